import { type Body, type Claim, claim, type DraftResult } from '../posting/draft';
import type { Page } from '../posting/page';
import { refuse } from '../posting/refusal';
import { hashText } from '../posting/text-hash';
import { readApplyWay } from '../readers/apply-way';
import { isShell, judgeArticle } from '../readers/article';
import { readClosedNotice } from '../readers/closed-notice';
import { readItemProperties } from '../readers/item-properties';
import type { MarkupPosting } from '../readers/job-posting-node';
import { readJsonLd } from '../readers/json-ld';
import { findMainText, kindsOf, type MainText } from '../readers/main-text';
import { readMeta } from '../readers/meta';
import { type PageClues, readPageClues } from '../readers/page-clues';
import { readPageEmployer } from '../readers/page-employer';
import { readPageFacts } from '../readers/page-facts';
import { textLength } from '../readers/posting-text';
import { readRdfa } from '../readers/rdfa';
import { readSchemaContact } from '../readers/schema-contact';
import { readByState, readBySystem, systemOf } from './applicant-tracking';
import type { Site } from './site';
import { canonicalUrl } from './web-address';

/** Any page that no other site claims: schema.org markup first, then what the page shows. */
export const web: Site = {
  id: 'web',
  hosts: [],
  saveButton: false,
  postingMatches: [],
  route: (url) => (systemOf(url)?.form?.test(url.pathname) ? { kind: 'elsewhere', reason: 'form' } : { kind: 'unknown' }),
  contactOf: readSchemaContact,
  read: readWebPage,
};

function readWebPage(page: Page): DraftResult {
  const clues = readPageClues(page);
  const readings = [readJsonLd, readItemProperties, readRdfa].map((read) => read(page));
  const postings = [
    ...readByState(page, clues),
    ...readings.flatMap((reading) => (reading.kind === 'posting' ? [reading.posting] : [])),
    ...readBySystem(page),
  ];
  const main = findMainText(page.document, { ...clues, titles: [...postings.flatMap(titleOf), ...clues.titles] });
  if (postings.length === 0 && page.plain === undefined) {
    const verdict = judgeArticle(
      page,
      clues,
      main,
      readings.some(({ kind }) => kind === 'list'),
    );
    if (verdict.kind === 'refused') return { ok: false, refusal: verdict.refusal };
  }
  const bodies = orderBodies([...postings.flatMap(({ body }) => body ?? []), ...bodyOf(main, postings)]);
  const closed = readClosedNotice(page.document, main);
  if (bodies.length === 0 && closed.length === 0 && isShell(page.document, 0)) return { ok: false, refusal: refuse('not-ready') };
  if (page.plain && bodies.length === 0) return { ok: false, refusal: refuse('not-a-posting', 'no-posting') };
  const url = systemOf(page.url)?.canonical?.(page.url) ?? canonicalUrl(page, postings[0]?.url);
  return {
    ok: true,
    draft: {
      identity: { site: 'web', postingId: hashText(url.href), url: url.href },
      claims: [...postings.flatMap(({ claims }) => claims), ...closed, ...readShown(page, clues, main, postings.length > 0)],
      bodies,
      warnings: postings.flatMap(({ warnings }) => warnings),
    },
    ...partsOf(page.document, main),
  };
}

/** What may be read of a page: its data, what its markup names, its main part, its notices and the boxes of facts beside it. */
function partsOf(document: Document, main: MainText | undefined): { parts: Element[]; foreign: Element[] } {
  if (main === undefined) return { parts: [...document.querySelectorAll(readable)], foreign: [] };
  const foreign = [...main.chrome].filter((element) => main.container.contains(element) && isForeign(element));
  return { parts: [...document.querySelectorAll(readable), main.container], foreign };
}

const readable =
  'script[type*="ld" i], script[data-page-state], [itemprop], [itemscope], [typeof], [property], h1, [role="alert"], [role="status"], aside, form, [class*="sidebar"]';

/** Menus and other jobs. Single links may lead to the application form. */
function isForeign(element: Element): boolean {
  return element.querySelectorAll('a[href]').length > 1 && !element.matches(readable) && element.querySelector(readable) === null;
}

function titleOf({ claims }: MarkupPosting): string[] {
  return claims.flatMap((one) => (one.field === 'title' ? [one.value] : []));
}

/** What the page shows around the text. */
function readShown(page: Page, clues: PageClues, main: MainText | undefined, isMarked: boolean): Claim[] {
  const facts = main === undefined ? [] : readPageFacts(main, page);
  const title =
    main?.title === undefined || main.title === '' ? [] : [claim('title', main.title, isMarked ? 'dom' : 'article', main.title)];
  return [...title, ...facts, ...readPageEmployer(page, clues, main?.title, main?.lines ?? []), ...readMeta(page), ...readApplyWay(page)];
}

/** The shortest text beside markup that is worth being called the posting's. */
const SHORTEST_BODY = 80;

function bodyOf(main: MainText | undefined, postings: readonly MarkupPosting[]): Body[] {
  if (main === undefined || main.lines.length === 0 || (postings.length > 0 && textLength(main.lines) < SHORTEST_BODY)) return [];
  return [{ source: postings.length > 0 ? 'dom' : 'article', lines: main.lines }];
}

/** Markup may hold a teaser only, while the page has the whole text: then the longer text of the same posting goes first. */
function orderBodies(bodies: readonly Body[]): Body[] {
  const [first, ...others] = bodies;
  if (first === undefined) return [];
  const whole = others.flatMap((other) => continuationOf(first, other) ?? [])[0];
  return whole === undefined ? [...bodies] : [whole, first, ...others];
}

/** The longer text from where the teaser begins, if it is one. */
function continuationOf(teaser: Body, longer: Body): Body | undefined {
  const text = (body: Body): string => body.lines.map((line) => line.text).join('\n');
  const [short, long] = [text(teaser), text(longer)];
  const isCut = /(?:…|\.\.\.|\[…\]|\(more\)|read more)$/i.test(short);
  const says = kindsOf(longer.lines);
  const tells = kindsOf(teaser.lines);
  const opening = (teaser.lines[0]?.text ?? '')
    .replace(/(?:…|\.\.\.)$/, '')
    .slice(0, 60)
    .toLowerCase();
  const at = longer.lines.findIndex((line) => line.text.toLowerCase().startsWith(opening.slice(0, 40)));
  const isSame = at >= 0 || (opening.length >= 30 && long.toLowerCase().includes(opening));
  const isMore = long.length > short.length * 1.5 && says.size >= 2 && says.size > tells.size;
  if (!(isCut ? isSame && long.length > short.length : isMore && (isSame || short.length < SHORTEST_BODY))) return undefined;
  return { ...longer, lines: at > 0 ? longer.lines.slice(at) : longer.lines };
}
