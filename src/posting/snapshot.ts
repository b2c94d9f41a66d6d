import { z } from './zod';

/** The version of the snapshot's format. A reader refuses what is newer than itself. */
export const SNAPSHOT_VERSION = 1;

/** The most characters of serialised page that a capture may hold; a larger page is refused with `too-large`. */
export const SNAPSHOT_MAX_LENGTH = 12_000_000;

/**
 * What stands inside an element but not in its markup: an open shadow root, or the document of a same-origin frame.
 * `host` is the element's position among all elements of the page in document order, counted from 0.
 */
export const Inlay = z.object({ host: z.number().check(z.int(), z.nonnegative()), tree: z.string() });
export type Inlay = z.infer<typeof Inlay>;

/** What the content script hands over: the live DOM as it stood at one moment. */
export const Capture = z.object({
  url: z.string(),
  title: z.string(),
  /** The document's `lang`, empty where it has none. */
  lang: z.string(),
  /** ISO 8601, UTC. */
  capturedAt: z.string(),
  /** The live tree as XHTML: HTML's own serialisation would take nested `<p>` and `<a>` apart when it is parsed again. */
  tree: z.string(),
  inlays: z.array(Inlay),
});
export type Capture = z.infer<typeof Capture>;

/** A capture without what no reader needs (programs, styles, pictures), with its inlays in place. This is what is kept. */
export const Snapshot = z.object({
  url: z.string(),
  title: z.string(),
  lang: z.string(),
  capturedAt: z.string(),
  version: z.number().check(z.int(), z.positive()),
  /** Pruned XHTML. */
  tree: z.string(),
});
export type Snapshot = z.infer<typeof Snapshot>;
