/** A section's lines as they are laid out: paragraphs, and bullets gathered to lists. */
import type { Section, SectionKind } from '../../posting/posting';

/** `line` counts from 0 through the whole posting. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly line: TextLine }
  | { readonly kind: 'list'; readonly lines: readonly TextLine[] };

export interface SectionBlocks {
  readonly section: Section;
  readonly blocks: readonly Block[];
  readonly words: number;
  /** What every posting of a company repeats: shown folded. */
  readonly folded: boolean;
}

const boilerplate: ReadonlySet<SectionKind> = new Set(['company', 'benefits', 'legal']);
const bulletMark = /^[-–—•‣◦·*▪●○]\s+/;

/** Lays out the sections; `lines` are all their lines in order. */
export function layOut(sections: readonly Section[]): { sections: readonly SectionBlocks[]; lines: readonly string[] } {
  const lines: string[] = [];
  const laidOut = sections.map((section): SectionBlocks => {
    const items = [...(section.items ?? [])];
    const blocks: Block[] = [];
    let list: TextLine[] | undefined;
    for (const raw of section.text.split('\n')) {
      if (raw.trim() === '') continue;
      const bare = raw.trim().replace(bulletMark, '');
      const isItem = items[0] !== undefined && (bare === items[0] || raw.trim() === items[0]);
      const line = { line: lines.length, text: isItem ? bare : raw.trim() };
      lines.push(line.text);
      if (!isItem) {
        list = undefined;
        blocks.push({ kind: 'paragraph', line });
        continue;
      }
      items.shift();
      if (list === undefined) {
        list = [];
        blocks.push({ kind: 'list', lines: list });
      }
      list.push(line);
    }
    return { section, blocks, words: countWords(section.text), folded: boilerplate.has(section.kind) };
  });
  return { sections: laidOut, lines };
}

function countWords(text: string): number {
  let count = 0;
  for (const segment of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) if (segment.isWordLike) count++;
  return count;
}
