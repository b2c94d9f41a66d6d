import type { ColumnMapping } from '../../import/column-meanings';
import type { OpenedFile } from '../../import/open-file';
import type { RowRefusal } from '../../posting/incoming';
import type { PostingKey } from '../../posting/posting';
import type { Import, ImportCounts, TakingIn, Winner } from '../../posting/taking-in';
import type { Failure } from '../failure';

/** What a row of the files comes to. */
export type LookedRow = { readonly file: string; readonly row: number } & (
  | { readonly looks: TakingIn }
  | { readonly refused: RowRefusal; readonly detail?: string | undefined }
);

/** How many rows of a look are kept to be shown: those that need the user's eye first. */
export const SHOWN_MAX = 2_000;

export interface Look {
  readonly counts: ImportCounts;
  /** How many postings differ where the user has to say what stands. */
  readonly conflicts: number;
  /** New and changed ones, refused ones, and those with differences; then the rest, up to `SHOWN_MAX`. */
  readonly rows: readonly LookedRow[];
}

export interface ImportChoices {
  readonly wins: Winner;
  /** Where the user chose otherwise for one posting. */
  readonly perPosting: ReadonlyMap<PostingKey, Winner>;
}

/** `total` is unknown while a file is walked for the first time. */
export interface Progress {
  readonly done: number;
  readonly total?: number | undefined;
}

export type Phase =
  | { readonly name: 'choose'; readonly failure?: Failure | undefined; readonly file?: string | undefined }
  | { readonly name: 'opening' }
  /** A file is sealed; `isWrong`: what was given does not open it. */
  | { readonly name: 'sealed'; readonly file: string; readonly isWrong: boolean }
  /** The columns of one file have to be explained. */
  | { readonly name: 'explain'; readonly file: OpenedFile; readonly mapping: ColumnMapping }
  | { readonly name: 'looking'; readonly progress: Progress }
  | { readonly name: 'looked'; readonly look: Look }
  | { readonly name: 'taking'; readonly progress: Progress }
  | { readonly name: 'taken'; readonly done: Import; readonly damagedPages: number; readonly stopped: boolean }
  | { readonly name: 'undoing'; readonly of: Import }
  | { readonly name: 'undone'; readonly of: Import };

export interface ImportState {
  readonly phase: Phase;
  readonly files: readonly OpenedFile[];
  readonly choices: ImportChoices;
  /** Earlier imports that can be gone on with or taken back. */
  readonly imports: readonly Import[];
  readonly backingUp: boolean;
  /** What became of the backup, as a sentence. */
  readonly notice?: { readonly id: number; readonly text: string } | undefined;
}

export const noChoices: ImportChoices = { wins: 'newest', perPosting: new Map() };

export const initialImport: ImportState = { phase: { name: 'choose' }, files: [], choices: noChoices, imports: [], backingUp: false };

/** A change of the state as it is; what changed is told by whoever made it. */
export type ImportEvent = Partial<ImportState>;

export function reduceImport(state: ImportState, event: ImportEvent): ImportState {
  return { ...state, ...event };
}

/** Whether a file is larger than memory may be: its rows are walked anew each time. */
export function isArchive(format: OpenedFile['format']): boolean {
  return format === 'backup' || format === 'changes';
}

/** Whether any of the files holds registers of another shelf, where what was said last can be told. */
export function canTellNewest(files: readonly OpenedFile[]): boolean {
  return files.some(({ format }) => format === 'json' || format === 'json-lines' || isArchive(format));
}

/** What the user wants intends for a posting. */
export function winnerOf({ wins, perPosting }: ImportChoices, key: PostingKey): Winner {
  return perPosting.get(key) ?? wins;
}

/** Whether the user has to say what stands. */
export function isConflict(row: LookedRow): boolean {
  return 'looks' in row && row.looks.differences.some(({ conflict }) => conflict);
}

/** Whether a row says more than that nothing changes. */
export function isTelling(row: LookedRow): boolean {
  return 'refused' in row || row.looks.outcome !== 'same' || row.looks.differences.length > 0;
}
