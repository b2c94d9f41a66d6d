/** What LinkedIn shows to readers who are not signed in: the view, the fragment that its API gives, the split view. Rendered by the server. */
import { readEmploymentTypes } from '../../fields/employment-types';
import { type Claim, claim } from '../../posting/draft';
import type { Page } from '../../posting/page';
import type { JobLocation } from '../../posting/posting';
import { refuse } from '../../posting/refusal';
import type { MarkupPosting } from '../../readers/job-posting-node';
import { readJsonLd } from '../../readers/json-ld';
import { linesOf } from '../../readers/lines';
import { payClaims, placeClaims, postedClaims } from './facts';
import { type Criterion, criterionOf, saysNoLevel } from './labels';
import { employerOf, firstWithWords, type Layout, type LayoutText } from './layout';
import { membersOf } from './lists';
import { outsideUrl, postingIdOf } from './route';
import { guest } from './selectors';
import { wordsOf } from './text-runs';

/** Reads a guest's page. */
export const readGuest: Layout = (page, wanted) => {
  const { document } = page;
  const pane = document.querySelector(guest.pane);
  const shownPane = document.querySelector(guest.shownPane);
  const card = (pane === null ? document : shownPane)?.querySelector(guest.topCard);
  if (!card) return withoutCard(page, wanted, pane !== null);
  const root = (pane === null ? card.closest('.core-rail') : shownPane) ?? card.parentElement ?? card;

  const ids = idsOf(card, root, pane === null ? document : undefined, page.url);
  if (wanted !== undefined && ids.some((id) => id !== wanted)) return { ok: false, refusal: refuse('stale-pane') };
  // The fragment and the view are one posting's own; a pane has to name its posting.
  const postingId = ids[0] ?? (pane === null ? wanted : undefined);
  // The block belongs to the view; a split view's lists other postings.
  const block = pane === null ? jsonLdOf(page) : undefined;
  const title = wordsOf(card.querySelector(guest.title)) ?? block?.claims.find((found) => found.field === 'title')?.value;
  if (postingId === undefined || typeof title !== 'string') {
    return { ok: false, refusal: refuse('unreadable', 'unknown-layout', [postingId === undefined ? 'guest: posting id' : guest.title]) };
  }

  const isClosed = card.querySelector(guest.closed) !== null;
  const texts = textsOf(root, block);
  if (texts.every(({ lines }) => lines.length === 0) && !isClosed)
    return { ok: false, refusal: refuse('not-ready', undefined, [guest.texts[0] ?? '']) };
  const claims = [
    claim('title', title, 'dom', title),
    ...(isClosed ? [claim('closed', true, 'dom', wordsOf(card.querySelector(guest.closed)) ?? '')] : []),
    ...cardClaims(card, page, block),
    ...(block ? telecommute(document) : []),
    ...payOf(root, page),
    ...criteriaClaims(root, block),
    ...(isClosed ? [] : applyOf(card, document, page.url)),
    ...(block?.claims ?? []).filter((found) => !(isClosed && found.field === 'apply') && !isRolledForward(found, block?.claims ?? [])),
  ];
  return { ok: true, postingId, claims, texts, parts: [card, ...partsOf(root, document)] };
};

/** LinkedIn lists a posting for a month, and then month by month again. */
const FIRST_LISTING = 31 * 86_400_000;

/** LinkedIn moves the last day forward for as long as the posting stays (seen 2025 to 2026): past the first month it is nobody's deadline. */
function isRolledForward(found: Claim, claims: readonly Claim[]): boolean {
  if (found.field !== 'validThrough') return false;
  const posted = claims.find(({ field }) => field === 'datePosted');
  return posted?.field !== 'datePosted' || Date.parse(found.value) - Date.parse(posted.value) > FIRST_LISTING;
}

/** What is read beside the top card. */
function partsOf(root: Element, document: Document): Element[] {
  const around = [guest.salarySection, guest.salary, guest.criteria].flatMap((selector) => [...root.querySelectorAll(selector)]);
  const coded = [...document.querySelectorAll(`${guest.idCode}, ${guest.applyUrlCode}, ${guest.jsonLd}`)];
  const text = firstWithWords(root, guest.texts);
  return [...around, ...coded, ...(text === undefined ? [] : [text])];
}

/** A guest's page without an open posting: a list, or a pane that is still being filled. */
function withoutCard(page: Page, wanted: string | undefined, hasPane: boolean): ReturnType<Layout> {
  const { document } = page;
  if (hasPane && wanted !== undefined) return { ok: false, refusal: refuse('not-ready', undefined, [guest.shownPane]) };
  if (hasPane || document.querySelectorAll(guest.cards).length > 1) return { ok: false, refusal: refuse('not-a-posting', 'list') };
  return undefined;
}

/** The postings that the card, the page's hidden code and its head name. The head of a split view speaks of the search. */
function idsOf(card: Element, root: Element, document: Document | undefined, base: URL): string[] {
  const links = [...card.querySelectorAll(guest.titleLink)].map((link) => link.getAttribute('href'));
  const heads = [...(document?.querySelectorAll(guest.idLinks) ?? [])].map(
    (head) => head.getAttribute('href') ?? head.getAttribute('content'),
  );
  const linked = [...links, ...heads].flatMap((href) => postingIdOf(href, base) ?? []);
  const coded = codeOf(document?.querySelector(guest.idCode) ?? root.querySelector(guest.idCode));
  return [...new Set([...linked, ...(coded !== undefined && /^\d+$/.test(coded) ? [coded] : [])])];
}

/** What a `<code>` keeps in a comment: a JSON string. */
function codeOf(code: Element | null): string | undefined {
  const text = [...(code?.childNodes ?? [])]
    .map((node) => node.nodeValue ?? '')
    .join('')
    .trim();
  return /^"(?:[^"\\]|\\.)*"$/.exec(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : undefined;
}

function jsonLdOf(page: Page): MarkupPosting | undefined {
  const reading = readJsonLd(page);
  return reading.kind === 'posting' ? reading.posting : undefined;
}

/** LinkedIn's block has a place for every job, the employer's seat for a remote one: there TELECOMMUTE says where the work is done (seen 2025 to 2026). */
function telecommute(document: Document): Claim[] {
  const scripts = [...document.querySelectorAll(guest.jsonLd)];
  const quote = scripts.flatMap((script) => /"jobLocationType"\s*:\s*"TELECOMMUTE"/.exec(script.textContent ?? '')?.[0] ?? [])[0];
  return quote === undefined ? [] : [claim('workplaceType', 'remote', 'json-ld', quote)];
}

/** The text on the page and the block's; the longer one first where one of them was cut. */
function textsOf(root: Element, block: MarkupPosting | undefined): LayoutText[] {
  const element = firstWithWords(root, guest.texts);
  const shown: LayoutText = { source: 'dom', lines: element === undefined ? [] : linesOf(element) };
  const written: LayoutText = { source: 'json-ld', lines: block?.body?.lines ?? [] };
  return lengthOf(written) > 1.2 * lengthOf(shown) ? [written, shown] : [shown, written];
}

function lengthOf({ lines }: LayoutText): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}

function cardClaims(card: Element, page: Page, block: MarkupPosting | undefined): Claim[] {
  const claims: Claim[] = [];
  const flavors = [...card.querySelectorAll(guest.flavor)].filter(
    (flavor) => !flavor.matches(`${guest.applicantsFigure}, ${guest.posted}`) && flavor.closest(guest.closed) === null,
  );
  const plain = flavors.find((flavor) => !flavor.matches(`${guest.bullet}, ${guest.metadata}`) && wordsOf(flavor) !== undefined);
  const link = card.querySelector(guest.companyLink) ?? undefined;
  const name = wordsOf(link) ?? wordsOf(plain);
  if (name !== undefined) {
    const shown = employerOf(name, link, card, page);
    const written = block?.claims.find((found) => found.field === 'hiringOrganization');
    // The block's picture is the larger one.
    const logo = (written?.field === 'hiringOrganization' && written.value.name === name ? written.value.logo : undefined) ?? shown.logo;
    claims.push(claim('hiringOrganization', { ...shown, ...(logo === undefined ? {} : { logo }) }, 'dom', name));
  }
  const place = wordsOf(flavors.find((flavor) => flavor.matches(guest.bullet) && wordsOf(flavor) !== undefined));
  if (place !== undefined && place !== name) claims.push(...placeClaims(place).map((found) => withBlock(found, block)));
  const posted = wordsOf(firstWithWords(card, [guest.posted]));
  // The block names the day.
  const exact = block?.claims.filter(({ field }) => field === 'datePosted') ?? [];
  if (posted !== undefined) claims.push(...postedClaims(posted, page, exact));
  const applicants = wordsOf(firstWithWords(card, [guest.applicants]));
  if (applicants !== undefined) claims.push(claim('applicants', applicants, 'dom', applicants));
  return claims;
}

/** The place as it is shown, with what the block knows of the same place. */
function withBlock(found: Claim, block: MarkupPosting | undefined): Claim {
  const written = block?.claims.find(({ field }) => field === 'jobLocations');
  if (found.field !== 'jobLocations' || written?.field !== 'jobLocations' || written.value.length !== 1) return found;
  const [shown] = found.value;
  const [known] = written.value;
  if (!shown || !known?.locality || !shown.text.includes(known.locality)) return found;
  const place: JobLocation = { ...shown, ...known, text: shown.text };
  return claim('jobLocations', [place], 'json-ld', `${found.evidence.quote} | ${written.evidence.quote}`);
}

function payOf(root: Element, page: Page): Claim[] {
  const pay = wordsOf(firstWithWords(root, [guest.salary]));
  return pay === undefined ? [] : payClaims(pay, wordsOf(root.querySelector(guest.salarySection)) ?? pay, page);
}

/** The list under the text: seniority, kind of employment, function, industries; any of them can be missing, and the labels speak the page's language. */
function criteriaClaims(root: Element, block: MarkupPosting | undefined): Claim[] {
  const items = [...root.querySelectorAll(guest.criteria)].flatMap((item) => {
    const value = wordsOf(item.querySelector(guest.criterionValue));
    return value === undefined ? [] : [{ label: wordsOf(item.querySelector(guest.criterionLabel)) ?? '', value }];
  });
  const order: readonly Criterion[] = ['seniority', 'employmentTypes', 'jobFunctions', 'industries'];
  return items.flatMap(({ label, value }, index) => {
    const criterion =
      criterionOf(label) ?? (items.length === order.length ? order[index] : readEmploymentTypes(value) ? 'employmentTypes' : undefined);
    switch (criterion) {
      case 'seniority':
        return saysNoLevel(value) ? [] : [claim('seniority', value, 'dom', value)];
      case 'employmentTypes': {
        const types = readEmploymentTypes(value);
        return types ? [claim('employmentTypes', types.value, 'dom', value)] : [];
      }
      case 'jobFunctions':
        return listClaim('jobFunctions', value);
      case 'industries': {
        // The block separates what the sentence joins.
        const written = block?.claims.filter(({ field }) => field === 'industries') ?? [];
        return written.length > 0 ? written : listClaim('industries', value);
      }
      default:
        return [];
    }
  });
}

function listClaim(field: 'jobFunctions' | 'industries', value: string): Claim[] {
  const members = membersOf(value);
  return members.length > 0 ? [claim(field, members, 'dom', value)] : [];
}

/** Which form Apply opens: the button's icon and its tracking name say so; the address, where there is one, stands in the page's hidden code. */
function applyOf(card: Element, document: Document, base: URL): Claim[] {
  const marks = [...card.querySelectorAll(guest.applyControl)]
    .flatMap((control) => [control, ...control.querySelectorAll('[data-svg-class-name], svg')])
    .flatMap((element) =>
      ['data-tracking-control-name', 'data-is-offsite-apply', 'data-svg-class-name', 'class'].map(
        (name) => [name, element.getAttribute(name) ?? ''] as const,
      ),
    );
  const outside = marks.find(([name, value]) =>
    name === 'data-is-offsite-apply' ? value === 'true' : /apply.*offsite|offsite.*apply/i.test(value),
  );
  const inside = marks.find(([, value]) => /apply.*onsite|onsite.*apply/i.test(value));
  const url = outsideUrl(codeOf(document.querySelector(guest.applyUrlCode)), base);
  if (outside || (url !== undefined && !inside)) {
    return [claim('apply', { kind: 'external', ...(url === undefined ? {} : { url }) }, 'dom', url ?? outside?.[1] ?? '')];
  }
  return inside ? [claim('apply', { kind: 'on-site' }, 'dom', inside[1])] : [];
}
