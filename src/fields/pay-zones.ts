/** One pay out of several: base before on-target, the posting's place before the others, else from the lowest to the highest. */
import type { BaseSalary } from '../posting/posting';
import type { BaseSalaryReadings } from './base-salary';
import type { FieldReading, TextContext } from './field-reading';
import type { PayJudgement } from './pay-judgement';
import { codeCountries } from './regions';

/** A pay as one passage of the text states it. */
export interface StatedPay {
  readonly start: number;
  readonly end: number;
  readonly judgement: PayJudgement;
  readonly range: boolean;
  readonly value: BaseSalary;
}

/** Zones stand in one passage: this far apart at the most, in characters. */
const APART = 500;
/** The highest zone pays less than this many times the lowest. */
const SPREAD = 4;
const LONGEST_TEXT = 160;

/** @returns nothing where nothing is stated. */
export function choosePay(
  text: string,
  folded: string,
  stated: readonly StatedPay[],
  context: TextContext,
): BaseSalaryReadings | undefined {
  const [best] = [...stated].sort((a, b) => rank(b) - rank(a) || a.start - b.start);
  if (!best) return undefined;
  const zones = zonesAround(best, stated);
  const reading = (pay: StatedPay): FieldReading<BaseSalary> => ({ value: pay.value, quote: text.slice(pay.start, pay.end).trim() });
  if (zones.length < 2) return { chosen: reading(best), others: [] };
  const local = zoneOf(folded, zones, context.places ?? []) ?? zoneInCurrencyOf(context.country, zones);
  if (local) return { chosen: reading(local), others: zones.filter((zone) => zone !== local).map(reading) };
  return { chosen: widest(text, best, zones, reading), others: zones.map(reading) };
}

function rank({ judgement, value }: StatedPay): number {
  return (
    (judgement.onTarget ? 0 : 10) + judgement.strength * 2 + (value.period === undefined ? 0 : 1) + (value.currency === undefined ? 0 : 1)
  );
}

/** Other pay for the same work: same time, same kind, near by, of another size. */
function zonesAround(best: StatedPay, stated: readonly StatedPay[]): StatedPay[] {
  const zones = [best];
  const same = (pay: StatedPay) =>
    pay.judgement.onTarget === best.judgement.onTarget &&
    (pay.value.period === best.value.period || pay.value.period === undefined) &&
    !isShare(pay) &&
    pay.range === best.range &&
    pay.judgement.strength >= 2;
  for (const pay of stated.slice(stated.indexOf(best) + 1)) {
    const last = zones.at(-1);
    if (!last || pay.start - last.end > APART) break;
    if (same(pay) && !zones.some((zone) => zone.value.min === pay.value.min && zone.value.max === pay.value.max)) zones.push(pay);
  }
  for (const pay of stated.slice(0, stated.indexOf(best)).reverse()) {
    const first = zones[0];
    if (!first || first.start - pay.end > APART) break;
    if (same(pay) && !zones.some((zone) => zone.value.min === pay.value.min && zone.value.max === pay.value.max)) zones.unshift(pay);
  }
  return zones;
}

/** "£24,200 FTE (£14,520 pro rata)": the same pay for fewer hours is no other pay. */
function isShare({ judgement: { before, after } }: StatedPay): boolean {
  return /^[ ,]{0,2}\(?pro[- ]?rata/iu.test(after) || /(?<!\p{L})(?:actual(?: salary)?|pro[- ]?rata)[ :]*(?:of )?$/iu.test(before);
}

function widest(
  text: string,
  best: StatedPay,
  zones: readonly StatedPay[],
  reading: (pay: StatedPay) => FieldReading<BaseSalary>,
): FieldReading<BaseSalary> {
  const mins = zones.map((zone) => zone.value.min).filter((amount) => amount !== undefined);
  const maxs = zones.map((zone) => zone.value.max).filter((amount) => amount !== undefined);
  const comparable = zones.every((zone) => zone.value.currency === best.value.currency);
  if (!comparable || mins.length !== zones.length || maxs.length !== zones.length) return reading(best);
  const [min, max] = [Math.min(...mins), Math.max(...maxs)];
  if (max / min > SPREAD && !zones.every((zone) => (zone.value.max ?? 0) / (zone.value.min ?? 1) > 1.5)) return reading(best);
  const quote = text.slice(Math.min(...zones.map((zone) => zone.start)), Math.max(...zones.map((zone) => zone.end)));
  const passage = quote.replace(/\s+/g, ' ');
  return {
    quote,
    value: { ...best.value, text: passage.length <= LONGEST_TEXT ? passage : zones.map((zone) => zone.value.text).join('; '), min, max },
  };
}

/** The money of countries that stand beside others in one posting's pay most. */
const ownCurrency: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  GB: 'GBP',
  AU: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  JP: 'JPY',
  CN: 'CNY',
  IN: 'INR',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  BR: 'BRL',
  MX: 'MXN',
  AT: 'EUR',
  BE: 'EUR',
  DE: 'EUR',
  ES: 'EUR',
  FI: 'EUR',
  FR: 'EUR',
  GR: 'EUR',
  IE: 'EUR',
  IT: 'EUR',
  NL: 'EUR',
  PT: 'EUR',
};

function zoneInCurrencyOf(country: string | undefined, zones: readonly StatedPay[]): StatedPay | undefined {
  const own = zones.filter((zone) => zone.value.currency !== undefined && zone.value.currency === ownCurrency[country ?? '']);
  return own.length === 1 && own.length < zones.length ? own[0] : undefined;
}

/** The one zone whose label names a place of the posting: its city before its state before its country. */
function zoneOf(folded: string, zones: readonly StatedPay[], places: readonly string[]): StatedPay | undefined {
  const parts = places.flatMap((place) =>
    place
      .split(/[,(){}/|]/)
      .map((part) => part.trim())
      .filter((part) => part.length > 1),
  );
  if (parts.length === 0) return undefined;
  let best: { zone: StatedPay; score: number } | undefined;
  let tied = false;
  zones.forEach((zone, index) => {
    const label = labelOf(folded, zone, zones[index - 1]);
    const score = Math.max(0, ...parts.map((part, position) => (names(label, part) ? 10 - Math.min(position, 9) : 0)));
    if (score === 0) return;
    tied = score === best?.score;
    if (!best || score > best.score) best = { zone, score };
  });
  return tied ? undefined : best?.zone;
}

function labelOf(folded: string, zone: StatedPay, previous: StatedPay | undefined): string {
  const from = Math.max(previous?.end ?? 0, zone.start - 220);
  const lineEnd = folded.slice(zone.end, zone.end + 100).search(/\n|[$€£]|\d{3}/);
  const behind = folded.slice(zone.end, zone.end + (lineEnd < 0 ? 100 : lineEnd));
  // A bracket or "for" behind the figure labels it; other words there belong to the next zone.
  return folded.slice(from, zone.start) + (/^ ?(?:\(|for |in |-|:)/i.test(behind) ? behind : '');
}

function names(label: string, part: string): boolean {
  const escaped = part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  // A state's code counts only in capitals: "IN", "OR" and "ME" are words.
  const flags = codeCountries.has(part) || /^[A-Z]{2,3}$/.test(part) ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}])${escaped}(?![\\p{L}])`, flags).test(label);
}
