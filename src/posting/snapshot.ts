import { Count } from './instant';
import * as z from './zod';

/** The version of the snapshot's format. A reader refuses what is newer than itself. */
export const SNAPSHOT_VERSION = 1;

/** The most characters of serialised page that a capture may hold; a larger page is refused with `too-large`. */
export const SNAPSHOT_MAX_LENGTH = 12_000_000;

/** A serialised tree with what stands inside its elements but not in its markup. */
export interface Fragment {
  /** XHTML, or HTML where `htmlElements` is there. */
  tree: string;
  /**
   * How many elements the page had where `tree` is HTML: the quicker serialisation, whose programs and styles may hold what looks like a
   * tag. Where the count does not come out the page must be serialised as XHTML.
   */
  htmlElements?: number | undefined;
  inlays: Inlay[];
}

/** An open shadow root, or the document of a same-origin frame. */
export interface Inlay {
  /** The host's position among all elements of the tree that it stands in, in document order, the root being 0. */
  host: number;
  content: Fragment;
}

const Fragment: z.ZodMiniType<Fragment> = z.object({
  tree: z.string(),
  htmlElements: z.optional(Count),
  inlays: z.array(z.lazy(() => Inlay)),
});
const Inlay: z.ZodMiniType<Inlay> = z.object({ host: Count, content: Fragment });

/** What the content script hands over: the live DOM as it stood at one moment. */
export const Capture = z.object({
  /** Empty for a file that came without an address. */
  url: z.string().check(z.refine((url) => url === '' || URL.canParse(url), { error: 'not an address' })),
  title: z.string(),
  /** The document's `lang`, empty where it has none. */
  lang: z.string(),
  /** What kind of document it is: `text/html`, `application/pdf`. */
  contentType: z.optional(z.string()),
  /** ISO 8601, UTC. */
  capturedAt: z.string(),
  /** The live tree. */
  page: Fragment,
});
export type Capture = z.infer<typeof Capture>;

/** A capture without what no reader needs (programs, styles, pictures), with its inlays in place; or a text that came without a page. */
export const Snapshot = z.object({
  /** What `tree` holds where it is no page: a pasted text, or a file of JSON-LD. */
  kind: z.optional(z.enum(['text', 'json-ld', 'plain-page'])),
  /** Empty for a text or a file that came without an address. */
  url: z.string(),
  title: z.string(),
  lang: z.string(),
  capturedAt: z.string(),
  version: z.number().check(z.int(), z.positive()),
  /** Pruned XHTML, or the text itself. */
  tree: z.string(),
});
export type Snapshot = z.infer<typeof Snapshot>;
