/** The time that a pay is for, as many languages say it. */
import type { PayPeriod } from '../posting/posting';
import { lowerCase } from './folded-text';
import { wordSource } from './word-pattern';

/** Nouns behind "per", "pro", "par" … and behind a slash. */
const units: Record<PayPeriod, string> = {
  HOUR: 'hours?(?: worked)?|hr|hrs|std\\.?|stunde|heures?|hora|horas|ora|uur|uren|timme|timmen|tim|time|timen|tunti|tunnissa|godzinę|valandą|val\\.?|stundā|tund|sat|uro|godz\\.?|hodinu|hodina|hod\\.?|óra|órában|oră|saat|час|годину|ώρα|ώρες|jam|giờ|घंटा|घंटे|ชั่วโมง|שעה|ساعة',
  DAY: 'day|diem|tag|jour|journée|día|dia|giorno|dag|dagen|päivä|päivässä|dzień|den|deň|nap|zi|gün|день|ημέρα|hari|ngày|दिन|วัน|יום|يوم|working day|worked day',
  WEEK: 'week|wk|woche|semaine|semana|settimana|vecka|veckan|uge|ugen|uke|uken|viikko|viikossa|tydzień|týden|hét|săptămână|hafta|неделю|тиждень|εβδομάδα|minggu|tuần|सप्ताह|हफ्ते|สัปดาห์|שבוע|أسبوع',
  MONTH:
    'month|mth|mo|monat|mois|mes|mês|mese|maand|månad|månaden|mån\\.?|måned|måneden|md\\.?|mnd\\.?|kuukausi|kuukaudessa|kk|miesiąc|mėn\\.?|mėnesį|mēnesī|mēn\\.?|kuu|mjesec|mesec|mies\\.?|m-c|mc|měsíc|mesiac|hónap|hó|lună|luna|ay|месяц|мес\\.?|місяць|міс\\.?|μήνα|bulan|bln|tháng|माह|महीना|महीने|เดือน|חודש|شهر|calendar month',
  YEAR: 'years?|yr|yrs|annum|anum|jahr|an|année|año|ano|anno|jaar|år|året|vuosi|vuodessa|rok|év|metus|gadā|aasta|an|yıl|год|рік|έτος|χρόνο|tahun|thn|năm|वर्ष|साल|ปี|שנה|سنة|calendar year',
};

/** Words that open such a noun. */
const openers =
  "per|pr\\.?|a|an|each|every|pro|je|par|por|al|à|ao|a la|à la|la|de l'|l'|all'|alla|alle|im|in der|in de|die|der|i|om|på|na|za|w|v|в|за|на|pe|a|el|mỗi|một|per gross|ต่อ|प्रति|ב|ל|في|عن";

/** Short units that need a slash or "per", or they would be words of their own. */
const slashUnits: Record<PayPeriod, string> = {
  HOUR: 'h|t|u|ph|小时|小時|时|時|時間|시간|시',
  DAY: 'd|天|日|일',
  WEEK: 'w|周|週|주',
  MONTH: 'm|mo\\.|月|월|个月|個月|ヶ月',
  YEAR: 'y|a|j|v|r|年|년',
};

/** Adverbs, adjectives and abbreviations that say it alone, behind the figure or before it. */
const adverbs: Record<PayPeriod, string> = {
  HOUR: "hourly|p\\/h|p\\.h\\.|ph|an hour|tunnis|stundā|stündlich|de l'heure|l'heure|horaires?|por hora|la hora|à hora|all'ora|l'ora|orari[aoe]?|lordi orari|uurloon|na godzinę|godzinowo|hodinově|óránként|saatlik|saati|почасов\\p{L}{1,4}|per hr|每小时|每小時|per jam|時間|시간당",
  DAY: 'daily|p\\/d|p\\.d\\.|pd|a day|täglich|journali(?:er|ère)s?|diari[oa]s?|diári[oa]s?|al día|al dia|al giorno|giornalier[oaie]|dagelijks|dziennie|denně|naponta|günlük|yevmiye|ежедневно|每天|每日|하루|일당',
  WEEK: 'weekly|p\\/w|p\\.w\\.|pw|a week|wöchentlich|hebdomadaires?|semanal(?:es|mente)?|semanais|a settimana|settimanal[ei]|wekelijks|tygodniowo|týdně|heti|hetente|haftalık|ugentligt?|ukentlig|еженедельно|每周|每週|주당',
  MONTH:
    'monthly|p\\/m|p\\.m\\.(?! ?\\d)|pcm|p\\.c\\.m\\.|pm|a month|monatlich(?:e[snr]?)?|mtl\\.?|im monat|mensuel(?:le)?s?|mensual(?:es|mente)?|mensais|mensal(?:mente)?|mensil[ei]|al mese|al mes|ao mês|maandelijks|månadsvis|månedlig(?:t)?|pr\\. måned|mdl\\.|kuukaudessa|kuus|mēnesī|mjesečno|mesečno|mesečna|miesięczn(?:ie|e|a|y)|měsíčně|mesačne|havonta|havi|lunar[ăe]?|aylık|ayda|ежемесячно|щомісяця|μηνιαίως|μηνιαί[οα]|sebulan|bulanan|मासिक|प्रतिमाह|每月|每个月|月々|월급|شهريا|شهرياً|شهري|בחודש|לחודש|רายเดือน',
  YEAR: "annually|annual(?:ised|ized)?|yearly|p\\.? ?a\\.?|p\\/a|per annum|a year|jährlich(?:e[snr]?)?|jährl\\.?|jahresbrutto|annuel(?:le)?s?|l'année|anual(?:es|mente)?|anuais|annu[oaie]|annuali|annuale|all'anno|l'anno|jaarlijks|p\\/j|årlig(?:en|t|e)?|om året|vuosittain|aastas|gadā|godišnje|letno|rocznie|roczn[ey]|ročně|ročne|évente|éves|yıllık|ежегодно|годовых|щорічно|ετησίως|ετήσι[οα]|setahun|tahunan|सालाना|वार्षिक|प्रतिवर्ष|每年|一年|年間|연간|سنويا|سنوياً|سنوي|בשנה|לשנה",
};

/** Compounds of a time with pay, before a figure. */
const compounds: Record<PayPeriod, string> = {
  HOUR: 'hourly|stundenlohn|stundensatz|*stundenlohn|taux horaire|salaire horaire|uurloon|uurtarief|bruto uurloon|timlön|timeløn|timelønn|timepris|tuntipalkka|stawka godzinowa|hodinová mzda|órabér|时薪|時薪|時給|시급|hourly rate|rate per hour|time rate',
  DAY: 'daily|day rate|tagessatz|tageslohn|tjm|taux journalier|dagtarief|dagsats|日薪|日給|日当|일급|日(?= ?$)|stawka dzienna|manday|man-day',
  WEEK: 'weekly|wochenlohn|weekloon|veckolön|ugeløn|周薪|週薪|週給|주급',
  MONTH:
    'monthly|*monatsgehalt|*monatslohn|*monatsbrutto|*monatsentgelt|maandsalaris|bruto maandsalaris|månadslön|*månadslön|månedsløn|månedslønn|kuukausipalkka|havi bér|havi bruttó|월(?= ?$)|月(?= ?$)|月薪|月給|月収|月俸|เงินเดือน|月額|月收入|月基本給|월급|월 급여',
  YEAR: '*jahresgehalt|*jahreszielgehalt|*jahresbrutto|*jahreslohn|*jahresbruttogehalt|*jahreseinkommen|*jahresvergütung|ral|r\\.a\\.l\\.|jaarsalaris|årslön|årsløn|årslønn|vuosipalkka|年薪|年収|年俸|年額|연봉|연(?= ?$)|年(?= ?$)|ctc per annum|annual ctc|годовой',
};

const order: readonly PayPeriod[] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'];
/** Times that the record has no word for: nothing is said rather than something wrong. */
const otherTimes = wordSource(
  'bi-?weekly|semi-?monthly|semi-?annual(?:ly)?|fortnightly|per fortnight|a fortnight|quarterly|per quarter|per shift|a shift|per mile|per visit|per project|per session|per lesson|per class|per article|per word|per piece|zweiwöchentlich|pro quartal|quarterly|за смену|в смену|per 2 weeks|every two weeks|per assignment',
);

/** Words that may stand between a figure and its time. */
const fillers = wordSource(
  'gross|brutto|bruto|bruttó|brut|bruts|brute|brutos|bruta|brutas|lordi|lordo|lorda|base|basic|fixed|fixe|fix|fijos?|basis|salary|basic salary|wage|pay|rate|compensation|ctc|usd|eur|gbp|cad|aud|us|cash|dollars|equivalent|full-time|fte|actual|doe|circa|before tax|pre-tax|plus super|super|ote|gross salary|bruttogehalt|bruttolön|bruttoløn|grundgehalt|net|netto|nett|neto|на руки|до вычета налогов|gross pay|income|total|in|of|paid|payable|से|तक|以下|以内|이상|이하|까지|부터|から|起|まで|or more|and up|and above|max|min|minimum|maximum|以上|程度',
);

const pair = (period: PayPeriod): string =>
  [
    `\\/ ?(?:${wordSource(units[period])}|${wordSource(slashUnits[period])})`,
    `(?:${wordSource(openers)}) ?(?:${wordSource(units[period])})`,
    `per (?:${wordSource(slashUnits[period])})`,
    wordSource(adverbs[period]),
  ].join('|');

const glue = `[ \\n,(\\[*+~・·-]{0,4}`;
const lead = `${glue}(?:(?:${fillers}|以上|\\+)[ ,()]{0,3}){0,4}${glue}`;
const afterPatterns = order.map((period) => ({
  period,
  pattern: new RegExp(`^${lead}(?:${pair(period)}|[(]?(?:${wordSource(compounds[period])}))`, 'u'),
}));
const otherAfter = new RegExp(`^${lead}(?:${otherTimes})`, 'u');
/** Where this fails, all of the above do: most figures have no time behind them. */
const anyAfter = new RegExp(
  `^${lead}(?:${otherTimes}|${order.map(pair).join('|')}|[(]?(?:${order.map((period) => wordSource(compounds[period])).join('|')}))`,
  'u',
);

const beforePatterns = order.map((period) => ({
  period,
  pattern: new RegExp(`(?:${pair(period)}|${wordSource(compounds[period])})`, 'gu'),
}));
/** A time that is not the pay's: "3 days a week", "annual leave", "monthly bonus". */
const notOfPayBefore =
  /(?:(?:\d|(?<!\p{L})(?:days|hours|times|stunden|tage|heures|jours|horas|días|dias|ore|giorni|uren|dagen|timmar|timer|tuntia|godzin|hodin|hrs|tasks|times|nights|shifts))[ )+-]{0,3})$/iu;
const notOfPayAfter =
  /^ ?(?:bonus|leave|review|holiday|vacation|budget|allowance|revenue|turnover|incentive|commission|target|event|team|meeting|report|increase|raise|retreat|conference|training|learning|active|users|standup|subscription|urlaub|prämie|umsatz)/iu;

/** A time that stands behind a figure. `period` is missing for a time that the record has no word for. */
export interface PeriodMatch {
  readonly period?: PayPeriod;
  /** Length of what was matched, fillers included. */
  readonly length: number;
}

/** The time that stands right behind a figure, with at most a few filler words ("gross", "USD") between. */
export function periodBehind(folded: string, position: number): PeriodMatch | undefined {
  const text = lowerCase(folded.slice(position, position + 64));
  if (!anyAfter.test(text)) return undefined;
  const other = otherAfter.exec(text);
  if (other) return { length: other[0].length };
  let best: PeriodMatch | undefined;
  for (const { period, pattern } of afterPatterns) {
    const match = pattern.exec(text);
    // The longest reading wins: "/month" is not "/m".
    if (match && !notOfPayAfter.test(text.slice(match[0].length)) && match[0].length > (best?.length ?? 0))
      best = { period, length: match[0].length };
  }
  return best;
}

/** The time that is named last in `text`, and where: the words before a figure in its sentence, or a heading. */
export function periodWithin(text: string): { readonly period: PayPeriod; readonly index: number } | undefined {
  const lowered = lowerCase(text);
  let last: { period: PayPeriod; index: number; end: number } | undefined;
  for (const { period, pattern } of beforePatterns) {
    for (const match of lowered.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (notOfPayBefore.test(text.slice(Math.max(0, match.index - 12), match.index)) || notOfPayAfter.test(text.slice(end))) continue;
      if (!last || end > last.end) last = { period, index: match.index, end };
    }
  }
  return last;
}
