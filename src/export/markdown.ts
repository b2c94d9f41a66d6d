import type { Batches } from './batches';
import type { ExportedPosting } from './export-file';
import { markdownLine } from './markdown-text';
import { factsOf, titleOf } from './posting-facts';
import { textBlocks } from './text-blocks';

/** What an index says of a posting. */
export interface IndexRow {
  readonly key: string;
  readonly title?: string | undefined;
  readonly company?: string | undefined;
}

/** One posting as Markdown, for reading and for the clipboard. `level` is that of its heading. */
export function markdownOf(posting: ExportedPosting, level = 1): string {
  const heading = '#'.repeat(level);
  const facts = factsOf(posting).map(({ name, text, href }) => {
    const words = markdownLines(text).join(' ');
    return `- **${name}:** ${href === undefined ? words : `[${words}](<${href.replace(/[<>\\]/g, '\\$&')}>)`}`;
  });
  const notes =
    posting.user.notes === undefined
      ? []
      : ['', `${heading}# Notes`, '', ...posting.user.notes.split(/\r\n?|\n/).map((line) => `> ${line}`)];
  const text = markdownText(posting, level + 2);
  return [
    `${heading} ${markdownLines(titleOf(posting)).join(' ')}`,
    '',
    ...facts,
    ...notes,
    ...(text === '' ? [] : ['', `${heading}# Description`, '', text]),
    '',
  ].join('\n');
}

/** The posting's text as Markdown: its headings at `level`, its bullets as lists, any other line a paragraph. `textOfMarkdown` gives it back. */
export function markdownText(posting: Pick<ExportedPosting, 'description' | 'sections'>, level: number): string {
  let markdown = '';
  let before: string | undefined;
  for (const { kind, text } of textBlocks(posting)) {
    const line = text === '' ? '<br>' : markdownLine(text);
    if (before !== undefined) markdown += kind === 'item' && before === 'item' ? '\n' : '\n\n';
    markdown += kind === 'heading' ? `${'#'.repeat(level)} ${line}` : kind === 'item' ? `- ${line}` : line;
    before = kind;
  }
  return markdown;
}

/** Builds one file of all postings, with an index that leads to each. */
export async function* buildMarkdown(
  batches: Batches<ExportedPosting>,
  { index }: { readonly index: Batches<IndexRow> },
): AsyncGenerator<string> {
  yield '# Job postings\n\n';
  let number = 0;
  for await (const rows of index) {
    yield rows
      .map((row) => {
        number += 1;
        return `${number}. [${indexWords(row)}](#${anchorOf(row.key)})\n`;
      })
      .join('');
  }
  for await (const batch of batches) {
    for (const posting of batch) yield `\n---\n\n<a id="${anchorOf(posting.key)}"></a>\n\n${markdownOf(posting, 2)}`;
  }
}

function indexWords({ title, company }: IndexRow): string {
  return markdownLines([titleOf({ title }), company].filter((part) => part !== undefined).join(', ')).join(' ');
}

/** A key is letters, digits, `_`, `-` and one colon. */
export function anchorOf(key: string): string {
  return key.replace(':', '-');
}

function markdownLines(text: string): string[] {
  return text.split('\n').map(markdownLine);
}
