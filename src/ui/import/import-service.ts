/** Reads the chosen files and has the worker look at, and take in, what they hold, batch by batch. */
import type { ColumnMapping, ColumnMeaning } from '../../import/column-meanings';
import { type OpenedFile, openFile, type ReadPosting } from '../../import/open-file';
import { isSealed, openSealed } from '../../import/sealed-file';
import { type FileRow, type Incoming, keyOfIncoming } from '../../posting/incoming';
import type { PostingKey } from '../../posting/posting';
import { Problem } from '../../posting/problem';
import type { Capture } from '../../posting/snapshot';
import type { Import, ImportCounts, TakingIn, Winner } from '../../posting/taking-in';
import { type ImportAnswerOf, type ImportRequestOf, type ImportRoute, importTable } from '../../protocol/import';
import { type Failure, failureOf } from '../failure';
import { createStore, type Store } from '../state/store';
import type { Transport } from '../transport';
import {
  type ImportEvent,
  type ImportState,
  initialImport,
  isArchive,
  isConflict,
  isTelling,
  type Look,
  type LookedRow,
  noChoices,
  reduceImport,
  SHOWN_MAX,
  winnerOf,
} from './import-state';
import { pagesLength, withoutPages } from './incoming-pages';

/** How many postings a message carries, and how many characters of pages. */
const BATCH = 512;
const PAGES_LENGTH = 8_000_000;

export interface ImportPorts {
  readonly transport: Transport;
  captureMarkup(html: string, capturedAt: string): Capture;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Lets the page draw, and the user press a button. */
  breathe(): Promise<void>;
  /** Has a backup made and hands it to the browser's downloads; answers how many postings are in it. */
  backUp(): Promise<{ readonly count: number; readonly filename: string }>;
}

export type ImportIntent =
  | { readonly kind: 'choose'; readonly files: readonly File[] }
  | { readonly kind: 'unseal'; readonly passphrase: string }
  | { readonly kind: 'explain'; readonly column: number; readonly meaning: ColumnMeaning | undefined }
  | { readonly kind: 'explained' }
  | { readonly kind: 'set-wins'; readonly wins: Winner }
  | { readonly kind: 'set-winner'; readonly key: PostingKey; readonly wins: Winner }
  | { readonly kind: 'take' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'undo'; readonly import: Import }
  | { readonly kind: 'back-up' }
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'again' };

export interface ImportService {
  readonly store: Store<ImportState, ImportEvent>;
  start(): Promise<void>;
  send(intent: ImportIntent): void;
}

type Row = { readonly file: string } & FileRow;

interface Batch {
  readonly rows: readonly Row[];
  /** How many of the files' rows are through with it. */
  readonly taken: number;
}

export function createImportService(ports: ImportPorts): ImportService {
  const { transport } = ports;
  const store = createStore(reduceImport, initialImport);
  const { emit, get } = store;
  let stopped = false;
  /** The rows of files that are held in memory anyway; an archive is walked anew. */
  let kept: readonly Row[] | undefined;

  async function ask<Name extends ImportRoute>(name: Name, request: ImportRequestOf<Name>): Promise<ImportAnswerOf<Name>> {
    return importTable[name].answer.parse(await transport.request(name, request));
  }

  const readPosting: ReadPosting = async (document, capturedAt) => {
    const answer = await ask('import/read', { document, capturedAt });
    return answer.ok ? answer.incoming : answer.refusal;
  };

  function fail(error: unknown, file?: string): void {
    const failure: Failure = failureOf(error);
    emit({ phase: { name: 'choose', failure, file }, files: [] });
  }

  async function list(): Promise<void> {
    const { imports } = await ask('import/list', {});
    emit({ imports });
  }

  async function choose(chosen: readonly File[]): Promise<void> {
    if (chosen.length === 0) return;
    kept = undefined;
    emit({ phase: { name: 'opening' }, files: [], choices: noChoices });
    const files: OpenedFile[] = [];
    for (const given of chosen) {
      try {
        const file = (await isSealed(given)) ? await unsealed(given) : given;
        if (file === undefined) return;
        files.push(await openFile(file, { readPosting, captureMarkup: ports.captureMarkup, now: new Date(ports.now()).toISOString() }));
      } catch (error) {
        return fail(error, given.name);
      }
    }
    emit({ files });
    await explainNext();
  }

  /** Where a passphrase that is waited for goes; nothing where the user would rather not. */
  let give: (passphrase: string | undefined) => void = () => undefined;

  /** Asks for a sealed file's passphrase until it opens, or the user goes back. */
  async function unsealed(file: File): Promise<File | undefined> {
    for (let isWrong = false; ; isWrong = true) {
      const passphrase = await new Promise<string | undefined>((resolve) => {
        give = resolve;
        emit({ phase: { name: 'sealed', file: file.name, isWrong } });
      });
      if (passphrase === undefined) return undefined;
      emit({ phase: { name: 'opening' } });
      try {
        return await openSealed(file, passphrase);
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'sync-passphrase')) throw error;
      }
    }
  }

  const mappings = new Map<OpenedFile, ColumnMapping>();

  /** Asks about the columns of the next table that does not say enough; with none left the look begins. */
  async function explainNext(): Promise<void> {
    const file = get().files.find((one) => one.table !== undefined && one.tracker === undefined && !mappings.has(one));
    if (file?.table === undefined) return look();
    emit({ phase: { name: 'explain', file, mapping: file.table.mapping } });
  }

  async function* walk(): AsyncGenerator<Row> {
    if (kept !== undefined) return yield* kept;
    const files = get().files;
    const rows: Row[] | undefined = files.some(({ format }) => isArchive(format)) ? undefined : [];
    for (const file of files) {
      for await (const row of file.rows(mappings.get(file))) {
        const named = { file: file.name, ...row };
        rows?.push(named);
        yield named;
      }
    }
    kept = rows;
  }

  /** The rows in batches that a message can carry, those after `from` of them. */
  async function* batches(from: number): AsyncGenerator<Batch> {
    let rows: Row[] = [];
    let taken = 0;
    let length = 0;
    for await (const row of walk()) {
      taken += 1;
      if (taken <= from) continue;
      rows.push(row);
      length += 'incoming' in row ? pagesLength(row.incoming) : 0;
      if (rows.length < BATCH && length < PAGES_LENGTH) continue;
      yield { rows, taken };
      await ports.breathe();
      rows = [];
      length = 0;
    }
    if (rows.length > 0) yield { rows, taken };
  }

  async function look(): Promise<void> {
    stopped = false;
    const counts: Record<keyof ImportCounts, number> = { new: 0, changed: 0, same: 0, refused: 0 };
    const telling: LookedRow[] = [];
    const quiet: LookedRow[] = [];
    let conflicts = 0;
    emit({ phase: { name: 'looking', progress: { done: 0, total: kept?.length } } });
    for await (const { rows, taken } of batches(0)) {
      if (stopped) return emit({ phase: { name: 'choose' }, files: [] });
      const looks = await lookAt(rows);
      for (const [index, row] of rows.entries()) {
        const looked = looks[index];
        const shown: LookedRow | undefined = 'refused' in row ? row : looked && { file: row.file, row: row.row, looks: looked };
        if (shown === undefined) continue;
        counts['looks' in shown ? shown.looks.outcome : 'refused'] += 1;
        if (isConflict(shown)) conflicts += 1;
        const place = isTelling(shown) ? telling : quiet;
        if (place.length < SHOWN_MAX) place.push(shown);
      }
      emit({ phase: { name: 'looking', progress: { done: taken, total: kept?.length } } });
    }
    const rows = [...telling.filter(isConflict), ...telling.filter((row) => !isConflict(row)), ...quiet].slice(0, SHOWN_MAX);
    const shown: Look = { counts, conflicts, rows };
    emit({ phase: { name: 'looked', look: shown } });
  }

  /** What becomes of each row; nothing for a refused one. Pages are left out: they do not change what is shown. */
  async function lookAt(rows: readonly Row[]): Promise<(TakingIn | undefined)[]> {
    const items = rows.flatMap((row) => ('incoming' in row ? [itemOf(withoutPages(row.incoming))] : []));
    const { looks } = items.length === 0 ? { looks: [] } : await ask('import/look', { items });
    let next = 0;
    return rows.map((row) => ('incoming' in row ? looks[next++] : undefined));
  }

  function itemOf(incoming: Incoming): { incoming: Incoming; wins: Winner } {
    return { incoming, wins: winnerOf(get().choices, keyOfIncoming(incoming)) };
  }

  async function setWinner(key: PostingKey, wins: Winner): Promise<void> {
    const { choices, phase } = get();
    if (phase.name !== 'looked') return;
    emit({ choices: { ...choices, perPosting: new Map(choices.perPosting).set(key, wins) } });
    for await (const row of walk()) {
      if (!('incoming' in row) || keyOfIncoming(row.incoming) !== key) continue;
      const [looks] = await lookAt([row]);
      const now = get().phase;
      if (now.name !== 'looked' || looks === undefined) return;
      const rows = now.look.rows.map((one) => ('looks' in one && one.looks.key === key ? { ...one, looks } : one));
      emit({ phase: { name: 'looked', look: { ...now.look, rows } } });
    }
  }

  async function take(): Promise<void> {
    const { files, phase } = get();
    if (phase.name !== 'looked') return;
    stopped = false;
    const { counts } = phase.look;
    const total = counts.new + counts.changed + counts.same + counts.refused;
    const begun = await ask('import/begin', {
      id: crypto.randomUUID(),
      name: files.map(({ name }) => name).join(', '),
      fingerprint: files.map(({ fingerprint }) => fingerprint).join('+'),
    });
    let damagedPages = 0;
    let from = begun.taken;
    // One batch is on its way while the next is read from the file.
    let before: Promise<void> = Promise.resolve();
    emit({ phase: { name: 'taking', progress: { done: from, total } } });
    for await (const { rows, taken } of batches(begun.taken)) {
      if (stopped) break;
      const items = rows.flatMap((row) => ('incoming' in row ? [itemOf(row.incoming)] : []));
      const refused = rows.length - items.length;
      const taking = ask('import/take', { id: begun.id, items, from, taken, refused }).then((answer) => {
        damagedPages += answer.damagedPages;
        emit({ phase: { name: 'taking', progress: { done: taken, total } } });
      });
      // Waited for below; a batch after one that failed is refused, and that one is told of.
      taking.catch(() => undefined);
      from = taken;
      await before;
      before = taking;
    }
    await before;
    const done = await ask('import/finish', { id: begun.id });
    kept = undefined;
    emit({ phase: { name: 'taken', done, damagedPages, stopped }, files: [] });
    await list();
  }

  async function undo(of: Import): Promise<void> {
    emit({ phase: { name: 'undoing', of } });
    let undone = of;
    while (undone.state !== 'undone') undone = await ask('import/undo', { id: of.id });
    emit({ phase: { name: 'undone', of: undone } });
    await list();
  }

  let notices = 0;
  const notify = (text: string) => emit({ notice: { id: ++notices, text } });

  async function perform(intent: ImportIntent): Promise<void> {
    switch (intent.kind) {
      case 'choose':
        return choose(intent.files);
      case 'unseal':
        return give(intent.passphrase);
      case 'explain': {
        const { phase } = get();
        if (phase.name !== 'explain') return;
        const mapping = phase.mapping.map((meaning, column) =>
          column === intent.column ? intent.meaning : meaning === intent.meaning ? undefined : meaning,
        );
        return emit({ phase: { ...phase, mapping } });
      }
      case 'explained': {
        const { phase } = get();
        if (phase.name !== 'explain') return;
        mappings.set(phase.file, phase.mapping);
        return explainNext();
      }
      case 'set-wins':
        emit({ choices: { wins: intent.wins, perPosting: new Map() } });
        return look();
      case 'set-winner':
        return setWinner(intent.key, intent.wins);
      case 'take':
        return take();
      case 'stop':
        stopped = true;
        return;
      case 'undo':
        return undo(intent.import);
      case 'back-up': {
        if (get().backingUp) return;
        emit({ backingUp: true });
        try {
          const { filename } = await ports.backUp();
          notify(filename);
        } finally {
          emit({ backingUp: false });
        }
        return;
      }
      case 'dismiss':
        return emit({ notice: undefined });
      case 'again':
        give(undefined);
        kept = undefined;
        emit({ phase: { name: 'choose' }, files: [], choices: noChoices });
        return list();
    }
  }

  return {
    store,
    start: () => list().catch((error: unknown) => fail(error)),
    send: (intent) => void perform(intent).catch((error: unknown) => fail(error)),
  };
}
