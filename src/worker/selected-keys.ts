import type { ExportSelection } from '../protocol/exports';
import type { Shelf } from '../store/shelf';

/** How many rows of a list are read at a time: as many as a list gives. */
const STRIDE = 500;

/** The keys of the postings that a file is to have, in its order. What is not on the shelf is left out when it is read. */
export async function selectedKeys(selection: ExportSelection, shelf: Shelf): Promise<readonly string[]> {
  switch (selection.kind) {
    case 'all':
      return shelf.listedKeys();
    case 'chosen':
      return [...new Set(selection.keys)];
    case 'found': {
      const { kind: _, except, ...query } = selection;
      const left = new Set<string>(except);
      const keys = new Set<string>();
      for (let offset = 0; ; offset += STRIDE) {
        const { items } = await shelf.list({ ...query, offset, limit: STRIDE });
        for (const { key } of items) if (!left.has(key)) keys.add(key);
        if (items.length < STRIDE) return [...keys];
      }
    }
  }
}
