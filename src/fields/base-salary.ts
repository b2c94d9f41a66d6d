import type { BaseSalary, PayPeriod } from '../posting/posting';
import { settleCurrency, WholeText } from './currency-evidence';
import { roughDollars } from './currency-scale';
import type { FieldReading, TextContext } from './field-reading';
import { foldText } from './folded-text';
import { isMoney, judgePay, monthsOfPay, type PayJudgement } from './pay-judgement';
import { findMentions, type PayMention } from './pay-mentions';
import { periodWithin } from './pay-period';
import { choosePay, type StatedPay } from './pay-zones';

/** All pay that a text states. */
export interface BaseSalaryReadings {
  /** The base pay for the posting's place; where no place decides, from the lowest to the highest of all zones. */
  readonly chosen: FieldReading<BaseSalary>;
  /** Pay for other places or levels, as stated; the reader should know that there are several. */
  readonly others: readonly FieldReading<BaseSalary>[];
}

/**
 * Reads the base pay that a text states: a pill ("£90K/yr - £100K/yr"), a label's value, or a whole description.
 *
 * Wrong is worse than missing: a figure counts only where words, a heading or its standing alone make it pay. Pay after tax, on-target
 * earnings beside a base, bonuses, allowances and all other money give nothing. A period comes from words, never from the size of a figure;
 * a shared symbol (`$`, `¥`, `kr`) gets a currency only where something settles it, see `settleCurrency`.
 *
 * @param text plain text, any length; @param context country, places and language of the posting, as far as known
 * @returns amounts in whole currency units (cents only below 1,000), with the words that they were read from, a substring of `text`
 */
export function readBaseSalary(text: string, context: TextContext = {}): FieldReading<BaseSalary> | undefined {
  return readBaseSalaries(text, context)?.chosen;
}

/** As {@link readBaseSalary}, with what else the text states: several pay zones, levels. */
export function readBaseSalaries(text: string, context: TextContext = {}): BaseSalaryReadings | undefined {
  if (!/\p{Nd}/u.test(text)) return undefined;
  const folded = foldText(text);
  const whole = new WholeText(folded);
  const stated: StatedPay[] = [];
  for (const mention of findMentions(folded).filter(isMoney).slice(0, MOST_AMOUNTS)) {
    const judgement = judgePay(folded, mention);
    const pay = judgement && payOf({ text, folded, whole, context }, mention, judgement);
    if (pay) stated.push(pay);
    if (stated.length === MOST_STATED) break;
  }
  return choosePay(text, folded, stated, context);
}

/** No posting states more; the rest of a text with more is not read for pay. */
const MOST_STATED = 100;
/**
 * Nor has any so many amounts, pay or not: a whole page of LinkedIn's has 140 figures. Each is weighed by long lists of words, for which an engine that
 * has compiled many expressions before takes twenty times as long (V8, found by the fuzzer).
 */
const MOST_AMOUNTS = 1_000;

/** Least and most that anybody earns in a time, in dollars: outside of it the stated time belongs to something else. */
const plausible: Record<PayPeriod, readonly [number, number]> = {
  HOUR: [0.2, 3_000],
  DAY: [1.5, 20_000],
  WEEK: [8, 60_000],
  MONTH: [20, 400_000],
  YEAR: [250, 20_000_000],
};
/** A figure below this, in dollars, is no month's or year's pay; without a time beside it, it says nothing. */
const LEAST_WITHOUT_PERIOD = 300;
const MOST = 20_000_000;
/** Above this, in dollars, "salary" can only be a year's in English usage: nobody's monthly pay is advertised so. */
const LEAST_YEARLY = 12_000;
const yearlyNoun =
  /(?<!\p{L})(?:salar(?:y|ies)|pay range|base pay|base compensation|compensation range|salary range|base range|base)(?!\p{L})/iu;

interface Source {
  readonly text: string;
  readonly folded: string;
  readonly whole: WholeText;
  readonly context: TextContext;
}

function payOf(source: Source, mention: PayMention, judgement: PayJudgement): StatedPay | undefined {
  const { text, folded } = source;
  const salaries = monthsOfPay.exec(folded.slice(mention.end, mention.end + 8));
  const end = closed(folded, mention.start, mention.end + (salaries?.[0].length ?? 0));
  const near = `${judgement.heading}\n${judgement.before}${folded.slice(mention.start, mention.end)}${judgement.after.slice(0, 60)}`;
  const currency = currencyOf(source, mention, near, salaries !== null);
  const figures = [mention.min, mention.max].filter((figure) => figure !== undefined);
  const dollars = figures.map((figure) => roughDollars(figure, currency));
  if (figures.length === 0 || dollars.some((amount) => amount <= 0 || amount > MOST)) return undefined;

  const stated = mention.otherTime ? undefined : (mention.period ?? (salaries ? 'MONTH' : periodAround(judgement)));
  const fits = (period: PayPeriod) => dollars.every((amount) => amount >= plausible[period][0] && amount <= plausible[period][1]);
  const period = stated && fits(stated) ? stated : stated === undefined && !mention.otherTime ? yearly(judgement, dollars) : undefined;
  const isRate = /(?<!\p{L})(?:rates?|hourly|hour|per|stunde\p{L}*)(?!\p{L})/iu.test(judgement.before);
  if (period === undefined && !mention.otherTime && !isRate && dollars.some((amount) => amount < LEAST_WITHOUT_PERIOD)) return undefined;
  if (judgement.strength === 1 && period === undefined) return undefined;

  const start = withPeriodAhead(mention, judgement);
  const quote = text.slice(start, end).trim();
  return {
    start,
    end,
    judgement,
    range: mention.range,
    value: {
      text: quote.replace(/\s+/g, ' '),
      ...(mention.min === undefined ? {} : { min: whole(mention.min) }),
      ...(mention.max === undefined ? {} : { max: whole(mention.max) }),
      ...(currency === undefined ? {} : { currency }),
      ...(period === undefined ? {} : { period }),
    },
  };
}

/** The record holds whole units; cents matter only in hourly and daily rates. */
const whole = (amount: number): number => (amount >= 1000 ? Math.round(amount) : amount);

function currencyOf({ folded, whole, context }: Source, mention: PayMention, near: string, monthsOfPayNamed: boolean): string | undefined {
  const [first] = mention.currencies;
  if (first && 'code' in first) return first.code;
  if (first) return settleCurrency(first.shared, { near, whole, context });
  const own = folded.slice(mention.start, mention.figuresEnd + 4);
  if (/(?:lpa|l\.p\.a)/i.test(own)) return 'INR';
  if (/[만억]/u.test(own)) return 'KRW';
  // Mainland Chinese boards leave the yuan out: "30-50K·15薪", "年薪30-50万".
  const elsewhere = context.country !== undefined && context.country !== 'CN';
  if (monthsOfPayNamed && !elsewhere) return 'CNY';
  if (
    /[月年时日周底]薪|薪[资酬水]/u.test(near) &&
    !/[萬薪資臺灣]{2}|\p{Script=Hiragana}/u.test(near) &&
    !elsewhere &&
    /[万千kKwW/]/u.test(own)
  )
    return 'CNY';
  if (/月給|年収|年俸|時給|日給|月収|給与|円/u.test(near) && (context.country === undefined || context.country === 'JP')) return 'JPY';
  if (/triệu|tr(?!\p{L})/iu.test(own) && /lương|tháng|đồng/iu.test(near)) return 'VND';
  if (/juta|jt/i.test(own) && /(?<!\p{L})(?:gaji|bulan|penghasilan)(?!\p{L})/iu.test(near)) return 'IDR';
  const named = /(?<!\p{L})(EUR|USD|GBP|CHF|CAD|AUD|SEK|NOK|DKK|PLN|CZK|INR|SGD|HKD|NZD|JPY|CNY|AED|ZAR|BRL|MXN)(?!\p{L})/u.exec(near);
  return named?.[1];
}

/** The time that words before the figure, its heading, or an adverb at the sentence's end give. */
function periodAround({ before, heading, after }: PayJudgement): PayPeriod | undefined {
  const ahead = periodWithin(before)?.period;
  if (ahead) return ahead;
  const behind =
    /^[^,.;:+()\d]{0,40}?(?<!\p{L})(?:(annually|per annum|per year|p\.a\.)|(per month|monthly)|(per hour|hourly)|(per day)|(per week))(?!\p{L})/iu.exec(
      after,
    );
  if (behind && !/(?<!\p{L})(?:plus|and|with|days|hours)(?!\p{L})/iu.test(behind[0])) {
    const periods: readonly PayPeriod[] = ['YEAR', 'MONTH', 'HOUR', 'DAY', 'WEEK'];
    return periods[behind.slice(1).findIndex((group) => group !== undefined)];
  }
  return periodWithin(heading)?.period;
}

/** "Salary: £25,500" is a year's pay in English: the word says so where the figure can be nothing else. */
function yearly({ before, heading, onTarget }: PayJudgement, dollars: readonly number[]): PayPeriod | undefined {
  if (onTarget || !dollars.every((amount) => amount >= LEAST_YEARLY && amount <= 3_000_000)) return undefined;
  return yearlyNoun.test(before) || yearlyNoun.test(heading) ? 'YEAR' : undefined;
}

/** Takes in a time right before the figure ("月給25万円", "Stundenlohn: 15 €"), so that the words stand for themselves. */
function withPeriodAhead(mention: PayMention, { before }: PayJudgement): number {
  if (mention.period !== undefined) return mention.start;
  const found = periodWithin(before);
  if (!found || !/^[^ ]{1,24}[ :]{0,3}$/u.test(before.slice(found.index))) return mention.start;
  return mention.start - (before.length - found.index);
}

/** Takes in the bracket that the figure's words opened. */
function closed(folded: string, start: number, end: number): number {
  const own = folded.slice(start, end);
  return own.includes('(') && !own.includes(')') && folded.charAt(end) === ')' ? end + 1 : end;
}
