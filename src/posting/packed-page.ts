import { DamagedGzip, gunzip, TooLarge } from './gzip';
import { SNAPSHOT_MAX_LENGTH, Snapshot } from './snapshot';

/** UTF-8 needs at most three bytes for a UTF-16 unit, and JSON at most six characters for one. */
const JSON_MAX = SNAPSHOT_MAX_LENGTH * 6;

/**
 * Unpacks a page as shelf, files and servers hold it: gzipped JSON, and how many bytes that has unpacked. Nothing for what is no page of ours, or has
 * another length than it says.
 */
export async function unpackedPage({
  bytes,
  length,
}: {
  readonly bytes: Uint8Array;
  readonly length: number;
}): Promise<Snapshot | undefined> {
  if (length > JSON_MAX) return undefined;
  try {
    const unpacked = await gunzip(new Uint8Array(bytes), length);
    if (unpacked.byteLength < length) return undefined;
    const json = new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
    const page = Snapshot.safeParse(JSON.parse(json));
    return page.success ? page.data : undefined;
  } catch (error) {
    // What the stream, the decoder and the parser throw over damaged bytes.
    const isDamaged =
      error instanceof DamagedGzip || error instanceof TooLarge || error instanceof TypeError || error instanceof SyntaxError;
    if (isDamaged) return undefined;
    throw error;
  }
}
