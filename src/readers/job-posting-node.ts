import { readEducationLevel } from '../fields/education-requirements';
import { readEmploymentTypes } from '../fields/employment-types';
import { readExactDate } from '../fields/exact-date';
import { readWorkplaceLabel } from '../fields/workplace-type';
import { type Body, type Claim, claim, type Line } from '../posting/draft';
import type { EvidenceSource } from '../posting/evidence';
import { isSameName } from '../posting/folded-name';
import type { Page } from '../posting/page';
import { EducationLevel, type EmploymentType, type WorkplaceType } from '../posting/posting';
import { isPublicUrl, isWebUrl } from '../posting/url';
import { payImplausible, type Warning } from '../posting/warning';
import { foldSpace } from './lines';
import { plainText } from './markup';
import { isBoardName, readSchemaEmployer } from './posting-employer';
import { readSchemaPlaces } from './posting-places';
import { readSchemaSalary } from './posting-salary';
import { readSchemaText } from './posting-text';
import { cleanTitle } from './posting-title';
import { isNode, nodesOf, type SchemaNode, type SchemaValue, textOf, textsOf, valuesOf } from './schema-node';

/** What a posting's markup says, ready for a draft. */
export interface MarkupPosting {
  readonly claims: readonly Claim[];
  readonly body: Body | undefined;
  readonly warnings: readonly Warning[];
  /** The address that the markup gives the posting, absolute. */
  readonly url: string | undefined;
}

export interface NodeContext {
  /** Where and when the markup was seen. Without an address `about:blank`, against which nothing relative resolves. */
  readonly page: Pick<Page, 'url' | 'capturedAt' | 'lang'>;
  readonly source: EvidenceSource;
  /** Names of the site: no employer and no place hides behind them. */
  readonly siteNames: readonly string[];
  /** The posting's lines where they stand in the page itself; without them they are read from the node. */
  readonly lines?: readonly Line[];
}

/** The longest quotation that is kept as evidence. */
const LONGEST_QUOTE = 300;
const DAY = 86_400_000;

/**
 * Turns a schema.org JobPosting into claims. The same for JSON-LD, microdata and RDFa, which differ in the source that is named.
 * What templates fill in by default (a deadline in 2099, a date of posting that is the time of rendering) is left out.
 *
 * @see https://schema.org/JobPosting
 * @see https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
export function readJobPostingNode(node: SchemaNode, { page, source, siteNames, lines }: NodeContext): MarkupPosting {
  const claims: Claim[] = [];
  const warnings: Warning[] = [];
  const quote = (name: string): string => quoteOf(node, name);

  const named = readSchemaEmployer(node, page.url);
  // A board that puts itself in the employer's place.
  const employer =
    named !== undefined && isBoardName(named.name) && siteNames.some((site) => isSameName(site, named.name)) ? undefined : named;
  const places = readSchemaPlaces(node, [...siteNames, ...(employer === undefined ? [] : [employer.name])]);
  const written = textOf(node, 'title') ?? textOf(node, 'name') ?? textOf(node, 'jobTitle') ?? '';
  const title = cleanTitle(written, [
    ...siteNames,
    ...(employer === undefined ? [] : [employer.name]),
    ...places.locations.flatMap(({ text, locality }) => [text, locality ?? '']),
  ]);
  if (title !== '' && title.length <= 300) claims.push(claim('title', title, source, foldSpace(written)));
  if (employer !== undefined) claims.push(claim('hiringOrganization', employer, source, quote('hiringOrganization')));
  if (places.locations.length > 0) {
    const shown = quote('jobLocation') || quote('applicantLocationRequirements') || places.locations.map(({ text }) => text).join('; ');
    claims.push(claim('jobLocations', [...places.locations], source, shown));
  }

  const workplace =
    readSchemaWorkplace(
      node,
      places.locations.some(({ locality }) => locality !== undefined),
    ) ?? places.workplaceType;
  if (workplace !== undefined) {
    claims.push(
      claim(
        'workplaceType',
        workplace,
        source,
        textOf(node, 'jobLocationType') === undefined ? quote('jobLocation') : quote('jobLocationType'),
      ),
    );
  }
  const types = readSchemaEmploymentTypes(node);
  if (types.length > 0) claims.push(claim('employmentTypes', types, source, quote('employmentType')));
  const functions = textsOf(node, 'occupationalCategory')
    .map(plainText)
    .filter((text) => text !== '' && !/\d/.test(text));
  if (functions.length > 0) claims.push(claim('jobFunctions', unique(functions), source, quote('occupationalCategory')));
  const industries = textsOf(node, 'industry')
    .flatMap((text) => plainText(text).split(/,(?=\S)|;/))
    .map(foldSpace);
  if (industries.some((text) => text !== '')) claims.push(claim('industries', unique(industries), source, quote('industry')));
  const code = readIdentifier(node, employer?.name);
  if (code !== undefined) claims.push(claim('jobCode', code, source, quote('identifier')));

  const salary = readSchemaSalary(node, {
    capturedAt: page.capturedAt,
    lang: page.lang,
    places: places.locations.map(({ text }) => text),
    ...countryOf(places.locations),
  });
  if (salary !== undefined) {
    claims.push(claim('baseSalary', salary.value, source, quote(salary.value.estimated ? 'estimatedSalary' : 'baseSalary')));
    if (salary.doubtful) warnings.push(payImplausible());
  }
  claims.push(...readDates(node, source, page.capturedAt));

  const credentials = nodesOf(node, 'educationRequirements')
    .flatMap((credential) => textsOf(credential, 'credentialCategory'))
    .map(plainText);
  const levels = credentials.flatMap((text) => readEducationLevel(text) ?? []);
  const level = EducationLevel.options.find((step) => levels.includes(step));
  if (level !== undefined) {
    claims.push(claim('educationRequirements', { level, text: credentials.join(', ') }, source, quote('educationRequirements')));
  }
  const months = nodesOf(node, 'experienceRequirements').map((required) => Number(textOf(required, 'monthsOfExperience')))[0];
  if (months !== undefined && months > 0 && months <= 720) {
    const years = Math.round((months / 12) * 100) / 100;
    claims.push(claim('experienceRequirements', { years, text: `${months} months` }, source, quote('experienceRequirements')));
  }
  if (
    valuesOf(node, 'directApply').some(
      (value) => value === true || (typeof value === 'string' && /^(?:https?:\/\/schema\.org\/)?true$/i.test(value)),
    )
  ) {
    claims.push(claim('apply', { kind: 'on-site' }, source, quote('directApply')));
  }

  const text = lines ?? readSchemaText(node);
  return { claims, body: text.length > 0 ? { source, lines: text } : undefined, warnings, url: urlOf(node, page.url) };
}

function readSchemaEmploymentTypes(node: SchemaNode): EmploymentType[] {
  return unique(
    textsOf(node, 'employmentType').flatMap((text) => readEmploymentTypes(plainText(text).replace(/^["'\\]+|["'\\]+$/g, ''))?.value ?? []),
  );
}

/** TELECOMMUTE beside a town says that one may work from home, not that one has to: then nothing is certain. A country alone is where one may live. */
function readSchemaWorkplace(node: SchemaNode, hasTown: boolean): WorkplaceType | undefined {
  const types = textsOf(node, 'jobLocationType');
  if (types.some((type) => /telecommute/i.test(type))) return hasTown ? undefined : 'remote';
  return types.flatMap((type) => readWorkplaceLabel(type)?.value ?? [])[0];
}

function readIdentifier(node: SchemaNode, employer: string | undefined): string | undefined {
  const named = nodesOf(node, 'identifier').flatMap((identifier) => textOf(identifier, 'value') ?? []);
  const bare = valuesOf(node, 'identifier').filter((value) => typeof value === 'string' || typeof value === 'number');
  const code = plainText(String(named[0] ?? bare[0] ?? ''));
  const usable = code !== '' && code.length <= 80 && !isWebUrl(code) && !/^(?:null|undefined|n\/a)$/i.test(code);
  return usable && !(employer !== undefined && isSameName(code, employer)) ? code : undefined;
}

function readDates(node: SchemaNode, source: EvidenceSource, capturedAt: string): Claim[] {
  const now = Date.parse(capturedAt);
  const posted = readDate(node, 'datePosted');
  const through = readDate(node, 'validThrough');
  const claims: Claim[] = [];
  const postedAt = posted === undefined ? Number.NaN : Date.parse(posted.date);
  const believable = postedAt > Date.parse('1995-01-01') && !(postedAt > now + 2 * DAY) && !isRenderTime(posted?.text ?? '', now);
  if (posted !== undefined && believable) claims.push(claim('datePosted', posted.date, source, posted.text));
  if (through === undefined) return claims;
  const throughAt = Date.parse(through.date);
  // A deadline years ahead is a template's default (2035, 2099), one before the posting an error.
  const far = throughAt > (Number.isNaN(now) ? throughAt : now) + 2 * 365 * DAY;
  if (throughAt > Date.parse('1995-01-01') && !far && !(believable && throughAt < postedAt)) {
    claims.push(claim('validThrough', through.date, source, through.text));
  }
  return claims;
}

function readDate(node: SchemaNode, name: string): { readonly date: string; readonly text: string } | undefined {
  const text = textOf(node, name);
  const date = text === undefined ? undefined : readExactDate(foldSpace(text))?.value;
  return text === undefined || date === undefined ? undefined : { date, text: foldSpace(text) };
}

/** A time to the second that is the time of capture: the page was rendered then, and tells nothing of the day of posting. */
function isRenderTime(text: string, now: number): boolean {
  const exact = /T\d{2}:\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text)
    ? Date.parse(text)
    : /^\d{13}$/.test(text)
      ? Number(text)
      : Number.NaN;
  return Math.abs(exact - now) < 10 * 60_000;
}

function countryOf(locations: readonly { readonly country?: string | undefined }[]): { readonly country?: string } {
  const [country, ...others] = new Set(locations.map((place) => place.country));
  return country !== undefined && others.length === 0 ? { country } : {};
}

function urlOf(node: SchemaNode, base: URL): string | undefined {
  const written = [textOf(node, 'url'), textOf(node, 'mainEntityOfPage'), textOf(node, '@id')].flatMap((text) =>
    text === undefined ? [] : [plainText(text)],
  );
  return written
    .flatMap((text) => (URL.canParse(text, base.href) ? [new URL(text, base.href).href] : []))
    .find((href) => isPublicUrl(href));
}

/** The words of a property as evidence, shortened: its values in order, without the names around them. */
function quoteOf(node: SchemaNode, name: string): string {
  const words: string[] = [];
  const collect = (value: SchemaValue): void => {
    if (words.length > 40) return;
    if (typeof value !== 'object') words.push(plainText(String(value)));
    else if (!isNode(value)) value.forEach(collect);
    else if (typeof value['@text'] === 'string') words.push(value['@text']);
    else for (const [key, inner] of Object.entries(value)) if (!key.startsWith('@')) collect(inner);
  };
  collect(valuesOf(node, name));
  const text = foldSpace(words.join(' '));
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)].filter((value) => value !== '');
}
