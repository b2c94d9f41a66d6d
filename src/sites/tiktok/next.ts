/**
 * The Next.js pages of lifeattiktok.com and joinbytedance.com (observed 2024 to autumn 2026). No class name is stable, so that facts are found
 * by their labels. The server sends "not found" copy within every page's state: only what is drawn counts.
 */
import { readEmploymentTypes } from '../../fields/employment-types';
import { readJobLocations } from '../../fields/job-locations';
import { type Claim, claim, type Line } from '../../posting/draft';
import { type Refusal, refuse } from '../../posting/refusal';
import { isPublicUrl } from '../../posting/url';
import { separateGluedLines } from '../../readers/glued-lines';
import { foldSpace, linesOf } from '../../readers/lines';
import { drawnText, FEWEST_DRAWN } from './drawn-text';
import type { LayoutReading } from './layout';

const labels = {
  location: /^(?:Locations?|地点|工作地点|城市)\s*[:：]$/i,
  employmentType: /^(?:Employment Type|职位类型|雇佣类型)\s*[:：]$/i,
  jobCode: /^(?:Job Code|Job ID|职位\s*ID|职位编号)\s*[:：]$/i,
};
const sectionTitle =
  /^(?:Responsibilities|Qualifications|Job Information|About Us|职位描述|职位要求|职位信息|团队介绍|关于我们)\s*[:：]?$/i;
/** Where the posting ends, whatever element carries the words. */
const ending = /^(?:Apply to this job|Apply now|Apply|Back to top|Share this listing\s*:?|立即投递|投递)$/i;

/** Whether the page is of this family, rendered or not. */
export function isNext(document: Document): boolean {
  return document.querySelector('[href*="/_next/"], [src*="/_next/"], #__next, #__next_f, main') !== null;
}

/** Reads a rendered page of this family. `postingId` is the address's; a page that names another is `stale-pane`. */
export function readNext(document: Document, postingId: string): LayoutReading {
  const own = (element: Element): boolean => !otherPosting(element, postingId);
  const sections = [...document.querySelectorAll('h2, h3, h4')].filter((heading) => sectionTitle.test(textOf(heading)) && own(heading));
  const location = labelled(document, labels.location, own);
  const title = titleBefore(document, location?.label ?? sections[0]);
  const lines = sectionLines(sections);
  if (!title || !location || !lines.some((line) => line.kind !== 'heading'))
    return { ok: false, refusal: refusalOf(document, title, location, sections) };
  const links = [...document.querySelectorAll('a[href*="/apply"]')];
  // ByteDance's link names no posting; then its caption has to say what it is.
  const applying =
    links.find((link) => (link.getAttribute('href') ?? '').includes(postingId)) ??
    links.find((link) => own(link) && ending.test(textOf(link)));
  if (!applying && links.some((link) => !own(link))) return { ok: false, refusal: refuse('stale-pane') };

  const name = textOf(title);
  const claims: Claim[] = [claim('title', name, 'dom', name)];
  const category = categoryBefore(title);
  if (category !== undefined) claims.push(claim('jobFunctions', [category], 'dom', category));
  const places = readJobLocations(location.value);
  if (places) claims.push(claim('jobLocations', places.value, 'dom', location.value));
  const type = labelled(document, labels.employmentType, own);
  const types = type && readEmploymentTypes(type.value);
  if (type && types) claims.push(claim('employmentTypes', types.value, 'dom', type.value));
  const code = labelled(document, labels.jobCode, own);
  if (code) claims.push(claim('jobCode', code.value, 'dom', code.value));
  if (applying) claims.push(applyClaim(applying, document));
  const facts = [location, type, code].flatMap((fact) => (fact ? [fact.label, fact.label.nextElementSibling ?? []].flat() : []));
  const texts = sections.flatMap((heading) => [heading, ...elementsUnder(heading)]);
  const parts = [title, title.previousElementSibling ?? [], ...facts, ...texts, applying ?? []].flat();
  return { ok: true, claims, lines, parts };
}

function textOf(element: Element): string {
  return foldSpace(element.textContent ?? '');
}

/** Whether an element belongs to another posting: a card of a similar job is a link to it. */
function otherPosting(element: Element, postingId: string): boolean {
  const named = /\/(?:search|position|resume)\/(?:detail\/)?(\d{15,20})/.exec(element.closest('a[href]')?.getAttribute('href') ?? '')?.[1];
  return named !== undefined && named !== postingId;
}

function labelled(document: Document, label: RegExp, own: (element: Element) => boolean): { label: Element; value: string } | undefined {
  for (const element of document.querySelectorAll('p, dt, span, div')) {
    if (element.children.length > 0 || !label.test(textOf(element)) || !own(element)) continue;
    const value = element.nextElementSibling ? textOf(element.nextElementSibling) : '';
    if (value !== '') return { label: element, value };
  }
  return undefined;
}

/** The nearest heading before the facts: after client-side navigation `<title>` and `og:title` may be another job's. */
function titleBefore(document: Document, facts: Element | undefined): Element | undefined {
  if (!facts) return undefined;
  const inOrder = [...document.querySelectorAll('h1, h2, h3, h4, p, dt, span, div')];
  return inOrder
    .slice(0, inOrder.indexOf(facts))
    .findLast((element) => /^H[12]$/.test(element.tagName) && textOf(element) !== '' && !sectionTitle.test(textOf(element)));
}

/** "Technology", "Technology - Security": the small line that stands right before the title. */
function categoryBefore(title: Element): string | undefined {
  const before = title.previousElementSibling;
  if (before?.tagName !== 'P') return undefined;
  const text = textOf(before);
  return text === '' || text.length > 60 ? undefined : text;
}

function applyClaim(link: Element, document: Document): Claim {
  const href = link.getAttribute('href') ?? '';
  const url = URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : undefined;
  return claim('apply', { kind: 'on-site', ...(url !== undefined && isPublicUrl(url) ? { url } : {}) }, 'dom', textOf(link));
}

/** The sections in order. A heading that stands inside another section's text is part of that text. */
function sectionLines(headings: readonly Element[]): Line[] {
  const taken: Element[] = [];
  const lines: Line[] = [];
  for (const heading of headings) {
    if (taken.some((element) => element.contains(heading))) continue;
    lines.push({ kind: 'heading', text: textOf(heading) });
    for (const element of elementsUnder(heading)) {
      taken.push(element);
      lines.push(
        ...separateGluedLines(
          linesOf(element, { keepNewlines: true, skip: (inner) => inner.tagName === 'A' && ending.test(textOf(inner)) }),
        ),
      );
    }
  }
  return lines;
}

/** The elements between a section's heading, which may be alone in a box of its own, and the next section. */
function elementsUnder(heading: Element): Element[] {
  let start = heading;
  while (!start.nextElementSibling && start.parentElement && textOf(start.parentElement) === textOf(heading)) start = start.parentElement;
  const under: Element[] = [];
  for (let next = start.nextElementSibling; next; next = next.nextElementSibling) {
    if (ending.test(textOf(next)) || opensSection(next, heading.tagName)) break;
    under.push(next);
  }
  return under;
}

function opensSection(element: Element, tagName: string): boolean {
  const heading = element.tagName === tagName ? element : element.querySelector(tagName);
  return heading !== null && sectionTitle.test(textOf(heading)) && textOf(element).startsWith(textOf(heading));
}

/**
 * A drawn page without a posting's facts is one that is gone, which the site tells in words that change. Facts without the text, or nothing
 * yet, are still on their way.
 */
function refusalOf(document: Document, title: Element | undefined, location: object | undefined, sections: readonly Element[]): Refusal {
  const missing = [...(title ? [] : ['title']), ...(location ? [] : ['Location:']), ...(sections.length > 0 ? [] : ['Responsibilities'])];
  const main = document.querySelector('main');
  const loading = document.querySelector('[class*="skeleton" i], [class*="spinner" i], [aria-busy="true"]') !== null;
  const drawn = main !== null && !loading && (main.querySelector('h1, h2') !== null || drawnText(main).length > FEWEST_DRAWN);
  return drawn && !location && sections.length === 0 ? refuse('not-a-posting', 'gone') : refuse('not-ready', undefined, missing);
}
