/** The facts of a top card, whichever layout showed them, as claims. Each is taken only when a field's own reader knows the words, or its place is certain. */
import { readBaseSalary } from '../../fields/base-salary';
import { readDatePosted, readReposted } from '../../fields/date-posted';
import { readEmploymentTypes } from '../../fields/employment-types';
import type { TextContext } from '../../fields/field-reading';
import { placesOfLabel } from '../../fields/job-locations';
import { readWorkplaceLabel } from '../../fields/workplace-type';
import { type Claim, claim } from '../../posting/draft';
import type { Page } from '../../posting/page';
import { saysEstimate } from './labels';
import { segmentText, type TextRun } from './text-runs';

/** The line below the title. */
export interface MetaLine {
  readonly place?: string;
  readonly posted?: string;
  readonly applicants?: string;
}

/** A relative date that no reader knows is no longer than this in any language; longer is another notice. */
const LONGEST_DATE = 36;
/** Nor is one with a word for the repost. */
const LONGEST_REPOST = 48;

/**
 * Reads "place · posted · applicants" by position, in any language. `segments` begin at the place; a place and a date that share a segment
 * (2023) are two runs. What the date's reader knows outranks the position.
 */
export function readMetaLine(segments: readonly TextRun[][], context: TextContext): MetaLine {
  const [first = [], ...rest] = segments;
  const inPlace = first.filter((run, index) => index === 0 || run.text.startsWith('('));
  const place = segmentText(inPlace);
  const after = [segmentText(first.slice(inPlace.length)), ...rest.map(segmentText)];
  const facts = after[0] === '' ? after.slice(1) : after;

  const known = facts.findIndex((fact) => isTimeAgo(fact, context));
  if (known < 0 && isTimeAgo(place, context)) return { posted: place, ...applicantsOf(facts[0]) };
  const certain = facts.length >= 2 && isShortWithDigit(facts[0]) && /\p{N}/u.test(facts[1] ?? '');
  const at = known >= 0 ? known : certain ? 0 : -1;
  const posted = facts[at];
  return {
    ...(place === '' || at < 0 ? {} : { place }),
    ...(posted === undefined ? {} : { posted }),
    ...applicantsOf(at < 0 ? undefined : facts[at + 1]),
  };
}

function applicantsOf(text: string | undefined): { applicants?: string } {
  return text !== undefined && /\p{N}/u.test(text) && text.length <= 80 ? { applicants: text } : {};
}

function isShortWithDigit(text: string | undefined): boolean {
  return text !== undefined && text.length <= LONGEST_DATE && /\p{N}/u.test(text);
}

function isTimeAgo(text: string, context: TextContext): boolean {
  return readDatePosted(text, context) !== undefined || (text.length <= LONGEST_REPOST && readReposted(text));
}

/** `exact`: the day of posting where the page names it elsewhere. What is worked out from "2 weeks ago" is not set against it. */
export function metaClaims({ place, posted, applicants }: MetaLine, context: TextContext, exact: readonly Claim[] = []): Claim[] {
  return [
    ...(place === undefined ? [] : placeClaims(place)),
    ...(posted === undefined ? exact : postedClaims(posted, context, exact)),
    ...(applicants === undefined ? [] : [claim('applicants', applicants, 'dom', applicants)]),
  ];
}

/** A place as LinkedIn shows it: "Boston, MA (Remote)" is a place and a kind of workplace. */
export function placeClaims(text: string): Claim[] {
  const [, before, inside] = /^(.*?)\s*[(（]([^()（）]{1,40})[)）]$/u.exec(text) ?? [];
  const workplace = readWorkplaceLabel(inside ?? text);
  const place = workplace === undefined ? text : (before ?? '');
  const places = place === '' ? [] : placesOfLabel(place);
  return [
    ...(places.length === 0 ? [] : [claim('jobLocations', places, 'dom', text)]),
    ...(workplace === undefined ? [] : [claim('workplaceType', workplace.value, 'dom', text)]),
  ];
}

/** "2 weeks ago", "Reposted 3 days ago": the words, the day that they name unless `exact` has it, and whether they speak of a repost. */
export function postedClaims(text: string, context: TextContext, exact: readonly Claim[] = []): Claim[] {
  const date = exact.length > 0 ? undefined : readDatePosted(text, context);
  return [
    claim('datePostedText', text, 'dom', text),
    ...exact,
    ...(date === undefined ? [] : [claim('datePosted', date.value, 'dom', text)]),
    ...(readReposted(text) ? [claim('reposted', true, 'dom', text)] : []),
  ];
}

/** What pills say, one fact a text: pay, kind of workplace, kind of employment. Pills of other kinds (skills, benefits) say nothing here. */
export function pillClaims(texts: readonly string[], page: Page): Claim[] {
  return texts.flatMap((text) => {
    const workplace = readWorkplaceLabel(text);
    if (workplace) return [claim('workplaceType', workplace.value, 'dom', text)];
    const employment = readEmploymentTypes(text);
    if (employment) return [claim('employmentTypes', employment.value, 'dom', text)];
    return payClaims(text, text, page);
  });
}

/** A pay that LinkedIn shows beside the title; `around` are the words that tell whether it is an estimate. */
export function payClaims(text: string, around: string, page: Page): Claim[] {
  if (!/\p{N}/u.test(text)) return [];
  const written = text.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '');
  const pay = readBaseSalary(written, payContext(page));
  if (pay === undefined) return [];
  return [claim('baseSalary', saysEstimate(around) ? { ...pay.value, estimated: true } : pay.value, 'dom', text)];
}

/**
 * What a bare `$` means in LinkedIn's own figures: it writes every other dollar with its letters ("A$", "CA$") while the interface is
 * English, as CLDR has it for `en`. In other languages nothing is assumed.
 */
function payContext({ capturedAt, lang }: Page): TextContext {
  return { capturedAt, lang, ...(/^en(?:$|[-_])/i.test(lang) ? { country: 'US' } : {}) };
}
