import type { Batches } from './batches';
import type { ExportedPosting } from './export-file';
import { frontMatter } from './front-matter';
import { markdownText } from './markdown';
import { lineOfMarkdown, markdownLine } from './markdown-text';
import { titleOf } from './posting-facts';
import { buildZip, type ZipEntry } from './zip';

export const DESCRIPTION_HEADING = '## Description';
export const NOTES_HEADING = '## Notes';
/** The archive's note that leads to all others. */
export const INDEX_NOTE = 'Index.md';

/** The most UTF-16 units that a title gives to its file's name. */
const NAME_MAX = 80;

/** Builds an archive with a note a posting and an index, a folder for Obsidian. `now` is the time of the export. */
export function buildNotes(batches: Batches<ExportedPosting>, { now }: { readonly now: Date }): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return buildZip(notesOf(batches), { now });
}

async function* notesOf(batches: Batches<ExportedPosting>): AsyncGenerator<ZipEntry> {
  const index: string[] = [];
  for await (const batch of batches) {
    for (const posting of batch) {
      const name = noteName(posting);
      index.push(`- [[${name}]]\n`);
      yield { path: `${name}.md`, pieces: [noteOf(posting)] };
    }
  }
  yield { path: INDEX_NOTE, pieces: ['# Job postings\n\n', index.join('')] };
}

/**
 * One note: every column of a table as properties, the posting's text under `## Description`, and last, under `## Notes`, what the user wrote, which is
 * Markdown already.
 */
export function noteOf(posting: ExportedPosting): string {
  const text = markdownText(posting, 3);
  const notes = posting.user.notes;
  return [
    `${frontMatter(posting)}\n# ${titleOf(posting).split('\n').map(markdownLine).join(' ')}\n`,
    text === '' ? '' : `\n${DESCRIPTION_HEADING}\n\n${text}\n`,
    notes === undefined ? '' : `\n${NOTES_HEADING}\n\n${notes}\n`,
  ].join('');
}

/** The name of a posting's note without `.md`: its title, as far as every file system and a link take it, and its key, which no other has. */
export function noteName({ key, title }: Pick<ExportedPosting, 'key' | 'title'>): string {
  const fit = titleOf({ title })
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\\/:*?"<>|#^[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, NAME_MAX)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  const id = key.replace(':', ' ');
  return fit === '' ? id : `${fit} (${id})`;
}

/** Gives back the text that `markdownText` was given. */
export function textOfMarkdown(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (line === '<br>' ? '' : lineOfMarkdown(line.replace(/^(?:#{1,6}|-) /, ''))))
    .join('\n');
}
