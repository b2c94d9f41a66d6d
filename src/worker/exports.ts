import { Problem } from '../posting/problem';
import type { ExportProgress, ExportReady, ExportRequest, PreviewAnswer } from '../protocol/exports';
import type { ChangesExportRequest } from '../protocol/sync';
import { prepareBackup } from './prepare-backup';
import { type ChangesTools, prepareChanges } from './prepare-changes';
import { type ExportCourse, type ExportTools, prepareExport, previewExport } from './prepare-export';
import { problemFrom } from './syncer-problem';
import type { Clock, Tabs } from './tabs';

/** Exports under way, from the asking to the download. */
export interface Exports {
  /** Builds a file. Throws `Problem` with `export-cancelled` or `archive-too-large`, and what the shelf throws. */
  prepare(request: ExportRequest): Promise<ExportReady>;
  /** Builds a backup of everything. Throws what `prepare` throws. */
  prepareBackup(id: string): Promise<ExportReady>;
  /** Builds a file of what changed since a day. Throws what `prepare` throws. */
  prepareChanges(request: ChangesExportRequest): Promise<ExportReady>;
  preview(request: Omit<ExportRequest, 'id'>): Promise<PreviewAnswer>;
  /** Ends the building of a file, which then is none; one that stands ready is dropped. */
  cancel(id: string): Promise<void>;
  /** A page wants to be told how far a file is. */
  watch(id: string, tell: (progress: ExportProgress) => void): void;
  /** The page that asked went away: what it did not take is downloaded in a tab, once it is built. */
  finish(id: string): Promise<void>;
}

interface Underway extends ExportTools, ChangesTools {
  readonly tabs: Tabs;
  readonly clock: Clock;
}

/** What is under way is known for as long as the worker runs; what is built stands in the shelf. */
export function createExports(tools: Underway): Exports {
  const { shelf, tabs, clock } = tools;
  const built = new Set<string>();
  /** Files whose page went away before they were built. Chrome may tell so before it hands over the page's last message. */
  const abandoned = new Set<string>();
  const watchers = new Map<string, (progress: ExportProgress) => void>();
  const running = new Map<string, AbortController>();
  const open = (id: string) => tabs.open(`/export.html?id=${encodeURIComponent(id)}`);

  async function build(id: string, make: (course: ExportCourse) => Promise<ExportReady>): Promise<ExportReady> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const ready = await make({
        now: clock.now(),
        signal: controller.signal,
        onProgress: (progress) => watchers.get(id)?.(progress),
      });
      built.add(id);
      if (abandoned.delete(id)) await open(id);
      return ready;
    } catch (error) {
      if (controller.signal.aborted) throw new Problem('export-cancelled', 'The export was cancelled.', { cause: error });
      throw problemFrom(error) ?? error;
    } finally {
      running.delete(id);
    }
  }

  return {
    prepare: (request) => build(request.id, (course) => prepareExport(request, tools, course)),
    prepareBackup: (id) => build(id, (course) => prepareBackup(id, tools, course)),
    prepareChanges: (request) => build(request.id, (course) => prepareChanges(request, tools, course)),
    preview: (request) => previewExport(request, tools, clock.now()),
    async cancel(id) {
      running.get(id)?.abort();
      built.delete(id);
      await shelf.dropExport(id);
    },
    watch(id, tell) {
      watchers.set(id, tell);
    },
    async finish(id) {
      watchers.delete(id);
      if (!built.delete(id)) abandoned.add(id);
      else if ((await shelf.findExport(id)) !== undefined) await open(id);
    },
  };
}
