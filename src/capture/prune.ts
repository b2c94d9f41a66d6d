import { type Capture, type Fragment, SNAPSHOT_MAX_LENGTH, SNAPSHOT_VERSION, type Snapshot } from '../posting/snapshot';
import { attributesOf, tokens, voidElements } from './markup';

/** Dropped with all that they hold: programs, styles, pictures' insides, media, and what a browser with scripts does not show. */
const dropped = new Set(
  'style svg math noscript template object embed applet video audio canvas map picture source track param base frame frameset'.split(' '),
);

/** Attributes that no reader asks for. Event handlers (`on…`) and `xmlns` go too. */
const uselessAttributes = new Set(
  'style srcset sizes integrity nonce crossorigin referrerpolicy loading decoding fetchpriority ping'.split(' '),
);
/** The longest attribute that is kept: a longer one is a picture or a program's state. `content` and addresses may be long. */
const LONGEST_ATTRIBUTE = 4_000;

/** Deeper tags are left out and their text is kept: browsers stop nesting at 512 when they parse, scripts may go on. */
const DEEPEST = 512;
/** More elements than this are no posting's page, and cost the parser more than a user would wait. */
export const MOST_ELEMENTS = 40_000;

/** What `snapshotOf` gives for a page that is too large to keep. */
export const TOO_LARGE = 'too-large';

/** The length of a capture in characters. */
export function captureLength(fragment: Fragment): number {
  return fragment.inlays.reduce((sum, inlay) => sum + captureLength(inlay.content), fragment.tree.length);
}

/**
 * Makes the snapshot that is read and kept: drops what no reader needs, puts shadow roots and frames in their place.
 * Gives `too-large` above `SNAPSHOT_MAX_LENGTH` characters or `MOST_ELEMENTS` elements.
 */
export function snapshotOf(capture: Capture): Snapshot | typeof TOO_LARGE {
  if (captureLength(capture.page) > SNAPSHOT_MAX_LENGTH) return TOO_LARGE;
  const pruner = new Pruner();
  pruner.add(capture.page);
  if (pruner.elements > MOST_ELEMENTS) return TOO_LARGE;
  const { url, title, lang, capturedAt } = capture;
  return { url, title, lang, capturedAt, version: SNAPSHOT_VERSION, tree: pruner.out.join('') };
}

class Pruner {
  readonly out: string[] = [];
  elements = 0;
  #depth = 0;

  add(fragment: Fragment): void {
    const inlays = new Map(fragment.inlays.map((inlay) => [inlay.host, inlay.content]));
    let index = -1;
    /** Names of the open elements that were not written; the innermost last. Empty while writing. */
    const skipping: string[] = [];
    /** For each open element that is not skipped: whether its tag was written. */
    const written: boolean[] = [];
    let code = 0;

    for (const token of tokens(fragment.tree)) {
      if (token.kind === 'open') {
        index += 1;
        const inlay = inlays.get(index);
        if (skipping.length > 0) {
          if (!token.empty && !voidElements.has(token.name)) skipping.push(token.name);
          continue;
        }
        const keep = this.#keeps(token.name, token.attributes);
        if (!keep) {
          if (token.name === 'iframe' && inlay) this.#addInside('div', inlay);
          if (!token.empty && !voidElements.has(token.name)) skipping.push(token.name);
          continue;
        }
        this.elements += 1;
        if (this.elements > MOST_ELEMENTS) return;
        const isVoid = voidElements.has(token.name);
        const shows = this.#depth < DEEPEST;
        if (shows) this.out.push(`<${token.name}${keptAttributes(token.attributes)}>`);
        if (inlay && !isVoid) this.#addInside('div', inlay);
        if (isVoid) continue;
        if (token.empty) {
          if (shows) this.out.push(`</${token.name}>`);
          continue;
        }
        this.#depth += 1;
        written.push(shows);
        if (token.name === 'code') code += 1;
      } else if (token.kind === 'close') {
        if (skipping.length > 0) {
          skipping.pop();
          continue;
        }
        if (voidElements.has(token.name)) continue;
        this.#depth -= 1;
        if (written.pop()) this.out.push(`</${token.name}>`);
        if (token.name === 'code') code -= 1;
      } else if (skipping.length === 0) {
        if (token.kind === 'text') this.out.push(token.raw);
        // LinkedIn's guest page keeps ids and addresses as comments inside `<code>` (seen 2021 to 2026).
        else if (code > 0) this.out.push(`<!--${token.raw}-->`);
      }
    }
  }

  #addInside(name: string, content: Fragment): void {
    this.out.push(`<${name}>`);
    this.add(content);
    this.out.push(`</${name}>`);
  }

  #keeps(name: string, attributes: string): boolean {
    if (name === 'iframe' || dropped.has(name)) return false;
    if (name === 'script') return /\btype\s*=\s*["'][^"']*json/i.test(attributes);
    if (name === 'link') return /\brel\s*=\s*["'](?:canonical|alternate)["']/i.test(attributes);
    return true;
  }
}

function keptAttributes(text: string): string {
  let out = '';
  for (const { name, value } of attributesOf(text)) {
    if (uselessAttributes.has(name) || name.startsWith('on') || name.startsWith('xmlns') || value.length > LONGEST_ATTRIBUTE) continue;
    if ((name === 'src' || name === 'href') && value.startsWith('data:')) continue;
    out += ` ${name}="${value.replaceAll('"', '&quot;')}"`;
  }
  return out;
}
