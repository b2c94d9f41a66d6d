import { isElement } from '../dom/dom-types';
import { splitBullet } from '../fields/bullet';
import type { Line } from '../posting/draft';

/** Elements whose start and end break a line when a browser draws them; after the HTML standard's "Rendering" chapter, flow content. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const cells = new Set(['TD', 'TH']);
const headings = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const bolds = new Set(['B', 'STRONG']);
/** Never part of a posting's words. */
const silent = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT BUTTON SVG SELECT INPUT TEXTAREA IFRAME OBJECT VIDEO AUDIO CANVAS HEAD META LINK'.split(' '),
);

/** A whole line in bold is a heading only up to this length: some postings set whole paragraphs in bold. */
const LONGEST_BOLD_HEADING = 120;

export interface LinesOptions {
  /** Elements that are left out with all that they hold. */
  readonly skip?: (element: Element) => boolean;
  /** The page draws this text with `white-space: pre-wrap`, so that a newline in it is a line's end. */
  readonly keepNewlines?: boolean;
}

/**
 * The visible words of an element as lines, in document order.
 * Works without layout (the worker has none): a line ends where a block element starts or ends and at `<br>`.
 * Never recurses, so depth is no limit.
 */
export function linesOf(root: Element, options: LinesOptions = {}): Line[] {
  const lines = new LineBuilder();
  let inBold = 0;
  let inPre = 0;

  const enter = (element: Element, name: string): void => {
    if (blocks.has(name)) lines.end();
    if (cells.has(name)) lines.write(' ', true);
    if (name === 'BR') lines.end();
    if (name === 'LI') {
      lines.startItem();
    }
    if (headings.has(name) || element.getAttribute('role') === 'heading') {
      lines.startHeading();
    }
    if (bolds.has(name)) inBold += 1;
    if (name === 'PRE') inPre += 1;
  };
  const leave = (element: Element, name: string): void => {
    if (blocks.has(name)) lines.end();
    if (headings.has(name) || element.getAttribute('role') === 'heading') {
      lines.end();
    }
    if (bolds.has(name)) inBold -= 1;
    if (name === 'PRE') inPre -= 1;
  };

  let node: Node = root;
  for (;;) {
    let descend = false;
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      if (options.keepNewlines || inPre > 0) {
        text.split(/\r\n?|\n/).forEach((part, index) => {
          if (index > 0) lines.end();
          lines.write(part, inBold > 0);
        });
      } else lines.write(text, inBold > 0);
    } else if (isElement(node)) {
      const name = node.tagName.toUpperCase();
      if (!silent.has(name) && !(node !== root && options.skip?.(node))) {
        enter(node, name);
        if (node.firstChild) descend = true;
        else leave(node, name);
      }
    }
    if (descend && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node !== root && !node.nextSibling) {
      const parent = node.parentNode;
      if (!parent || !isElement(parent)) return lines.finish();
      leave(parent, parent.tagName.toUpperCase());
      node = parent;
    }
    if (node === root || !node.nextSibling) return lines.finish();
    node = node.nextSibling;
  }
}

/** The lines of a plain text: a line ends at a newline; headings are not known. */
export function linesOfText(text: string): Line[] {
  const lines = new LineBuilder();
  for (const part of text.split(/\r\n?|[\n\u2028\u2029]/)) {
    lines.write(part, false);
    lines.end();
  }
  return lines.finish();
}

/** Folds white space as a browser would, and drops characters that are never drawn. */
export function foldSpace(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

class LineBuilder {
  readonly #lines: Line[] = [];
  #text = '';
  #item = false;
  #heading = false;
  #allBold = true;

  write(text: string, bold: boolean): void {
    this.#text += text;
    if (!bold && /[\p{L}\p{N}]/u.test(text)) this.#allBold = false;
  }

  startItem(): void {
    this.#item = true;
  }

  startHeading(): void {
    this.end();
    this.#heading = true;
  }

  end(): void {
    const text = foldSpace(this.#text);
    this.#text = '';
    if (text === '') return;
    const bold = this.#allBold && text.length <= LONGEST_BOLD_HEADING && /\p{L}/u.test(text);
    this.#allBold = true;
    if (this.#heading || (bold && !this.#item)) {
      this.#lines.push({ kind: 'heading', text });
    } else {
      const bullet = splitBullet(text);
      if (bullet !== undefined) this.#lines.push({ kind: 'item', text: bullet });
      else this.#lines.push({ kind: this.#item ? 'item' : 'paragraph', text });
    }
    this.#item = false;
    this.#heading = false;
  }

  finish(): Line[] {
    this.end();
    return this.#lines;
  }
}
