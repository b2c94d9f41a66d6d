import { constants, crc32, deflateRawSync } from 'node:zlib';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';

/** Bytes that stand in an entry so many times, one after the other. */
export interface Repeated {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly times: number;
}

const END_OF_STREAM = new Uint8Array(deflateRawSync(''));

/**
 * A sound zip archive of entries that may unpack to any length. What is repeated is packed once and written as often: packed piece by piece, hundreds
 * of megabytes take half a minute.
 */
export async function largeArchive(entries: readonly { readonly path: string; readonly pieces: readonly Repeated[] }[]): Promise<Blob> {
  const archive = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const { path, pieces } of entries) {
    let checksum = 0;
    let length = 0;
    const packed: Uint8Array<ArrayBuffer>[] = [];
    for (const { bytes, times } of pieces) {
      // A piece that ends flushed stands by itself: it begins at a whole byte and looks back at nothing.
      const once = new Uint8Array(deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH }));
      for (let time = 0; time < times; time += 1) {
        packed.push(once);
        checksum = crc32(bytes, checksum);
        length += bytes.length;
      }
    }
    const content = new Blob([...packed, END_OF_STREAM]);
    await archive.add(path, new BlobReader(content), {
      passThrough: true,
      uncompressedSize: length,
      signature: checksum,
      compressionMethod: 8,
    });
  }
  return archive.close();
}
