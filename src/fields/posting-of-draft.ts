import { type Body, type Claim, claim, type Draft, type Line } from '../posting/draft';
import type { Evidence } from '../posting/evidence';
import {
  type BaseSalary,
  type FieldName,
  Posting,
  type PostingFields,
  postingKey,
  type Section,
  type SectionKind,
} from '../posting/posting';
import { severalPays, type Warning } from '../posting/warning';
import { readBaseSalaries } from './base-salary';
import { findDatePosted } from './date-posted';
import { disagreements } from './disagreement';
import { findEducationRequirements } from './education-requirements';
import { findEmploymentTypes } from './employment-types';
import { findExperienceRequirements } from './experience-requirements';
import type { FieldReading, TextContext } from './field-reading';
import { findJobCode } from './job-code';
import { cutSections } from './sections';
import { findSkills } from './skills';
import { findValidThrough } from './valid-through';
import { findVisaSponsorship } from './visa-sponsorship';
import { isBareWorkplace } from './workplace-statements';
import { findWorkplaceType } from './workplace-type';

/** How many characters of the text stand as the quote of the text itself. */
const TEXT_QUOTE = 120;

/** Fields are looked for in so many characters of a text: no posting is longer, and reading has to end. All of it is still the description. */
const LEGIBLE = 200_000;

/** Sections that speak of the employer or the law, not of what the job asks for. */
const boilerplate: ReadonlySet<SectionKind> = new Set(['company', 'benefits', 'legal', 'compensation']);

/**
 * Makes the record of a draft: the first claim of a field wins, the posting's text fills what no claim gives, and sources that disagree
 * leave a warning with both quotes. `capturedAt` is ISO 8601, `lang` the document's language tag or empty.
 */
export function postingOf(draft: Draft, around: { readonly capturedAt: string; readonly lang: string }): Posting {
  const body = draft.bodies.find((candidate) => candidate.lines.length > 0);
  const structured = firstOfEach(draft.claims);
  const country = onlyCountry(structured.get('jobLocations'));
  const places = placesOf(structured.get('jobLocations'));
  const context: TextContext = {
    capturedAt: around.capturedAt,
    lang: around.lang,
    ...(country ? { country } : {}),
    ...(places ? { places } : {}),
  };
  const description = body?.lines.map((line) => line.text).join('\n') ?? '';
  const legible = description.slice(0, LEGIBLE);
  const pay = readBaseSalaries(legible, context);
  const fromText = body ? textClaims(body, { description, legible }, pay, context) : [];

  const estimated = structured.get('baseSalary');
  const stated = fromText.find((candidate) => candidate.field === 'baseSalary');
  // The employer's own words win over the site's estimate.
  if (stated && estimated?.field === 'baseSalary' && estimated.value.estimated) structured.set('baseSalary', stated);

  const chosen = firstOfEach([...structured.values(), ...fromText]);
  const warnings: Warning[] = [
    ...draft.warnings,
    ...(chosen.get('baseSalary') === stated ? payWarnings(pay?.others ?? []) : []),
    ...disagreements(chosen, [...draft.claims, ...fromText]),
  ];
  const { site, postingId, url } = draft.identity;
  return Posting.parse({
    key: postingKey(site, postingId),
    site,
    postingId,
    ...(url === undefined ? {} : { url }),
    ...Object.fromEntries([...chosen].map(([field, { value }]) => [field, value])),
    evidence: Object.fromEntries([...chosen].map(([field, { evidence }]) => [field, evidence])),
    warnings,
  });
}

/** A posting that states pay for several zones or levels gives one of them; the reader should know of the rest. */
function payWarnings(others: readonly FieldReading<BaseSalary>[]): Warning[] {
  return others.length === 0 ? [] : [severalPays(others.map(({ quote }) => ({ source: 'text', quote })))];
}

function firstOfEach(claims: Iterable<Claim>): Map<FieldName, Claim> {
  const first = new Map<FieldName, Claim>();
  for (const candidate of claims) if (!first.has(candidate.field)) first.set(candidate.field, candidate);
  return first;
}

function onlyCountry(places: Claim | undefined): string | undefined {
  if (places?.field !== 'jobLocations') return undefined;
  const countries = new Set(places.value.map((place) => place.country));
  return countries.size === 1 ? [...countries][0] : undefined;
}

function placesOf(places: Claim | undefined): string[] | undefined {
  return places?.field === 'jobLocations' ? places.value.map((place) => place.text) : undefined;
}

/** What the posting's own words give, each field from the part of the text that may speak of it. */
function textClaims(
  body: Body,
  { description, legible }: { readonly description: string; readonly legible: string },
  pay: ReturnType<typeof readBaseSalaries>,
  context: TextContext,
): Claim[] {
  const { lines } = body;
  const sections = cutSections(lines);
  const asked = textOfSections(sections, (kind) => !boilerplate.has(kind));
  const required = requirementsOf(sections, asked);
  const preferred = textOfSections(sections, (kind) => kind === 'preferred-qualifications');
  const employment = withoutBoilerplate(sections, legible);
  return [
    ...found('jobCode', findJobCode(legible), body),
    ...found('baseSalary', pay?.chosen, body),
    ...found('workplaceType', findWorkplaceType(withoutPerks(sections, legible), context), body),
    ...found(
      'employmentTypes',
      firstOf([employment, shortLinesOf(sections, 'benefits')], (text) => findEmploymentTypes(text)),
      body,
    ),
    ...found('datePosted', findDatePosted(legible, context), body),
    ...found('validThrough', findValidThrough(legible, context), body),
    ...found(
      'educationRequirements',
      firstOf(
        required,
        (text) => findEducationRequirements(text, preferred),
        ({ level }) => level !== undefined,
      ),
      body,
    ),
    ...found('experienceRequirements', firstOf(required, findExperienceRequirements), body),
    ...found('visaSponsorship', findVisaSponsorship(legible), body),
    ...found('skills', findSkills(asked), body),
    ...(sections.length === 0 ? [] : [claim('sections', sections, body.source, quoteOf(lines))]),
    ...(description === '' ? [] : [claim('description', description, body.source, quoteOf(lines))]),
  ];
}

/** Words read out of an article keep that mark: the whole text is a guess at what the page is about. */
function found<Field extends FieldName>(
  field: Field,
  reading: FieldReading<NonNullable<PostingFields[Field]>> | undefined,
  body: Body,
): Claim[] {
  if (reading === undefined) return [];
  const evidence: Evidence = { source: body.source === 'article' ? 'article' : 'text', quote: reading.quote };
  return [claim(field, reading.value, evidence.source, evidence.quote)];
}

function textOfSections(sections: readonly Section[], wanted: (kind: SectionKind) => boolean): string {
  return sections
    .filter((section) => wanted(section.kind))
    .map((section) => (section.heading === undefined ? section.text : `${section.heading}\n${section.text}`))
    .join('\n\n')
    .slice(0, LEGIBLE);
}

/** Where the demands may stand, narrowest first: the minimum qualifications, all qualifications, all that is about the job. */
function requirementsOf(sections: readonly Section[], asked: string): string[] {
  const minimum = textOfSections(sections, (kind) => kind === 'minimum-qualifications');
  const qualifications = textOfSections(sections, (kind) => kind === 'minimum-qualifications' || kind === 'qualifications');
  return [minimum, qualifications, asked].filter((text) => text.trim() !== '');
}

/** The first reading that is whole, or else the first that there is. */
function firstOf<Value>(
  texts: readonly string[],
  read: (text: string) => FieldReading<Value> | undefined,
  isWhole: (value: Value) => boolean = () => true,
): FieldReading<Value> | undefined {
  let partial: FieldReading<Value> | undefined;
  for (const text of texts) {
    const reading = read(text);
    if (reading && isWhole(reading.value)) return reading;
    partial ??= reading;
  }
  return partial;
}

function withoutBoilerplate(sections: readonly Section[], legible: string): string {
  const text = textOfSections(sections, (kind) => kind !== 'company' && kind !== 'legal' && kind !== 'benefits');
  return text.trim() === '' ? legible : text;
}

/** The text without the entries of what is offered that only name a workplace: "Home office" is there a perk. */
function withoutPerks(sections: readonly Section[], legible: string): string {
  if (sections.every(({ kind }) => kind !== 'benefits')) return legible;
  const kept = sections.map((section) =>
    section.kind === 'benefits'
      ? {
          ...section,
          text: section.text
            .split('\n')
            .filter((line) => !isBareWorkplace(line))
            .join('\n'),
        }
      : section,
  );
  return textOfSections(kept, () => true);
}

/** Entries such as "Permanent contract, full-time" in a list of what is offered; sentences there may speak of other employees. */
const SHORT_LINE = 60;

function shortLinesOf(sections: readonly Section[], kind: SectionKind): string {
  const lines = sections.filter((section) => section.kind === kind).flatMap(({ text }) => text.split('\n'));
  return lines.filter((line) => line.length <= SHORT_LINE).join('\n');
}

function quoteOf(lines: readonly Line[]): string {
  return (lines[0]?.text ?? '').slice(0, TEXT_QUOTE);
}
