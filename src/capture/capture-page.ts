import type { Capture, Fragment, Inlay } from '../posting/snapshot';

/** Frames and shadow roots may nest; a page that nests them deeper than this is not a posting's. */
const DEEPEST_INLAY = 4;

/** The part of a page's window that capturing needs. */
export interface CapturedView {
  readonly document: Document;
  readonly XMLSerializer: typeof XMLSerializer;
  readonly HTMLIFrameElement: typeof HTMLIFrameElement;
}

/**
 * Takes the page as it stands at this moment, without changing anything in it: no clone (cloned pictures load, cloned custom elements run
 * the page's code), no attribute, no layout asked for. `XMLSerializer` is native and takes as long as `outerHTML`; it keeps `<p>` in `<p>`.
 * `view` is the page's window, `now` the time of capture.
 */
export function capturePage(view: CapturedView, now: Date): Capture {
  const { document } = view;
  return {
    url: document.URL,
    title: document.title,
    lang: document.documentElement.getAttribute('lang') ?? '',
    capturedAt: now.toISOString(),
    page: fragmentOf(view, document.documentElement, 0),
  };
}

function fragmentOf(view: CapturedView, root: Element | ShadowRoot, depth: number): Fragment {
  return { tree: new view.XMLSerializer().serializeToString(root), inlays: depth < DEEPEST_INLAY ? inlaysOf(view, root, depth) : [] };
}

function inlaysOf(view: CapturedView, root: Element | ShadowRoot, depth: number): Inlay[] {
  const inlays: Inlay[] = [];
  // A shadow root is no element itself, so that its first element is number 0 of its tree.
  const offset = 'host' in root ? 0 : 1;
  const elements = root.querySelectorAll('*');
  for (let i = 0; i < elements.length; i += 1) {
    const inner = innerOf(view, elements[i]);
    if (inner) inlays.push({ host: i + offset, content: fragmentOf(view, inner, depth + 1) });
  }
  return inlays;
}

function innerOf(view: CapturedView, element: Element | undefined): Element | ShadowRoot | null {
  if (element?.shadowRoot) return element.shadowRoot;
  // Null for a frame of another origin, which the page itself may not look into either.
  return element instanceof view.HTMLIFrameElement ? (element.contentDocument?.body ?? null) : null;
}
