/** Month names of many languages, long and short, in the forms that stand in a date ("5 mars", "5 марта") and alone. */

const languages =
  'en de fr es it pt nl pl ru uk be tr ar id ms th hi sv da no nn fi cs sk ro vi hu hr sr sr-Latn bs sl bg mk el he fa ca eu gl et lv lt is ga cy af sq hy ka az kk uz bn ur ta te ml mr fil sw'.split(
    ' ',
  );

/** Short forms that people write and CLDR does not know. */
const besides: Readonly<Record<string, number>> = {
  sept: 9,
  jän: 1,
  jänner: 1,
  feber: 2,
  mär: 3,
  mrz: 3,
  mrt: 3,
  janv: 1,
  févr: 2,
  fevr: 2,
  fevrier: 2,
  avr: 4,
  juil: 7,
  aout: 8,
  decembre: 12,
  marco: 3,
  setiembre: 9,
  set: 9,
  сент: 9,
  нояб: 11,
  февр: 2,
};

/** Folds a month's name: case, closing dot, direction marks. */
const foldMonth = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200e\u200f]/g, '')
    .replace(/[.,]+$/, '')
    .trim();

/** The month's number by folded name, and by language the few names that mean different months ("listopad" is November in Polish, October in Croatian). */
interface MonthNames {
  readonly months: ReadonlyMap<string, number>;
  readonly disputed: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const ofLanguage = new Map<string, ReadonlyMap<string, number>>();

/** The names in one language (`pt`), in every script of it that is in the list; empty for one that is not. */
function monthsIn(language: string): ReadonlyMap<string, number> {
  const known = ofLanguage.get(language);
  if (known !== undefined) return known;
  const months = new Map<string, number>();
  for (const locale of Intl.DateTimeFormat.supportedLocalesOf(languages.filter((name) => name.split('-')[0] === language))) {
    for (const width of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month: width, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { day: 'numeric', month: width, year: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const date = new Date(Date.UTC(2026, month - 1, 15));
        for (const format of [alone, inDate]) {
          for (const { type, value } of format.formatToParts(date))
            if (type === 'month' && !/\d/.test(value) && foldMonth(value) !== '') months.set(foldMonth(value), month);
        }
      }
    }
  }
  ofLanguage.set(language, months);
  return months;
}

function collect(): MonthNames {
  const byName = new Map<string, Map<string, number>>();
  const add = (name: string, language: string, month: number): void => {
    const languagesOfName = byName.get(name) ?? new Map<string, number>();
    byName.set(name, languagesOfName.set(language, month));
  };
  for (const language of new Set(languages.map((name) => name.split('-')[0] ?? name))) {
    for (const [name, month] of monthsIn(language)) add(name, language, month);
  }
  for (const [name, month] of Object.entries(besides)) add(name, '', month);
  const months = new Map<string, number>();
  const disputed = new Map<string, ReadonlyMap<string, number>>();
  for (const [name, languagesOfName] of byName) {
    const [first, ...others] = new Set(languagesOfName.values());
    if (first !== undefined && others.length === 0) months.set(name, first);
    else disputed.set(name, languagesOfName);
  }
  return { months, disputed };
}

let names: MonthNames | undefined;

/** The month (1-12) that `name` is, in any language; a name that two languages use for different months needs `lang` (a language tag). */
export function monthNamed(name: string, lang?: string): number | undefined {
  // Hebrew writes "in April" as one word.
  const folded = foldMonth(name).replace(/^ב(?=\p{L}{3})/u, '');
  const language = lang?.toLowerCase().split(/[-_]/)[0] ?? '';
  // Asking for all languages takes 40 ms. English names mean the same month wherever else they are used (CLDR 48).
  const near = monthsIn(language).get(folded) ?? monthsIn('en').get(folded);
  if (near !== undefined) return near;
  names ??= collect();
  return names.months.get(folded) ?? names.disputed.get(folded)?.get(language);
}
