/** What settles a symbol that several currencies share: the posting's country, the places and words around the figure, the language. */
import type { SharedName } from './currencies';
import type { TextContext } from './field-reading';
import { wordPattern } from './word-pattern';

/** Countries whose own money goes by the name. */
const countriesOf: Readonly<Record<SharedName, Readonly<Record<string, string>>>> = {
  $: {
    US: 'USD',
    PR: 'USD',
    CA: 'CAD',
    AU: 'AUD',
    NZ: 'NZD',
    SG: 'SGD',
    HK: 'HKD',
    TW: 'TWD',
    MX: 'MXN',
    AR: 'ARS',
    CL: 'CLP',
    CO: 'COP',
    UY: 'UYU',
    JM: 'JMD',
    TT: 'TTD',
    BB: 'BBD',
    BS: 'BSD',
    NA: 'NAD',
    FJ: 'FJD',
    EC: 'USD',
    SV: 'USD',
    PA: 'USD',
    DO: 'DOP',
    CR: 'USD',
  },
  '¥': { JP: 'JPY', CN: 'CNY' },
  kr: { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' },
  rupee: { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR', MU: 'MUR' },
  peso: { PH: 'PHP', MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP', UY: 'UYU', DO: 'DOP', CU: 'CUP' },
  franc: {
    CH: 'CHF',
    LI: 'CHF',
    SN: 'XOF',
    CI: 'XOF',
    ML: 'XOF',
    BF: 'XOF',
    BJ: 'XOF',
    TG: 'XOF',
    CM: 'XAF',
    GA: 'XAF',
    CG: 'XAF',
    TD: 'XAF',
    RW: 'RWF',
    CD: 'CDF',
    PF: 'XPF',
    NC: 'XPF',
  },
  yuan: { CN: 'CNY', TW: 'TWD', HK: 'HKD', MO: 'MOP' },
  dirham: { AE: 'AED', MA: 'MAD' },
  riyal: { SA: 'SAR', QA: 'QAR', OM: 'OMR', IR: 'IRR', YE: 'YER' },
  dinar: { KW: 'KWD', BH: 'BHD', JO: 'JOD', TN: 'TND', DZ: 'DZD', IQ: 'IQD', LY: 'LYD', RS: 'RSD' },
  shilling: { KE: 'KES', UG: 'UGX', TZ: 'TZS', SO: 'SOS' },
};

/** Words that name a country whose money shares its name with others'. States and cities stand only where nothing else bears the name. */
const placeWords: Readonly<Record<string, string>> = {
  US: 'united states|u\\.s\\.a?\\.?|usa|american|us-based|us applicants|us candidates|us only|us residents|us locations?|us pay|us salary|salary range us|california|new york|nyc|san francisco|bay area|los angeles|san jose|mountain view|palo alto|seattle|austin|texas|colorado|illinois|chicago|boston|massachusetts|washington(?: state|,? d\\.?c\\.?)|new jersey|virginia|georgia|florida|oregon|portland|denver|atlanta|dallas|houston|philadelphia|pennsylvania|ohio|michigan|minnesota|maryland|hawaii|nevada|arizona|utah|connecticut|401\\(?k\\)?|flsa|e-verify|fair chance',
  CA: 'canada|canadian|ontario|toronto|vancouver|british columbia|montr[eé]al|qu[eé]bec|calgary|alberta|ottawa|waterloo|rrsp|manitoba|saskatchewan|nova scotia|edmonton|winnipeg|mississauga',
  AU: 'australia|australian|sydney|melbourne|brisbane|perth|adelaide|canberra|queensland|new south wales|nsw|superannuation|plus super|hobart|tasmania',
  NZ: 'new zealand|auckland|wellington|christchurch|kiwisaver|aotearoa|nz',
  SG: 'singapore|新加坡',
  HK: 'hong kong|香港|kowloon',
  TW: 'taiwan|taipei|台[灣湾]|臺灣|台北|新竹|高雄',
  MX: 'm[eé]xico|cdmx|guadalajara|monterrey|mexican|quer[eé]taro|imss',
  AR: 'argentina|buenos aires',
  CL: 'chile|santiago de chile',
  CO: 'colombia|bogot[aá]|medell[ií]n',
  UY: 'uruguay|montevideo',
  DO: 'rep[uú]blica dominicana|dominican republic|santo domingo',
  PH: 'philippines|manila|makati|cebu|taguig|quezon city|pilipinas',
  JP: 'japan|tokyo|osaka|japanese|日本|東京|大阪|[\\p{Script=Hiragana}\\p{Script=Katakana}]{2}',
  CN: 'china|shanghai|beijing|shenzhen|hangzhou|guangzhou|中国|上海|北京|深圳|杭州|广州|成都|薪资|工资|时薪',
  SE: 'sweden|sverige|stockholm|göteborg|gothenburg|malmö|lön|månad|månaden|årslön|timlön|timme|timmen|kronor|*lön|månads\\p{L}*|och',
  NO: 'norway|norge|oslo|bergen|trondheim|stavanger|lønn|årslønn|månedslønn|timelønn|*lønn|ifølge|norwegian',
  DK: 'denmark|danmark|copenhagen|københavn|aarhus|odense|aalborg|løn|årsløn|månedsløn|timeløn|grundløn|*løn|pr\\. måned|pr\\. time|danish',
  IS: 'iceland|ísland|reykjav[ií]k|krónur|laun',
  IN: 'india|bangalore|bengaluru|mumbai|delhi|hyderabad|pune|chennai|gurgaon|gurugram|noida|kolkata|lakhs?|lpa|ctc|भारत',
  PK: 'pakistan|lahore|karachi|islamabad|rawalpindi',
  LK: 'sri lanka|colombo',
  NP: 'nepal|kathmandu',
  MU: 'mauritius',
  CH: 'switzerland|schweiz|suisse|svizzera|zürich|zurich|genève|geneva|lausanne|basel|bern',
  SN: 's[eé]n[eé]gal|dakar',
  CI: "côte d'ivoire|abidjan",
  CM: 'cameroun|cameroon|douala|yaoundé',
  AE: 'uae|u\\.a\\.e\\.|dubai|abu dhabi|emirates|دبي|الإمارات|sharjah',
  MA: 'maroc|morocco|casablanca|rabat|tanger|المغرب|الدار البيضاء',
  SA: 'saudi|riyadh|jeddah|ksa|السعودية|الرياض|جدة',
  QA: 'qatar|doha|قطر|الدوحة',
  OM: 'oman|muscat|عمان',
  KW: 'kuwait|الكويت',
  BH: 'bahrain|البحرين',
  JO: 'jordan|amman|الأردن',
  TN: 'tunisia|tunisie|tunis|تونس',
  DZ: 'algeria|algérie|الجزائر',
  RS: 'serbia|srbija|beograd|belgrade',
  KE: 'kenya|nairobi|mombasa',
  UG: 'uganda|kampala',
  TZ: 'tanzania|dar es salaam',
};
const placePatterns = new Map<string, RegExp>();

/** Compiled when a country is first asked for; most postings ask for few. */
function placePattern(country: string): RegExp | undefined {
  const words = placeWords[country];
  if (words === undefined) return undefined;
  const pattern = placePatterns.get(country) ?? wordPattern(words);
  placePatterns.set(country, pattern);
  return pattern;
}

/** Laws and plans that only jobs in the country speak of. */
const employmentLaw: Readonly<Record<string, RegExp>> = {
  US: wordPattern(
    '401\\(?k\\)?|403\\(?b\\)?|flsa|e-verify|fair chance (?:act|ordinance|initiative)|los angeles county|at-will employment|eeoc?|cobra|pay transparency (?:act|law)',
  ),
  CA: wordPattern('rrsp|employment equity act|aoda|accessibility for ontarians'),
  AU: wordPattern('superannuation|fair work act|aboriginal (?:and|&) torres strait islander'),
  NZ: wordPattern('kiwisaver|te tiriti'),
  SG: wordPattern('cpf|ea license|ea licence'),
  HK: wordPattern('mpf|mandatory provident fund'),
};

/** ISO codes and names that may stand apart from the figure: "All figures in CAD", "Salary (USD)". */
const namedApart: readonly (readonly [string, RegExp])[] = [
  ['USD', wordPattern('usd|us dollars?|u\\.s\\. dollars?|us\\$|美元')],
  ['CAD', wordPattern('cad|canadian dollars?')],
  ['AUD', wordPattern('aud|australian dollars?')],
  ['NZD', wordPattern('nzd|new zealand dollars?')],
  ['SGD', wordPattern('sgd|singapore dollars?')],
  ['HKD', wordPattern('hkd|hong kong dollars?')],
  ['TWD', wordPattern('twd|ntd|新台幣|台幣')],
  ['MXN', wordPattern('mxn|m\\.n\\.|pesos mexicanos')],
  ['ARS', wordPattern('ars|pesos argentinos')],
  ['CLP', wordPattern('clp|pesos chilenos')],
  ['COP', wordPattern('cop|pesos colombianos')],
  ['JPY', wordPattern('jpy|yen|円')],
  ['CNY', wordPattern('cny|rmb|yuan|人民币|人民幣')],
  ['SEK', wordPattern('sek')],
  ['NOK', wordPattern('nok')],
  ['DKK', wordPattern('dkk')],
];

const spanish = /(?<!\p{L})(?:de|el|los|para|con|una|del|años?|sueldo|mensual(?:es)?|trabajo|salario|anual(?:es)?|al mes)(?!\p{L})/giu;
const portuguese = /(?<!\p{L})(?:não|você|uma|para|com|da|do|salário|mensal|mensais|por mês|ao)(?!\p{L})|ção/giu;
const french = /(?<!\p{L})(?:par|le|les|des|heures?|mois|salaire|vous|nous|annuel|pour|avec|taux)(?!\p{L})/giu;
const english = /(?<!\p{L})(?:the|and|with|for|you|our|this|will|per|hour|year|salary|range)(?!\p{L})/giu;

/** The words around a figure, nearest first. */
export interface Surroundings {
  /** The figure's own sentence, and the label or heading above it. */
  readonly near: string;
  readonly whole: WholeText;
  readonly context: TextContext;
}

/** Which currency a shared name means here; nothing where that stays open. */
export function settleCurrency(name: SharedName, { near, whole, context }: Surroundings): string | undefined {
  const countries = countriesOf[name];
  const fitting = new Set(Object.values(countries));
  const named = namedApart.filter(([code, pattern]) => fitting.has(code) && pattern.test(near)).map(([code]) => code);
  if (named.length === 1) return named[0];
  const beside = currenciesOfPlaces(near, countries);
  if (beside.size === 1) return [...beside][0];
  const own = context.country === undefined ? undefined : countries[context.country];
  if (own !== undefined) return own;
  const places = currenciesOfPlaces((context.places ?? []).join('\n'), countries);
  if (places.size === 1) return [...places][0];
  // The posting is in a country with other money: a dollar there is the American one.
  if (context.country !== undefined) return name === '$' ? 'USD' : undefined;
  return whole.settle(name, context.lang);
}

/** The whole text as evidence; each question is worked out once. */
export class WholeText {
  readonly #answers = new Map<string, string | undefined>();

  /** @param folded as {@link foldText} gives it */
  constructor(private readonly folded: string) {}

  settle(name: SharedName, lang: string | undefined): string | undefined {
    if (!this.#answers.has(name)) this.#answers.set(name, this.#settle(name, lang));
    return this.#answers.get(name);
  }

  #settle(name: SharedName, lang: string | undefined): string | undefined {
    const text = this.folded.slice(0, 60_000);
    const lawful = Object.entries(countriesOf[name]).filter(([country]) => employmentLaw[country]?.test(text));
    if (lawful.length === 1) return lawful[0]?.[1];
    const named = new Set<string>();
    const listed = new Set<string>();
    for (const sentence of text.split(/[\n;!?]|\. /)) {
      const codes = currenciesOfPlaces(sentence, countriesOf[name]);
      // "Our offices are in Los Angeles, Singapore and Sydney" tells nothing of this job.
      for (const code of codes) (codes.size === 1 ? named : listed).add(code);
    }
    if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
    // Several countries, and none of them America: whose dollar it is stays open.
    if (name === '$' && listed.size > 0 && !listed.has('USD')) return undefined;
    return byLanguage(name, this.folded.slice(0, 20_000), lang);
  }
}

function currenciesOfPlaces(text: string, countries: Readonly<Record<string, string>>): Set<string> {
  const found = new Set<string>();
  if (text === '') return found;
  for (const [country, code] of Object.entries(countries)) if (placePattern(country)?.test(text)) found.add(code);
  return found;
}

/**
 * No place is named at all. A bare `$` is the US dollar in English and in languages of countries without a dollar of their own, as CLDR
 * writes it there; in French it is Canada's; in Spanish and Portuguese a dozen countries' pesos share it, so it stays open.
 */
function byLanguage(name: SharedName, text: string, lang: string | undefined): string | undefined {
  const language = lang?.split(/[-_]/)[0]?.toLowerCase();
  const region = lang?.split(/[-_]/).find((part) => /^[A-Z]{2}$/.test(part));
  if (region !== undefined && region !== 'US' && countriesOf[name][region] !== undefined) return countriesOf[name][region];
  if (name === '¥') return language === 'ja' ? 'JPY' : language === 'zh' ? 'CNY' : undefined;
  if (name === 'kr') return { sv: 'SEK', da: 'DKK', nb: 'NOK', nn: 'NOK', no: 'NOK', is: 'ISK' }[language ?? ''];
  if (name === 'rupee') return 'INR';
  if (name === 'yuan') return /[萬資臺灣幣時個議達經給與]/u.test(text) && !/[资万币时个议达经给与]/u.test(text) ? undefined : 'CNY';
  if (name !== '$') return undefined;
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  const en = count(english);
  if (language === 'es' || language === 'pt') return undefined;
  if (language !== 'en' && Math.max(count(spanish), count(portuguese)) > en) return undefined;
  return language === 'fr' || (language !== 'en' && count(french) > en) ? 'CAD' : 'USD';
}
