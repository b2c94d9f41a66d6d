import { scanHtml } from '../dom/html-serialisation';
import { attributePairs, escapeText, type MarkupSink, scanMarkup, unescapeText, voidElements } from '../dom/markup';
import { mayHoldState, STATE_ATTRIBUTE, statesIn } from '../dom/state-scripts';
import { type Capture, type Fragment, SNAPSHOT_MAX_LENGTH, SNAPSHOT_VERSION, type Snapshot } from '../posting/snapshot';

/** Dropped with all that they hold: styles, pictures' insides, media, and what a browser with scripts does not show. */
const dropped = new Set(
  'style svg math noscript template object embed applet video audio canvas map picture source track param base frame frameset'.split(' '),
);

/** Attributes that no reader asks for. Event handlers (`on…`) and `xmlns` go too. */
const uselessAttributes = new Set(
  'style srcset sizes integrity nonce crossorigin referrerpolicy loading decoding fetchpriority ping'.split(' '),
);
/** What a tag holds that has such an attribute, or an address that is data. Most tags have none and are written as they are. */
const mayHoldUseless = new RegExp(String.raw`\s(?:${[...uselessAttributes].join('|')}|on\w*|xmlns[^\s=]*)\s*=|["']data:`, 'i');
/** The longest attribute that is kept: a longer one is a picture or a program's state. `content` and addresses may be long. */
const LONGEST_ATTRIBUTE = 4_000;

/** Deeper tags are left out and their text is kept: browsers stop nesting at 512 when they parse, scripts may go on. */
const DEEPEST = 512;
/** More elements than this are no posting's page, and cost the parser more than a user would wait. */
export const MOST_ELEMENTS = 40_000;

/** What `snapshotOf` gives for a page that is too large to keep. */
export const TOO_LARGE = 'too-large';
/** What `snapshotOfTab` gives where HTML's serialisation does not give the page's tree back: it is to be captured as XHTML. */
export const ALTERED = 'altered';

/** The length of a capture in characters. */
function captureLength(fragment: Fragment): number {
  return fragment.inlays.reduce((sum, inlay) => sum + captureLength(inlay.content), fragment.tree.length);
}

/**
 * Makes the snapshot that is read and kept: drops what no reader needs, puts shadow roots and frames in their place.
 * Gives `too-large` above `SNAPSHOT_MAX_LENGTH` characters or `MOST_ELEMENTS` elements.
 * Throws where `snapshotOfTab` gives `altered`.
 */
export function snapshotOf(capture: Capture): Snapshot | typeof TOO_LARGE {
  const snapshot = snapshotOfTab(capture);
  if (snapshot === ALTERED) throw new Error('the capture does not give the page back');
  return snapshot;
}

/** As `snapshotOf`, for a page in a tab, which is captured as HTML first. */
export function snapshotOfTab(capture: Capture): Snapshot | typeof TOO_LARGE | typeof ALTERED {
  if (captureLength(capture.page) > SNAPSHOT_MAX_LENGTH) return TOO_LARGE;
  const output: Output = { markup: '', elements: 0, depth: 0, isAltered: false };
  prune(capture.page, output);
  if (output.isAltered) return ALTERED;
  if (output.elements > MOST_ELEMENTS) return TOO_LARGE;
  const { url, title, lang, capturedAt } = capture;
  return { url, title, lang, capturedAt, version: SNAPSHOT_VERSION, tree: output.markup };
}

/** What is written of a page and all that lies in it. */
interface Output {
  markup: string;
  elements: number;
  /** How many kept elements are open. */
  depth: number;
  /** Whether tags were found that are none. */
  isAltered: boolean;
}

function prune(fragment: Fragment, output: Output): void {
  const pruner = new Pruner(fragment, output);
  if (fragment.htmlElements === undefined) scanMarkup(fragment.tree, pruner);
  else scanHtml(fragment.tree, pruner);
  pruner.end();
}

/** Prunes one tree of a capture; what lies in its elements is pruned by others of its kind, into the same output. */
class Pruner implements MarkupSink {
  readonly #inlays: ReadonlyMap<number, Fragment>;
  readonly #htmlElements: number | undefined;
  readonly #output: Output;
  #index = -1;
  /** The names of the elements that are open, in HTML. */
  readonly #open: string[] = [];
  /** How many templates are open: what they hold is in the markup and not in the tree. */
  #templates = 0;
  /** How many elements are open that are dropped: the outermost dropped one and what it holds. */
  #skipped = 0;
  /** For each open element that is kept: whether its tag was written. */
  readonly #written: boolean[] = [];
  #code = 0;
  /** The program that is open, as it is written. */
  #program: string | undefined;

  constructor(fragment: Fragment, output: Output) {
    this.#inlays = new Map(fragment.inlays.map((inlay) => [inlay.host, inlay.content]));
    this.#htmlElements = fragment.htmlElements;
    this.#output = output;
  }

  open(name: string, attributes: string, empty: boolean): void {
    const isVoid = voidElements.has(name);
    if (this.#templates === 0) this.#index += 1;
    if (name === 'template' && !empty) this.#templates += 1;
    if (this.#htmlElements !== undefined && !isVoid) this.#open.push(name);
    const inlay = this.#templates === 0 ? this.#inlays.get(this.#index) : undefined;
    if (this.#skipped > 0 || !keeps(name, attributes)) {
      if (this.#skipped === 0 && name === 'iframe' && inlay) this.#addInside(inlay);
      if (!empty && !isVoid) {
        if (this.#skipped === 0 && name === 'script') this.#program = '';
        this.#skipped += 1;
      }
      return;
    }
    const output = this.#output;
    output.elements += 1;
    // Such a page is refused: what is written of it no longer matters.
    if (output.elements > MOST_ELEMENTS) return;
    const shows = output.depth < DEEPEST;
    if (shows)
      output.markup += `<${name}${mayHoldUseless.test(attributes) || attributes.length > LONGEST_ATTRIBUTE ? keptAttributes(attributes) : attributes}>`;
    if (inlay && !isVoid) this.#addInside(inlay);
    if (isVoid) return;
    if (empty) {
      if (shows) output.markup += `</${name}>`;
      return;
    }
    output.depth += 1;
    this.#written.push(shows);
    if (name === 'code') this.#code += 1;
  }

  close(name: string): void {
    if (voidElements.has(name)) return;
    if (name === 'template') this.#templates -= 1;
    if (this.#htmlElements !== undefined && this.#open.pop() !== name) this.#output.isAltered = true;
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      if (this.#skipped === 0) this.#keepStates();
      return;
    }
    this.#output.depth -= 1;
    if (this.#written.pop()) this.#output.markup += `</${name}>`;
    if (name === 'code') this.#code -= 1;
  }

  text(raw: string): void {
    if (this.#skipped === 0) this.#output.markup += raw;
    else if (this.#program !== undefined) this.#program += raw;
  }

  /** LinkedIn's guest page keeps ids and addresses as comments inside `<code>` (seen 2021 to 2026). */
  comment(raw: string): void {
    if (this.#skipped === 0 && this.#code > 0) this.#output.markup += `<!--${raw}-->`;
  }

  /** To be called behind the last tag. */
  end(): void {
    if (this.#htmlElements === undefined) return;
    if (this.#open.length > 0 || this.#index + 1 !== this.#htmlElements) this.#output.isAltered = true;
  }

  /** Of a program that hands over the posting's data the data stay, in a script that is none. */
  #keepStates(): void {
    const program = this.#program;
    this.#program = undefined;
    if (program === undefined || !mayHoldState(program)) return;
    for (const { name, json } of statesIn(unescapeText(program))) {
      this.#output.elements += 1;
      this.#output.markup += `<script type="application/json" ${STATE_ATTRIBUTE}="${name}">${escapeText(json)}</script>`;
    }
  }

  #addInside(content: Fragment): void {
    this.#output.markup += '<div>';
    prune(content, this.#output);
    this.#output.markup += '</div>';
  }
}

function keeps(name: string, attributes: string): boolean {
  if (name === 'iframe' || dropped.has(name)) return false;
  if (name === 'script') return /\btype\s*=\s*["'][^"']*json/i.test(attributes);
  if (name === 'link') return /\brel\s*=\s*["'](?:canonical|alternate)["']/i.test(attributes);
  return true;
}

function keptAttributes(text: string): string {
  let out = '';
  const pairs = attributePairs(text);
  for (let at = 0; at < pairs.length; at += 2) {
    const name = pairs[at] ?? '';
    const value = pairs[at + 1] ?? '';
    if (uselessAttributes.has(name) || name.startsWith('on') || name.startsWith('xmlns') || value.length > LONGEST_ATTRIBUTE) continue;
    if ((name === 'src' || name === 'href') && value.startsWith('data:')) continue;
    out += ` ${name}="${value.replaceAll('"', '&quot;')}"`;
  }
  return out;
}
