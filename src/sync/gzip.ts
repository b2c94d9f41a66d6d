/** Compresses some bytes. */
export function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream('gzip'));
}

/** Throws `DamagedGzip` where the bytes are damaged. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await through(bytes, new DecompressionStream('gzip'));
  } catch (error) {
    // A `TypeError` in browsers, zlib's own error in Node: the stream fails over nothing but its bytes.
    throw new DamagedGzip('the bytes are no gzip', { cause: error });
  }
}

export class DamagedGzip extends Error {
  override readonly name = 'DamagedGzip';
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  const [whole] = await Promise.all([new Response(readable).arrayBuffer(), writer.write(bytes).then(() => writer.close())]);
  return new Uint8Array(whole);
}
