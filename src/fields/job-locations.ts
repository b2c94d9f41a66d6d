import type { JobLocation } from '../posting/posting';
import { countryOfPart, isCountryCode } from './countries';
import type { FieldReading } from './field-reading';
import { readHanLocation } from './han-locations';
import { isEmptyValue, isNoPlace } from './no-place';
import { splitPlaces } from './place-list';
import { alsoCities, citiesAbroad, cityStates, codeCountries, countryOfProvince, regionNames, sharedRegions } from './regions';

type Place = Omit<JobLocation, 'text'>;

const LONGEST_PLACE = 200;
/** A label with more characters than this is a text, not a list of places. */
const LONGEST_LABEL = 2_000;

/** How one works, as it stands beside a place or instead of one, in the languages of postings. */
const workplace =
  '(?:fully |100 ?% |partly |partially )?(?:remote(?:[- ](?:first|only|friendly|eligible|position|job|work|possible|ok|optional))?|hybrid(?: remote| work(?:ing|place)?)?|on-?site|in[- ](?:office|person)|work(?:ing)? from (?:home|anywhere)|wfh|home[- ]?(?:office|based|working)|telecommut\\w+|virtual|anywhere|flexible|office|vor ort|remote möglich|télétravail(?: (?:partiel|total|complet|possible))?|hybride|sur site|à distance|présentiel|híbrid[oa]|remot[oa]|presencial|teletrabajo|teletrabalho|a distancia|远程|遠程|混合|リモート|フルリモート|在宅|在宅勤務|ハイブリッド|재택|원격|하이브리드)';
const workplaceOnly = new RegExp(`^${workplace}$`, 'iu');
const workplaceAside = new RegExp(
  `\\s*[([（]\\s*(?:${workplace}|[^()（）[\\]]{0,40}\\b(?:remote|hybrid|on-?site|office|days?)\\b[^()（）[\\]]{0,40})\\s*[)\\]）]\\s*`,
  'giu',
);
const workplaceBefore = new RegExp(
  `^${workplace}(?:\\s*[-–—,:|/•·]\\s*|\\s+(?:in|within|from|across|aus|en|em|à|job in)\\s+(?:the )?|\\s+(?=[(\\p{Lu}]))`,
  'iu',
);
const workplaceAfter = new RegExp(`(?:\\s+[-–—|/•·]\\s*|\\s*[,|/•·]\\s*|\\s+(?=\\S+$)|-(?=remote))${workplace}$`, 'iu');

/** Parts of the world that hold several countries. */
const continents =
  /^(?:emea|apac|latam|amer|americas?|na|north america|south america|latin america|central america|europe|european union|eu|asia|asia[- ]pacific|africa|middle east(?: and africa)?|mena|oceania|dach|nordics?|benelux|cee|anz|apj|sea|southeast asia|scandinavia|baltics|europa|europe de l'ouest|亚太|亚洲|欧洲|アジア|유럽|아시아)$/iu;

/** An area around a city is no city, nor is a corner of a country. */
const area =
  /\b(?:area|metropolitan|metro(?:plex)?|region|greater|tri-state|district|county|province|prefecture|state|suburbs?|großraum|raum|umkreis|région|región|regiões|região|metropolitana|métropole|agglomération|midlands|coast|grand paris|gran (?:madrid|barcelona|buenos aires|santiago)|grande (?:são paulo|lisboa|porto))\b|^(?:north|south|east|west|north-? ?east|north-? ?west|south-? ?east|south-? ?west)$/iu;

const usZip = /(?:\s|,\s*)(\d{5}(?:-\d{4})?)$/u;
const canadianCode = /\s+([A-Z]\d[A-Z] ?\d[A-Z]\d)$/u;
const britishCode = /(?:^|[\s,]+)([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/u;
/** "10115 Berlin", "75001 Paris", "1012 AB Amsterdam", "00-001 Warszawa", "1000-001 Lisboa". */
const codeBefore = /^(?:[A-Z]{1,2}-)?(\d{4,5}|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2})\s+(?=\p{L}{2})/u;
/** A part that is a street's name and number. */
const street =
  /^\d+[\w/-]* \p{L}|\p{L}[.]? \d+[a-z]?$|\b(?:street|st\.|road|rd\.|avenue|ave\.?|boulevard|blvd\.?|pkwy|parkway|drive|floor|suite|building|straße|str\.|allee|platz|rue|calle|avenida|av\.|rua|via)\b/iu;

const names = new Map(Object.entries(regionNames).flatMap(([country, list]) => list.split('|').map((name) => [name, country] as const)));
const abroad = new Map<string, string[]>();
for (const [country, list] of Object.entries(citiesAbroad)) {
  for (const city of list.split('|')) abroad.set(city, [...(abroad.get(city) ?? []), country]);
}

/**
 * Reads one place as a page shows it: "San Francisco, CA", "London, England, United Kingdom", "Remote - US", "東京都渋谷区".
 * Locality, region and country are set only where they are certain: "CA" alone may be a state or a country, "Georgia" too; the area around a
 * city is no locality.
 * @returns undefined for what is no place ("Remote", "Multiple locations").
 */
export function readJobLocation(text: string): JobLocation | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const shown = text.replace(/\s+/g, ' ').trim();
  if (shown === '' || shown.length > LONGEST_PLACE || !/\p{L}/u.test(shown)) return undefined;
  const bare = workplaceOnly.test(shown) ? '' : withoutWorkplace(shown);
  if (bare === '' || isNoPlace(bare)) return undefined;
  return { text: shown, ...(readHanLocation(bare) ?? readPlace(bare)) };
}

/**
 * Reads a label that may name several places: "Los Angeles / New York", "Berlin; Munich", "Austin, TX or Denver, CO".
 * "City, Region, Country" is one place.
 */
export function readJobLocations(text: string): FieldReading<JobLocation[]> | undefined {
  if (text.length > LONGEST_LABEL || isNoPlace(text.trim())) return undefined;
  const places = splitPlaces(text).flatMap((part) => readJobLocation(part) ?? []);
  const different = [...new Map(places.map((place) => [place.text.toLowerCase(), place])).values()];
  return different.length === 0 ? undefined : { value: different, quote: text.trim() };
}

/**
 * The places of a label that a source shows as its place: each of several, or else the label whole, with what is known of it.
 * @returns none where the label says that nothing is known ("N/A")
 */
export function placesOfLabel(label: string): JobLocation[] {
  if (isEmptyValue(label)) return [];
  const several = readJobLocations(label)?.value ?? [];
  return several.length > 1 ? several : [{ ...(readJobLocation(label) ?? {}), text: label }];
}

function withoutWorkplace(shown: string): string {
  let bare = shown.replace(workplaceAside, ' ').trim();
  for (const pattern of [workplaceBefore, workplaceAfter]) bare = bare.replace(pattern, '').trim();
  // "Remote (US)", "Remote, (Canada)".
  return bare.replace(/^\((.*)\)$/u, '$1').replace(/^[\s,;:|/–—-]+|[\s,;:|/–—-]+$/gu, '');
}

function readPlace(bare: string): Place {
  const { rest, postalCode, country: byCode } = takePostalCode(bare);
  const place = fromParts(partsOf(rest), byCode);
  return {
    ...(place.locality === undefined ? {} : { locality: place.locality }),
    ...(place.region === undefined ? {} : { region: place.region }),
    ...(place.country === undefined ? {} : { country: place.country }),
    ...(postalCode === undefined ? {} : { postalCode }),
  };
}

function takePostalCode(bare: string): { readonly rest: string; readonly postalCode?: string; readonly country?: string } {
  const last =
    bare.split(',').length > 1 && countryOfPart(bare.slice(bare.lastIndexOf(',') + 1).trim()) !== undefined
      ? bare.lastIndexOf(',')
      : bare.length;
  const head = bare.slice(0, last);
  const tail = bare.slice(last);
  const zip = usZip.exec(head);
  if (zip?.[1] !== undefined) {
    const state = /\b([A-Z]{2}),?$/.exec(head.slice(0, zip.index))?.[1];
    return {
      rest: head.slice(0, zip.index) + tail,
      postalCode: zip[1],
      ...(state !== undefined && codeCountries.get(state) === 'US' ? { country: 'US' } : {}),
    };
  }
  const canadian = canadianCode.exec(head);
  if (canadian?.[1] !== undefined) return { rest: head.slice(0, canadian.index) + tail, postalCode: canadian[1], country: 'CA' };
  const british = britishCode.exec(head);
  if (british?.[1] !== undefined) return { rest: head.slice(0, british.index) + tail, postalCode: british[1], country: 'GB' };
  const parts = head.split(',');
  const coded = parts.findIndex((part) => codeBefore.test(part.trim()));
  const code = coded < 0 ? undefined : codeBefore.exec((parts[coded] ?? '').trim());
  if (code?.[1] === undefined || (coded === 0 && street.test((parts[0] ?? '').trim().replace(codeBefore, '')))) return { rest: bare };
  // What stands before "10115 Berlin" is its street.
  const rest = [(parts[coded] ?? '').trim().slice(code[0].length), ...parts.slice(coded + 1)].join(',') + tail;
  return { rest, postalCode: code[1] };
}

/** "City, Region, Country", "US-CA-Menlo Park", "Bengaluru~Karnataka~India", "Germany - Berlin": the parts, the smallest first. */
function partsOf(rest: string): string[] {
  const coded = /^([A-Z]{2})-([A-Z]{2})-(\S.*)$/u.exec(rest);
  if (coded?.[1] !== undefined && isCountryCode(coded[1])) return [coded[3] ?? '', coded[2] ?? '', coded[1]];
  const parts = rest
    .split(/\s*[,~|，、،]\s*|\s*>\s*/u)
    .map((part) => part.trim().replace(/\.$/u, (dot) => (/\b\p{L}\.\p{L}\.$/u.test(part.trim()) ? dot : '')))
    .filter((part) => part !== '' && !workplaceOnly.test(part));
  if (parts.length === 1 && parts[0] !== undefined) {
    const dashed = parts[0].split(/\s+[-–—]\s+|\s*[()]\s*/u).filter((part) => part !== '' && !workplaceOnly.test(part));
    const country = dashed.findIndex((part) => countryOfPart(part) !== undefined);
    if (dashed.length > 1 && country >= 0) return country === 0 ? dashed.reverse() : dashed;
  }
  const [first] = parts;
  const last = parts.at(-1);
  if (parts.length > 1 && first !== undefined && last !== undefined && first.length > 1) {
    const turned =
      countryOfPart(first) !== undefined && countryOfPart(last) === undefined && !cityStateNamed(first) && !codeCountries.has(last);
    if (turned) return parts.reverse();
  }
  return parts;
}

function cityStateNamed(part: string): boolean {
  const country = countryOfPart(part);
  return country !== undefined && cityStates[country] !== undefined;
}

function fromParts(all: readonly string[], byCode: string | undefined): Place {
  const parts = all.length > 1 && street.test(all[0] ?? '') && !area.test(all[0] ?? '') ? all.slice(1) : all;
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return {};
  if (parts.length === 1) return single(first, byCode);
  // "Austin, TX" comes before "Berlin, DE": two capitals after a city are a state's code first.
  if (parts.length === 2 && /^[A-Z]{2,3}$/.test(last)) return withCode(first, last, byCode);
  const country = parts.length > 2 && codeCountries.has(last) ? countryBehind(first, parts.at(-2) ?? '', last) : countryOfPart(last);
  if (country !== undefined && (byCode === undefined || byCode === country)) return inCountry(first, parts.slice(1, -1), last, country);
  const code = codeCountries.get(last);
  if (code !== undefined && isCountryCode(last) && byCode === undefined && parts === all) return {};
  if (code !== undefined) return { ...localityOf(parts.at(-2) ?? first), region: last, country: byCode ?? code };
  const regional = names.get(last.toLowerCase());
  if (regional !== undefined && parts.length === 2) return { ...localityOf(first), region: last, country: byCode ?? regional };
  const shared = sharedRegions.has(last.toLowerCase());
  if (byCode !== undefined) return { ...localityOf(first), ...(shared ? { region: last } : {}), country: byCode };
  return shared && parts.length === 2 ? localityOf(first) : {};
}

/** "Bangalore, Karnataka, IN" and "Toronto, ON, CA" end in a country, though the code is a state's too; the parts before it tell. */
function countryBehind(city: string, region: string, last: string): string | undefined {
  const told =
    names.get(region.toLowerCase()) === last || codeCountries.get(region) === last || abroad.get(city.toLowerCase())?.includes(last);
  return told ? countryOfPart(last) : undefined;
}

/** "City, Region, Country", "City, Country", "Region, Country". */
function inCountry(first: string, inner: readonly string[], last: string, country: string): Place {
  const region = inner.at(-1);
  if (region !== undefined) return { ...localityOf(first), region, country };
  // England and the like are named as countries, and are regions of one.
  if (names.get(last.toLowerCase()) === country) return { ...localityOf(first), region: last, country };
  const lower = first.toLowerCase();
  if (names.get(lower) === country || codeCountries.get(first) === country || (lower === 'georgia' && country === 'US'))
    return { region: first, country };
  return sharedRegions.has(lower) ? { country } : { ...localityOf(first), country };
}

function withCode(city: string, code: string, byCode: string | undefined): Place {
  if (byCode === undefined) {
    const known = abroad.get(city.toLowerCase());
    if (known?.includes(code)) return { ...localityOf(city), country: code };
    const ofProvince = countryOfProvince.get(`${city.toLowerCase()}, ${code}`);
    // A code that is nothing else is a province's of the country that the city is known in: "Roma, RM".
    const own = ofProvince ?? (codeCountries.has(code) || isCountryCode(code) || code === 'UK' ? undefined : known?.[0]);
    if (own !== undefined) return { ...localityOf(city), region: code, country: own };
    // Milan in Michigan, or Milano.
    if (city === 'Milan' && code === 'MI') return localityOf(city);
  }
  const country = byCode ?? codeCountries.get(code);
  if (country !== undefined) {
    // Delaware, Indiana, Newfoundland: the code is read as Germany, India, the Netherlands as often.
    const doubtful =
      byCode === undefined &&
      !abroad.get(city.toLowerCase())?.includes(country) &&
      (code === 'DE' || code === 'IN' || code === 'NL' || code === 'SK' || code === 'PE');
    return doubtful ? localityOf(city) : { ...localityOf(city), region: code, country };
  }
  const named = countryOfPart(code);
  return named === undefined ? localityOf(city) : { ...localityOf(city), country: named };
}

function single(part: string, byCode: string | undefined): Place {
  if (continents.test(part)) return {};
  const lower = part.toLowerCase();
  const region = names.get(lower);
  if (region !== undefined) return alsoCities.has(lower) ? { country: region } : { region: part, country: region };
  if (/^[A-Z]{2}$/.test(part))
    return part === 'UK' ? { country: 'GB' } : codeCountries.has(part) || !isCountryCode(part) ? {} : { country: part };
  const country = countryOfPart(part);
  if (country !== undefined) {
    const city = cityStates[country];
    return { ...(city === undefined ? {} : { locality: part }), country };
  }
  // "Austin TX", "Seattle WA 98101".
  const spaced = /^(\p{Lu}[\p{L}.' -]+) ([A-Z]{2})$/u.exec(part);
  if (spaced?.[1] !== undefined && spaced[2] !== undefined && codeCountries.has(spaced[2])) return withCode(spaced[1], spaced[2], byCode);
  const place = lower === 'georgia' || lower === 'washington' || lower === 'victoria' ? {} : localityOf(part);
  return byCode === undefined ? place : { ...place, country: byCode };
}

function localityOf(part: string): Place {
  const named = /^[\p{Lu}\p{Lo}]|^['’]s-|^(?:den|de|la|le|l['’]|el|al-?)\s?\p{Lu}/u.test(part) && part.split(' ').length <= LONGEST_NAME;
  return !named || area.test(part) ? {} : { locality: part };
}

/** How many words a city's name has at the most: "San Pedro de la Paz", "Stoke-on-Trent". */
const LONGEST_NAME = 6;
