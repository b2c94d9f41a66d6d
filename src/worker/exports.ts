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

export function createExports({ shelf, tabs, clock }: { readonly shelf: Shelf; readonly tabs: Tabs; readonly clock: Clock }): Exports {
  const underWay = new Map<string, Promise<unknown>>();
  return {
    async prepare(request) {
      const preparing = prepareExport(request, shelf, clock.now());
      underWay.set(request.id, preparing);
      try {
        return await preparing;
      } finally {
        underWay.delete(request.id);
      }
    },
    async finish(id) {
      // Why a file could not be built is told to whoever asked for it.
      await underWay.get(id)?.catch(() => undefined);
      if ((await shelf.findExport(id)) !== undefined) await tabs.open(`/export.html?id=${encodeURIComponent(id)}`);
    },
  };
}
