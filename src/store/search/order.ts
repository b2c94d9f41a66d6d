import type { IndexedDocument } from './block';

/** What a list can be sorted by. Best, newest and highest first, names from A; what is not known comes last. */
export const sortOrders = ['relevance', 'saved', 'posted', 'pay', 'company', 'title'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What one match is sorted by: first `value`, highest first, or `text`, from A; then the time of saving and of writing, newest first. */
export interface Ranked {
  readonly value: number;
  readonly text: string;
  readonly savedAt: number;
  readonly document: number;
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

export function compareRanked(left: Ranked, right: Ranked): number {
  if (left.value !== right.value) return right.value - left.value;
  if (left.text !== right.text) {
    if (left.text === '' || right.text === '') return left.text === '' ? 1 : -1;
    const byText = collator.compare(left.text, right.text);
    if (byText !== 0) return byText;
  }
  return right.savedAt - left.savedAt || right.document - left.document;
}

/** What a document with this score is sorted by. */
export function rankOf(order: SortOrder, score: number, facts: IndexedDocument): Ranked {
  const { savedAt, document } = facts;
  const by = (value: number | undefined, text = ''): Ranked => ({ value: value ?? -1, text, savedAt, document });
  switch (order) {
    case 'relevance':
      return by(score);
    case 'saved':
      return by(0);
    case 'posted':
      return by(facts.datePosted);
    case 'pay':
      return by(facts.payHigh);
    case 'company':
      return by(0, facts.company);
    case 'title':
      return by(0, facts.title);
  }
}

/** Keeps the first `size` of what is offered. */
export class FirstOf<Item extends Ranked> {
  readonly #size: number;
  #items: Item[] = [];
  #last: Item | undefined;

  constructor(size: number) {
    this.#size = size;
  }

  /** Whether something with this rank would be kept. */
  accepts(rank: Ranked): boolean {
    return this.#size > 0 && (this.#last === undefined || compareRanked(rank, this.#last) < 0);
  }

  offer(item: Item): void {
    if (!this.accepts(item)) return;
    this.#items.push(item);
    if (this.#items.length >= this.#size * 2 + 32) this.#cut();
  }

  #cut(): void {
    this.#items.sort(compareRanked);
    this.#items = this.#items.slice(0, this.#size);
    this.#last = this.#items.length === this.#size ? this.#items.at(-1) : undefined;
  }

  /** In order. */
  take(): readonly Item[] {
    this.#cut();
    return this.#items;
  }
}
