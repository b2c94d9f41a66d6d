/** Figures in a text, with the currency and the multiplier that stand beside them. */
import { type CurrencyName, currencyAfter, currencyBefore } from './currencies';
import { wordSource } from './word-pattern';

/** One figure as it stands in a text. `start` and `end` take in the currency's name and the multiplier. */
export interface MoneyAmount {
  readonly start: number;
  readonly end: number;
  /** Multiplied out: 136800 for "136.8K". */
  readonly value: number;
  /** What the figure was multiplied by; 1 for none. A range's first end may lack it: "30-50K". */
  readonly multiplier: number;
  /** The most certain name first: "$100 CAD" is Canadian. */
  readonly currencies: readonly CurrencyName[];
  /** The figure is written as only money is: with groups or cents. */
  readonly grouped: boolean;
  /** Four plain digits that may be a year. */
  readonly yearLike: boolean;
  /** "12 LPA": the unit itself says lakhs of rupees a year. */
  readonly perAnnum: boolean;
}

/** Reading more figures than this would only cost time: no posting has as many. */
const MOST_AMOUNTS = 3000;

/** Groups by blank, apostrophe, comma (Western and Indian) or point, then decimals; else plain digits. Blanks and quotes are folded. */
const number =
  /(?<![\d])(?:\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:'\d{3})+(?:[.,]\d{1,2})?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,9}[.,]\d{1,2}|\d{1,12})(?![.,']?\d)/g;

const multipliers: readonly (readonly [string, number])[] = [
  ['lpa|l\\.p\\.a\\.?|lacs? (?:per annum|p\\.?a\\.?)|lakhs? (?:per annum|p\\.?a\\.?)', 1e5],
  ['lakhs?|lacs?|लाख', 1e5],
  ['crores?|cr|करोड़', 1e7],
  ['k|thousand|tsd\\.?|tausend|tys\\.?|tis\\.?|тыс\\.?|тис\\.?|ezer|ribu|rb|nghìn|ngàn|mille|duizend|tusen|bin|千|천|हज़ार|พัน|אלף|ألف', 1e3],
  [
    'mio\\.?|mln\\.?|mn|m|million|millions|millionen|millones|milhões|milioni|milj\\.?|millió|млн\\.?|миллионов|juta|jt|triệu|tr|ล้าน|百万|백만',
    1e6,
  ],
  ['billions?|bn|b|mrd\\.?|milliarden|milliards?|млрд\\.?|tỷ|trillions?|tn', 1e9],
  ['万|萬|만', 1e4],
  ['億|亿|억', 1e8],
];
const multiplierPatterns = multipliers.map(([words, factor]) => ({ pattern: new RegExp(` ?(?:${wordSource(words)})`, 'iuy'), factor }));
/** "45k€", "8KUSD", "60T€", "450tkr": a letter for thousands that is fenced by the currency behind it. */
const fencedThousand = / ?[kKtT](?=(?: ?[€$£]|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|CAD|AUD|INR|SGD|CNY|RMB|kr)(?!\p{L})))/uy;
/** Indian "15L", "15 L". */
const indianLakh = / ?L(?!\p{L})/uy;
/** Chinese "30W". */
const chineseTenThousand = / ?[wW](?![\p{Script=Latin}\d])/uy;
/** Spanish and Portuguese thousand; in English "mil" would be a million. */
const iberianThousand = / ?mil(?= (?:euros|pesos|reais|dólares|soles|brutos|por|al|ao|anuales|mensuales))/iuy;

/**
 * All figures of a text that can be amounts, in order. Left out: percentages, parts of words and of longer figures, ordinals.
 * @param folded as {@link foldText} gives it
 */
export function findAmounts(folded: string): MoneyAmount[] {
  const amounts: MoneyAmount[] = [];
  const han = /[\p{Script=Han}]/u.test(folded.slice(0, 4000));
  number.lastIndex = 0;
  for (let match = number.exec(folded); match && amounts.length < MOST_AMOUNTS; match = number.exec(folded)) {
    const amount = amountAt(folded, match.index, match[0], han);
    if (!amount) continue;
    amounts.push(amount);
    number.lastIndex = Math.max(number.lastIndex, amount.end);
  }
  return amounts;
}

function amountAt(folded: string, start: number, digits: string, han: boolean): MoneyAmount | undefined {
  if (/[\d][.,']$/.test(folded.slice(Math.max(0, start - 2), start))) return undefined;
  const before = currencyBefore(folded, start);
  const ahead = folded.charAt(start - 1);
  if (
    !before &&
    (/[\p{Script=Latin}\p{Script=Cyrillic}#_@\\]/u.test(ahead) || /[\d/]\/$/.test(folded.slice(Math.max(0, start - 2), start)))
  )
    return undefined;
  if (!before && /^(?:401|403|457) ?\(?[kKbB]/.test(folded.slice(start, start + 6))) return undefined;
  const scaled = scaleAt(folded, start + digits.length, toNumber(digits), { han, rupees: isRupees(before?.name) });
  let { end } = scaled;
  end += /^(?:\.-{1,2}|,-{1,2}|\/-)(?!\d)/.exec(folded.slice(end, end + 3))?.[0].length ?? 0;
  const after = currencyAfter(folded, end);
  if (after) end = after.end;
  const second = after && 'shared' in after.name ? currencyAfter(folded, end) : undefined;
  if (second) end = second.end;
  const earlier = before && currencyBefore(folded, before.start);
  const names = [before, after, earlier, second].flatMap((found) => (found ? [found.name] : []));
  if (/^ ?[%‰]/.test(folded.slice(end, end + 2))) return undefined;
  if (
    !after &&
    /^(?:\p{Script=Latin}|\p{Script=Cyrillic}|[\d+]*(?:st|nd|rd|th)\b|:\d)/u.test(folded.slice(end, end + 3)) &&
    names.length === 0
  )
    return undefined;
  return {
    start: earlier?.start ?? before?.start ?? start,
    end,
    value: scaled.value,
    multiplier: scaled.factor,
    currencies: [...names.filter((name) => 'code' in name), ...names.filter((name) => 'shared' in name)],
    grouped: /[.,' ]/.test(digits),
    yearLike: /^(?:19|20)\d\d$/.test(digits) && scaled.factor === 1,
    perAnnum: scaled.perAnnum,
  };
}

interface Scaled {
  readonly value: number;
  readonly factor: number;
  readonly end: number;
  readonly perAnnum: boolean;
}

function scaleAt(folded: string, from: number, figure: number, around: { readonly han: boolean; readonly rupees: boolean }): Scaled {
  const scaled = (factor: number, end: number, perAnnum = false): Scaled => ({ value: rounded(figure * factor), factor, end, perAnnum });
  const matchAt = (pattern: RegExp): number | undefined => {
    pattern.lastIndex = from;
    return pattern.exec(folded) ? pattern.lastIndex : undefined;
  };
  const fenced = matchAt(fencedThousand);
  if (fenced !== undefined) return scaled(1e3, fenced);
  for (const [index, { pattern, factor }] of multiplierPatterns.entries()) {
    const end = matchAt(pattern);
    if (end === undefined) continue;
    if (factor === 1e4 || factor === 1e8) return compound(folded, figure, factor, end);
    return scaled(factor, end, index === 0);
  }
  const lakh = around.rupees ? matchAt(indianLakh) : undefined;
  if (lakh !== undefined) return scaled(1e5, lakh);
  const tenThousand = around.han ? matchAt(chineseTenThousand) : undefined;
  if (tenThousand !== undefined) return scaled(1e4, tenThousand);
  const thousand = matchAt(iberianThousand);
  if (thousand !== undefined) return scaled(1e3, thousand);
  return scaled(1, from);
}

/** East Asian compounds: "25万5000", "1億2千万", "2만5천". */
function compound(folded: string, figure: number, factor: number, from: number): Scaled {
  const rest = /^ ?(\d{1,4})(千|천)?(万|萬|만)?(?![\d.,~-])/u.exec(folded.slice(from, from + 9));
  const thousands = /^천/u.exec(folded.slice(from));
  if (thousands) return { value: rounded(figure * factor * 1e3), factor: factor * 1e3, end: from + 1, perAnnum: false };
  if (!rest) return { value: rounded(figure * factor), factor, end: from, perAnnum: false };
  const more = Number(rest[1]) * (rest[2] ? 1e3 : 1) * (rest[3] ? 1e4 : 1);
  if (more >= factor) return { value: rounded(figure * factor), factor, end: from, perAnnum: false };
  return { value: rounded(figure * factor + more), factor, end: from + rest[0].length, perAnnum: false };
}

function isRupees(name: CurrencyName | undefined): boolean {
  return name !== undefined && ('code' in name ? name.code === 'INR' : name.shared === 'rupee');
}

/** Removes groups; a last point or comma with one or two digits behind it is the decimal sign. */
function toNumber(digits: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(digits);
  const whole = digits.slice(0, decimals?.index).replace(/[^\d]/g, '');
  return Number(decimals ? `${whole}.${decimals[1]}` : whole);
}

/** Keeps binary fractions out of products: 136.8 × 1000 is 136800. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
