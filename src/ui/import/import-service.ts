/** Reads the chosen files and has the worker look at, and take in, what they hold, batch by batch. */
import type { ColumnMeaning } from '../../import/column-meanings';
import type { ReadPosting } from '../../import/open-file';
import { type Incoming, keyOfIncoming } from '../../posting/incoming';
import type { PostingKey } from '../../posting/posting';
import type { Capture } from '../../posting/snapshot';
import type { Import, ImportCounts, TakingIn, Winner } from '../../posting/taking-in';
import { type ImportAnswerOf, type ImportRequestOf, type ImportRoute, importTable } from '../../protocol/import';
import { explainFailure } from '../explain';
import { type Failure, failureOf } from '../failure';
import { t } from '../message';
import { createStore, type Store } from '../state/store';
import type { Transport } from '../transport';
import { createChosenFiles, Unopened } from './chosen-files';
import { createFileRows, type NamedRow } from './file-rows';
import {
  type ImportChoices,
  type ImportEvent,
  type ImportState,
  initialImport,
  isConflict,
  isTelling,
  type Look,
  type LookedRow,
  noChoices,
  reduceImport,
  SHOWN_MAX,
  winnerOf,
} from './import-state';
import { withoutPages } from './incoming-length';

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

export function createImportService(ports: ImportPorts): ImportService {
  const { transport } = ports;
  const store = createStore(reduceImport, initialImport);
  const { emit, get } = store;
  let stopped = false;
  /** Tells a look from the one before. */
  let lookNumber = 0;
  const rows = createFileRows(ports.breathe);
  const chosenFiles = createChosenFiles(emit);

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
    rows.forget();
    emit({ phase: { name: 'opening' }, files: [], choices: noChoices });
    const now = new Date(ports.now()).toISOString();
    try {
      const files = await chosenFiles.open(chosen, { readPosting, captureMarkup: ports.captureMarkup, now });
      if (files === undefined) return;
      emit({ files });
    } catch (error) {
      if (error instanceof Unopened) return fail(error.cause, error.file);
      throw error;
    }
    await explainNext();
  }

  /** Asks about the columns of the next table that does not say enough; with none left the look begins. */
  async function explainNext(): Promise<void> {
    const file = get().files.find((one) => one.table !== undefined && one.tracker === undefined && !rows.isExplained(one));
    if (file?.table === undefined) return look();
    emit({ phase: { name: 'explain', file, mapping: file.table.mapping } });
  }

  async function look(): Promise<void> {
    stopped = false;
    lookNumber += 1;
    const counts: Record<keyof ImportCounts, number> = { new: 0, changed: 0, same: 0, refused: 0 };
    const telling: LookedRow[] = [];
    const quiet: LookedRow[] = [];
    let conflicts = 0;
    emit({ phase: { name: 'looking', progress: { done: 0, total: rows.count } } });
    for await (const { rows: batch, taken } of rows.batches(get().files, 0)) {
      if (stopped) return emit({ phase: { name: 'choose' }, files: [] });
      const looks = await lookAt(batch, get().choices);
      for (const [index, row] of batch.entries()) {
        const looked = looks[index];
        const shown: LookedRow | undefined = 'refused' in row ? row : looked && { file: row.file, row: row.row, looks: looked };
        if (shown === undefined) continue;
        counts['looks' in shown ? shown.looks.outcome : 'refused'] += 1;
        if (isConflict(shown)) conflicts += 1;
        const place = isTelling(shown) ? telling : quiet;
        if (place.length < SHOWN_MAX) place.push(shown);
      }
      emit({ phase: { name: 'looking', progress: { done: taken, total: rows.count } } });
    }
    const first = [...telling.filter(isConflict), ...telling.filter((row) => !isConflict(row)), ...quiet].slice(0, SHOWN_MAX);
    const shown: Look = { counts, conflicts, rows: first };
    emit({ phase: { name: 'looked', look: shown } });
  }

  /** What becomes of each row; nothing for a refused one. Pages are left out: they do not change what is shown. */
  async function lookAt(batch: readonly NamedRow[], choices: ImportChoices): Promise<(TakingIn | undefined)[]> {
    const items = batch.flatMap((row) => ('incoming' in row ? [itemOf(withoutPages(row.incoming), choices)] : []));
    const { looks } = items.length === 0 ? { looks: [] } : await ask('import/look', { items });
    let next = 0;
    return batch.map((row) => ('incoming' in row ? looks[next++] : undefined));
  }

  function itemOf(incoming: Incoming, choices: ImportChoices): { incoming: Incoming; wins: Winner } {
    return { incoming, wins: winnerOf(choices, keyOfIncoming(incoming)) };
  }

  /** The row shows what it comes to now, and the counts follow: by what it came to before, since it need not be among those that are shown. */
  async function setWinner(key: PostingKey, wins: Winner): Promise<void> {
    const { choices: before, phase } = get();
    if (phase.name !== 'looked') return;
    const choices = { ...before, perPosting: new Map(before.perPosting).set(key, wins) };
    emit({ choices });
    const mine = lookNumber;
    for await (const row of rows.walk(get().files)) {
      if (!('incoming' in row) || keyOfIncoming(row.incoming) !== key) continue;
      const [[came], [comes]] = await Promise.all([lookAt([row], before), lookAt([row], choices)]);
      const now = get().phase;
      if (mine !== lookNumber || now.name !== 'looked' || came === undefined || comes === undefined) return;
      const { counts, rows: shown } = now.look;
      const without = { ...counts, [came.outcome]: counts[came.outcome] - 1 };
      const look: Look = {
        ...now.look,
        counts: { ...without, [comes.outcome]: without[comes.outcome] + 1 },
        rows: shown.map((one) => ('looks' in one && one.file === row.file && one.row === row.row ? { ...one, looks: comes } : one)),
      };
      emit({ phase: { name: 'looked', look } });
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
    for await (const { rows: batch, taken } of rows.batches(files, begun.taken)) {
      if (stopped) break;
      const items = batch.flatMap((row) => ('incoming' in row ? [itemOf(row.incoming, get().choices)] : []));
      const refused = batch.length - items.length;
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
    rows.forget();
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
        return chosenFiles.give(intent.passphrase);
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
        rows.explain(phase.file, phase.mapping);
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
          notify(t('backupMade', filename));
        } catch (error) {
          // The import goes its own way meanwhile.
          const failure = failureOf(error);
          notify(`${explainFailure(failure)} (${failure.code})`);
        } finally {
          emit({ backingUp: false });
        }
        return;
      }
      case 'dismiss':
        return emit({ notice: undefined });
      case 'again':
        chosenFiles.give(undefined);
        rows.forget();
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
