/**
 * Who posted a posting, as its page says: "Meet the hiring team", "Direct message the job poster". Beside these cards LinkedIn shows people whom the
 * reader may know at the employer, who studied where they did, who are alike; none of them is the posting's.
 */
import type { Page } from '../../posting/page';
import { PageContact } from '../../posting/page-contact';
import { firstOf } from '../../readers/first-of';
import { saysHiringTeam, saysJobPoster } from './labels';
import { classic, guest, hirer, serverDriven } from './selectors';
import { type TextRun, textRuns, wordsOf } from './text-runs';

/** The contact on a page whose posting was read as `postingId`; nothing where more than one could be meant. */
export function readContact({ document }: Page, postingId: string): PageContact | undefined {
  const slot = [...document.querySelectorAll(hirer.slot)].find((one) => one.getAttribute('componentkey')?.endsWith(`_${postingId}`));
  if (slot) return serverDrivenContact(slot);
  if (document.querySelector(`${serverDriven.detailScreen}, ${serverDriven.textSlot}`)) return undefined;
  const root = firstOf(document, classic.roots);
  if (root) return classicContact(root);
  const pane = document.querySelector(guest.pane) === null ? document : document.querySelector(guest.shownPane);
  return pane === null ? undefined : guestContact(pane);
}

function contactOf(name: string | undefined, jobTitle: string | undefined): PageContact | undefined {
  if (name === undefined || !/\p{L}/u.test(name)) return undefined;
  return PageContact.safeParse({ name, ...(jobTitle === undefined ? {} : { jobTitle }) }).data;
}

function guestContact(root: ParentNode): PageContact | undefined {
  const [card, ...others] = root.querySelectorAll(hirer.guestCard);
  if (card === undefined || others.length > 0 || card.querySelectorAll(hirer.guestName).length !== 1) return undefined;
  return contactOf(wordsOf(card.querySelector(hirer.guestName)), wordsOf(card.querySelector(hirer.guestTitle)));
}

function classicContact(root: Element): PageContact | undefined {
  const cards = [...root.querySelectorAll(hirer.classicCard)];
  const marked = cards.filter((one) => one.querySelector(hirer.classicPoster) !== null);
  const [card, ...others] = marked.length > 0 ? marked : cards;
  if (card === undefined || others.length > 0) return undefined;
  const name = card.querySelector(hirer.classicName);
  return contactOf(wordsOf(name?.querySelector('strong') ?? name), wordsOf(card.querySelector(hirer.classicTitle)));
}

/** The cards have no names of their own: a heading says whose they are, and each begins with the link that is somebody's name. */
function serverDrivenContact(slot: Element): PageContact | undefined {
  const heading = textRuns(slot).find(({ text }) => saysHiringTeam(text))?.element;
  const team = heading?.parentElement;
  // What stands around the heading must be a part of the slot, or it would hold the people beside the team.
  if (!team || team === slot || !slot.contains(team) || team.matches(serverDriven.component)) return undefined;
  const all = textRuns(team);
  const runs = all.slice(all.findIndex(({ element }) => element === heading) + 1);
  const isName = ({ element }: TextRun): boolean =>
    isProfile(element.closest('a[href]')) && element.closest('a[href]')?.querySelector('p, a') === null;
  const starts = runs.flatMap((run, index) => (isName(run) ? [index] : []));
  const cards = starts.map((start, index) => runs.slice(start, starts[index + 1]));
  // Only the mark tells: a team whose cards are not there yet has others' next to its heading.
  const [poster, ...others] = cards.flatMap((card) => posterOn(card) ?? []);
  return others.length === 0 ? poster : undefined;
}

/** Who posted the posting, on a card that says so: name, degree of acquaintance, headline, and below them the mark. */
function posterOn([name, ...rest]: readonly TextRun[]): PageContact | undefined {
  const mark = rest.findIndex(({ text }) => saysJobPoster(text));
  const headlines = rest.slice(0, Math.max(0, mark)).filter(({ text }) => !/^[•·]/u.test(text));
  // With nothing above it the mark may be a headline itself.
  if (headlines.length === 0) return undefined;
  return contactOf(name?.text, headlines.length === 1 ? headlines[0]?.text : undefined);
}

function isProfile(link: Element | null): boolean {
  return /^(?:https?:\/\/(?:[\w-]+\.)?linkedin\.com)?\/in\//i.test(link?.getAttribute('href') ?? '');
}
