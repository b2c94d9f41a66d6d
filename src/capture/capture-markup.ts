import type { Capture } from '../posting/snapshot';
import { isWebUrl } from '../posting/url';
import { type CapturedView, capturePage } from './capture-page';
import { inertMarkup, withStyles } from './inert-markup';

/** The part of a window that a file of HTML needs to become a page. */
export interface MarkupView extends Omit<CapturedView, 'document'> {
  readonly DOMParser: typeof DOMParser;
}

/**
 * Captures a page that came as a file. Parsing is inert: no script runs, nothing is loaded.
 * @param url the page's address, where it is known; else the one that the page gives itself is taken, else the capture's is empty
 */
export function captureMarkup(html: string, url: string | undefined, now: Date, view: MarkupView): Capture {
  const document = new view.DOMParser().parseFromString(inertMarkup(html), 'text/html');
  const { ShadowRoot, XMLSerializer, HTMLIFrameElement } = view;
  const capture = capturePage({ document, ShadowRoot, XMLSerializer, HTMLIFrameElement }, now);
  const page = { ...capture.page, tree: withStyles(capture.page.tree) };
  return { ...capture, page, url: url ?? addressOf(html, document) ?? '' };
}

/** What browsers write above a saved page: `<!-- saved from url=(0034)https://example.org/ -->` (Internet Explorer's "mark of the web"). */
const savedFrom = /<!--\s*saved from url=\(\d{4}\)(\S+)\s*-->/;
/** The comment stands at the very top. */
const TOP = 2_000;

function addressOf(html: string, document: Document): string | undefined {
  const said = [
    savedFrom.exec(html.slice(0, TOP))?.[1],
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return said.flatMap((address) => (address && isWebUrl(address) ? [address] : []))[0];
}
