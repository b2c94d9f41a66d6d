import type { Posting } from '../posting/posting';

/** One line of a posting's text, by what it is to a reader. */
export interface TextBlock {
  readonly kind: 'heading' | 'item' | 'line';
  /** The line as it stands in the description; empty for an empty one. */
  readonly text: string;
}

/**
 * The lines of a posting's text, all of them and in order. Which of them are headings and bullets its sections tell; the text of a posting without
 * sections has neither.
 */
export function* textBlocks({ description, sections = [] }: Pick<Posting, 'description' | 'sections'>): Generator<TextBlock> {
  if (description === undefined) return;
  let next = 0;
  let items: ReadonlySet<string> = new Set(sections[0]?.heading === undefined ? sections[0]?.items : []);
  for (const text of description.split('\n')) {
    while (next < sections.length && sections[next]?.heading === undefined) next += 1;
    const section = sections[next];
    if (section?.heading !== undefined && withoutColon(text) === section.heading) {
      next += 1;
      items = new Set(section.items);
      yield { kind: 'heading', text };
    } else {
      yield { kind: items.has(text) ? 'item' : 'line', text };
    }
  }
}

function withoutColon(line: string): string {
  return line.replace(/\s*[:：]\s*$/, '').trim();
}
