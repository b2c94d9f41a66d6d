import { Snapshot } from '../posting/snapshot';
import type { PackedSnapshot } from './schema';

/** No blob and no response in between: each would cost a message to the browser's process. */
async function through(bytes: Uint8Array<ArrayBuffer>, { readable, writable }: ByteTransform): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  const [parts] = await Promise.all([partsOf(readable), writer.write(bytes), writer.close()]);
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

async function partsOf(readable: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of readable) parts.push(part);
  return parts;
}

type ByteTransform = Pick<CompressionStream, 'readable' | 'writable'>;

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
