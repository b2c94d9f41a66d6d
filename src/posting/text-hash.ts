const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * A short name for a text: 64-bit FNV-1a over its UTF-8 bytes, in base 36 (up to 13 characters).
 * For identity, not for security. Synchronous and the same everywhere, since it becomes a part of a posting's key.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashText(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(36);
}
