import { SiteId, WorkplaceType } from '../../posting/posting';
import { ApplicationStatus } from '../../posting/user-data';
import { ByteReader, ByteWriter } from './bytes';
import { checksum, DamagedIndex } from './checksum';
import { foldLines, lineAt, unfoldLine, unfoldLines } from './lines';
import { readColumn, writeColumn } from './number-column';
import { asLine } from './row';
import { BlockRecord, type DocumentFacts } from './schema';

/** Documents a block. */
export const BLOCK_SIZE = 384;

/** The numbers that a block keeps of each document, in this order. */
const columns = ['document', 'savedAt', 'datePosted', 'payLow', 'payHigh', 'validThrough', 'statusAt', 'followUp', 'interviewAt'] as const;
type Column = (typeof columns)[number];
type OtherColumn = Exclude<Column, 'document' | 'savedAt'>;

/** Those that a document may lack, each by itself. */
const momentColumns = ['datePosted', 'validThrough', 'statusAt', 'followUp', 'interviewAt'] as const;

/** A document's facts with its number. */
export interface IndexedDocument extends DocumentFacts {
  readonly document: number;
}

/** Makes the record of up to `BLOCK_SIZE` documents. */
export function packBlock(segment: number, number: number, documents: readonly IndexedDocument[]): BlockRecord {
  const line = (text: string | undefined) => (text === undefined ? '' : asLine(text));
  const numbers = new ByteWriter();
  for (const column of columns) {
    writeColumn(
      numbers,
      documents.map((facts) => facts[column] ?? Number.NaN),
    );
  }
  const kinds = Uint8Array.from(
    documents,
    ({ site, workplaceType }) =>
      SiteId.options.indexOf(site) * 16 + (workplaceType === undefined ? 0 : WorkplaceType.options.indexOf(workplaceType) + 1),
  );
  const record = {
    segment,
    number,
    keys: foldLines(documents.map(({ key }) => key)),
    titles: documents.map(({ title }) => line(title)).join('\n'),
    companies: documents.map(({ company }) => line(company)).join('\n'),
    places: documents.map(({ place }) => line(place)).join('\n'),
    tags: documents.map(({ tags = [] }) => tags.map(line).join('\t')).join('\n'),
    rests: documents.map(({ rest = '' }) => rest).join('\n'),
    numbers: numbers.take(),
    kinds,
    states: Uint8Array.from(documents, stateOf),
  };
  return { ...record, checksum: checksumOf(record) };
}

const CLOSED = 64;
const WRITTEN = 128;

/** Three bits of status, three of rating, one of closed, one of written; 0 in each where nothing is said. */
function stateOf({ status, rating = 0, closed, written }: DocumentFacts): number {
  const stands = status === undefined ? 0 : ApplicationStatus.options.indexOf(status);
  return stands | (rating << 3) | (closed === true ? CLOSED : 0) | (written === true ? WRITTEN : 0);
}

function checksumOf({ keys, titles, companies, places, tags, rests, numbers, kinds, states }: Omit<BlockRecord, 'checksum'>): number {
  return checksum(keys, titles, companies, places, tags, rests, numbers, kinds, states);
}

type TextColumn = 'keys' | 'titles' | 'companies' | 'places' | 'tags' | 'rests';

/** How many lines of a text are looked up one by one before it is cut into all of its lines. */
const LOOK_UPS = 24;

/** A text of lines at hand. */
class Lines {
  readonly #text: string;
  readonly #isFolded: boolean;
  #lines: readonly string[] | undefined;
  #lookUps = 0;

  constructor(text: string, isFolded: boolean) {
    this.#text = text;
    this.#isFolded = isFolded;
  }

  at(index: number): string {
    if (this.#lines === undefined) {
      this.#lookUps += 1;
      if (this.#lookUps <= LOOK_UPS) return this.#isFolded ? unfoldLine(this.#text, index) : lineAt(this.#text, index);
      this.#lines = this.#isFolded ? unfoldLines(this.#text) : this.#text.split('\n');
    }
    return this.#lines[index] ?? '';
  }
}

/** A segment's documents at hand, each at its place. Texts are cut into lines when they are first asked for. */
export class SegmentDocuments {
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly documents: Float64Array;
  readonly savedAt: Float64Array;
  /** Behind the first two columns, which every search needs, each block's others. */
  readonly #others: readonly ByteReader[];
  #columns: Readonly<Record<OtherColumn, Float64Array>> | undefined;
  readonly #blocks: readonly BlockRecord[];
  /** The texts of each block. */
  readonly #texts: readonly Readonly<Record<TextColumn, Lines>>[];

  /** Throws `DamagedIndex` when `raw` is not the `blocks` blocks of `count` documents. */
  constructor(raw: readonly unknown[], blocks: number, count: number) {
    this.#blocks = raw.map((value) => {
      const record = BlockRecord.safeParse(value);
      if (!record.success || checksumOf(record.data) !== record.data.checksum) throw new DamagedIndex('A block is not what was written.');
      return record.data;
    });
    const length = this.#blocks.reduce((sum, { kinds }) => sum + kinds.length, 0);
    if (raw.length !== blocks || length !== count) throw new DamagedIndex('A block is missing.');
    if (this.#blocks.some(({ kinds, states }) => kinds.length !== states.length)) throw new DamagedIndex('A block is not whole.');
    this.#texts = this.#blocks.map(({ keys, titles, companies, places, tags, rests }) => ({
      keys: new Lines(keys, true),
      titles: new Lines(titles, false),
      companies: new Lines(companies, false),
      places: new Lines(places, false),
      tags: new Lines(tags, false),
      rests: new Lines(rests, false),
    }));
    this.count = count;
    this.kinds = new Uint8Array(count);
    this.documents = new Float64Array(count);
    this.savedAt = new Float64Array(count);
    let at = 0;
    this.#others = this.#blocks.map(({ numbers, kinds }) => {
      const reader = new ByteReader(numbers);
      const end = at + kinds.length;
      for (const column of [this.documents, this.savedAt]) readColumn(reader, column.subarray(at, end));
      this.kinds.set(kinds, at);
      at = end;
      return reader;
    });
  }

  /** The other columns, read when they are first asked for: most searches need none of them. */
  #otherColumns(): Readonly<Record<OtherColumn, Float64Array>> {
    if (this.#columns !== undefined) return this.#columns;
    const column = () => new Float64Array(this.count);
    const read = {
      datePosted: column(),
      payLow: column(),
      payHigh: column(),
      validThrough: column(),
      statusAt: column(),
      followUp: column(),
      interviewAt: column(),
    };
    let at = 0;
    for (const [block, reader] of this.#others.entries()) {
      const end = at + (this.#blocks[block]?.kinds.length ?? 0);
      for (const name of columns) if (name !== 'document' && name !== 'savedAt') readColumn(reader, read[name].subarray(at, end));
      at = end;
    }
    this.#columns = read;
    return read;
  }

  #line(column: TextColumn, place: number): string {
    return this.#texts[Math.floor(place / BLOCK_SIZE)]?.[column].at(place % BLOCK_SIZE) ?? '';
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
    const [where, tags, rest] = [this.#line('places', place), this.#line('tags', place), this.#line('rests', place)];
    const others = this.#otherColumns();
    const number = (column: OtherColumn) => others[column][place] ?? Number.NaN;
    const [payLow, payHigh] = [number('payLow'), number('payHigh')];
    const state = this.#blocks[Math.floor(place / BLOCK_SIZE)]?.states[place % BLOCK_SIZE] ?? 0;
    const status = (state & 7) === 0 ? undefined : ApplicationStatus.options[state & 7];
    const rating = (state >> 3) & 7;
    const times: { -readonly [Name in (typeof momentColumns)[number]]?: number } = {};
    for (const name of momentColumns) if (!Number.isNaN(number(name))) times[name] = number(name);
    return {
      document: this.documents[place] ?? Number.NaN,
      key: this.keyAt(place),
      site,
      savedAt: this.savedAt[place] ?? Number.NaN,
      ...(title === '' ? {} : { title }),
      ...(company === '' ? {} : { company }),
      ...(where === '' ? {} : { place: where }),
      ...(workplaceType === undefined ? {} : { workplaceType }),
      ...times,
      ...(Number.isNaN(payLow) ? {} : { payLow, payHigh }),
      ...((state & CLOSED) === 0 ? {} : { closed: true }),
      ...(status === undefined ? {} : { status }),
      ...(rating === 0 ? {} : { rating }),
      ...(tags === '' ? {} : { tags: tags.split('\t') }),
      ...(rest === '' ? {} : { rest }),
      ...((state & WRITTEN) === 0 ? {} : { written: true }),
    };
  }
}
