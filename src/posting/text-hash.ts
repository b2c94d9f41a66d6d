/** The offset and the prime of 64-bit FNV-1a in two halves: the prime is 2^40 + 0x1b3. */
const OFFSET = { high: 0xcbf29ce4, low: 0x84222325 };
const PRIME = 0x1b3;
const HALF = 2 ** 32;

/**
 * A short name for a text: 64-bit FNV-1a over its UTF-8 bytes, in base 36 (up to 13 characters).
 * For identity, not for security. Synchronous and the same everywhere, since it becomes a part of a posting's key.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashText(text: string): string {
  let { high, low } = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    // In halves, whose products a number holds exactly: a BigInt for each byte of a posting takes a millisecond and more.
    low = (low ^ byte) >>> 0;
    const product = low * PRIME;
    high = (high * PRIME + Math.floor(product / HALF) + ((low << 8) >>> 0)) >>> 0;
    low = product >>> 0;
  }
  return ((BigInt(high) << 32n) | BigInt(low)).toString(36);
}
