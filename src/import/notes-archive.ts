/** Notes of ours (src/export/markdown-notes.ts): one in a file, or an archive of them, as they come out or as Obsidian has left them since. */
import { INDEX_NOTE } from '../export/markdown-notes';
import type { FileRow } from '../posting/incoming';
import { archiveFiles, archivePaths } from './archive-entries';
import { readNote } from './note';

const isNotePath = (path: string): boolean => /\.md$/i.test(path);

/** Whether an archive holds notes: files of Markdown, and nothing that a workbook has. */
export async function isNotesArchive(archive: Blob): Promise<boolean> {
  const paths = await archivePaths(archive);
  return paths.some(isNotePath) && !paths.includes('[Content_Types].xml');
}

/** The notes of an archive, but for its index and what is no note. ISO 8601 `now` is for a step whose moment a note does not have. */
export async function* readNotesArchive(archive: Blob, now: string): AsyncGenerator<FileRow> {
  let row = 0;
  for await (const { path, bytes } of archiveFiles(archive)) {
    if (!isNotePath(path) || path.split('/').at(-1) === INDEX_NOTE) continue;
    row += 1;
    yield bytes === undefined ? { row, refused: 'does-not-fit', detail: path } : { row, ...readNote(new TextDecoder().decode(bytes), now) };
  }
}
