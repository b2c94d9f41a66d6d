const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32-bit FNV-1a over texts' code units and bytes: tells a damaged record, and guards against nothing else. */
export function checksum(...parts: readonly (string | Uint8Array)[]): number {
  let hash = OFFSET;
  for (const part of parts) {
    if (typeof part === 'string')
      for (let index = 0; index < part.length; index += 1) hash = Math.imul(hash ^ part.charCodeAt(index), PRIME);
    else for (let index = 0; index < part.length; index += 1) hash = Math.imul(hash ^ (part[index] ?? 0), PRIME);
  }
  return hash >>> 0;
}

/** The index is not what was written. It is made anew from what is stored. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex';
}
