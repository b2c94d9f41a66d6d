import { base64Bytes } from '../posting/base64';
import type { CarriedPage } from '../posting/carried-page';
import { unpackedPage } from '../posting/packed-page';
import type { PackedSnapshot } from '../store/schema';

/** A page that came in a file, as the shelf keeps it; nothing for what is no page of ours, or has another length than it says. */
export async function soundPage({ gzip, length }: CarriedPage): Promise<PackedSnapshot | undefined> {
  try {
    const packed = { bytes: base64Bytes(gzip), length };
    return (await unpackedPage(packed)) === undefined ? undefined : packed;
  } catch (error) {
    // What atob throws.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
