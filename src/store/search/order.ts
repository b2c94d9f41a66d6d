import type { SortOrder } from '../../posting/sort-order';
import type { ApplicationStatus } from '../../posting/user-data';
import type { IndexedDocument } from './block';

/** What one match is sorted by: first `value`, highest first, or `text`, from A; then the time of saving and of writing, newest first. */
export interface Ranked {
  /** Minus infinity where it is not known. */
  readonly value: number;
  readonly text: string;
  readonly savedAt: number;
  readonly document: number;
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** `reversed` turns names round; numbers are turned round in `rankOf`. What is not known stays last. */
function compareRanked(left: Ranked, right: Ranked, reversed = false): number {
  if (left.value !== right.value) return right.value - left.value;
  if (left.text !== right.text) {
    if (left.text === '' || right.text === '') return left.text === '' ? 1 : -1;
    const byText = collator.compare(left.text, right.text);
    if (byText !== 0) return reversed ? -byText : byText;
  }
  return right.savedAt - left.savedAt || right.document - left.document;
}

/** Where applications that go on come first, those nearest to a job before the others. */
const byProgress: readonly ApplicationStatus[] = ['withdrawn', 'rejected', 'saved', 'applied', 'interviewing', 'offer'];

/** What a document with this score is sorted by; `reversed` the other way round than `sortOrders` says. */
export function rankOf(order: SortOrder, score: number, facts: IndexedDocument, reversed = false): Ranked {
  const { savedAt, document } = facts;
  const by = (value: number | undefined, text = ''): Ranked => ({
    value: value === undefined ? Number.NEGATIVE_INFINITY : reversed ? -value : value,
    text,
    savedAt,
    document,
  });
  const soonest = (time: number | undefined) => by(time === undefined ? undefined : -time);
  switch (order) {
    case 'relevance':
      return by(score);
    case 'saved':
      return by(savedAt);
    case 'posted':
      return by(facts.datePosted);
    case 'pay':
      return by(facts.payHigh);
    case 'site':
    case 'company':
    case 'title':
    case 'place':
      return { ...by(0, facts[order]), value: 0 };
    case 'tags':
      return { ...by(0, facts.tags?.join('\t')), value: 0 };
    case 'status':
      return by(byProgress.indexOf(facts.status ?? 'saved'));
    case 'statusAt':
    case 'rating':
      return by(facts[order]);
    case 'followUp':
    case 'interviewAt':
    case 'validThrough':
      return soonest(facts[order]);
  }
}

/** Keeps the first `size` of what is offered. */
export class FirstOf<Item extends Ranked> {
  readonly #size: number;
  readonly #compare: (left: Ranked, right: Ranked) => number;
  #items: Item[] = [];
  #last: Item | undefined;

  constructor(size: number, reversed = false) {
    this.#size = size;
    this.#compare = (left, right) => compareRanked(left, right, reversed);
  }

  /** Whether something with this rank would be kept. */
  accepts(rank: Ranked): boolean {
    return this.#size > 0 && (this.#last === undefined || this.#compare(rank, this.#last) < 0);
  }

  offer(item: Item): void {
    if (!this.accepts(item)) return;
    this.#items.push(item);
    if (this.#items.length >= this.#size * 2 + 32) this.#cut();
  }

  #cut(): void {
    this.#items.sort(this.#compare);
    this.#items = this.#items.slice(0, this.#size);
    this.#last = this.#items.length === this.#size ? this.#items.at(-1) : undefined;
  }

  /** In order. */
  take(): readonly Item[] {
    this.#cut();
    return this.#items;
  }
}
