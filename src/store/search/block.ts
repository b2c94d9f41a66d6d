import { SiteId, WorkplaceType } from '../../posting/posting';
import { checksum, DamagedIndex } from './checksum';
import { BlockRecord, type DocumentFacts } from './schema';

/** Documents a block. */
export const BLOCK_SIZE = 384;

const COLUMNS = 5;

/** A document's facts with its number. */
export interface IndexedDocument extends DocumentFacts {
  readonly document: number;
}

/** Makes the record of up to `BLOCK_SIZE` documents. */
export function packBlock(segment: number, number: number, documents: readonly IndexedDocument[]): BlockRecord {
  const line = (text: string | undefined) => text?.replace(/\s+/g, ' ') ?? '';
  const numbers = new Float64Array(documents.length * COLUMNS);
  const kinds = new Uint8Array(documents.length);
  for (const [index, { document, savedAt, datePosted, payLow, payHigh, site, workplaceType }] of documents.entries()) {
    for (const [column, value] of [document, savedAt, datePosted, payLow, payHigh].entries()) {
      numbers[column * documents.length + index] = value ?? Number.NaN;
    }
    kinds[index] = SiteId.options.indexOf(site) * 16 + (workplaceType === undefined ? 0 : WorkplaceType.options.indexOf(workplaceType) + 1);
  }
  const record = {
    segment,
    number,
    keys: documents.map(({ key }) => key).join('\n'),
    titles: documents.map(({ title }) => line(title)).join('\n'),
    companies: documents.map(({ company }) => line(company)).join('\n'),
    numbers,
    kinds,
  };
  return { ...record, checksum: checksumOf(record) };
}

function checksumOf({ keys, titles, companies, numbers, kinds }: Omit<BlockRecord, 'checksum'>): number {
  return checksum(keys, titles, companies, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), kinds);
}

/** A segment's documents at hand, each at its place. Texts are cut into lines when they are first asked for. */
export class SegmentDocuments {
  readonly count: number;
  readonly documents: Float64Array;
  readonly savedAt: Float64Array;
  readonly datePosted: Float64Array;
  readonly payLow: Float64Array;
  readonly payHigh: Float64Array;
  readonly kinds: Uint8Array;
  readonly #blocks: readonly BlockRecord[];
  readonly #lines = new Map<string, readonly string[]>();

  /** Throws `DamagedIndex` when `raw` is not the `blocks` blocks of `count` documents. */
  constructor(raw: readonly unknown[], blocks: number, count: number) {
    this.#blocks = raw.map((value) => {
      const record = BlockRecord.safeParse(value);
      if (!record.success || checksumOf(record.data) !== record.data.checksum) throw new DamagedIndex('A block is not what was written.');
      return record.data;
    });
    const length = this.#blocks.reduce((sum, { kinds }) => sum + kinds.length, 0);
    if (raw.length !== blocks || length !== count) throw new DamagedIndex('A block is missing.');
    this.count = count;
    const column = (number: number): Float64Array => {
      const values = new Float64Array(count);
      let at = 0;
      for (const { numbers, kinds } of this.#blocks) {
        values.set(numbers.subarray(number * kinds.length, (number + 1) * kinds.length), at);
        at += kinds.length;
      }
      return values;
    };
    this.documents = column(0);
    this.savedAt = column(1);
    this.datePosted = column(2);
    this.payLow = column(3);
    this.payHigh = column(4);
    this.kinds = new Uint8Array(count);
    let at = 0;
    for (const { kinds } of this.#blocks) {
      this.kinds.set(kinds, at);
      at += kinds.length;
    }
  }

  #line(column: 'keys' | 'titles' | 'companies', place: number): string {
    const block = Math.floor(place / BLOCK_SIZE);
    const name = `${column}${block}`;
    let lines = this.#lines.get(name);
    if (lines === undefined) {
      lines = this.#blocks[block]?.[column].split('\n') ?? [];
      this.#lines.set(name, lines);
    }
    return lines[place % BLOCK_SIZE] ?? '';
  }

  /** The place of a document; -1 when it is not here. */
  placeOf(document: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.documents[middle] ?? 0;
      if (found === document) return middle;
      if (found < document) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  keyAt(place: number): string {
    return this.#line('keys', place);
  }

  factsAt(place: number): IndexedDocument {
    const kind = this.kinds[place] ?? 0;
    const site = SiteId.options[kind >> 4];
    const workplaceType = WorkplaceType.options[(kind & 15) - 1];
    if (site === undefined) throw new DamagedIndex('A block names no site.');
    const [title, company] = [this.#line('titles', place), this.#line('companies', place)];
    const number = (column: Float64Array) => column[place] ?? Number.NaN;
    const [datePosted, payLow, payHigh] = [number(this.datePosted), number(this.payLow), number(this.payHigh)];
    return {
      document: number(this.documents),
      key: this.keyAt(place),
      site,
      savedAt: number(this.savedAt),
      ...(title === '' ? {} : { title }),
      ...(company === '' ? {} : { company }),
      ...(workplaceType === undefined ? {} : { workplaceType }),
      ...(Number.isNaN(datePosted) ? {} : { datePosted }),
      ...(Number.isNaN(payLow) ? {} : { payLow, payHigh }),
    };
  }
}
