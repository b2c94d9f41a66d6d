import { readBaseSalary } from '../fields/base-salary';
import type { TextContext } from '../fields/field-reading';
import type { BaseSalary, PayPeriod } from '../posting/posting';
import { plainText } from './markup';
import { isPlausible, readBareAmount, readDuration, readUnitText } from './posting-amounts';
import { isNode, nodesOf, type SchemaNode, type SchemaValue, textOf, valuesOf } from './schema-node';

/** Pay as data gives it. `doubtful` where the figures cannot be what the period says; the period is then left out. */
export interface SalaryReading {
  readonly value: BaseSalary;
  readonly doubtful?: true;
}

/** Figures in one of their many shapes, before they are put together. */
interface Figures {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly unit?: string | undefined;
  /** As the data writes them. */
  readonly written: string;
}

/**
 * `baseSalary` of a JobPosting: MonetaryAmount as Google documents it, and the shapes in which sites write it
 * (a bare figure with `salaryCurrency` beside it, figures as strings, the unit on the outer object, words).
 * Zeros are unset; words without a figure are no pay.
 */
export function readSchemaSalary(posting: SchemaNode, context: TextContext): SalaryReading | undefined {
  const beside = currencyOf(posting, 'salaryCurrency');
  const stated = valuesOf(posting, 'baseSalary').flatMap((value) => readAmount(value, beside, textOf(posting, 'unitText'), context) ?? []);
  const base = joinRanges(stated);
  if (base !== undefined) return base;
  const guesses = valuesOf(posting, 'estimatedSalary').flatMap((value) => readAmount(value, beside, undefined, context) ?? []);
  const estimate = joinRanges(guesses.slice(0, 1));
  return estimate === undefined ? undefined : { ...estimate, value: { ...estimate.value, estimated: true } };
}

function readAmount(
  value: SchemaValue,
  beside: string | undefined,
  unitBeside: string | undefined,
  context: TextContext,
): SalaryReading | undefined {
  if (!isNode(value))
    return typeof value === 'object' || typeof value === 'boolean' ? undefined : readLoose(value, beside, unitBeside, context);
  const currency = currencyOf(value, 'currency') ?? nodesOf(value, 'value').map((inner) => currencyOf(inner, 'currency'))[0] ?? beside;
  const outerUnit = textOf(value, 'unitText') ?? textOf(value, 'unitCode') ?? unitBeside;
  const [inner] = valuesOf(value, 'value');
  const figures = (inner !== undefined && isNode(inner) ? figuresOf(inner) : undefined) ?? figuresOf(value);
  if (figures !== undefined) {
    const period = readUnitText(figures.unit ?? '') ?? readUnitText(outerUnit ?? '') ?? readDuration(textOf(value, 'duration') ?? '');
    const shown = textOf(value, '@text');
    return finish(figures, currency, period, shown !== undefined && shown.length <= 120 ? shown : undefined);
  }
  const words = inner === undefined ? undefined : isNode(inner) ? (textOf(inner, 'value') ?? textOf(inner, 'minValue')) : inner;
  const unit = inner !== undefined && isNode(inner) ? (textOf(inner, 'unitText') ?? outerUnit) : outerUnit;
  return typeof words === 'string' ? readLoose(words, currency, unit, context) : undefined;
}

/** The figures of a QuantitativeValue or of a MonetaryAmount that holds them itself. */
function figuresOf(node: SchemaNode): Figures | undefined {
  const amountOf = (...names: string[]): number | undefined => {
    for (const name of names) {
      const [value] = valuesOf(node, name);
      const amount = typeof value === 'string' || typeof value === 'number' ? readBareAmount(value) : undefined;
      if (amount !== undefined) return amount;
    }
    return undefined;
  };
  const single = amountOf('value', 'median');
  const min = amountOf('minValue', 'percentile10');
  const max = amountOf('maxValue', 'percentile90');
  if (min === undefined && max === undefined && single === undefined) return undefined;
  const unit = textOf(node, 'unitText') ?? textOf(node, 'unitCode');
  if (min === undefined && max === undefined) return { min: single, max: single, unit, written: `${single}` };
  return { min, max, unit, written: [...new Set([min, max])].filter((amount) => amount !== undefined).join(' - ') };
}

/** Pay in words or as one figure: "100000", "40,000 - 50,000 GBP per year", "7-20 triệu". */
function readLoose(
  value: string | number,
  currency: string | undefined,
  unit: string | undefined,
  context: TextContext,
): SalaryReading | undefined {
  const period = readUnitText(unit ?? '');
  const bare = readBareAmount(value);
  if (bare !== undefined) return finish({ min: bare, max: bare, written: `${bare}` }, currency, period);
  if (typeof value === 'number') return undefined;
  const text = plainText(value);
  if (!/[1-9]/.test(text) || text.length > 200) return undefined;
  const range = /^([\d.,\s]{2,20})(?:-|–|—|to)([\d.,\s]{2,20})$/.exec(text);
  const [min, max] = [readBareAmount(range?.[1] ?? ''), readBareAmount(range?.[2] ?? '')];
  if (min !== undefined && max !== undefined) return finish({ min, max, written: text }, currency, period);
  const read = readBaseSalary(text, context)?.value;
  if (read === undefined) return { value: { text } };
  const filled: BaseSalary = {
    ...read,
    text,
    ...(read.currency === undefined && currency !== undefined ? { currency } : {}),
    ...(read.period === undefined && period !== undefined ? { period } : {}),
  };
  return isPlausible(filled) ? { value: filled } : withoutPeriod(filled);
}

/** @param shown the words of the page, where the markup stands around them */
function finish(
  { min, max, written }: Figures,
  currency: string | undefined,
  period: PayPeriod | undefined,
  shown?: string,
): SalaryReading | undefined {
  const text = shown ?? [currency, written, period].filter((part) => part !== undefined).join(' ');
  // The bounds are the wrong way round or belong to different things: which of them is right cannot be told.
  if (min !== undefined && max !== undefined && min > max) return { value: { text }, doubtful: true };
  const value: BaseSalary = {
    text,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(currency === undefined ? {} : { currency }),
    ...(period === undefined ? {} : { period }),
  };
  return isPlausible(value) ? { value } : withoutPeriod(value);
}

function withoutPeriod({ period: _, ...value }: BaseSalary): SalaryReading {
  return { value, doubtful: true };
}

/** Several amounts of one currency and period (one a place) span one range; of several currencies none can be chosen. */
function joinRanges(readings: readonly SalaryReading[]): SalaryReading | undefined {
  const [first, ...others] = readings;
  if (first === undefined || others.length === 0) return first;
  const { currency, period } = first.value;
  if (others.some(({ value }) => value.currency !== currency || value.period !== period)) return undefined;
  const mins = readings.flatMap(({ value }) => value.min ?? []);
  const maxs = readings.flatMap(({ value }) => value.max ?? []);
  const texts = [...new Set(readings.map(({ value }) => value.text))];
  return {
    value: {
      text: texts.join('; '),
      ...(mins.length === readings.length ? { min: Math.min(...mins) } : {}),
      ...(maxs.length === readings.length ? { max: Math.max(...maxs) } : {}),
      ...(currency === undefined ? {} : { currency }),
      ...(period === undefined ? {} : { period }),
    },
  };
}

/** ISO 4217 as data writes it; a sign ("€") only where it is one currency's. */
function currencyOf(node: SchemaNode, name: string): string | undefined {
  const text = textOf(node, name)?.toUpperCase() ?? '';
  if (/^[A-Z]{3}$/.test(text)) return text;
  const signs: Record<string, string> = {
    '€': 'EUR',
    '£': 'GBP',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₫': 'VND',
    '₴': 'UAH',
    '₺': 'TRY',
    '₪': 'ILS',
    '฿': 'THB',
    US$: 'USD',
    A$: 'AUD',
    CA$: 'CAD',
  };
  return signs[text];
}
