import type { ExportedPosting } from '../../export/export-file';
import { htmlOf } from '../../export/html';
import { markdownOf } from '../../export/markdown';
import { plainText } from '../../export/plain-text';
import type { SavedPosting } from '../../protocol/shelf';
import type { CopyFormat } from './copy-formats';

/** What goes on the clipboard, by media type. */
export function clipboardTexts(
  { posting, user, savedAt, capturedAt, captures }: SavedPosting,
  format: CopyFormat,
): { readonly 'text/plain': string; readonly 'text/html'?: string } {
  const exported: ExportedPosting = { ...posting, savedAt, capturedAt, captures, user };
  switch (format) {
    case 'markdown':
      return { 'text/plain': markdownOf(exported) };
    case 'text':
      return { 'text/plain': plainText(exported) };
    case 'rich':
      return { 'text/plain': plainText(exported), 'text/html': htmlOf(exported) };
    case 'json':
      return { 'text/plain': JSON.stringify(exported, undefined, 2) };
  }
}

/** Puts a posting on the clipboard. */
export async function copyPosting(saved: SavedPosting, format: CopyFormat): Promise<void> {
  const texts = Object.entries(clipboardTexts(saved, format)).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(texts))]);
}
