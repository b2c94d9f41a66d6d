/** The rows of the chosen files, in batches that a message can carry. */
import type { ColumnMapping } from '../../import/column-meanings';
import type { OpenedFile } from '../../import/open-file';
import type { FileRow } from '../../posting/incoming';
import { isArchive } from './import-state';
import { lengthOf } from './incoming-length';

/** How many postings a message carries, and about how many characters. */
const BATCH = 512;
const LENGTH = 8_000_000;

/** A row with the name of its file. */
export type NamedRow = { readonly file: string } & FileRow;

export interface RowBatch {
  readonly rows: readonly NamedRow[];
  /** How many of the files' rows are through with it. */
  readonly taken: number;
}

export interface FileRows {
  /** How many rows there are, where that is known. */
  readonly count: number | undefined;
  walk(files: readonly OpenedFile[]): AsyncGenerator<NamedRow>;
  /** The rows after `from` of them. Between two batches the page may draw. */
  batches(files: readonly OpenedFile[], from: number): AsyncGenerator<RowBatch>;
  /** What the columns of a table mean, where the user had to say. */
  explain(file: OpenedFile, mapping: ColumnMapping): void;
  isExplained(file: OpenedFile): boolean;
  /** Lets go of rows that are held. */
  forget(): void;
}

/** `breathe` lets the page draw, and the user press a button. */
export function createFileRows(breathe: () => Promise<void>): FileRows {
  /** The rows of files that are held in memory anyway; an archive is walked anew. */
  let kept: readonly NamedRow[] | undefined;
  const mappings = new Map<OpenedFile, ColumnMapping>();

  async function* walk(files: readonly OpenedFile[]): AsyncGenerator<NamedRow> {
    if (kept !== undefined) return yield* kept;
    const rows: NamedRow[] | undefined = files.some(({ format }) => isArchive(format)) ? undefined : [];
    for (const file of files) {
      for await (const row of file.rows(mappings.get(file))) {
        const named = { file: file.name, ...row };
        rows?.push(named);
        yield named;
      }
    }
    kept = rows;
  }

  return {
    get count() {
      return kept?.length;
    },
    walk,
    async *batches(files, from) {
      let rows: NamedRow[] = [];
      let taken = 0;
      let length = 0;
      for await (const row of walk(files)) {
        taken += 1;
        if (taken <= from) continue;
        rows.push(row);
        length += 'incoming' in row ? lengthOf(row.incoming) : 0;
        if (rows.length < BATCH && length < LENGTH) continue;
        yield { rows, taken };
        await breathe();
        rows = [];
        length = 0;
      }
      if (rows.length > 0) yield { rows, taken };
    },
    explain: (file, mapping) => void mappings.set(file, mapping),
    isExplained: (file) => mappings.has(file),
    forget() {
      kept = undefined;
    },
  };
}
