import type { ExportReady, ExportRequest } from '../protocol/routes';
import type { Shelf } from '../store/shelf';
import { prepareExport } from './prepare-export';
import type { Clock, Tabs } from './tabs';

/** Exports under way, from the asking to the download. */
export interface Exports {
  /** Builds a file of everything on the shelf. */
  prepare(request: ExportRequest): Promise<ExportReady>;
  /** The page that asked went away: what it did not take is downloaded in a tab, once it is built. */
  finish(id: string): Promise<void>;
}

/** What is under way is known for as long as the worker runs; what is built stands in the shelf. */
export function createExports({ shelf, tabs, clock }: { readonly shelf: Shelf; readonly tabs: Tabs; readonly clock: Clock }): Exports {
  const built = new Set<string>();
  /** Files whose page went away before they were built. Chrome may tell so before it hands over the page's last message. */
  const abandoned = new Set<string>();
  const open = (id: string) => tabs.open(`/export.html?id=${encodeURIComponent(id)}`);
  return {
    async prepare(request) {
      const ready = await prepareExport(request, shelf, clock.now());
      built.add(request.id);
      if (abandoned.delete(request.id)) await open(request.id);
      return ready;
    },
    async finish(id) {
      if (!built.delete(id)) abandoned.add(id);
      else if ((await shelf.findExport(id)) !== undefined) await open(id);
    },
  };
}
