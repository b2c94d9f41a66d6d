/**
 * How money is named: ISO 4217 codes, symbols and words. A name that several currencies share is an ambiguity of its own, which
 * `currency-evidence.ts` settles from what stands around it, or leaves open.
 */
import { WORD_END, WORD_START, wordSource } from './word-pattern';

/** A symbol or word that several currencies share. */
export type SharedName = '$' | '¥' | 'kr' | 'rupee' | 'peso' | 'franc' | 'yuan' | 'dirham' | 'riyal' | 'dinar' | 'shilling';

/** What a currency's name says: one ISO 4217 code, or a name that several share. */
export type CurrencyName = { readonly code: string } | { readonly shared: SharedName };

/** ISO 4217, without ALL and TOP, which capitals make of English words. */
const isoCodes =
  'AED AFN AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK ' +
  'DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF ' +
  'KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK ' +
  'PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX ' +
  'USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW';

/** Symbols, matched as they are; longest first. */
const symbols: Record<string, string> = {
  USD: 'US\\$ USD\\$ U\\$S U\\$D \\$US US-\\$',
  CAD: 'CAD\\$ CDN\\$ CA\\$ CAN\\$ C\\$ \\$CAD \\$CA \\$CDN',
  AUD: 'AUD\\$ AU\\$ A\\$ \\$AUD \\$AU',
  NZD: 'NZD\\$ NZ\\$ \\$NZ',
  SGD: 'SGD\\$ SG\\$ S\\$ \\$SG',
  HKD: 'HKD\\$ HK\\$ \\$HK',
  TWD: 'TWD\\$ NTD\\$ NT\\$ NTD',
  MXN: 'MXN\\$ MX\\$ Mex\\$ \\$MX',
  BRL: 'R\\$ BRL\\$',
  ARS: 'ARS\\$ AR\\$',
  CLP: 'CLP\\$ CL\\$',
  COP: 'COP\\$ COL\\$',
  UYU: 'UYU\\$ \\$U UY\\$',
  DOP: 'RD\\$',
  JMD: 'JMD\\$ J\\$',
  TTD: 'TTD\\$ TT\\$',
  BBD: 'BBD\\$ Bds\\$',
  NAD: 'N\\$',
  BSD: 'B\\$',
  EUR: '€ â‚¬',
  GBP: '£ ￡',
  INR: '₹',
  KRW: '₩ ￦',
  ILS: '₪',
  PHP: '₱ Php Php.',
  VND: '₫ đồng VNĐ vnđ vnd đ',
  UAH: '₴',
  NGN: '₦',
  TRY: '₺',
  RUB: '₽',
  KZT: '₸',
  GEL: '₾',
  BDT: '৳',
  THB: '฿',
  CRC: '₡',
  PYG: '₲',
  GHS: 'GH₵ GHC ₵ GH¢',
  MNT: '₮',
  AZN: '₼',
  AMD: '֏',
  LAK: '₭',
  KHR: '៛',
  PEN: 'S/\\. S/',
  ZMW: 'ZK',
  CNY: 'CN¥ RMB¥ RMB rmb CN￥',
  JPY: 'JP¥ JPY¥ JP￥',
  MYR: 'RM',
  IDR: 'Rp\\.? IDR\\.?',
  CHF: 'SFr\\.? sFr\\.? Fr\\.',
  DKK: 'DKr',
  NOK: 'NKr',
  SEK: 'SKr TSEK',
};

/** Words and abbreviations, matched without regard to case between non-letters. */
const words: Record<string, string> = {
  EUR: 'euros?|eurot|eur|evro|евро|євро|ευρώ|유로|ユーロ|欧元|歐元|यूरो|يورو|יורו|ยูโร',
  USD: 'us[- ]dollars?|u\\.s\\. dollars?|american dollars?|dólares (?:americanos|estadounidenses)|dollars? américains?|us-dollar|usd|美元|美金|米ドル|미국 달러|달러|доллар(?:ов|а)? сша|долл\\.? сша|доларів сша|אמריקאי דולר',
  CAD: 'canadian dollars?|dollars? canadiens?|加元|加币|cad',
  AUD: 'australian dollars?|澳元|aud',
  NZD: 'new zealand dollars?|nzd|纽币',
  SGD: 'singapore dollars?|新币|新幣|坡币|sgd',
  HKD: 'hong kong dollars?|港元|港币|港幣|hkd',
  TWD: 'new taiwan dollars?|新台[币幣]|新臺幣|台[币幣]|臺幣',
  GBP: 'pounds? sterling|british pounds?|pounds?|sterling|quid|gbp|英镑|英鎊|libras esterlinas|livres sterling|파운드|ポンド|фунт(?:ов|а)?(?: стерлингов)?',
  CHF: 'swiss francs?|schweizer franken|stutz|franken|francs suisses|franchi svizzeri|chf|瑞郎|瑞士法郎|sfr\\.?',
  JPY: '円|japanese yen|yens?|日元|日圆|日幣|엔|иен|йен',
  CNY: '人民[币幣]|yuan renminbi|chinese yuan|renminbi|yuan|위안|юаней|юань|人民元',
  KRW: '원|韩元|韓元|韓国ウォン|korean won|won|вон',
  INR: 'indian rupees?|inr|印度卢比|भारतीय रुपये',
  PLN: 'zł|zl|zloty|zlotys|złotych|złote|złoty|pln|злотых|злотих',
  CZK: 'kč|kc|korun českých|czk',
  HUF: 'ft|forint|huf',
  RON: 'lei|leu|ron',
  BGN: 'лв\\.?|лева|leva|bgn',
  SEK: 'swedish kron(?:or|a)|svenska kronor|kronor|tkr|sek',
  DKK: 'danish kroner?|danske kroner|dkk',
  NOK: 'norwegian kroner?|norske kroner|nok',
  ISK: 'krónur|isk',
  UAH: 'грн\\.?|гривень|гривні|hryvnias?|uah',
  RUB: 'руб(?:лей|ля|ль)?\\.?|rub(?:les?)?|р\\.',
  BYN: 'белорусских рублей|бел\\. руб\\.?',
  TRY: 'tl|türk lirası|turkish lira|lira',
  ILS: 'ש"ח|שקלים|שקל|שח|nis|shekels?|sheqels?',
  THB: 'บาท|baht|泰铢|thb',
  VND: 'vietnamese dong|dong|đồng|vnđ|vnd|d',
  IDR: 'rupiah|idr',
  MYR: 'ringgit|马币|令吉|myr',
  PHP: 'philippine pesos?|pesos filipinos|php',
  ZAR: 'south african rands?|rands?|zar',
  BRL: 'reais|brazilian reals?|brl',
  MXN: 'mexican pesos?|pesos mexicanos|m\\.n\\.|mxn',
  ARS: 'argentine pesos?|pesos argentinos',
  CLP: 'chilean pesos?|pesos chilenos',
  COP: 'colombian pesos?|pesos colombianos',
  PEN: 'nuevos soles|soles',
  NGN: 'naira|ngn',
  KES: 'kenyan shillings?|kshs?\\.?|kes',
  UGX: 'ugandan shillings?|ushs?\\.?',
  TZS: 'tanzanian shillings?|tshs?\\.?',
  GHS: 'cedis?|ghana cedis?',
  EGP: 'egyptian pounds?|e£|جنيه مصري|جنيه|egp|le',
  AED: 'uae dirhams?|emirati dirhams?|درهم إماراتي|dhs?\\.?|aed',
  SAR: 'saudi riyals?|ريال سعودي',
  QAR: 'qatari riyals?|ريال قطري|qr',
  KWD: 'kuwaiti dinars?|دينار كويتي|kd',
  MAD: 'moroccan dirhams?|dirhams marocains|درهم مغربي',
  PKR: 'pakistani rupees?|pkr',
  LKR: 'sri lankan rupees?|lkr',
  BDT: 'taka|bdt|tk\\.?',
  XOF: 'fcfa|f cfa|francs? cfa',
  RSD: 'rsd|дин\\.?|динара|dinara',
  KZT: 'тенге|тг\\.?|tenge',
  UZS: 'сум|сўм',
  GEL: 'ლარი',
};

const sharedWords: Record<SharedName, string> = {
  $: 'dollars?|dólares|dolares|dólar|доллар(?:ов|а)?|доларів|ドル|दॉलर',
  '¥': '¥|￥',
  kr: 'kr\\.?|kroner?|kronur',
  rupee: 'rupees?|rs\\.?|₨|रु\\.?|रुपये|रुपया|rúpias|roupies',
  peso: 'pesos?',
  franc: 'francs?|fr',
  yuan: '元|块|塊|圆',
  dirham: 'dirhams?|درهم|dh',
  riyal: 'riyals?|rials?|ريال',
  dinar: 'dinars?|دينار',
  shilling: 'shillings?',
};

interface NamePattern {
  /** Matches the name and nothing else. */
  readonly whole: RegExp;
  readonly name: CurrencyName;
}

const symbolList = Object.entries(symbols).flatMap(([code, list]) => list.split(' ').map((symbol) => ({ code, symbol })));
const wordLists: readonly (readonly [CurrencyName, string])[] = [
  ...Object.entries(words).map(([code, list]) => [{ code }, list] as const),
  ...(Object.keys(sharedWords) as SharedName[]).map((shared) => [{ shared }, sharedWords[shared]] as const),
];

/** Made for the first name that is neither a code nor a bare dollar sign. */
let namePatterns: readonly NamePattern[] | undefined;

function patternsOfNames(): readonly NamePattern[] {
  namePatterns ??= [
    ...symbolList.map(({ code, symbol }) => ({ whole: new RegExp(`^${symbol}$`, 'u'), name: { code } })),
    ...wordLists.map(([name, list]) => ({ whole: new RegExp(`^(?:${wordSource(list)})$`, 'iu'), name })),
  ];
  return namePatterns;
}

/** Symbols and codes, as they are written. Letters at an end of a symbol are fenced as a word's are: "SEK" is not in "SEKRETÄR". */
const exactSource = (() => {
  const fenced = symbolList.map(({ symbol }) => ({
    symbol: /\p{L}$/u.test(symbol) ? `${symbol}${WORD_END}` : symbol,
    opens: /^\p{L}/u.test(symbol),
  }));
  const withLetter = fenced.filter(({ opens }) => opens).map(({ symbol }) => symbol);
  const without = fenced.filter(({ opens }) => !opens).map(({ symbol }) => symbol);
  return `${WORD_START}(?:${withLetter.join('|')}|(?:${isoCodes.replaceAll(' ', '|')})${WORD_END})|${without.join('|')}|\\$`;
})();
const wordsSource = wordSource(wordLists.map(([, list]) => list).join('|'));
const afterExact = new RegExp(`(?:${exactSource})`, 'uy');
const afterWord = new RegExp(`(?:${wordsSource})`, 'iuy');
const beforeExact = new RegExp(`(?:${exactSource})$`, 'u');
const beforeWord = new RegExp(`(?:${wordsSource})$`, 'iu');
/** What every name ends with: most figures have nothing like it before them. */
const endOfName = /[\p{L}\p{M}\p{Sc}."/][ \n:]{0,3}$/u;

/** Codes, the bare dollar sign, and names that were met before. */
const known = new Map<string, CurrencyName>([
  ['$', { shared: '$' }],
  ...isoCodes.split(' ').map((code): [string, CurrencyName] => [code, { code }]),
]);

/** A currency's name at a place in a text: `start` and `end` are positions in that text. */
export interface CurrencyMatch {
  readonly name: CurrencyName;
  readonly start: number;
  readonly end: number;
}

/** The longest name that a currency has before a figure is shorter than this. */
const NAME_LENGTH = 30;

/** The currency that is named from `position` on, blanks skipped. `folded` as {@link foldText} gives it. */
export function currencyAfter(folded: string, position: number): CurrencyMatch | undefined {
  const start = position + (/^[ \n]{0,2}/.exec(folded.slice(position, position + 2))?.[0].length ?? 0);
  for (const pattern of [afterExact, afterWord]) {
    pattern.lastIndex = start;
    const match = pattern.exec(folded);
    if (match) return { name: nameOf(match[0]), start, end: start + match[0].length };
  }
  return undefined;
}

/** The currency that is named right before `position`, at most two blanks away. */
export function currencyBefore(folded: string, position: number): CurrencyMatch | undefined {
  const from = Math.max(0, position - NAME_LENGTH);
  const before = folded.slice(from, position);
  if (!endOfName.test(before.slice(-4))) return undefined;
  const trimmed = before.replace(/[ \n:]{1,3}$/, '');
  for (const pattern of [beforeExact, beforeWord]) {
    const match = pattern.exec(trimmed) ?? (pattern === beforeExact && trimmed !== '' ? rand.exec(before) : null);
    if (match) return { name: nameOf(match[0].trim()), start: from + match.index, end: from + match.index + match[0].trimEnd().length };
  }
  return undefined;
}

/** The rand's letter is a currency only right before a figure. */
const rand = /(?<![\p{Script=Latin}&])R ?$/u;

function nameOf(written: string): CurrencyName {
  const found = known.get(written);
  if (found) return found;
  const pattern = patternsOfNames().find(({ whole }) => whole.test(written));
  const name = pattern?.name ?? { code: 'ZAR' };
  known.set(written, name);
  return name;
}
