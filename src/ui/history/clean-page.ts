import purify from 'dompurify';
import type { Snapshot } from '../../posting/snapshot';

/** What a text needs, and nothing that acts, loads or styles, nor is a landmark beside those of the page that shows it. */
const tags = [
  ...['a', 'abbr', 'address', 'article', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'details', 'div', 'dl'],
  ...['dt', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'ins', 'li', 'mark'],
  ...['ol', 'p', 'pre', 'q', 's', 'section', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th'],
  ...['thead', 'time', 'tr', 'u', 'ul'],
];
const attributes = ['dir', 'lang', 'colspan', 'rowspan', 'datetime', 'open', 'start'];

/** Their events are the window's, and Chrome looks at those even in a document that is never shown. */
const windowElements = /<\/?(?:html|body|frameset)\b[^>]*>/gi;

/**
 * A page that was kept, as a document of its own for a sandboxed frame: text and its structure alone. Links lead nowhere, and nothing in it
 * names an address, so that it asks for nothing. `tree` is hostile markup, or a text that the user gave.
 */
export function cleanPage({ tree, title, kind }: Pick<Snapshot, 'tree' | 'title' | 'kind'>): string {
  const page = document.implementation.createHTMLDocument(title);
  const scheme = page.createElement('meta');
  scheme.name = 'color-scheme';
  scheme.content = 'light dark';
  page.head.append(scheme);
  if (kind === 'text' || kind === 'json-ld') page.body.append(...lines(page, tree));
  else
    page.body.innerHTML = purify.sanitize(tree.replace(windowElements, ''), {
      ALLOWED_TAGS: tags,
      ALLOWED_ATTR: attributes,
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
    });
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** A text as it was given: each line a paragraph, since a frame without styles wraps nothing that is preformatted. */
function lines(page: Document, text: string): HTMLElement[] {
  return text.split(/\r?\n/).map((line) => {
    const paragraph = page.createElement('p');
    paragraph.dir = 'auto';
    paragraph.textContent = line;
    return paragraph;
  });
}
