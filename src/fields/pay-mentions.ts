/** Spans of a text that state an amount or a range of money, with the time behind it. Whether it is pay is judged elsewhere. */
import type { PayPeriod } from '../posting/posting';
import type { CurrencyName } from './currencies';
import { findAmounts, type MoneyAmount } from './money-amounts';
import { periodBehind } from './pay-period';
import { wordSource } from './word-pattern';

/** One stated amount or range. Positions are in the folded text. */
export interface PayMention {
  readonly start: number;
  readonly end: number;
  /** Where the figures end, without the time behind them. */
  readonly figuresEnd: number;
  readonly min?: number;
  readonly max?: number;
  readonly currencies: readonly CurrencyName[];
  /** The time that stands beside the figures; `otherTime` for one that the record has no word for. */
  readonly period?: PayPeriod;
  readonly otherTime?: true;
  /** Written as money even without a currency: with groups or a multiplier. */
  readonly moneyLike: boolean;
  readonly yearLike: boolean;
  readonly range: boolean;
}

const between =
  /(?<!\p{L})(?:between|zwischen|entre|tra|fra|tussen|mellan|mellom|mellem|między|mezi|medzi|между|między|between:|range of|zwischen brutto|od|from|von|de|da|desde|van|från|od|от|від|από|antara|nuo|no|alates)(?!\p{L})[^\d\n]{0,24}$/iu;
const qualifiers = wordSource(
  'gross|brut|brute|bruts|brutto|bruto|brutos|lordi|bruttó|base|basic|usd|eur|gbp|per|min|minimum|max|maximum|or so|depending|euros?|dollars?|annually|entry|to start|start|starting|inkl\\.?|ca\\.?|approx\\.?|about|circa|around|als|salary',
);
const joiners = wordSource(
  "to|till|until|through|thru|bis|bis zu|bis maximal|à|jusqu'à|a|ao|al|hasta|até|fino a|e fino a|tot|tot en met|t\\/m|till|upp till|til|op til|opp til|do|až|až do|ila|ile|до|по|έως|μέχρι|đến|tới|iki|līdz|kuni|hingga|sampai|sampai dengan|s\\/d|s\\.d\\.|ถึง|إلى|الى|حتى|עד|से|-ig|至|到|から|부터|에서|up to|and up to|or up to|to a maximum of|to a max of|rising to|rises to|which rises to|increasing to|(?:and |but )?this (?:increases|rises|goes up) to|progressing to|growing to|going up to|with potential to reach|to over",
);
const andWords = wordSource('and|und|et|y|e|en|och|og|oraz|i|a|i|и|та|και|dan|और|ve|و');
const qualified = `[ \\n,;(\\[]*(?:(?:${qualifiers})[ \\n,.)\\]]*){0,3}`;
const dash = `(?:-{1,3}|~|\\.\\.\\.?|…|\\/(?= ?[$€£₹]))`;
const joined = new RegExp(`^${qualified}(?:${dash}|(?:${joiners}))${qualified}[:]?[ \\n]*(?:${dash})?$`, 'iu');
const joinedByAnd = new RegExp(`^${qualified}(?:${andWords})${qualified}$`, 'iu');
const joinedByMax = /^[\s,;/|-]*(?:and |to )?(?:salary |pay )?max(?:imum)?\.?(?: salary| pay| of)?[:\s]*$/iu;
/** "$130,295/year in our lowest geographic market up to $260,590/year in our highest": Amazon's sentence, observed 2026-11. */
const joinedByMarkets = /^ ?in (?:our|the) lowest (?:[\p{L}-]+ ){1,3}(?:up )?to $/iu;
const minAhead = /(?<!\p{L})min(?:imum)?\.?(?: salary| pay)?[:\s]*$/iu;
/** The longest text between a range's two figures. */
const GAP = 60;

const fromAhead =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:from|starting (?:at|from|salary from|salary of|pay of)|starts? (?:at|from)|start at|begins? at|beginning at|at least|a minimum of|minimum(?: of)?|min\.?|no less than|not less than|more than|over|above|upwards of|in excess of|ab|mindestens|mind\.|nicht unter|à partir de|a partir de|dès|au moins|minimum de|desde|mínimo(?: de)?|al menos|a partir dos?|da|almeno|vanaf|minimaal|från|fra|minst|lägst|alkaen|vähintään|od|co najmniej|min|alespoň|od výše|nuo|no|alates|legalább|de la|от|від|не менее|από|τουλάχιστον|en az|mulai(?: dari)?|minimal|từ|ตั้งแต่|من|ابتداء من|החל מ|≥|>|>=|最低|最少|至少|最小|최소)(?!\p{L})[ :]*(?:of |circa |ca\. |brutto |de |approximately |around )?$/iu;
const upToAhead =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:up to|upto|to a maximum of|a maximum of|maximum(?: of)?|max\.?|no more than|not exceeding|as much as|bis zu|bis|maximal|jusqu'à|jusqu'a|jusque|maximum de|hasta|máximo(?: de)?|até|no máximo|fino a|massimo|tot|maximaal|upp till|upp til|op til|opp til|inntil|högst|enintään|jopa|do|až|až do|maximálně|până la|akár|legfeljebb|до|не более|έως|μέχρι|hingga|maksimal|tới|đến|lên đến|lên tới|tối đa|สูงสุด|ไม่เกิน|حتى|تصل إلى|يصل إلى|עד|en fazla|≤|<|<=|最高|最多|最大|최대|अधिकतम)(?!\p{L})[ :]*(?:of |de |approximately |around |ca\. )?$/iu;
const fromBehind =
  /^ ?(?:\+(?! ?[\p{L}\d$€£¥₹])|(?:and|or) (?:up|above|more|higher)(?!\p{L})|upwards|以上|或以上|及以上|起|〜|~(?! ?[\d$€£¥])|から|이상|부터|ขึ้นไป|से (?:शुरू|अधिक)|से(?!\p{L})|\(?min(?:imum|\.)?\)?(?!\p{L})|e oltre|y más|ou plus|et plus|oder mehr|eller mer|en hoger|плюс|trở lên|ke atas|ke atas)/iu;
const upToBehind = /^ ?(?:以下|以内|まで|이하|까지|\(?max(?:imum|\.)?\)?(?!\p{L})|तक|ή λιγότερο|为上限|maximum)/iu;

/** Behind the time: "$48,000/year minimum". */
const openBehindPeriod = /^ ?(?:\+(?! ?[\p{L}\d$€£¥₹])|以上|\(?min(?:imum|\.)?\)?(?!\p{L})|(?:and|or) (?:up|above|more|higher)(?!\p{L}))/iu;

/** "Mindestgehalt von", "minimum salary:": the noun itself says that it is the least. */
const leastPay =
  /(?<!\p{L})(?:mindest(?:gehalt|lohn|entgelt|grundgehalt|bruttogehalt|monatsgehalt|jahresgehalt|gage|verdienst)\p{L}{0,2}|minimum (?:salary|pay|gross salary|rate)|salaire minimum|salario mínimo|minimumsalaris|kollektivvertragliche\p{L}? \p{L}{0,20}gehalt)(?!\p{L})[^\d\n.;]{0,40}$/iu;

/** All amounts and ranges of a text. @param folded as {@link foldText} gives it */
export function findMentions(folded: string): PayMention[] {
  const amounts = findAmounts(folded);
  const mentions: PayMention[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const low = amounts[index];
    if (!low) continue;
    const high = amounts[index + 1];
    const range = high && rangeOf(folded, low, high);
    if (range) index += 1;
    mentions.push(range ?? single(folded, low));
  }
  return mentions;
}

function rangeOf(folded: string, low: MoneyAmount, high: MoneyAmount): PayMention | undefined {
  if (high.start < low.end || high.start - low.end > GAP || low.perAnnum) return undefined;
  const inner = periodBehind(folded, low.end);
  const gap = folded.slice(low.end, high.start);
  const gaps = inner && inner.length <= gap.length ? [gap.slice(inner.length), gap] : [gap];
  const ahead = folded.slice(Math.max(0, low.start - 40), low.start);
  const joins = gaps.some(
    (text) =>
      joined.test(text) ||
      joinedByMarkets.test(text) ||
      (joinedByAnd.test(text) && between.test(ahead)) ||
      (joinedByMax.test(text) && minAhead.test(ahead)),
  );
  if (!joins) return undefined;
  let [min, max] = [low.value, high.value];
  // "30-50K", "25–35万", "45-55.000 €": the unit stands once, behind the second figure.
  if (low.multiplier === 1 && high.multiplier > 1 && min < max / high.multiplier + 1000 && min < 10_000 && min <= max / 2) {
    if (min * high.multiplier <= max) min *= high.multiplier;
  } else if (
    low.multiplier === 1 &&
    high.multiplier === 1 &&
    min >= 10 &&
    min < 1000 &&
    max >= 1000 &&
    max / min > 100 &&
    min * 1000 <= max
  )
    min *= 1000;
  if (high.multiplier === 1 && low.multiplier > 1 && max < 1000 && max * low.multiplier >= min) max *= low.multiplier;
  if (min > max) [min, max] = [max, min];
  if (min > 0 && max / min > 20) return undefined;
  if (low.yearLike && high.yearLike && low.currencies.length + high.currencies.length === 0) return undefined;
  const currencies = [...high.currencies, ...low.currencies];
  const behind = periodBehind(folded, high.end);
  const period = behind?.period ?? inner?.period ?? (high.perAnnum ? 'YEAR' : undefined);
  return {
    start: low.start,
    figuresEnd: high.end,
    end: high.end + (behind?.period ? behind.length : 0),
    ...(min > 0 ? { min } : {}),
    ...(max > 0 ? { max } : {}),
    currencies: [...currencies.filter((name) => 'code' in name), ...currencies.filter((name) => 'shared' in name)],
    ...(period === undefined ? {} : { period }),
    ...(period === undefined && behind ? { otherTime: true as const } : {}),
    moneyLike: low.grouped || high.grouped || high.multiplier > 1,
    yearLike: false,
    range: true,
  };
}

function single(folded: string, amount: MoneyAmount): PayMention {
  const ahead = folded.slice(Math.max(0, amount.start - 36), amount.start);
  const behind = periodBehind(folded, amount.end);
  const tail = folded.slice(amount.end, amount.end + 14);
  const tailAfterPeriod = behind ? folded.slice(amount.end + behind.length, amount.end + behind.length + 14) : '';
  const fromMatch = fromAhead.exec(ahead);
  const isLeast = leastPay.test(folded.slice(Math.max(0, amount.start - 80), amount.start));
  const upToMatch = upToAhead.exec(ahead);
  const openEnd = fromBehind.exec(tail) ?? (openBehindPeriod.test(tailAfterPeriod) ? /^/.exec('') : null);
  const closedEnd = upToBehind.exec(tail) ?? (/^ ?\(?max(?:imum|\.)?\)?(?!\p{L})/iu.test(tailAfterPeriod) ? /^/.exec('') : null);
  const isMax = upToMatch !== null || closedEnd !== null;
  const isMin = !isMax && (fromMatch !== null || openEnd !== null || isLeast);
  const opening = (upToMatch ?? (isMin ? fromMatch : null))?.[0].trimStart().length ?? 0;
  const period = behind?.period ?? (amount.perAnnum ? 'YEAR' : undefined);
  const figuresEnd = amount.end + (openEnd?.[0].length ?? closedEnd?.[0].length ?? 0);
  return {
    start: amount.start - opening,
    figuresEnd: amount.end,
    end: Math.max(figuresEnd, amount.end + (behind?.period ? behind.length : 0)),
    ...(isMax ? {} : { min: amount.value }),
    ...(isMin ? {} : { max: amount.value }),
    currencies: amount.currencies,
    ...(period === undefined ? {} : { period }),
    ...(period === undefined && behind ? { otherTime: true as const } : {}),
    moneyLike: amount.grouped || amount.multiplier > 1,
    yearLike: amount.yearLike && amount.currencies.length === 0,
    range: false,
  };
}
