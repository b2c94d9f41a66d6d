/** The classic signed-in pages (Ember): view and split view, 2022 to 2026. */

import { readEmploymentTypes } from '../../fields/employment-types';
import { readExactDate } from '../../fields/exact-date';
import { type Claim, claim, type Line } from '../../posting/draft';
import type { Page } from '../../posting/page';
import type { Apply } from '../../posting/posting';
import { refuse } from '../../posting/refusal';
import { firstOf } from '../../readers/first-of';
import { linesOf } from '../../readers/lines';
import { metaClaims, pillClaims, placeClaims, postedClaims, readMetaLine } from './facts';
import { isSeniority, saysClosed, saysCompanySite, saysEasyApply, saysNoLevel } from './labels';
import { employerOf, firstWithWords, headingAbove, type Layout } from './layout';
import { companyUrl, outsideUrl, postingIdOf } from './route';
import { classic } from './selectors';
import { segmentsOf, textRuns, wordsOf } from './text-runs';

/** Words for screen readers, beside the ones that are shown. */
const isHidden = (element: Element): boolean => element.matches('.visually-hidden, .a11y-text');

/** Reads a classic page. */
export const readClassic: Layout = (page, wanted) => {
  const { document } = page;
  const root = firstOf(document, classic.roots);
  const pane = document.querySelector(classic.pane);
  if (root === undefined) {
    if (!pane) return undefined;
    return { ok: false, refusal: wanted === undefined ? refuse('not-a-posting', 'list') : refuse('not-ready', undefined, classic.roots) };
  }
  const text = textOf(root);
  const titleElement = firstWithWords(root, classic.titles);
  const card = topCardOf(titleElement, root);
  const title = wordsOf(titleElement?.querySelector('h1, h2') ?? titleElement, { skip: isHidden });

  const ids = card === undefined ? [] : idsOf(card, page.url);
  if (wanted !== undefined && ids.some((id) => id !== wanted)) return { ok: false, refusal: refuse('stale-pane') };
  const notices = card === undefined ? [] : textRuns(card, { skip: isHidden });
  const isClosed = notices.some((run) => saysClosed(run.text));
  const lines = text === undefined ? [] : linesIn(text);
  if (lines.length === 0 && !isClosed) return { ok: false, refusal: refuse('not-ready', undefined, classic.texts) };
  if (card === undefined || title === undefined) return { ok: false, refusal: refuse('unreadable', 'unknown-layout', ['classic: title']) };

  // A view's address is the posting's own; a split view's address runs ahead of its pane, so that the pane has to name its posting.
  const postingId = ids[0] ?? (pane ? undefined : wanted);
  if (postingId === undefined) return { ok: false, refusal: refuse('unreadable', 'unknown-layout', ['classic: posting id']) };

  const claims: Claim[] = [claim('title', title, 'dom', title)];
  const employer = companyOf(card, page);
  if (employer) claims.push(employer);
  claims.push(...metaOf(card, page, postedBelow(text)));
  claims.push(...pillClaims(pillsOf(card), page), ...insightClaims(card, page));
  if (isClosed) claims.push(claim('closed', true, 'dom', notices.find((run) => saysClosed(run.text))?.text ?? ''));
  const apply = isClosed ? undefined : applyOf(card, page.url);
  if (apply) claims.push(apply);
  return {
    ok: true,
    postingId,
    claims,
    texts: [{ source: 'dom', lines }],
    parts: [card, ...(text === undefined ? [] : [text, ...paragraphsBelow(text)])],
  };
};

function textOf(root: Element): Element | undefined {
  return firstWithWords(root, classic.texts);
}

/** The posting's lines: without the heading that LinkedIn sets above them, whatever its language. */
function linesIn(text: Element): Line[] {
  const heading = headingAbove(text);
  return linesOf(text, { skip: (element) => element === heading || element.matches('.jobs-description__details, .visually-hidden') });
}

/** The highest element around the title that holds neither the text nor one of the cards below. */
function topCardOf(title: Element | undefined, root: Element): Element | undefined {
  let card = title;
  const foreign = `${classic.texts.join(', ')}, ${classic.modules}`;
  while (card?.parentElement && card !== root && !card.parentElement.querySelector(foreign)) card = card.parentElement;
  return card;
}

/** The postings that the top card's title and Apply button name. */
function idsOf(card: Element, base: URL): string[] {
  const links = [...classic.titles, ...classic.stickyTitles].flatMap((selector) => [
    ...card.querySelectorAll(`${selector} a, a${selector}`),
  ]);
  const linked = links.flatMap((link) => postingIdOf(link.getAttribute('href'), base) ?? []);
  const buttons = [...card.querySelectorAll(`${classic.apply}[data-job-id]`)].flatMap((button) => {
    const id = button.getAttribute('data-job-id') ?? '';
    return /^\d+$/.test(id) ? [id] : [];
  });
  return [...new Set([...linked, ...buttons])];
}

function companyOf(card: Element, page: Page): Extract<Claim, { field: 'hiringOrganization' }> | undefined {
  for (const selector of classic.companies) {
    const holder = card.querySelector(selector);
    if (!holder) continue;
    const link = [...holder.querySelectorAll('a')].find(
      (a) => companyUrl(a.getAttribute('href'), page.url) !== undefined && wordsOf(a) !== undefined,
    );
    // An employer without a page on LinkedIn has no link; only the element that holds nothing else is certain then.
    const name = wordsOf(link ?? (selector.endsWith('company-name') ? holder : undefined), { skip: isHidden });
    if (name !== undefined) return claim('hiringOrganization', employerOf(name, link, card, page), 'dom', name);
  }
  return undefined;
}

/** Below the text: "Posted on Aug 29, 2023." (2023). */
function postedBelow(text: Element | undefined): Claim[] {
  for (const paragraph of text === undefined ? [] : paragraphsBelow(text)) {
    const words = wordsOf(paragraph);
    const date = words === undefined ? undefined : readExactDate(words);
    if (words !== undefined && date) return [claim('datePosted', date.value, 'dom', words)];
  }
  return [];
}

function paragraphsBelow(text: Element): Element[] {
  const below: Element[] = [];
  for (let next = text.nextElementSibling; next; next = next.nextElementSibling) if (next.tagName.toUpperCase() === 'P') below.push(next);
  return below;
}

function metaOf(card: Element, page: Page, exact: readonly Claim[]): Claim[] {
  const facts = separateFacts(card, page, exact);
  if (facts.length > 0) return facts;
  // The paragraph in it speaks of promotion and of the hirer's speed.
  const isAside = (element: Element): boolean => element.tagName.toUpperCase() === 'P' || isHidden(element);
  const line = firstWithWords(card, classic.metaLines);
  if (line) return metaClaims(readMetaLine(segmentsOf(textRuns(line, { skip: isAside })), page), page, exact);
  const companyLine = firstWithWords(card, classic.companyLines);
  if (!companyLine) return [...exact];
  return metaClaims(readMetaLine(segmentsOf(textRuns(companyLine, { skip: isAside })).slice(1), page), page, exact);
}

/** 2022: each fact in an element of its own. */
function separateFacts(card: Element, page: Page, exact: readonly Claim[]): Claim[] {
  const of = (selectors: readonly string[]): string | undefined => wordsOf(firstWithWords(card, selectors), { skip: isHidden });
  const place = of(classic.facts.place);
  const posted = of(classic.facts.posted);
  const applicants = of(classic.facts.applicants);
  return [
    ...(place === undefined ? [] : placeClaims(place)),
    ...pillClaims([of(classic.facts.workplace) ?? ''], page),
    ...(posted === undefined ? [] : postedClaims(posted, page, exact)),
    ...(applicants === undefined ? [] : [claim('applicants', applicants, 'dom', applicants)]),
  ];
}

function pillsOf(card: Element): string[] {
  return [...card.querySelectorAll(classic.pills)].flatMap((pill) => wordsOf(pill, { skip: isHidden }) ?? []);
}

/** Lines of insight: "Full-time · Mid-Senior level", "5,001-10,000 employees · Staffing and Recruiting", or a pay. */
function insightClaims(card: Element, page: Page): Claim[] {
  return [...card.querySelectorAll(classic.insights)].flatMap((item) => {
    const facts = segmentsOf(textRuns(item, { skip: isHidden })).flatMap((segment) => segment.map((run) => run.text));
    const employment = facts.findIndex((fact) => readEmploymentTypes(fact) !== undefined);
    const level = facts.find(isSeniority) ?? (employment >= 0 && facts.length === employment + 2 ? facts[employment + 1] : undefined);
    const isLevel = level !== undefined && level !== facts[employment] && !saysNoLevel(level) && !/\p{N}/u.test(level);
    const isEmployer = item.querySelector('[type="company"], [data-test-icon="company"]') !== null;
    const industry = isEmployer && facts.length === 2 && /\p{N}/u.test(facts[0] ?? '') ? facts[1] : undefined;
    return [
      ...(isEmployer ? [] : pillClaims(facts, page)),
      ...(isLevel ? [claim('seniority', level, 'dom', facts.join(' · '))] : []),
      ...(industry === undefined || /\p{N}/u.test(industry) ? [] : [claim('industries', [industry], 'dom', facts.join(' · '))]),
    ];
  });
}

/** Which form Apply opens. An offsite button is a link by its role, and says so; LinkedIn's own form has LinkedIn's sign or its name. */
function applyOf(card: Element, base: URL): Claim | undefined {
  const button = card.querySelector(classic.apply);
  if (!button) return undefined;
  const words = [button.getAttribute('aria-label') ?? '', wordsOf(button, { skip: isHidden }) ?? ''];
  const icons = [...button.querySelectorAll('[type], [data-test-icon]')].map(
    (icon) => icon.getAttribute('data-test-icon') ?? icon.getAttribute('type') ?? '',
  );
  const url = outsideUrl(button.getAttribute('href'), base);
  const quote = words.filter((text) => text !== '').join(' | ');
  const leads =
    url !== undefined ||
    button.getAttribute('role') === 'link' ||
    icons.some((icon) => icon.startsWith('link-external')) ||
    words.some(saysCompanySite);
  const apply: Apply | undefined = leads
    ? { kind: 'external', ...(url === undefined ? {} : { url }) }
    : icons.some((icon) => icon.startsWith('linkedin-bug')) || words.some(saysEasyApply)
      ? { kind: 'on-site' }
      : undefined;
  return apply && claim('apply', apply, 'dom', quote);
}
