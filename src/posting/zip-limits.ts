import { Problem } from './problem';

/**
 * What a zip archive holds at most without zip64, which the library that writes ours does not know: the highest figure of each field says that zip64
 * has the right one. PKWARE's APPNOTE, 4.4.8, 4.4.9, 4.4.22 and 4.4.24.
 */
export const zipLimits = { entries: 2 ** 16 - 2, bytes: 2 ** 32 - 2 };
export type ZipLimits = typeof zipLimits;

/**
 * Keeps count of an archive that is being written: beyond its limits the figures in it would be wrong without a word. Each method throws
 * `Problem('archive-too-large')`.
 */
export class ZipCount {
  readonly #limits: ZipLimits;
  #entries = 0;
  #entryBytes = 0;
  #bytes = 0;

  constructor(limits: ZipLimits = zipLimits) {
    this.#limits = limits;
  }

  /** One more entry begins. */
  begin(): void {
    this.#entries += 1;
    this.#entryBytes = 0;
    if (this.#entries > this.#limits.entries) throw archiveTooLarge();
  }

  /** So many bytes of the entry are to be written, as they are before they are packed. */
  take(bytes: number): void {
    this.#entryBytes += bytes;
    if (this.#entryBytes > this.#limits.bytes) throw archiveTooLarge();
  }

  /** So many bytes of the archive were written. */
  write(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#limits.bytes) throw archiveTooLarge();
  }
}

/** `Problem('archive-too-large')`. */
export function archiveTooLarge(): Problem {
  return new Problem('archive-too-large', 'This is more than one zip archive holds: 65,534 files, or 4 GB.');
}
