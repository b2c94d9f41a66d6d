import { foldName } from './folded-name';
import type { Posting } from './posting';
import * as z from './zod';

/** Why two saved postings may be one and the same job: what a user is told who is to decide. */
export const Likeness = z.enum([
  /** One employer, one requisition number. */
  'job-code',
  /** Nearly the same text. */
  'text',
  /** One employer, one title, one place. */
  'title-and-place',
]);
export type Likeness = z.infer<typeof Likeness>;

/** How much of the shorter text must stand in the longer one for the two to be the same. */
const SAME_TEXT = 0.8;
/** Below this two texts are of two jobs, whatever their titles say: an employer seeks many engineers in one town. */
const OTHER_TEXT = 0.3;
/** Words in one piece of a text that is compared. */
const PIECE = 4;
/** Pieces that a text must have to be compared. */
const LEAST_PIECES = 30;

/** Why two postings may be the same job; nothing when they are not alike. */
export function likenessOf(one: Posting, other: Posting): Likeness | undefined {
  const employer = isSame(one.hiringOrganization?.name, other.hiringOrganization?.name);
  if (employer && isSame(one.jobCode, other.jobCode)) return 'job-code';
  const shared = sharedText(one.description, other.description);
  if (shared !== undefined && shared >= SAME_TEXT) return 'text';
  const mayBeOne = shared === undefined || shared >= OTHER_TEXT;
  return employer && mayBeOne && isSame(one.title, other.title) && isSamePlace(one, other) ? 'title-and-place' : undefined;
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  const folded = one === undefined ? '' : foldName(one);
  return folded !== '' && other !== undefined && folded === foldName(other);
}

/** Whether two postings name a place in common; one that names none says nothing against it. */
function isSamePlace({ jobLocations: one = [] }: Posting, { jobLocations: other = [] }: Posting): boolean {
  if (one.length === 0 || other.length === 0) return true;
  const names = (locations: NonNullable<Posting['jobLocations']>) =>
    locations.map(({ locality, text }) => foldName(locality ?? text.split(',')[0] ?? text)).filter((name) => name !== '');
  const known = new Set(names(one));
  return names(other).some((name) => known.has(name));
}

/** The share of the shorter text's pieces that stand in the longer one; nothing where a text is missing or too short to tell. */
function sharedText(one: string | undefined, other: string | undefined): number | undefined {
  const [left, right] = [piecesOf(one), piecesOf(other)];
  const [short, long] = left.size <= right.size ? [left, right] : [right, left];
  if (short.size < LEAST_PIECES) return undefined;
  let shared = 0;
  for (const piece of short) if (long.has(piece)) shared += 1;
  return shared / short.size;
}

/** The runs of a few words that a text consists of; of a script that has no spaces, of a few characters. */
function piecesOf(text: string | undefined): Set<string> {
  const words =
    (text ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ?? [];
  const pieces = new Set<string>();
  for (let start = 0; start + PIECE <= words.length; start += 1) pieces.add(words.slice(start, start + PIECE).join(' '));
  return pieces;
}
