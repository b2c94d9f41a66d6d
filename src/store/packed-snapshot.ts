import { gunzip, gzip } from '../posting/gzip';
import { Snapshot } from '../posting/snapshot';
import type { PackedSnapshot } from './schema';

/** Packs a page for keeping: its JSON, gzipped. */
export async function packSnapshot(snapshot: Snapshot): Promise<PackedSnapshot> {
  const json = new TextEncoder().encode(JSON.stringify(snapshot));
  return { bytes: await gzip(json), length: json.byteLength };
}

/** Unpacks a kept page. Throws when the bytes are damaged, are more than was written down, or hold no snapshot. */
export async function unpackSnapshot(packed: PackedSnapshot): Promise<Snapshot> {
  const json = await gunzip(new Uint8Array(packed.bytes), packed.length);
  return Snapshot.parse(JSON.parse(new TextDecoder().decode(json)));
}
