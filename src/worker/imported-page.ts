import { base64Bytes } from '../posting/base64';
import { DamagedGzip, gunzip, TooLarge } from '../posting/gzip';
import type { IncomingPage } from '../posting/incoming';
import { SNAPSHOT_MAX_LENGTH, Snapshot } from '../posting/snapshot';
import type { PackedSnapshot } from '../store/schema';

/** UTF-8 needs at most three bytes for a UTF-16 unit, and JSON at most six characters for one. */
const JSON_MAX = SNAPSHOT_MAX_LENGTH * 6;

/** A page that came in a file, as the shelf keeps it; nothing for what is no page of ours, or has another length than it says. */
export async function soundPage({ gzip, length }: IncomingPage): Promise<PackedSnapshot | undefined> {
  if (length > JSON_MAX) return undefined;
  try {
    const bytes = base64Bytes(gzip);
    const unpacked = await gunzip(bytes, length);
    if (unpacked.byteLength < length) return undefined;
    const json = new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
    return Snapshot.safeParse(JSON.parse(json)).success ? { bytes, length } : undefined;
  } catch (error) {
    // What atob, the stream, the decoder and the parser throw over damaged bytes.
    const isDamaged = error instanceof DamagedGzip || error instanceof TooLarge || error instanceof DOMException;
    if (isDamaged || error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
