import type { Batches } from './batches';
import type { ExportedPosting } from './export-file';
import { factsOf, titleOf } from './posting-facts';
import { textBlocks } from './text-blocks';

const RULE = `\n${'─'.repeat(72)}\n\n`;

/** One posting as plain text: title, facts, the user's notes, the posting's words. */
export function plainText(posting: ExportedPosting): string {
  const facts = factsOf(posting).map(({ name, text }) => `${name}: ${text}`);
  const notes = posting.user.notes === undefined ? [] : ['', 'Notes', posting.user.notes];
  const lines: string[] = [];
  for (const { kind, text } of textBlocks(posting)) {
    if (kind === 'heading') lines.push('');
    lines.push(kind === 'item' ? `• ${text}` : text);
  }
  return `${[titleOf(posting), '', ...facts, ...notes, ...(lines.length === 0 ? [] : ['', ...lines])].join('\n')}\n`;
}

/** Builds the file of plain text, one piece a batch. */
export async function* buildPlainText(batches: Batches<ExportedPosting>): AsyncGenerator<string> {
  let between = '';
  for await (const batch of batches) {
    for (const posting of batch) {
      yield between + plainText(posting);
      between = RULE;
    }
  }
}
