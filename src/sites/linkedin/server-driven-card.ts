/** The top card of a server-driven page: employer, title, the line below it, pills, Apply, in this order and without one name to find them by. */
import { type Claim, claim } from '../../posting/draft';
import type { Page } from '../../posting/page';
import { foldSpace } from '../../readers/lines';
import { type MetaLine, readMetaLine } from './facts';
import { saysCompanySite, saysEasyApply } from './labels';
import { companyUrl, isOwnForm, outsideUrl, postingIdOf } from './route';
import { segmentsOf, type TextRun } from './text-runs';

export interface TopCard {
  readonly title: string | undefined;
  readonly company: { readonly text: string; readonly link: Element | undefined } | undefined;
  readonly meta: MetaLine;
  readonly pills: readonly string[];
  readonly apply: Claim | undefined;
  /** The postings that title, pills and Apply link to. */
  readonly ids: readonly string[];
  /** The elements that hold all this. */
  readonly elements: readonly Element[];
}

/** A paragraph, heading, link or button with the words that it holds itself. */
interface Block {
  readonly element: Element;
  readonly runs: TextRun[];
  readonly text: string;
}

/** `runs` are the words of the detail in front of the text, without those of other components. */
export function readTopCard(runs: readonly TextRun[], page: Page): TopCard {
  const all = blocksOf(runs);
  // The next heading belongs to the card below.
  const heading = all.findIndex((block) => /^H[2-6]$/.test(nameOf(block)));
  const blocks = heading < 0 ? all : all.slice(0, heading);
  const { at, meta } = metaLineIn(blocks, page);
  const controls = controlsOf(at < 0 ? [] : blocks.slice(at + 1));
  const above = at < 0 ? blocks : blocks.slice(0, at);

  const linked = above.find((block) => employerLink(block, page.url) !== undefined);
  const others = above.filter((block) => block !== linked && block.text !== linked?.text && nameOf(block) !== 'BUTTON');
  const named = namesIn(page.title, others);
  // A title that is a link stands in a paragraph; pills do not.
  const titleLinks = others.filter((block) => postingLink(block, page.url) !== undefined && block.element.closest('p') !== null);
  // Whatever the document's title says (on a split page it may still be the list's): the one paragraph between employer and line is the title.
  const between = at < 0 || linked === undefined ? [] : others.filter((block) => blocks.indexOf(block) > blocks.indexOf(linked));
  const title = named.title ?? (titleLinks[0] ?? (between.length === 1 ? between[0] : undefined))?.text;
  const company = linked
    ? { text: linked.text, link: employerLink(linked, page.url) }
    : named.company === undefined
      ? undefined
      : { text: named.company, link: undefined };

  return {
    title,
    company,
    meta,
    pills: controls.pills.map(({ text }) => text),
    apply: controls.apply && applyOf(controls.apply, page.url),
    ids: [...titleLinks, ...controls.pills, ...(controls.apply ? [controls.apply] : [])].flatMap(
      (block) => postingIdOf(block.element.getAttribute('href'), page.url) ?? [],
    ),
    elements: blocks.map(({ element }) => element),
  };

  /** Buttons and links below the line, up to Apply. */
  function controlsOf(below: readonly Block[]): { pills: readonly Block[]; apply: Block | undefined } {
    const own = below.filter((block) => nameOf(block) === 'A' || nameOf(block) === 'BUTTON');
    const last = own.findIndex((block) => applyOf(block, page.url) !== undefined);
    const pills = last < 0 ? own.filter((block) => postingLink(block, page.url) !== undefined) : own.slice(0, last);
    return { pills, apply: own[last] };
  }
}

/** The first paragraph that holds several facts with a date among them; the one about the hirer's speed has none. */
function metaLineIn(blocks: readonly Block[], page: Page): { at: number; meta: MetaLine } {
  for (const [at, block] of blocks.entries()) {
    const segments = nameOf(block) === 'P' ? segmentsOf(block.runs) : [];
    const meta = segments.length > 1 ? readMetaLine(segments, page) : {};
    if (meta.posted !== undefined) return { at, meta };
  }
  return { at: -1, meta: {} };
}

function nameOf({ element }: Block): string {
  return element.tagName.toUpperCase();
}

function blocksOf(runs: readonly TextRun[]): Block[] {
  const blocks: { element: Element; runs: TextRun[] }[] = [];
  for (const run of runs) {
    // A badge's words ("Verified job") are no part of the title that it stands beside.
    if (run.element.closest('[role="img"], [aria-hidden="true"]')) continue;
    const element = run.element.closest('a, button, p, h1, h2, h3, h4') ?? run.element;
    const last = blocks.at(-1);
    if (last?.element === element) last.runs.push(run);
    else blocks.push({ element, runs: [run] });
  }
  return blocks.map((block) => ({ ...block, text: block.runs.map((run) => run.text).join(' ') }));
}

function employerLink({ element }: Block, base: URL): Element | undefined {
  return companyUrl(element.getAttribute('href'), base) === undefined ? undefined : element;
}

/** The posting that a block links to; its application form is another page. */
function postingLink({ element }: Block, base: URL): string | undefined {
  const href = element.getAttribute('href');
  return isOwnForm(href, base) ? undefined : postingIdOf(href, base);
}

/**
 * What the document's title names: "(3) Title | Company | LinkedIn". Either part may hold a bar of its own, so that only a part that stands
 * in the card word for word counts.
 */
function namesIn(documentTitle: string, blocks: readonly Block[]): { title?: string; company?: string } {
  const [, names] = /^(?:\(\d+\+?\) )?(.+) \| LinkedIn$/.exec(foldSpace(documentTitle)) ?? [];
  if (names === undefined) return {};
  const titles = blocks.map(({ text }) => text).filter((text) => names === text || names.startsWith(`${text} | `));
  const title = titles.sort((a, b) => b.length - a.length)[0];
  const rest = title === undefined ? '' : names.slice(title.length + 3);
  const company = blocks.find(({ text }) => text === rest)?.text;
  return { ...(title === undefined ? {} : { title }), ...(company === undefined ? {} : { company }) };
}

/** Which form a control opens; nothing for a control that is not Apply. A control that leads out of LinkedIn from the top card can be no other. */
function applyOf({ element, text }: Block, base: URL): Claim | undefined {
  const href = element.getAttribute('href');
  const label = element.getAttribute('aria-label') ?? '';
  const quote = label === '' ? text : label;
  const url = outsideUrl(href, base);
  if (url !== undefined) return claim('apply', { kind: 'external', url }, 'dom', quote);
  if (isOwnForm(href, base) || saysEasyApply(label) || saysEasyApply(text)) return claim('apply', { kind: 'on-site' }, 'dom', quote);
  const leads = saysCompanySite(label) || saysCompanySite(text) || element.querySelector('svg[id^="link-external"]') !== null;
  return leads ? claim('apply', { kind: 'external' }, 'dom', quote) : undefined;
}
