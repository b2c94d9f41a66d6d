import type { Capture, Fragment, Inlay } from '../posting/snapshot';

/** The part of a page's window that capturing needs. */
export interface CapturedView {
  readonly document: Document;
  readonly ShadowRoot: typeof ShadowRoot;
  readonly XMLSerializer: typeof XMLSerializer;
  readonly HTMLIFrameElement: typeof HTMLIFrameElement;
}

/**
 * How the tree is written. `html` is what the browser does fastest; `xml` says the same of any tree, and keeps a program's text that holds
 * `</script>` apart from the page's tags.
 */
export type Serialisation = 'html' | 'xml';

/**
 * Takes the page as it stands at this moment, without changing anything in it: no clone (cloned pictures load, cloned custom elements run
 * the page's code), no attribute, no layout asked for. Both serialisations are native.
 *
 * The browser carries this function into the page as text (`scripting.executeScript`), which spares each capture the reading of a file: it
 * refers to nothing outside itself.
 *
 * @param pageView the page's window; null: the one that the function runs in
 * @param now the time of capture; null: this moment
 * @param serialisation `html` is for pages in a tab, which run programs; other documents take `xml`
 */
export function capturePage(pageView: CapturedView | null, now: Date | null, serialisation: Serialisation = 'xml'): Capture {
  /** Frames and shadow roots may nest; a page that nests them deeper than this is not a posting's. */
  const DEEPEST_INLAY = 4;
  /** `NodeFilter.SHOW_ELEMENT`: the walk's nodes are elements. */
  const SHOW_ELEMENT = 1;
  const view = pageView ?? window;
  const { document } = view;

  function fragmentOf(root: Element | ShadowRoot, depth: number): Fragment {
    const { count, inlays } = walk(root, depth);
    // An XHTML page's `outerHTML` is XML.
    if (serialisation === 'xml' || root.ownerDocument.contentType !== 'text/html')
      return { tree: new view.XMLSerializer().serializeToString(root), inlays };
    return { tree: 'host' in root ? root.innerHTML : root.outerHTML, htmlElements: count, inlays };
  }

  /** Counts the elements of a tree, and takes what stands inside them but not in their markup. */
  function walk(root: Element | ShadowRoot, depth: number): { count: number; inlays: Inlay[] } {
    const inlays: Inlay[] = [];
    const hasFrames = root.querySelector('iframe') !== null;
    // The page waits meanwhile: a walk makes no list of all elements, and a name is asked for only where it may matter.
    const walker = document.createTreeWalker(root, SHOW_ELEMENT);
    // A shadow root is no element itself, so that its first element is number 0 of its tree.
    let count = 'host' in root ? 0 : 1;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const inner = innerOf(node as Element, hasFrames);
      if (inner && depth < DEEPEST_INLAY) inlays.push({ host: count, content: fragmentOf(inner, depth + 1) });
      count += 1;
    }
    return { count, inlays };
  }

  function innerOf(element: Element, hasFrames: boolean): Element | ShadowRoot | null {
    const { shadowRoot } = element;
    // A form with a field of this name gives the field instead, and has no shadow root.
    if (shadowRoot !== null) return shadowRoot instanceof view.ShadowRoot ? shadowRoot : null;
    if (!hasFrames) return null;
    // Null for a frame of another origin, which the page itself may not look into either.
    return element.localName === 'iframe' && element instanceof view.HTMLIFrameElement ? (element.contentDocument?.body ?? null) : null;
  }

  return {
    url: document.URL,
    title: document.title,
    lang: document.documentElement.getAttribute('lang') ?? '',
    contentType: document.contentType,
    capturedAt: (now ?? new Date()).toISOString(),
    page: fragmentOf(document.documentElement, 0),
  };
}
