import { Snapshot } from '../posting/snapshot';
import type { PackedSnapshot } from './schema';

/** How much goes through at a time, in bytes: a browser unpacks all that it is given before anybody can say that it is too much. */
const PIECE = 64 * 1024;

/** No blob and no response in between: each would cost a message to the browser's process. Throws `RangeError` where more than `most` bytes come. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: ByteTransform,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>> {
  const [parts] = await Promise.all([partsOf(readable, most), writePieces(writable.getWriter(), bytes)]);
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

async function writePieces(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  for (let at = 0; at < bytes.byteLength; at += PIECE) await writer.write(bytes.subarray(at, at + PIECE));
  await writer.close();
}

async function partsOf(readable: ReadableStream<Uint8Array<ArrayBuffer>>, most: number): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of readable) {
    length += part.byteLength;
    if (length > most) throw new RangeError(`more than ${most} bytes`);
    parts.push(part);
  }
  return parts;
}

type ByteTransform = Pick<CompressionStream, 'readable' | 'writable'>;

/** Packs a page for keeping: its JSON, gzipped. */
export async function packSnapshot(snapshot: Snapshot): Promise<PackedSnapshot> {
  const json = new TextEncoder().encode(JSON.stringify(snapshot));
  return { bytes: await through(json, new CompressionStream('gzip')), length: json.byteLength };
}

/** Unpacks a kept page. Throws when the bytes are damaged, are more than was written down, or hold no snapshot. */
export async function unpackSnapshot(packed: PackedSnapshot): Promise<Snapshot> {
  const json = await through(new Uint8Array(packed.bytes), new DecompressionStream('gzip'), packed.length);
  return Snapshot.parse(JSON.parse(new TextDecoder().decode(json)));
}
