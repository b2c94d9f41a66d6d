/**
 * The server-driven signed-in pages (2025 to 2026). Their classes are hashes of a build, so that everything is found by keys, by order, and
 * by what stands around it. They nest `<p>` in `<p>` and `<a>` in `<a>`; a page that went through an HTML parser has them as siblings, and reads the same.
 */
import { readExactDate } from '../../fields/exact-date';
import { type Claim, claim, type Line } from '../../posting/draft';
import { refuse } from '../../posting/refusal';
import { linesOf } from '../../readers/lines';
import { metaClaims, pillClaims } from './facts';
import { saysClosed } from './labels';
import { employerOf, headingAbove, type Layout, logoLinks } from './layout';
import { serverDriven } from './selectors';
import { readTopCard } from './server-driven-card';
import { textRuns } from './text-runs';

/** A rendered text is longer than this; a placeholder has at most a heading. */
const SHORTEST_TEXT = 20;

/** Reads a server-driven page. */
export const readServerDriven: Layout = (page, wanted) => {
  const { document } = page;
  const isOurs = document.querySelector(`${serverDriven.detailScreen}, ${serverDriven.detailPart}, ${serverDriven.textSlot}`) !== null;
  if (!isOurs) {
    if (!document.querySelector(`${serverDriven.list}, ${serverDriven.screen}`)) return undefined;
    return {
      ok: false,
      refusal: wanted === undefined ? refuse('not-a-posting', 'list') : refuse('not-ready', undefined, [serverDriven.detailScreen]),
    };
  }
  const slots = [...document.querySelectorAll(serverDriven.textSlot)];
  const slot = slots.find((candidate) => idOf(candidate) === wanted && hasText(candidate)) ?? slots.find(hasText) ?? slots[0];
  const postingId = slot && idOf(slot);
  if (slot === undefined || postingId === undefined)
    return { ok: false, refusal: refuse('not-ready', undefined, ['JobDetails_AboutTheJob']) };
  const root = rootOf(slot);
  if (root === undefined) return { ok: false, refusal: refuse('unreadable', 'unknown-layout', [serverDriven.column]) };
  const keyed = [...root.querySelectorAll(serverDriven.idPart)].flatMap(
    (part) => /_(\d+)$/.exec(part.getAttribute('componentkey') ?? '')?.[1] ?? [],
  );
  if ([...keyed, postingId].some((id) => id !== (wanted ?? postingId))) return { ok: false, refusal: refuse('stale-pane') };

  const runs = textRuns(root, {
    until: slot,
    skip: (element) => element.matches(`${serverDriven.component}, ${serverDriven.detailPart}, ${serverDriven.list}`),
  });
  const notice = runs.find((run) => saysClosed(run.text));
  const lines = linesIn(slot);
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (length < SHORTEST_TEXT && !notice) return { ok: false, refusal: refuse('not-ready', undefined, [serverDriven.text]) };

  const card = readTopCard(runs, page);
  if (card.ids.some((id) => id !== postingId)) return { ok: false, refusal: refuse('stale-pane') };
  if (card.title === undefined) return { ok: false, refusal: refuse('unreadable', 'unknown-layout', ['server-driven: title']) };
  const claims: Claim[] = [claim('title', card.title, 'dom', card.title)];
  const employer = card.company && employerOf(card.company.text, card.company.link, root, page);
  if (employer) claims.push(claim('hiringOrganization', employer, 'dom', employer.name));
  const dates = exactDates(document, postingId);
  const exact = dates.map(({ date, text }) => claim('datePosted', date, 'dom', text));
  claims.push(...metaClaims(card.meta, page, exact), ...pillClaims(card.pills, page));
  if (notice) claims.push(claim('closed', true, 'dom', notice.text));
  else if (card.apply) claims.push(card.apply);
  const parts = [
    ...card.elements,
    ...(employer?.url === undefined ? [] : logoLinks(employer.url, root, page.url)),
    ...dates.flatMap(({ element }) => [element, element.nextElementSibling ?? []].flat()),
    ...(notice ? [notice.element] : []),
    ...slot.querySelectorAll(serverDriven.text),
  ];
  return { ok: true, postingId, claims, texts: [{ source: 'dom', lines }], parts };
};

function idOf(slot: Element): string | undefined {
  return /^JobDetails_AboutTheJob_(\d+)$/.exec(slot.getAttribute('componentkey') ?? slot.getAttribute('id') ?? '')?.[1];
}

function hasText(slot: Element): boolean {
  return slot.querySelector(serverDriven.text) !== null;
}

/** The detail: the innermost column or screen around the text. `main` holds the list of a split page as well, and serves only without one. */
function rootOf(slot: Element): Element | undefined {
  const root = slot.closest(serverDriven.column) ?? slot.closest(serverDriven.detailScreen) ?? slot.closest('main') ?? undefined;
  return root?.querySelector(serverDriven.list) ? undefined : root;
}

/**
 * The text's lines: the whole component without its heading and the "… more" button, because the text box is empty or cut where the nesting
 * was lost. What LinkedIn sets under the text, below a rule ("Requirements added by the job poster", "Featured benefits"), opens with a heading.
 */
function linesIn(slot: Element): Line[] {
  const text = slot.querySelector(serverDriven.text);
  if (!text) return [];
  const heading = headingAbove(text);
  const rule = text.querySelector('hr');
  const isChrome = (element: Element): boolean => element === heading || element.matches(serverDriven.moreButton);
  const after = new Set(rule === null ? [] : followersOf(rule, text));
  const all = linesOf(text, { skip: isChrome });
  const own = linesOf(text, { skip: (element) => isChrome(element) || after.has(element) });
  const [first, ...rest] = all.slice(own.length);
  if (first === undefined) return own;
  return [...own, rest.length > 0 && first.kind === 'paragraph' ? { ...first, kind: 'heading' } : first, ...rest];
}

/** What follows an element inside of `root`, each element without those in it. */
function followersOf(element: Element, root: Element): Element[] {
  const followers: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) followers.push(next);
  }
  return followers;
}

/** The day that the list's card of the same posting names for screen readers: "Posted on March 9, 2026, 11:34 AM" beside "2 weeks ago". */
function exactDates(document: Document, postingId: string): { date: string; text: string; element: Element }[] {
  const card = [...document.querySelectorAll(serverDriven.card)].find((candidate) =>
    new RegExp(`-${postingId}$`).test(candidate.getAttribute('componentkey') ?? ''),
  );
  if (!card) return [];
  return textRuns(card).flatMap(({ text, element }) => {
    const date = element.nextElementSibling?.getAttribute('aria-hidden') === 'true' ? readExactDate(text) : undefined;
    return date ? [{ date: date.value, text, element }] : [];
  });
}
