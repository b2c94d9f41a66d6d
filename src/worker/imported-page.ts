import type { IncomingPage } from '../posting/incoming';
import { SNAPSHOT_MAX_LENGTH, Snapshot } from '../posting/snapshot';
import type { PackedSnapshot } from '../store/schema';

/** UTF-8 needs at most three bytes for a UTF-16 unit, and JSON at most six characters for one. */
const JSON_MAX = SNAPSHOT_MAX_LENGTH * 6;

/** A page that came in a file, as the shelf keeps it; nothing for what is no page of ours, or unpacks to more than it says. */
export async function soundPage({ gzip, length }: IncomingPage): Promise<PackedSnapshot | undefined> {
  if (length > JSON_MAX) return undefined;
  try {
    const bytes = Uint8Array.from(atob(gzip), (character) => character.charCodeAt(0));
    const json = new TextDecoder('utf-8', { fatal: true }).decode(await gunzipped(bytes, length));
    return Snapshot.safeParse(JSON.parse(json)).success ? { bytes, length } : undefined;
  } catch (error) {
    // What atob, the stream, the decoder and the parser throw over damaged bytes.
    if (error instanceof DOMException || error instanceof TypeError || error instanceof SyntaxError || error instanceof Damaged)
      return undefined;
    throw error;
  }
}

class Damaged extends Error {}

/** Unpacks exactly `length` bytes, and no more than that. */
async function gunzipped(bytes: Uint8Array<ArrayBuffer>, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(length);
  let at = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (at + part.value.byteLength > length) {
      await reader.cancel();
      throw new Damaged('the page is longer than it says');
    }
    whole.set(part.value, at);
    at += part.value.byteLength;
  }
  if (at < length) throw new Damaged('the page is shorter than it says');
  return whole;
}
