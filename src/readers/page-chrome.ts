import { foldSpace } from './lines';
import { applyCaption, asidePhrase, otherJobsPhrase } from './page-phrases';

/** Elements that frame a page by their own word: HTML's landmarks and their ARIA roles. */
const frames = new Set('NAV FOOTER ASIDE HEADER FORM DIALOG'.split(' '));
const frameRoles = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog alert form menu menubar status tooltip'.split(' '),
);

/** Words in a class or id that name a part of the frame. Whole words only: `footer-links` is one, `footnote` is none. */
const frameWords = new Set(
  'footer foot nav navbar navigation menu breadcrumb breadcrumbs crumbs cookie cookies consent gdpr sidebar related similar recommended recommendations share sharing social newsletter subscribe masthead skip toolbar modal popup overlay login signin signup pagination pager comments advert advertisement promo promotion'.split(
    ' ',
  ),
);

/** Larger pages than this are not looked at element by element: they are catalogues. */
const MOST_ELEMENTS = 60_000;
/** A block is dense with links from this share of its text on, and this many links. */
const LINK_SHARE = 0.6;
const LEAST_LINKS = 3;
const lists = new Set(['UL', 'OL', 'P', 'DIV', 'TABLE', 'SECTION']);
const LONGEST_CAPTION = 200;

/**
 * The elements of a page that are no part of a posting's text: the frame, other jobs, news, controls.
 * What holds one of `kept` (the posting's title) is never among them, whatever it is called.
 */
export function findChrome(root: Element, kept: readonly Element[]): ReadonlySet<Element> {
  const chrome = new Set<Element>();
  const ancestors = new Set<Element>();
  for (const element of kept) for (let up: Element | null = element; up !== null; up = up.parentElement) ancestors.add(up);
  const elements = [...root.querySelectorAll('*')].slice(0, MOST_ELEMENTS);
  const weights = weigh(elements);
  for (const element of elements) {
    if (ancestors.has(element)) continue;
    const name = element.tagName.toUpperCase();
    const weight = weights.get(element) ?? none;
    const text = weight.text <= LONGEST_CAPTION && isCaption(name) ? foldSpace(element.textContent ?? '') : '';
    if (isFrame(element, name) || isControl(element, name, text)) chrome.add(element);
    else if (isHeading(name) && isAside(text)) for (const part of blockOf(element, name, ancestors)) chrome.add(part);
    else if (lists.has(name) && isLinkList(weight)) chrome.add(element);
  }
  return chrome;
}

/** How much text an element holds, in characters without white space, and how much of it is links. */
interface Weight {
  readonly text: number;
  readonly linked: number;
  readonly links: number;
}
const none: Weight = { text: 0, linked: 0, links: 0 };

/** Weighs all elements in one pass, from the last to the first, so that children come before their parents. */
function weigh(elements: readonly Element[]): ReadonlyMap<Element, Weight> {
  const weights = new Map<Element, Weight>();
  for (const element of [...elements].reverse()) {
    const inner = weights.get(element) ?? none;
    let own = 0;
    for (const node of element.childNodes) if (node.nodeType === 3) own += (node.nodeValue ?? '').replace(/\s+/g, '').length;
    const text = inner.text + own;
    const weight = element.tagName.toUpperCase() === 'A' ? { text, linked: text, links: 1 } : { ...inner, text };
    weights.set(element, weight);
    const parent = element.parentElement;
    if (parent === null) continue;
    const sum = weights.get(parent) ?? none;
    weights.set(parent, { text: sum.text + weight.text, linked: sum.linked + weight.linked, links: sum.links + weight.links });
  }
  return weights;
}

function isCaption(name: string): boolean {
  return name === 'A' || isHeading(name);
}

function isHeading(name: string): boolean {
  return /^H[1-6]$/.test(name) || name === 'STRONG' || name === 'B';
}

function isAside(text: string): boolean {
  const bare = text.replace(/[:：]$/, '');
  return bare !== '' && bare.length <= 90 && (otherJobsPhrase.test(bare) || asidePhrase.test(bare));
}

function isFrame(element: Element, name: string): boolean {
  if (frames.has(name) || frameRoles.has(element.getAttribute('role') ?? '')) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display:\s*none|visibility:\s*hidden/.test(element.getAttribute('style') ?? '')) return true;
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return named.length < 400 && wordsOfName(named).some((word) => frameWords.has(word));
}

/** `siteFooter`, `site-footer` and `site_footer` are the same two words. */
export function wordsOfName(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** A link or button whose caption is a command, not a part of the text. */
function isControl(element: Element, name: string, caption: string): boolean {
  if (name === 'BUTTON' || element.getAttribute('role') === 'button') return true;
  if (name !== 'A') return false;
  return applyCaption.test(caption) || commandCaption.test(caption) || /\b(?:btn|button|cta)\b/i.test(element.getAttribute('class') ?? '');
}

const commandCaption =
  /^[^\p{L}]*(?:(?:go )?back(?: to\b.{0,40})?|(?:view|see|show|browse|all) (?:all |more |our |open )?(?:jobs|positions|openings|roles|results|vacancies)|save(?: (?:this )?(?:job|for later))?|share(?: .{0,20})?|print(?: .{0,20})?|report (?:this )?job|email (?:to )?(?:a )?friend|sign in|log ?in|copy link|zurück(?: .{0,30})?|drucken|merken|teilen|retour(?: .{0,30})?|imprimer|volver(?: .{0,30})?|imprimir|voltar(?: .{0,30})?|indietro|terug(?: .{0,30})?|戻る|一覧(?:へ|に)戻る|返回(?:.{0,8})|목록(?:으로)?)[^\p{L}]*$/iu;

/** A list of links is a menu; a list of sentences with links in them is not. */
function isLinkList({ text, linked, links }: Weight): boolean {
  return links >= LEAST_LINKS && linked / text > LINK_SHARE;
}

/**
 * What stands under a heading over other jobs: its block, or, where the heading shares its block with the posting,
 * everything up to the next heading of its rank.
 */
function blockOf(heading: Element, name: string, kept: ReadonlySet<Element>): Element[] {
  let top = heading;
  for (let steps = 0; steps < 4; steps += 1) {
    const parent = top.parentElement;
    if (parent === null || kept.has(parent) || parent.tagName.toUpperCase() === 'BODY' || !opensWith(parent, top)) break;
    top = parent;
  }
  // The heading opens a block of its own.
  if (top !== heading && (top.textContent ?? '').length > (heading.textContent ?? '').length + 1) return [top];
  const part = [top];
  const rank = /^H[1-6]$/.test(name) ? Number(name[1]) : 7;
  for (let next = top.nextElementSibling; next !== null; next = next.nextElementSibling) {
    const nextName = next.tagName.toUpperCase();
    if (kept.has(next) || (/^H[1-6]$/.test(nextName) && Number(nextName[1]) <= rank)) break;
    part.push(next);
  }
  return part;
}

/** Whether an element's first words are those of one of its children. */
function opensWith(parent: Element, child: Element): boolean {
  for (const node of parent.childNodes) {
    if (node === child) return true;
    if ((node.nodeType === 1 || node.nodeType === 3) && (node.textContent ?? '').trim() !== '') return false;
  }
  return false;
}
