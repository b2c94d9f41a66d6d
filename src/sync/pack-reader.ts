import { unpackedPage } from '../posting/packed-page';
import { Unreadable } from './changes-file';
import { packPath } from './file-names';
import { parsePack, unpackedLength } from './pack';
import type { Page } from './port';
import type { Run } from './run';

/** How many packs are held. */
const PACKS_HELD = 3;

/**
 * Gives the page of a capture from a pack; nothing where the pack is gone or cannot be opened, or has it not. `damaged` where the pack came whole and
 * what is in it is no page: a pack is never written otherwise, so that it is of no use to ask for it again.
 */
export type PackReader = (pack: string, captureId: string) => Promise<Page | 'damaged' | undefined>;

/** Reads packs as they are needed: those who wrote them packed pages of postings that stand beside each other. */
export function packReader({ server, seal }: Pick<Run, 'server' | 'seal'>): PackReader {
  const held = new Map<string, ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined>();
  return async (pack, captureId) => {
    if (!held.has(pack)) {
      const [oldest] = held.keys();
      if (held.size >= PACKS_HELD && oldest !== undefined) held.delete(oldest);
      held.set(pack, await openPack(pack));
    }
    const bytes = held.get(pack)?.get(captureId);
    if (bytes === undefined) return undefined;
    const page = { bytes, length: unpackedLength(bytes) };
    return (await unpackedPage(page)) === undefined ? 'damaged' : page;
  };

  async function openPack(pack: string): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined> {
    const bytes = await server.get(packPath(pack));
    if (bytes === undefined) return undefined;
    try {
      return parsePack(await seal.open(bytes));
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
  }
}
