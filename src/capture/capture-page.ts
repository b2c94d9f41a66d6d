import type { Capture, Fragment, Inlay } from '../posting/snapshot';

/** Frames and shadow roots may nest; a page that nests them deeper than this is not a posting's. */
const DEEPEST_INLAY = 4;
/** `NodeFilter.SHOW_ELEMENT`: the walk's nodes are elements. */
const SHOW_ELEMENT = 1;

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
  // The page waits meanwhile: a walk makes no list of all elements, and a name is cheaper to ask for than a class.
  const walk = view.document.createTreeWalker(root, SHOW_ELEMENT);
  for (let number = offset; walk.nextNode() !== null; number += 1) {
    const inner = innerOf(view, walk.currentNode as Element);
    if (inner) inlays.push({ host: number, content: fragmentOf(view, inner, depth + 1) });
  }
  return inlays;
}

function innerOf(view: CapturedView, element: Element): Element | ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Null for a frame of another origin, which the page itself may not look into either.
  return element.localName === 'iframe' && element instanceof view.HTMLIFrameElement ? (element.contentDocument?.body ?? null) : null;
}
