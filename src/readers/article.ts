import type { Line } from '../posting/draft';
import type { Page } from '../posting/page';
import type { FieldName } from '../posting/posting';
import { type Refusal, refuse } from '../posting/refusal';
import { foldSpace, linesOf } from './lines';
import type { MainText } from './main-text';
import type { PageClues } from './page-clues';
import { readPageFacts } from './page-facts';
import {
  applyCaption,
  closedPhrase,
  formPhrase,
  gonePhrase,
  hiringPhrase,
  listPhrase,
  loadingPhrase,
  postingTitleMark,
  signInPhrase,
} from './page-phrases';
import { textLength } from './posting-text';
import { namesWork } from './role-nouns';

/** How sure the page's words make that it is one posting. */
export type Verdict = { readonly kind: 'posting' } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Signs weigh by how seldom another page has them; a posting needs this much, from more than one kind of sign. */
const CONVINCING = 5;
/** Among several postings in the page's markup, the page itself has to be surer. */
const CONVINCING_AMONG_MANY = 7;
/** A page with less text than this shows nothing yet. */
const ALMOST_EMPTY = 160;
/** The shortest text that can be a posting. */
const SHORTEST_POSTING = 120;
/** The same beside facts of the job and a way to apply. */
const SHORTEST_BESIDE_FACTS = 24;

/**
 * Decides whether a page without a posting in its markup is one all the same. Articles, products, lists, forms, sign-in pages, pages whose
 * posting is gone, and apps that have not rendered are told apart, since the user is told which it is.
 * @param amongMany the markup names several postings and none as the page's own
 */
export function judgeArticle(page: Page, clues: PageClues, main: MainText | undefined, amongMany = false): Verdict {
  const lines = main?.lines ?? [];
  const title = main?.title ?? '';
  const heads = [title, ...clues.headings.slice(0, 3), page.title, ...clues.titles].filter((head) => head !== '');
  const length = textLength(lines);
  const facts = main === undefined || !namesWork(title) || otherOffer.test(title) ? 0 : countFacts(page, main);
  const targets = countApplyTargets(page);
  const score = main === undefined ? 0 : convictionOf(page, main, title, facts, targets);
  const enough = length >= (facts > 0 && targets === 1 ? SHORTEST_BESIDE_FACTS : SHORTEST_POSTING);
  const sure = score >= (amongMany ? CONVINCING_AMONG_MANY : CONVINCING) && enough;

  const top = title === '' ? (clues.titles[0] ?? '') : title;
  if (heads.slice(0, 2).some((head) => gonePhrase.test(head) || closedPhrase.test(head)) || gonePhrase.test(page.title))
    return refused('gone');
  if (!sure && lines.slice(0, 6).some(({ text }) => text.length < 200 && (closedPhrase.test(text) || gonePhrase.test(text))))
    return refused('gone');
  if (signInPhrase.test(top) || (!sure && hasPassword(page.document))) return refused('sign-in');
  if (!sure && isForm(page, heads)) return refused('form');
  if (listPhrase.test(top) || amongMany) return sure && !listPhrase.test(top) ? { kind: 'posting' } : refused('list');
  if (sure && targets < 3) return { kind: 'posting' };
  if (isShell(page.document, length)) return { kind: 'refused', refusal: refuse('not-ready') };
  if (countJobLinks(page.document) >= 3) return refused('list');
  return refused('no-posting');
}

function refused(reason: 'gone' | 'sign-in' | 'form' | 'list' | 'no-posting'): Verdict {
  return { kind: 'refused', refusal: refuse('not-a-posting', reason) };
}

/** Adds up the signs of a posting that a page shows, and takes off what other pages show. */
function convictionOf(page: Page, { kinds, lines }: MainText, title: string, facts: number, targets: number): number {
  const has = (...any: readonly string[]): boolean => any.some((kind) => [...kinds].some((own) => own === kind));
  const headings =
    (has('responsibilities') ? 2 : 0) +
    (has('qualifications', 'minimum-qualifications') ? 2 : 0) +
    (has('preferred-qualifications') ? 1 : 0) +
    (has('benefits', 'compensation') ? 1 : 0);
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .slice(0, 20_000);
  const words = new Set((text.match(new RegExp(hiringPhrase.source, 'giu')) ?? []).map((word) => word.toLowerCase())).size;
  const around =
    (targets > 0 ? 2 : 0) + (postingTitleMark.test(title) ? 2 : 0) + (careersPath.test(`${page.url.hostname}${page.url.pathname}`) ? 1 : 0);
  // Words alone may speak of hiring in general, and what stands around may stand around anything.
  if (headings < 2 && (words < 2 || around === 0) && (facts === 0 || targets !== 1)) return 0;
  return Math.min(headings, 5) + Math.min(words, 4) + Math.min(facts, 2) + around - (isOtherPage(page) ? 4 : 0);
}

/** What has a place, hours and a button to apply as well, though it is for engineers or bakers. */
const otherOffer =
  /(?<!\p{L})(?:courses?|classes|trainings?|workshops?|webinars?|seminars?|degrees?|diplomas?|events?|open day|office|kurse?|lehrgang|schulung|weiterbildung|studium|formations?|cours|cursos?|corsi?|cursus|opleiding|kurz|szkolenie|kursy?)(?!\p{L})|講座|研修|课程|培训|강좌|교육 ?과정/iu;

/** How many kinds of facts stand with the text that a job has: its place, kind, pay, number, deadline. One alone may stand anywhere. */
function countFacts(page: Page, main: MainText): number {
  const kinds = new Set(readPageFacts(main, page).flatMap(({ field }) => (jobFacts.has(field) ? [field] : []))).size;
  return kinds < 2 ? 0 : kinds;
}

const jobFacts: ReadonlySet<FieldName> = new Set([
  'jobLocations',
  'employmentTypes',
  'workplaceType',
  'baseSalary',
  'jobCode',
  'validThrough',
]);

const careersPath =
  /(?:^|[./_-])(?:jobs?|careers?|karriere|vacanc(?:y|ies)|vacatures?|stellen?(?:angebote?|anzeigen?)?|positions?|openings?|roles|emplois?|offres?|recrutement|empleos?|trabajo|vagas?|carreiras?|lavora|lavoro|join-?us|work-with-us|recruit(?:ing|ment)?|requisitions?|postings?|saiyo|zhaopin|zhiwei)(?:[./_-]|$)/i;

/** What says by its own markup that it is something else: an article, a product, a video. */
function isOtherPage({ document, url }: Page): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  if (/^(?:article|product|video|music|book|profile)/i.test(type)) return true;
  if (
    document.querySelector(
      'meta[property="article:published_time"],meta[property="product:price:amount"],[itemtype*="BlogPosting"],[itemtype$="/Product"]',
    )
  )
    return true;
  const blocks = [...document.querySelectorAll('script[type*="ld"]')]
    .slice(0, 20)
    .map((script) => (script.textContent ?? '').slice(0, 50_000));
  if (blocks.some((block) => /"@type"\s*:\s*"(?:BlogPosting|NewsArticle|Product|Recipe|HowTo)"/.test(block))) return true;
  return /(?:^|\/)(?:blog|news|press|artikel|magazin|help|support|docs|shop|products?|courses?|advice|guides?)(?:\/|$)/i.test(url.pathname);
}

/** The different places that controls for applying lead to; a button counts as one. Several belong to several postings. */
function countApplyTargets({ document, url }: Page): number {
  const targets = new Set<string>();
  for (const control of [...document.querySelectorAll('a,button,input[type="submit"],input[type="button"]')].slice(0, 3_000)) {
    const caption = control.getAttribute('value') ?? control.textContent ?? '';
    if (caption.length > 80 || !applyCaption.test(foldSpace(caption))) continue;
    const href = control.getAttribute('href') ?? '';
    targets.add(URL.canParse(href, url.href) && !/^(?:#|$)/.test(href) ? new URL(href, url.href).href : '');
  }
  return targets.size;
}

function hasPassword(document: Document): boolean {
  return document.querySelector('input[type="password"]') !== null;
}

/** A form that asks for name and papers, under a heading that says so or on an address that does. */
function isForm({ document, url }: Page, heads: readonly string[]): boolean {
  if (
    heads.some((head) => formPhrase.test(head)) ||
    /\/(?:apply|application|bewerben|bewerbung|candidatures?|postuler|solliciteren)\/?$/i.test(url.pathname)
  ) {
    return document.querySelectorAll('input,textarea,select').length >= 3;
  }
  return document.querySelector('input[type="file"]') !== null && document.querySelectorAll('input,textarea,select').length >= 5;
}

/** An app's frame without its content. `length` is that of the text found, in characters. */
export function isShell(document: Document, length: number): boolean {
  if (length > ALMOST_EMPTY || !document.body) return false;
  const shown: Line[] = linesOf(document.body);
  if (shown.some(({ text }) => loadingPhrase.test(text))) return true;
  if ([...document.querySelectorAll('noscript')].some((noscript) => /javascript/i.test(noscript.textContent ?? ''))) return true;
  if (document.querySelector('[class*="skeleton" i],[class*="spinner" i],[class*="loader" i],[aria-busy="true"]') !== null) return true;
  // A root element that a program fills, and nothing in it.
  const roots = document.querySelectorAll(
    '#root,#app,#__next,#__nuxt,#main-app,#application,app-root,[data-reactroot],[ng-app],[id$="-root"],[id$="-app"]',
  );
  return [...roots].some((root) => (root.textContent ?? '').trim().length < ALMOST_EMPTY);
}

/** Links that look like postings, each of its own address. */
function countJobLinks(document: Document): number {
  const targets = new Set<string>();
  for (const link of [...document.querySelectorAll('a[href]')].slice(0, 3_000)) {
    const href = link.getAttribute('href') ?? '';
    if (careersPath.test(href.split(/[?#]/)[0] ?? '') && /\d/.test(href)) targets.add(href);
  }
  return targets.size;
}
