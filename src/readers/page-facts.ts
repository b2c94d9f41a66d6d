import { readBaseSalary } from '../fields/base-salary';
import { readDatePosted } from '../fields/date-posted';
import { readEmploymentTypes } from '../fields/employment-types';
import { readExactDate } from '../fields/exact-date';
import type { TextContext } from '../fields/field-reading';
import { placesOfLabel, readJobLocation } from '../fields/job-locations';
import { readWorkplaceLabel } from '../fields/workplace-type';
import { type Claim, claim, type Line } from '../posting/draft';
import type { EvidenceSource } from '../posting/evidence';
import type { Page } from '../posting/page';
import type { EmploymentType, JobLocation } from '../posting/posting';
import { type Fact, factOf, splitFact } from './fact-labels';
import { foldSpace, linesOf } from './lines';
import type { MainText } from './main-text';
import { wordsOfName } from './page-chrome';
import { isWorkplaceOnly } from './posting-places';
import { namesWork } from './role-nouns';

/** A fact as the page shows it: what its label announces, and its value. */
export interface ShownFact {
  readonly fact: Fact;
  readonly value: string;
}

/** A limited term says for how long, not of which kind: it counts only where nothing else names the kind. */
const fixedTerm =
  /\bfixed[- ]term|\bbefristet|\bduración determinada|\bdurée déterminée|\bprazo determinado|\btempo determinato|\bbepaalde tijd/i;

const LONGEST_VALUE = 120;
const LONGEST_PLACE = 80;
const MOST_ELEMENTS = 8_000;

/** The claims of labelled facts beside a posting: definition lists, table rows, "Label: value" lines, captions under the title. */
export function readPageFacts(main: MainText, page: Page): Claim[] {
  const lines = linesOf(main.container, { skip: (element) => main.chrome.has(element) });
  const found = [...findPairs(main), ...findInLines(lines), ...findNamed(main), ...findBeside(page.document, main)];
  return claimsOfFacts(withBarePlace(found, lines), 'dom', page);
}

/** The same for facts that stand among the lines of a text. */
export function readTextFacts(lines: readonly Line[], around: TextContext): Claim[] {
  return claimsOfFacts(withBarePlace(findInLines(lines), lines), 'text', around);
}

/** The claims of facts that were found already, each as its value shows it. */
export function claimsOfFacts(found: readonly ShownFact[], source: EvidenceSource, { capturedAt, lang }: TextContext): Claim[] {
  const shown = found.filter(({ value }) => value !== '' && value.length <= LONGEST_VALUE);
  const valuesOf = (fact: Fact): string[] => [...new Set(shown.filter((one) => one.fact === fact).map(({ value }) => value))];
  const context: TextContext = { ...(capturedAt === undefined ? {} : { capturedAt }), ...(lang === undefined ? {} : { lang }) };
  const claims: Claim[] = [];

  const [employer] = valuesOf('employer').filter(isName);
  if (employer !== undefined) claims.push(claim('hiringOrganization', { name: employer }, source, employer));
  const places = valuesOf('location').filter(isPlace);
  const locations = places.flatMap(readPlaces);
  if (locations.length > 0) claims.push(claim('jobLocations', locations, source, places.join('; ')));
  const workplace = [...valuesOf('workplace'), ...places].flatMap((value) => {
    const reading = readWorkplaceLabel(value);
    return reading === undefined ? [] : [{ ...reading, value: reading.value }];
  });
  const [way, ...otherWays] = new Set(workplace.map(({ value }) => value));
  if (way !== undefined && otherWays.length === 0) claims.push(claim('workplaceType', way, source, workplace[0]?.quote ?? ''));

  const terms = valuesOf('employment').filter((value) => !fixedTerm.test(value));
  const employment = (terms.length > 0 ? terms : valuesOf('employment')).map((value) => ({
    value,
    types: readEmploymentTypes(value)?.value ?? [],
  }));
  const types = [...new Set(employment.flatMap((one): EmploymentType[] => one.types))];
  if (types.length > 0) {
    const quote = employment.filter((one) => one.types.length > 0).map(({ value }) => value);
    claims.push(claim('employmentTypes', types, source, quote.join('; ')));
  }
  for (const value of valuesOf('salary')) {
    const pay = readBaseSalary(value, context);
    if (pay !== undefined) claims.push(claim('baseSalary', { ...pay.value, text: value }, source, value));
  }
  for (const value of valuesOf('deadline')) {
    const date = readExactDate(value, context);
    if (date !== undefined) claims.push(claim('validThrough', date.value, source, value));
  }
  for (const value of valuesOf('posted')) {
    const date = readDatePosted(value, context);
    if (date === undefined) continue;
    claims.push(claim('datePosted', date.value, source, value));
    // What is no date itself is worked out from the time of capture, and shown as written.
    if (readExactDate(value, context) === undefined) claims.push(claim('datePostedText', value, source, value));
  }
  for (const value of valuesOf('code'))
    if (/\d/.test(value) && value.length <= 40 && !/\s.*\s.*\s/.test(value)) claims.push(claim('jobCode', value, source, value));
  const functions = valuesOf('function').filter(isName);
  if (functions.length > 0) claims.push(claim('jobFunctions', functions, source, functions.join('; ')));
  for (const value of valuesOf('seniority')) if (isName(value)) claims.push(claim('seniority', value, source, value));
  const industries = valuesOf('industry').filter(isName);
  if (industries.length > 0) claims.push(claim('industries', industries, source, industries.join('; ')));
  return claims;
}

/** A box of facts beside the text: marked as an aside, but with labelled facts in it and no links to other jobs. */
function findBeside(document: Document, { chrome }: MainText): ShownFact[] {
  const boxes = [...document.querySelectorAll('aside,[role="complementary"],[class*="sidebar"]')]
    .slice(0, 20)
    .filter((box) => chrome.has(box));
  return boxes.flatMap((box) => {
    if (box.getElementsByTagName('a').length > 4 || (box.textContent ?? '').length > 1_500) return [];
    const shown = [...findPairs({ container: box, chrome: new Set() }), ...findInLines(linesOf(box))];
    return new Set(shown.map(({ fact }) => fact)).size >= 2 ? shown : [];
  });
}

/** Label and value in elements of their own: `dt` and `dd`, cells of a row, two children of a block. */
function findPairs({ container, chrome }: Pick<MainText, 'container' | 'chrome'>): ShownFact[] {
  const shown: ShownFact[] = [];
  const elements = [...container.querySelectorAll('dt,tr,li,p,div,section')].slice(0, MOST_ELEMENTS);
  for (const element of elements) {
    if (isWithin(element, chrome, container)) continue;
    const name = element.tagName.toUpperCase();
    const [label, ...values] = name === 'DT' ? [element, ...definitionsOf(element)] : [...element.children];
    if (label === undefined || values.length === 0 || (name !== 'DT' && values.length > 1)) continue;
    const fact = factOf(shortText(label));
    if (fact === undefined) continue;
    for (const value of values) shown.push(...valueLines(value).map((text) => ({ fact, value: text })));
  }
  return shown;
}

function definitionsOf(term: Element): Element[] {
  const found: Element[] = [];
  for (let next = term.nextElementSibling; next?.tagName.toUpperCase() === 'DD'; next = next.nextElementSibling) found.push(next);
  return found;
}

function shortText(element: Element): string {
  const text = element.textContent ?? '';
  return text.length > 400 ? '' : foldSpace(text);
}

/** The lines of a value; a long value is a text and no fact. */
function valueLines(element: Element): string[] {
  if ((element.textContent ?? '').length > 600) return [];
  const lines = linesOf(element);
  return lines.length > 6 ? [] : lines.map(({ text }) => text);
}

function isWithin(element: Element, set: ReadonlySet<Element>, top: Element): boolean {
  for (let up: Element | null = element; up !== null && up !== top; up = up.parentElement) if (set.has(up)) return true;
  return false;
}

/** "Label: value" in one line, and captions whose parts a dot or bar divides. */
function findInLines(lines: readonly Line[]): ShownFact[] {
  return lines
    .filter(({ text }) => text.length <= 2 * LONGEST_VALUE)
    .flatMap(({ text }) => {
      const parts = partsOfCaption(text);
      return parts.flatMap((part) => splitFact(part) ?? captionOf(part, parts.length > 1));
    });
}

function partsOfCaption(text: string): string[] {
  return text.split(/\s+[·•|]\s+/);
}

/** The first bare place between title and text, where no label names one. */
function withBarePlace(found: readonly ShownFact[], lines: readonly Line[]): readonly ShownFact[] {
  if (found.some(({ fact }) => fact === 'location')) return found;
  const text = lines.findIndex((line, index) => index > 0 && (line.kind === 'item' || line.text.length > LONGEST_VALUE));
  const captions = lines.slice(1, text < 0 ? MOST_CAPTIONS : Math.min(text, MOST_CAPTIONS));
  return [...found, ...captions.flatMap((line) => partsOfCaption(line.text).flatMap(barePlace)).slice(0, 1)];
}

/** So many lines at the most stand between a title and its text. */
const MOST_CAPTIONS = 8;
/** Before a country's name these are a department, not a town. */
const departments =
  /^(?:marketing|sales|engineering|finance|accounting|hr|human resources|people|operations|legal|it|product|design|support|customer|research|data|logistics|production|purchasing|procurement|quality|maintenance|administration|communications?|strategy|security|business|services?|retail|healthcare|education)\b/i;

const capitals =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|del|la|le|las|los|am|an|der|den|im|upon|on|sur|in|di|do|da|of) )?\p{Lu}[\p{L}.'’-]*){0,3}$/u;

/** "Denver, CO", "Bern, Switzerland", "Bristol, England, United Kingdom": a town with its state or country, and nothing else. */
function barePlace(part: string): ShownFact[] {
  const segments = part.split(/,\s*/);
  const [town = ''] = segments;
  if (part.length > LONGEST_PLACE || segments.length < 2 || segments.length > 3 || town.split(' ').length > 4) return [];
  const place = readJobLocation(part);
  const isPlain = place?.locality === town && place.country !== undefined && capitals.test(town);
  return isPlain && !departments.test(town) && !namesWork(town) ? [{ fact: 'location', value: part }] : [];
}

/** A part of a caption that says by itself what it is: an employment type, a way of working. */
function captionOf(part: string, isCaption: boolean): ShownFact[] {
  if (!isCaption || part.length > LONGEST_PLACE) return [];
  if (readEmploymentTypes(part)?.quote.length === part.length) return [{ fact: 'employment', value: part }];
  if (readWorkplaceLabel(part)?.quote.length === part.length) return [{ fact: 'workplace', value: part }];
  return [];
}

/** Elements whose class names what they hold (`job-location`, `companyName`), above the text. */
function findNamed({ container, chrome, lines }: MainText): ShownFact[] {
  const first = lines.find(({ text }) => text.length > LONGEST_VALUE)?.text ?? '';
  const shown: ShownFact[] = [];
  const parents = new Map<Fact, Element | null>();
  const elements = [...container.querySelectorAll('[class],[data-automation-id],[data-testid],[data-qa],[data-ui]')].slice(
    0,
    MOST_ELEMENTS,
  );
  for (const element of elements) {
    if (element.children.length > 2 || isWithin(element, chrome, container)) continue;
    const names = ['class', 'data-automation-id', 'data-testid', 'data-qa', 'data-ui']
      .map((name) => element.getAttribute(name) ?? '')
      .join(' ');
    const fact = names.length > 300 ? undefined : namedFact(wordsOfName(names));
    const text = fact === undefined ? '' : shortText(element);
    if (fact === undefined || text === '' || factOf(text) !== undefined || first.startsWith(text)) continue;
    // The first of its kind is the posting's; others count only beside it, since cards of other jobs use the same names.
    const beside = parents.get(fact);
    if (beside !== undefined && beside !== element.parentElement) continue;
    parents.set(fact, element.parentElement);
    shown.push({ fact, value: (splitFact(text)?.value ?? text).replace(/^(?:at|bei|chez|en|in) (?=\p{Lu})/u, '') });
  }
  return shown;
}

function namedFact(words: readonly string[]): Fact | undefined {
  const has = (...any: string[]): boolean => any.some((word) => words.includes(word));
  if (
    words.length > 12 ||
    has('icon', 'logo', 'list', 'search', 'filter', 'map', 'link', 'links', 'label', 'input', 'select', 'description')
  )
    return undefined;
  if (has('company', 'employer') && !has('about', 'info', 'jobs', 'profile', 'overview', 'size')) return 'employer';
  if (has('location', 'locations') && !has('type', 'remote')) return 'location';
  return undefined;
}

/** A name, not a sentence: few words, no end of a sentence. */
function isName(value: string): boolean {
  return (
    value.length <= LONGEST_PLACE &&
    value.split(' ').length <= 8 &&
    !/[.!?:。]$/u.test(value.replace(/\b(?:inc|ltd|corp|co|gmbh|s\.a|llc)\.$/iu, '')) &&
    !/^\d+$/.test(value)
  );
}

/** A place in a caption begins with a capital and holds no sentence. */
function isPlace(value: string): boolean {
  return (
    value.length <= LONGEST_PLACE &&
    /^[\p{Lu}\p{Lo}\d]/u.test(value) &&
    value.split(' ').length <= 10 &&
    !/[.!?。]\s|\b(?:our|your|the office|we|you|unser|notre)\b/iu.test(value)
  );
}

function readPlaces(value: string): JobLocation[] {
  return isWorkplaceOnly(value) ? [] : placesOfLabel(value);
}
