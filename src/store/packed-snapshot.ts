import { gzip } from '../posting/gzip';
import { unpackedPage } from '../posting/packed-page';
import type { Snapshot } from '../posting/snapshot';
import type { PackedSnapshot } from './schema';

/** Packs a page for keeping: its JSON, gzipped. */
export async function packSnapshot(snapshot: Snapshot): Promise<PackedSnapshot> {
  const json = new TextEncoder().encode(JSON.stringify(snapshot));
  return { bytes: await gzip(json), length: json.byteLength };
}

/** Unpacks a kept page. Throws when the bytes are damaged, are not as many as was written down, or hold no snapshot. */
export async function unpackSnapshot(packed: PackedSnapshot): Promise<Snapshot> {
  const snapshot = await unpackedPage(packed);
  if (snapshot === undefined) throw new Error('a kept page cannot be unpacked');
  return snapshot;
}
