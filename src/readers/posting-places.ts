import { countryCode, countryOfPart } from '../fields/countries';
import { placesOfLabel, readJobLocation } from '../fields/job-locations';
import { isEmptyValue } from '../fields/no-place';
import { readWorkplaceLabel } from '../fields/workplace-type';
import { isSameName } from '../posting/folded-name';
import type { JobLocation, WorkplaceType } from '../posting/posting';
import { plainText } from './markup';
import { isNode, isOfType, nodesOf, type SchemaNode, type SchemaValue, textOf, textsOf, valuesOf } from './schema-node';

/** Where a posting's work is done, as data tells it. */
export interface PlacesReading {
  readonly locations: readonly JobLocation[];
  /** The places themselves say how one works ("Remote", "Remote - Canada"). Absent where they differ. */
  readonly workplaceType?: WorkplaceType;
}

/**
 * The places of a JobPosting in all their shapes: Place, PostalAddress, plain text, several of each.
 * @param notPlaces names that stand in `Place.name` without being places: the employer, the site.
 */
export function readSchemaPlaces(posting: SchemaNode, notPlaces: readonly string[]): PlacesReading {
  const places = valuesOf(posting, 'jobLocation');
  const found = haveOneAddress(places)
    ? places.flatMap((place) => (isNode(place) ? (readWritten(textOf(place, 'name') ?? '', pointOf(place)) ?? []) : []))
    : places.flatMap((place) => readPlace(place, notPlaces));
  // Flat markup without a nested Place leaves the address on the posting itself.
  if (found.length === 0) found.push(...readAddress(posting, undefined, undefined));
  if (places.length === 0 && found.length === 0) found.push(...readApplicantCountries(posting));
  const labels = found.map(({ text }) => readWorkplaceLabel(text)?.value);
  const [first] = labels;
  const agreed = first !== undefined && labels.every((label) => label === first) ? { workplaceType: first } : {};
  const named = found.filter(({ text }) => !isWorkplaceOnly(text));
  return { locations: [...new Map(named.map((place) => [place.text.toLowerCase(), place])).values()], ...agreed };
}

/**
 * Where the applicants of a remote posting have to live, when it names nothing else. Only countries: LinkedIn writes a metropolitan area as the
 * name of a Country (2026).
 */
function readApplicantCountries(posting: SchemaNode): JobLocation[] {
  return valuesOf(posting, 'applicantLocationRequirements').flatMap((value) => {
    const text = clean(typeof value === 'string' ? value : isNode(value) && isOfType(value, 'Country') ? textOf(value, 'name') : undefined);
    const country = text === undefined ? undefined : typeof value === 'string' ? countryOfPart(text) : countryCode(text);
    return text === undefined || country === undefined ? [] : [{ text, country }];
  });
}

/** Several places with names of their own and one address for all: the names are right (Meta's careers pages, 2026, repeat the first address). */
function haveOneAddress(places: readonly SchemaValue[]): boolean {
  const nodes = places.filter(isNode);
  const names = new Set(nodes.flatMap((place) => textOf(place, 'name') ?? []));
  const localities = new Set(
    nodes.map((place) => nodesOf(place, 'address').flatMap((address) => textOf(address, 'addressLocality') ?? [])[0]),
  );
  return nodes.length > 1 && names.size === nodes.length && localities.size === 1 && !localities.has(undefined);
}

/** "Remote" in a place's field is how one works, not where. "Remote, Canada" and "Cork (Hybrid)" are both. */
export function isWorkplaceOnly(text: string): boolean {
  return readWorkplaceLabel(text) !== undefined && readJobLocation(text) === undefined;
}

function readPlace(value: SchemaValue, notPlaces: readonly string[]): JobLocation[] {
  if (typeof value === 'string') return readWritten(value) ?? [];
  if (!isNode(value)) return [];
  const name = clean(textOf(value, 'name'));
  const placeName = name !== undefined && !notPlaces.some((other) => isSameName(other, name)) ? name : undefined;
  const point = pointOf(value);
  const addresses = valuesOf(value, 'address');
  const read = addresses.flatMap((address) => {
    if (typeof address === 'string') return readWritten(address, point) ?? [];
    return isNode(address) ? readAddress(address, placeName, point) : [];
  });
  if (read.length > 0) return read;
  const own = readAddress(value, placeName, point);
  return own.length > 0 ? own : placeName === undefined ? [] : (readWritten(placeName, point) ?? []);
}

type Point = Pick<JobLocation, 'latitude' | 'longitude'>;

/** A place in one string, or several: "Bengaluru~Karnataka~India", "東京都渋谷区", "Berlin; Hamburg". */
function readWritten(text: string, point: Point = {}): JobLocation[] | undefined {
  const words = clean(text);
  if (words === undefined) return undefined;
  const places = placesOfLabel(words);
  return places.map((place) => ({ ...place, ...(places.length === 1 ? point : {}) }));
}

/** A PostalAddress. A place's name counts only where the address says nothing. */
function readAddress(address: SchemaNode, placeName: string | undefined, point: Point = {}): JobLocation[] {
  const localities = [...new Set(textsOf(address, 'addressLocality').flatMap((text) => clean(text) ?? []))];
  const towns = localities[0]?.split(/\s*[;；|]\s*/u) ?? [];
  // Of several towns in the field of one the rest of the address tells the country alone.
  if (towns.length > 1) {
    const { addressregion: _, postalcode: __, streetaddress: ___, ...shared } = address;
    return towns.flatMap((town) => readAddress({ ...shared, addresslocality: town }, undefined));
  }
  const countries = textsOf(address, 'addressCountry').flatMap((text) => clean(text) ?? []);
  const region = clean(textOf(address, 'addressRegion'));
  const postalCode = clean(textOf(address, 'postalCode'));
  const street = clean(textOf(address, 'streetAddress'));
  const country = countryOf(countries[0]);
  const written = localities[0];
  if (written === undefined && region === undefined && countries.length === 0) {
    const only = street ?? placeName;
    return only === undefined ? [] : (readWritten(only, point) ?? []);
  }
  // The whole address stands in the locality's field as well: which part of it is the town cannot be told.
  const isWhole = written !== undefined && (written === street || written.split(',').length > 3);
  const parsed = written !== undefined && !isWhole && /[,(]/.test(written) ? readJobLocation(written) : undefined;
  const locality = isWhole ? undefined : parsed === undefined ? written : parsed.locality;
  const ownRegion = regionName(region, countries[0]) ?? parsed?.region;
  const parts = [written, written?.includes(ownRegion ?? '\n') ? undefined : ownRegion];
  if (ownRegion === undefined && !written?.includes(',')) parts.push(countries[0]);
  const text = parts.filter((part) => part !== undefined).join(', ');
  const code = country ?? parsed?.country;
  return [
    {
      text: text === '' ? (countries[0] ?? '') : text,
      ...(locality === undefined ? {} : { locality }),
      ...(ownRegion === undefined ? {} : { region: ownRegion }),
      ...(code === undefined ? {} : { country: code }),
      ...(postalCode === undefined ? {} : { postalCode }),
      ...point,
    },
  ].filter(({ text: shown }) => shown !== '');
}

/** "TS,IN" in the region's field: the region, then the country once more. */
function regionName(region: string | undefined, country: string | undefined): string | undefined {
  const [first, second] = region?.split(/\s*,\s*/) ?? [];
  return second !== undefined && second === country ? first : region;
}

/** ISO 3166-1 alpha-2 of what stands in a country's field: the country however it is named, or a place within it. */
function countryOf(field: string | undefined): string | undefined {
  return field === undefined ? undefined : (countryCode(field) ?? readJobLocation(field)?.country);
}

function pointOf(place: SchemaNode): Point {
  const [geo] = nodesOf(place, 'geo');
  const [latitude, longitude] = ['latitude', 'longitude'].map((name) =>
    Number((geo && textOf(geo, name)) ?? textOf(place, name) ?? Number.NaN),
  );
  if (latitude === undefined || longitude === undefined || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return {};
  // Null Island is where systems put a place that they could not find.
  return latitude === 0 && longitude === 0 ? {} : { latitude, longitude };
}

function clean(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const words = plainText(text)
    .replace(/\s*~\s*/g, ', ')
    .replace(/^[\s,;|]+|[\s,;|]+$/g, '')
    .replace(/^\(([^()]*)\)$/, '$1');
  return words === '' || words.length > 200 || isEmptyValue(words) ? undefined : words;
}
