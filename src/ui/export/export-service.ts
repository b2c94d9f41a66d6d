import type { ExportOptions } from '../../posting/export-options';
import { Problem } from '../../posting/problem';
import { failureOf } from '../failure';
import { createStore, type Store } from '../state/store';
import { downloadExport } from './download';
import type { ExportPorts } from './export-ports';
import { type ExportEvent, type ExportScope, type ExportState, firstOptions, reduceExport } from './export-state';

export interface ExportService {
  readonly store: Store<ExportState, ExportEvent>;
  /** Takes up what was chosen last, and shows a preview. What does not work, of this and of all below, is told in the state. */
  start(): Promise<void>;
  chooseScope(scope: ExportScope): Promise<void>;
  /** Remembers what was chosen, and shows a preview of it. */
  chooseOptions(options: Partial<ExportOptions>): Promise<void>;
  /** Builds the file and downloads it. */
  run(): Promise<void>;
  /** Ends what is being built. */
  cancel(): Promise<void>;
}

/** The export dialog without its looks. */
export function createExportService(ports: ExportPorts, first: ExportScope): ExportService {
  const store = createStore<ExportState, ExportEvent>(reduceExport, {
    scope: first,
    options: firstOptions,
    phase: { kind: 'choosing' },
  });
  const { emit } = store;
  let asked = 0;
  let running: string | undefined;
  /** What was chosen here: who is quicker than the memory of what they chose last has chosen that anew, and nothing else. */
  let chosen: Partial<ExportOptions> = {};
  let recalled: Promise<void> = Promise.resolve();

  /** Only the answer to the newest question counts. */
  async function preview(): Promise<void> {
    asked += 1;
    const question = asked;
    const { scope, options } = store.get();
    try {
      const answer = await ports.request('export/preview', { selection: scope.selection, options });
      if (question === asked) emit({ type: 'previewed', preview: answer });
    } catch (error) {
      if (question === asked) emit({ type: 'not-previewed', failure: failureOf(error) });
    }
  }

  const told = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (error: unknown) => emit({ type: 'phase', phase: { kind: 'failed', failure: failureOf(error) } }),
    );

  async function recall(): Promise<void> {
    const options = await ports.readChoices();
    if (options) emit({ type: 'chosen', options: { ...options, ...chosen } });
  }

  return {
    store,
    start() {
      recalled = told(recall());
      return recalled.then(preview);
    },
    async chooseScope(scope) {
      emit({ type: 'chosen', scope });
      await preview();
    },
    async chooseOptions(changed) {
      chosen = { ...chosen, ...changed };
      emit({ type: 'chosen', options: { ...store.get().options, ...changed } });
      await told(Promise.all([recalled.then(() => ports.writeChoices(store.get().options)), preview()]));
    },
    async run() {
      if (running !== undefined) return;
      const { scope, options } = store.get();
      const id = crypto.randomUUID();
      running = id;
      emit({ type: 'phase', phase: { kind: 'running', progress: { done: 0, total: scope.count } } });
      try {
        const ready = await downloadExport({ id, selection: scope.selection, options }, ports, (progress) => {
          if (running === id) emit({ type: 'phase', phase: { kind: 'running', progress } });
        });
        emit({ type: 'phase', phase: { kind: 'done', ready } });
      } catch (error) {
        const cancelled = error instanceof Problem && error.code === 'export-cancelled';
        emit({ type: 'phase', phase: cancelled ? { kind: 'choosing' } : { kind: 'failed', failure: failureOf(error) } });
      } finally {
        running = undefined;
      }
    },
    async cancel() {
      if (running !== undefined) await told(ports.request('export/cancel', { id: running }));
    },
  };
}
