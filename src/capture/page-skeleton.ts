/**
 * The skeleton of a page: how it is built, and no word of what it says. For reports about pages that are not read (yet), which leave the
 * user's machine by the user's own hand.
 */
import { isElement } from '../dom/dom-types';
import { escapeText, voidElements } from '../dom/markup';
import { addressShape, maskedToken } from './address-shape';
import { textClass } from './text-class';

/** Attributes whose value says what an element is to the program that drew it, not whom or what it shows. */
const structural = new Set(
  'aria-busy aria-expanded aria-hidden aria-level class componentkey data-automation data-automation-id data-sdui-component data-sdui-screen data-test data-test-icon data-testid data-tracking-control-name dir hidden http-equiv id itemprop itemscope itemtype lang name property rel role type typeof vocab'.split(
    ' ',
  ),
);
/** Attributes that hold a text. */
const textual = new Set('alt aria-description aria-label content placeholder title value'.split(' '));
const addresses = new Set(['href', 'src', 'action']);
const LONGEST_VALUE = 300;
/** A class that a build made up, as `_3bc34f41` on LinkedIn (2026): no reader can go by it, and a page has thousands. */
const buildHash = /^_?(?=[a-f]*\d)[\da-f]{6,10}$/;

/** Of neighbours of one build (the cards of a list) this many show how they are built. */
const ALIKE = 3;

const TEXT = 3;

/**
 * Writes the skeleton of a document.
 * @param postingId the id that the page is about: the one figure that is kept, since the page's parts are told apart by it
 * @returns well-formed XHTML
 */
export function skeletonOf(document: Document, postingId?: string): string {
  const names = namesIn(document);
  const root = document.documentElement;
  return root ? elementSkeleton(root, { postingId, names, base: document.baseURI }) : '';
}

interface Around {
  readonly postingId: string | undefined;
  /** Words of people's names, in lower case. */
  readonly names: ReadonlySet<string>;
  readonly base: string;
}

function elementSkeleton(element: Element, around: Around): string {
  const name = element.localName.toLowerCase();
  const open = `${name}${attributesSkeleton(element, around)}`;
  if (voidElements.has(name)) return `<${open}/>`;
  const inner = name === 'script' ? textSkeleton(jsonShape(element.textContent ?? '')) : childrenSkeleton(element, around);
  return `<${open}>${inner}</${name}>`;
}

function childrenSkeleton(element: Element, around: Around): string {
  let inner = '';
  const seen = new Map<string, number>();
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT) inner += textClass(node.nodeValue ?? '');
    if (!isElement(node)) continue;
    const skeleton = elementSkeleton(node, around);
    const build = buildOf(skeleton);
    const alike = (seen.get(build) ?? 0) + 1;
    seen.set(build, alike);
    if (alike <= ALIKE) inner += skeleton;
  }
  return inner;
}

/** A skeleton's tags and classes alone. */
function buildOf(skeleton: string): string {
  return skeleton.replace(/>[^<]*</g, '><').replace(/ (?!class=)[\w-]+="[^"]*"/g, '');
}

function attributesSkeleton(element: Element, around: Around): string {
  return element
    .getAttributeNames()
    .filter((name) => /^[a-z][a-z\d-]{0,60}$/.test(name))
    .map((name) => ` ${name}="${escapeText(valueSkeleton(name, element.getAttribute(name) ?? '', around)).replaceAll('"', '&quot;')}"`)
    .join('');
}

function valueSkeleton(name: string, value: string, { postingId, names, base }: Around): string {
  if (textual.has(name)) return textClass(value);
  if (addresses.has(name)) return addressShape(value, base, postingId);
  if (!structural.has(name) || value.length > LONGEST_VALUE) return '';
  return value
    .split(/\s+/)
    .filter((token) => !buildHash.test(token) && !wordsOf(token).some((word) => names.has(word)))
    .map((token) => maskedToken(token, postingId))
    .join(' ');
}

/** Words of the names of people that the page links to: ids and classes may be made of them. */
function namesIn(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  for (const link of document.querySelectorAll('a[href*="/in/"], [itemtype$="/Person"]')) {
    const said = [link.getAttribute('href') ?? '', link.getAttribute('aria-label') ?? '', link.textContent ?? ''];
    for (const word of wordsOf(said.join(' ').slice(0, LONGEST_VALUE))) if (word.length > 2 && !plain.has(word)) names.add(word);
  }
  return names;
}

/** Words of addresses and buttons, which name nobody. */
const plain = new Set('https http www linkedin com view profile company jobs follow message connect photo the and'.split(' '));

function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

function textSkeleton(text: string): string {
  return escapeText(text);
}

/** schema.org's words that a posting's data is made of; others are somebody's. */
const schemaWords = new Set(
  '@context @graph @id @type JobPosting Organization Corporation Place PostalAddress MonetaryAmount QuantitativeValue PropertyValue Country AdministrativeArea VirtualLocation WebPage WebSite BreadcrumbList ListItem ItemList title name description url sameAs logo identifier value hiringOrganization jobLocation jobLocationType address streetAddress addressLocality addressRegion addressCountry postalCode geo latitude longitude baseSalary currency unitText minValue maxValue employmentType datePosted validThrough directApply industry occupationalCategory skills qualifications responsibilities educationRequirements experienceRequirements applicantLocationRequirements itemListElement position item mainEntity'.split(
    ' ',
  ),
);

/** The shape of a script's JSON; of other text its length class. */
function jsonShape(text: string): string {
  try {
    return JSON.stringify(shapeOf(JSON.parse(text)));
  } catch (error) {
    if (error instanceof SyntaxError) return textClass(text);
    throw error;
  }
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, ALIKE).map(shapeOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [schemaWords.has(key) ? key : textClass(key), shapeOf(inner)]));
  if (typeof value === 'string') return schemaWords.has(value) ? value : textClass(value);
  return typeof value === 'number' ? 0 : value;
}
