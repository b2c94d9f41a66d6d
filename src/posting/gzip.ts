/** Gzip within bounds. Nothing goes through a blob or a response, each of which would cost a message to the browser's process. */
import { joined } from './bytes';

/** How much is unpacked at a time: a browser unpacks all that it is given before anybody can say that it is too much. In bytes. */
const PIECE = 32 * 1024;

/** The bytes were not written by gzip, or were damaged since. */
export class DamagedGzip extends Error {
  override readonly name = 'DamagedGzip';
}

/** Something is larger than it may be. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Compresses some bytes. */
export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const [whole] = await Promise.all([readAtMost(readable, Number.POSITIVE_INFINITY), Promise.all([writer.write(bytes), writer.close()])]);
  return whole;
}

/** Throws `DamagedGzip` where the bytes are damaged, and `TooLarge` where more than `most` would come of them. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writing = writePieces(writable.getWriter(), bytes);
  try {
    const [whole] = await Promise.all([readAtMost(readable, most), writing]);
    return whole;
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    // A `TypeError` in browsers, zlib's own error in Node: the stream fails over nothing but its bytes.
    throw new DamagedGzip('the bytes are no gzip', { cause: error });
  }
}

async function writePieces(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    await writer.ready;
    await writer.write(bytes.subarray(at, at + PIECE));
  }
  await writer.close();
}

/** All that a stream has. Throws `TooLarge`, and asks for no more, where that is more than `most` bytes. */
export async function readAtMost(stream: ReadableStream<Uint8Array<ArrayBuffer>>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.byteLength;
    if (length > most) throw new TooLarge(`more than ${most} bytes`);
    parts.push(part);
  }
  return joined(parts);
}
