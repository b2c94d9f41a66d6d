/** Finds spans of years and months in running text: "3-5 years", "two or more yrs", "mindestens 4 Jahre", "三年以上". */
import { lowerCase } from './folded-text';

/** A span as written, in years. */
export interface YearCount {
  /** Where it starts and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** The lower end, in years, to one decimal. */
  readonly years: number;
  readonly unit: 'year' | 'month';
  /** Written open or as a range: "5+", "3-5", "two or more". Few things but demands are written so. */
  readonly open: boolean;
  readonly script: 'latin' | 'cjk';
}

const numberWords: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'zero null',
    'one a an ein eine einem einen einer un une uno una um uma één een ett en eins 一 壱 일',
    'two zwei deux dos dois duas due twee två 二 两 兩 이',
    'three drei trois tres três tre drie 三 삼',
    'four vier quatre cuatro quatro quattro fyra 四',
    'five fünf cinq cinco cinque vijf fem 五 오',
    'six sechs seis sei zes sex 六',
    'seven sieben sept siete sete sette zeven sju 七',
    'eight acht huit ocho oito otto åtta 八',
    'nine neun neuf nueve nove negen nio 九',
    'ten zehn dix diez dez dieci tien tio 十 십',
    'eleven elf onze',
    'twelve zwölf douze doce doze dodici twaalf tolv 十二',
    'thirteen',
    'fourteen',
    'fifteen quinze quince fünfzehn 十五',
  ]
    .flatMap((words, value) => words.split(' ').map((word): [string, number] => [word, value]))
    .concat([
      ['eighteen', 18],
      ['twenty', 20],
      ['半', 0.5],
    ]),
);

const latinWords = Object.keys(numberWords)
  .filter((word) => /^[a-zà-ÿ]/i.test(word))
  .sort((a, b) => b.length - a.length)
  .join('|');

const number = `\\d{1,2}(?:[.,]\\d{1,2})?|${latinWords}`;
const year =
  'years?|yrs?|yoe|jährige[rnms]?|jahre?n?|années?|ans?|años?|anos?|anni|anno|jaren|jaar|årig|års|år|latach|latami|letni\\p{L}*|lata|lat|roky|roků|rok|let|лет|года|год|роки|років|рік|години|година|vuoden|vuotta|vuosi|év(?:es|nyi)?|ani|an|godin[ae]|let[ai]|yıl(?:lık|ı|dır)?|sene(?:lik)?|năm|tahun|έτη|ετών|χρόνια|سنوات|سنة|سنين|שנות|שנים|שנה|वर्ष|साल|ปี';
const month = 'months?|mos|monatige[rnms]?|monate?n?|mois|meses|mês|mes|mesi|mese|maanden|maand|månaders?|månad';
const open = '\\+|plus|or more|and above|oder mehr|ou plus|o más|ou mais|o più|of meer|eller mer|>|<?=';
const to = '[-–—‑~〜/]|to|or|bis|oder|à|ou|a|al|até|o|tot|of|till|eller|do|до';
const latin = new RegExp(
  '(?<![\\p{L}\\d$€£¥#]|\\d[.,])(?:' +
    `(?<between>between|zwischen|entre|tra|fra|tussen|mellan)\\s+(?<low>${number})\\s+(?:and|und|et|y|e|en|och)\\s+(?:${number})` +
    `|(?<first>${number})\\s?(?:\\(\\s?(?:${number})\\s?\\+?\\s?\\))?\\s?(?<plus>${open})?(?:\\s?(?:years?|yrs?|(?<firstMonth>months?))?\\s?(?:${to})\\s?(?<last>${number})\\s?\\+?)?` +
    `)\\s?(?:\\(\\s?(?:${number})\\s?\\+?\\s?\\))?\\s?(?<plusAfter>\\+|plus)?[\\s\\-‑]{0,2}(?:full |calendar )?(?:(?<year>${year})|(?<month>${month}))(?!\\p{L})`,
  'gu',
);

/** Every unit above, as a plain pattern: most sentences name no time, and are not searched for it. */
const latinUnit =
  /year|yrs?|yoe|jahr|jährig|année|año|år|jaar|jaren|måna|maand|monat|month|mois|meses|mês|лет|год|roků|рок|рік|vuo[dts]|(?<![a-z])év|godin|yıl|sene|năm|tahun|έτη|ετών|χρόνια|سن|שנ|वर्ष|साल|ปี|(?<![a-z])(?:ani|anni|anno|anos?|latach|latami|lata?|letni|let|roky?|mos|mesi?|mese)|(?:[\d+)-]|(?<![a-z])(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|plus))[\s-]{0,2}ans?(?![a-z])/i;

/** A form's line: "Years of experience: 3-5". */
const labelled =
  /(?<!\p{L})(?:years? of (?:\p{L}+ )?experience|(?:\p{L}+ )?experience \((?:in )?years\)|经验年限|工作年限|経験年数)\s?(?:required|needed)?\s?[:：]\s?(?<first>\d{1,2}(?:\.\d)?)(?:\s?(?:[-–~]|to)\s?\d{1,2})?\s?\+?(?![\d.,]*\d|\s?(?:years?|yrs?|months?|年|か月|个月|\p{L}))/giu;

const cjkNumber = '\\d{1,2}(?:\\.\\d)?|[一二两兩三四五六七八九十]{1,3}|半|[일이삼오십](?=\\s?년)';
const cjkYear = '年間|年间|年|년간|년|ヶ年|カ年|か年';
const cjkMonth = '个月|個月|ヶ月|か月|カ月|ヵ月|箇月|개월';
const cjk = new RegExp(
  `(?<![\\d.年年〜~第])(?<first>${cjkNumber})\\s?(?:(?:${cjkYear}|(?<firstMonth>${cjkMonth}))?\\s?(?:[-–—~〜至到]|から|에서)\\s?(?:${cjkNumber}))?\\s?\\+?\\s?(?:(?<year>${cjkYear})|(?<month>${cjkMonth}))`,
  'gu',
);

/** All spans, in order. Two-digit figures at most: a calendar year is none. Linear in the text's length. */
export function findYearCounts(text: string): YearCount[] {
  const plain = lowerCase(foldWidth(text));
  return [
    ...(latinUnit.test(plain) ? latinCounts(plain) : []),
    ...(/[:：]/.test(plain) ? labelledCounts(plain) : []),
    ...(/[年月년월]/.test(plain) ? cjkCounts(plain) : []),
  ].sort((a, b) => a.start - b.start);
}

function* latinCounts(text: string): Generator<YearCount> {
  for (const match of text.matchAll(latin)) {
    const { low, first, last, plus, plusAfter, firstMonth, month: months } = match.groups ?? {};
    const start = match.index;
    const from = read(low ?? first);
    const until = read(last);
    if (from === undefined) continue;
    // "Java 8 - 5 years": the first figure belongs to something else.
    const value = until !== undefined && until < from && firstMonth === undefined ? until : from;
    const unit = (months !== undefined && last === undefined) || firstMonth !== undefined || months !== undefined ? 'month' : 'year';
    const opens = /[+>≥]\s?$/.test(text.slice(Math.max(0, start - 2), start));
    yield {
      start,
      end: start + match[0].length,
      years: inYears(value, unit),
      unit,
      open:
        opens ||
        plus !== undefined ||
        plusAfter !== undefined ||
        last !== undefined ||
        low !== undefined ||
        /^\s?(?:\+|plus\b|or (?:more|above)|>)/i.test(text.slice(start + match[0].length, start + match[0].length + 10)),
      script: 'latin',
    };
  }
}

function* labelledCounts(text: string): Generator<YearCount> {
  for (const match of text.matchAll(labelled)) {
    const years = read(match.groups?.first);
    if (years !== undefined)
      yield { start: match.index, end: match.index + match[0].length, years, unit: 'year', open: true, script: 'latin' };
  }
}

function* cjkCounts(text: string): Generator<YearCount> {
  for (const match of text.matchAll(cjk)) {
    const { first, firstMonth, month: months } = match.groups ?? {};
    const value = read(first);
    if (value === undefined) continue;
    const unit = months !== undefined || firstMonth !== undefined ? 'month' : 'year';
    yield {
      start: match.index,
      end: match.index + match[0].length,
      years: inYears(value, unit),
      unit,
      open: /[-–—~〜至到+]|から|에서/.test(match[0]),
      script: 'cjk',
    };
  }
}

function read(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d/.test(written)) return Number(written.replace(',', '.'));
  const word = numberWords[written.toLowerCase()];
  if (word !== undefined) return word;
  const tens = /^([一二两兩三四五六七八九])?十([一二三四五六七八九])?$/u.exec(written);
  if (tens === null) return undefined;
  return (numberWords[tens[1] ?? '一'] ?? 1) * 10 + (tens[2] === undefined ? 0 : (numberWords[tens[2]] ?? 0));
}

function inYears(value: number, unit: 'year' | 'month'): number {
  return Math.round((unit === 'month' ? value / 12 : value) * 10) / 10;
}

/** Full-width digits and signs as their plain ones, a character for a character, so that positions stay. */
function foldWidth(text: string): string {
  return text.replace(/[０-９＋～－．]/g, (sign) => sign.normalize('NFKC'));
}
