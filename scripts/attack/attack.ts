/** One hostile page, and what Roleshelf must make of it. */
import type { SiteId } from '../../src/posting/posting';

/**
 * What the page comes to when the user asks for it. A record must have this title, or begin with it where it ends in `…`; `refusal` is any
 * answer that keeps nothing and says why.
 */
export interface Expected {
  readonly title?: string;
  readonly site?: SiteId;
  /** The page may be refused: always, where there is no title. */
  readonly refusal?: true;
  /** A text that the record must not have. */
  readonly lacks?: string;
}

export interface Attack {
  readonly family: string;
  /** What tells it from others of its family. */
  readonly name: string;
  readonly url: string;
  /** Made when it is asked for: some are large. */
  readonly body: () => string;
  readonly contentType?: string;
  /** Further pages, by address. */
  readonly besides?: Readonly<Record<string, string>>;
  /** An expression that is true in the page once the attack stands. */
  readonly ready?: string;
  /** The page never comes to rest, and is asked about as it is. */
  readonly restless?: true;
  readonly expected: Expected;
}

/** A file that is given to the import page. `new`: how many postings it may bring; without it it must be refused. */
export interface FileAttack {
  readonly family: string;
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
  readonly brings?: number;
}

/** The time, in milliseconds, within which a page or file must come to a record or a refusal. */
export const PATIENCE = 10_000;
