import { Readability } from '@mozilla/readability';
import { isElement } from '../dom/dom-types';
import { readHeading } from '../fields/heading';
import type { Line } from '../posting/draft';
import { foldName } from '../posting/folded-name';
import type { SectionKind } from '../posting/posting';
import { foldSpace, linesOf } from './lines';
import { findChrome } from './page-chrome';
import { hostLabel, type PageClues } from './page-clues';
import { textLength } from './posting-text';
import { cleanTitle } from './posting-title';

/** What a page without markup is about, as far as its structure shows. */
export interface MainText {
  /** The job's title as its heading has it, without company or place. */
  readonly title: string | undefined;
  /** The part of the page that holds title and text. */
  readonly container: Element;
  /** The text below the title, without the page around it. */
  readonly lines: readonly Line[];
  /** What of the page is no part of the posting. */
  readonly chrome: ReadonlySet<Element>;
  /** The kinds of section that headings of the text announce. */
  readonly kinds: ReadonlySet<SectionKind>;
}

/** A text of this length is more than a teaser. */
const ENOUGH = 400;
/** Readability looks at every element several times: larger pages go without it. */
const MOST_FOR_READABILITY = 15_000;

/**
 * Finds the text of the posting on a page that does not mark it: what stands with the heading that is the title, without navigation,
 * forms, other jobs and footers. Where only the whole body holds it all, Readability chooses within.
 */
export function findMainText(document: Document, clues: PageClues): MainText | undefined {
  const { body } = document;
  if (!body) return undefined;
  const titleElement = findTitleElement(body, clues);
  const chrome = findChrome(body, titleElement === undefined ? [] : [titleElement]);
  const title = titleElement === undefined ? undefined : cleanTitle(foldSpace(titleElement.textContent ?? ''), clues.siteNames);
  let best = look(body, titleElement, chrome);
  if (titleElement !== undefined) {
    let looks = 0;
    for (let up = titleElement.parentElement; up !== null && up !== body && looks < 10; up = up.parentElement) {
      if (up.children.length < 2) continue;
      looks += 1;
      const seen = look(up, titleElement, chrome);
      const isWhole =
        seen.kinds.size >= best.kinds.size && (seen.kinds.size > 1 || textLength(seen.lines) >= Math.min(ENOUGH, textLength(best.lines)));
      if (isWhole) {
        best = seen;
        break;
      }
    }
  }
  if (best.container === body) best = within(document, clues, best) ?? best;
  return { ...best, title, chrome, lines: withoutImprint(best.lines) };
}

interface Look {
  readonly container: Element;
  readonly lines: readonly Line[];
  readonly kinds: ReadonlySet<SectionKind>;
}

function look(container: Element, titleElement: Element | undefined, chrome: ReadonlySet<Element>): Look {
  const all = linesOf(container, { skip: (element) => chrome.has(element) });
  const head =
    titleElement === undefined || !container.contains(titleElement)
      ? []
      : linesOf(titleElement, { skip: (element) => chrome.has(element) });
  // What stands above the title belongs to the page, and the title itself is a field of its own.
  const at = head.length === 0 ? -1 : all.findIndex((_, index) => head.every((line, offset) => all[index + offset]?.text === line.text));
  const lines = at < 0 ? all : all.slice(at + head.length);
  return { container, lines, kinds: kindsOf(lines) };
}

/** The kinds that the headings among lines announce. */
export function kindsOf(lines: readonly Line[]): ReadonlySet<SectionKind> {
  const kinds = new Set<SectionKind>();
  lines.forEach((line, index) => {
    if (line.text.length > 140) return;
    const kind = readHeading(line, lines[index - 1], lines[index + 1])?.kind;
    if (kind !== undefined) kinds.add(kind);
  });
  return kinds;
}

/** The heading that is the job's title: an `h1`, or the heading that the document's title names. */
function findTitleElement(body: Element, clues: PageClues): Element | undefined {
  const titles = clues.titles.map(foldName).filter((title) => title.length > 1);
  const sites = new Set([...clues.siteNames.map(foldName), hostLabel(clues.url.hostname)]);
  const isNamed = (element: Element): boolean => {
    const text = foldName(cleanTitle(foldSpace(element.textContent ?? ''), clues.siteNames));
    return text.length > 1 && titles.some((title) => title === text || (text.length > 5 && title.includes(text)));
  };
  const usable = (element: Element): boolean => {
    const text = foldSpace(element.textContent ?? '');
    return text.length > 1 && text.length <= 200 && !sites.has(foldName(text));
  };
  const tops = [...body.querySelectorAll('h1,[role="heading"][aria-level="1"]')].slice(0, 20).filter(usable);
  const heads = [...body.querySelectorAll('h2,h3,[class*="title"],[class*="Title"],[data-automation-id*="Header"]')]
    .slice(0, 60)
    .filter(usable);
  const opensNamed = (element: Element): boolean => {
    const text = foldName(foldSpace(element.textContent ?? ''));
    return titles.some((title) => title.length > 4 && text.startsWith(title));
  };
  return (
    tops.find(isNamed) ??
    tops.find(opensNamed) ??
    heads.find((element) => element.children.length < 4 && isNamed(element)) ??
    tops[0] ??
    findCaption(body, titles)
  );
}

/** Without a heading: the first element of a few words that are the first part of the document's title. */
function findCaption(body: Element, titles: readonly string[]): Element | undefined {
  const [title] = titles;
  if (title === undefined || title.length < 4) return undefined;
  return [...body.querySelectorAll('div,p,span,td,strong,b')]
    .slice(0, 5_000)
    .find(
      (element) =>
        element.children.length === 0 &&
        element.closest('nav,header a') === null &&
        foldName((element.textContent ?? '').slice(0, 200)) === title,
    );
}

/** Readability's choice within the body, where it keeps what makes the page a posting. It changes what it reads, so it gets a copy. */
function within(document: Document, clues: PageClues, whole: Look): Look | undefined {
  if (whole.container.getElementsByTagName('*').length > MOST_FOR_READABILITY) return undefined;
  const copy = document.cloneNode(true);
  if (!isDocument(copy) || !copy.body) return undefined;
  // It looks for the body above whatever it finds, and throws where there is none: what a program has put elsewhere goes.
  if (copy.body.parentNode !== copy.documentElement) return undefined;
  for (const child of [...copy.documentElement.children]) if (child !== copy.body) child.remove();
  const titleElement = findTitleElement(copy.body, clues);
  for (const element of findChrome(copy.body, titleElement === undefined ? [] : [titleElement])) element.remove();
  const article = new Readability<Node>(copy, { charThreshold: 200, disableJSONLD: true, serializer: (node) => node }).parse();
  const content = article?.content;
  if (!content || !isElement(content)) return undefined;
  const all = linesOf(content);
  // Readability keeps the heading that is not its own idea of the title.
  const lines = titleElement !== undefined && all[0]?.text === linesOf(titleElement)[0]?.text ? all.slice(1) : all;
  const kinds = kindsOf(lines);
  return kinds.size >= whole.kinds.size && textLength(lines) >= textLength(whole.lines) / 2
    ? { container: whole.container, lines, kinds }
    : undefined;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}

const imprint =
  /^(?:©|\(c\)|copyright|powered by|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|impressum|imprint|privacy|datenschutz|mentions légales|aviso legal|cookie)|all rights reserved\.?$/iu;

/** Drops the site's last lines where a footer was not marked as one. */
function withoutImprint(lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  while (end > 0 && (lines[end - 1]?.text.length ?? 0) <= 200 && imprint.test(lines[end - 1]?.text ?? '')) end -= 1;
  return lines.slice(0, end);
}
