import { Snapshot } from '../posting/snapshot';
import type { PackedSnapshot } from './schema';

async function through(bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
}

/** Packs a page for keeping: its JSON, gzipped. */
export async function packSnapshot(snapshot: Snapshot): Promise<PackedSnapshot> {
  const json = new TextEncoder().encode(JSON.stringify(snapshot));
  return { bytes: await through(json, new CompressionStream('gzip')), length: json.byteLength };
}

/** Unpacks a kept page. Throws when the bytes are damaged or hold no snapshot. */
export async function unpackSnapshot(packed: PackedSnapshot): Promise<Snapshot> {
  const json = await through(new Uint8Array(packed.bytes), new DecompressionStream('gzip'));
  return Snapshot.parse(JSON.parse(new TextDecoder().decode(json)));
}
