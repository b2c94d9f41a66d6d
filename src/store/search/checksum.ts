const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const WORD = 4;

const encoder = new TextEncoder();

/** Where parts stand one after the other, each from a whole word on; larger as needed. */
let words = new Uint32Array(1 << 14);

/**
 * 32 bits over texts, in UTF-8, and bytes, as FNV-1a has it but a word at a time: of one that changes the sum always does. Tells a damaged record, and
 * guards against nothing else.
 */
export function checksum(...parts: readonly (string | Uint8Array)[]): number {
  let hash = OFFSET;
  for (const part of parts) {
    const most = typeof part === 'string' ? part.length * 3 : part.length;
    if (words.byteLength < most + WORD) words = new Uint32Array(most / 2);
    const bytes = new Uint8Array(words.buffer);
    let length = part.length;
    if (typeof part === 'string') length = encoder.encodeInto(part, bytes).written;
    else bytes.set(part);
    bytes.fill(0, length, length + WORD);
    const end = Math.ceil(length / WORD);
    hash = Math.imul(hash ^ length, PRIME);
    for (let index = 0; index < end; index += 1) {
      hash = Math.imul(hash ^ (words[index] ?? 0), PRIME);
      // Upwards alone a product mixes: what is high comes down again.
      hash = (hash << 13) | (hash >>> 19);
    }
  }
  return hash >>> 0;
}

/** The index is not what was written. It is made anew from what is stored. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex';
}
