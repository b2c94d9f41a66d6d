/** ISO 3166-1 alpha-2 codes from names, by the browser's own table (CLDR, through `Intl.DisplayNames`) and the short forms that it lacks. */

/** Languages whose names for all countries are known: each costs a millisecond. Of others the country's own name is below. */
const languages = 'en de fr es pt it nl pl sv ja zh zh-Hant ko'.split(' ');

/** Regions that CLDR still names but that are no more, and groups of countries. */
const notCountries = new Set('AN BU CS DD DY EU EZ FX HV NH QO QU RH SU TP UK UN VD XA XB YD YU ZR ZZ'.split(' '));

/** Short and old names, in the form that `fold` gives. */
const otherNames: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'u.s': 'US',
  'the united states': 'US',
  'united states of america': 'US',
  'estados unidos de américa': 'US',
  'états-unis d’amérique': 'US',
  'estados unidos da américa': 'US',
  'ee.uu.': 'US',
  'ee. uu.': 'US',
  eeuu: 'US',
  eua: 'US',
  アメリカ: 'US',
  米国: 'US',
  미국: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'the uk': 'GB',
  'the united kingdom': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  großbritannien: 'GB',
  'grande-bretagne': 'GB',
  'gran bretaña': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  'the philippines': 'PH',
  'republic of ireland': 'IE',
  'czech republic': 'CZ',
  'tschechische republik': 'CZ',
  'république tchèque': 'CZ',
  'república checa': 'CZ',
  'česká republika': 'CZ',
  'korea, republic of': 'KR',
  'republic of korea': 'KR',
  korea: 'KR',
  한국: 'KR',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'hong kong': 'HK',
  'hong kong sar': 'HK',
  hongkong: 'HK',
  香港: 'HK',
  macau: 'MO',
  macao: 'MO',
  澳门: 'MO',
  澳門: 'MO',
  台湾: 'TW',
  台灣: 'TW',
  'taiwan, province of china': 'TW',
  'mainland china': 'CN',
  'people’s republic of china': 'CN',
  "people's republic of china": 'CN',
  prc: 'CN',
  中国大陆: 'CN',
  中国内地: 'CN',
  uae: 'AE',
  'u.a.e.': 'AE',
  ksa: 'SA',
  turkey: 'TR',
  'the gambia': 'GM',
  'ivory coast': 'CI',
  brasil: 'BR',
  méxico: 'MX',
  perú: 'PE',
  svizra: 'CH',
  danmark: 'DK',
  norge: 'NO',
  noreg: 'NO',
  suomi: 'FI',
  ísland: 'IS',
  eesti: 'EE',
  latvija: 'LV',
  lietuva: 'LT',
  česko: 'CZ',
  slovensko: 'SK',
  slovenija: 'SI',
  hrvatska: 'HR',
  srbija: 'RS',
  magyarország: 'HU',
  românia: 'RO',
  българия: 'BG',
  ελλάδα: 'GR',
  türkiye: 'TR',
  россия: 'RU',
  україна: 'UA',
  'việt nam': 'VN',
  ไทย: 'TH',
  ประเทศไทย: 'TH',
  भारत: 'IN',
  ישראל: 'IL',
  الإمارات: 'AE',
  السعودية: 'SA',
  مصر: 'EG',
  lëtzebuerg: 'LU',
  éire: 'IE',
  'republic of singapore': 'SG',
};

/** ISO 3166-1 alpha-3 of the countries that postings name by it; `XYZ: 'XY'` would be a guess for the others. */
const alpha3 =
  'AFG AF ALB AL DZA DZ AND AD AGO AO ARG AR ARM AM AUS AU AUT AT AZE AZ BHS BS BHR BH BGD BD BRB BB BLR BY BEL BE BLZ BZ BEN BJ BOL BO BIH BA BWA BW BRA BR BRN BN BGR BG BFA BF KHM KH CMR CM CAN CA CHL CL CHN CN COL CO CRI CR CIV CI HRV HR CUB CU CYP CY CZE CZ COD CD DNK DK DOM DO ECU EC EGY EG SLV SV EST EE ETH ET FIN FI FRA FR GEO GE DEU DE GHA GH GRC GR GTM GT HND HN HKG HK HUN HU ISL IS IND IN IDN ID IRN IR IRQ IQ IRL IE ISR IL ITA IT JAM JM JPN JP JOR JO KAZ KZ KEN KE KOR KR KWT KW KGZ KG LAO LA LVA LV LBN LB LBY LY LIE LI LTU LT LUX LU MAC MO MDG MG MWI MW MYS MY MLT MT MUS MU MEX MX MDA MD MCO MC MNG MN MNE ME MAR MA MOZ MZ MMR MM NAM NA NPL NP NLD NL NZL NZ NIC NI NGA NG MKD MK NOR NO OMN OM PAK PK PAN PA PRY PY PER PE PHL PH POL PL PRT PT PRI PR QAT QA ROU RO RUS RU RWA RW SAU SA SEN SN SRB RS SGP SG SVK SK SVN SI ZAF ZA ESP ES LKA LK SWE SE CHE CH SYR SY TWN TW TZA TZ THA TH TTO TT TUN TN TUR TR UGA UG UKR UA ARE AE GBR GB USA US URY UY UZB UZ VEN VE VNM VN YEM YE ZMB ZM ZWE ZW'.split(
    ' ',
  );

/** Names that another place bears as well, so that alone they tell no country: a US state, a Spanish city, an island. */
const sharedNames = new Set(['georgia', 'granada', 'guadalupe', 'island', 'jersey', 'santa lucía', 'dominica', 'man']);

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

let names: Map<string, string> | undefined;

/** Built on first use: it takes some milliseconds, and many a page names no country. */
function countryNames(): Map<string, string> {
  if (names !== undefined) return names;
  names = new Map();
  for (const language of languages) {
    const region = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes()) {
      const name = region.of(code);
      if (name !== undefined && !names.has(fold(name))) names.set(fold(name), code);
    }
  }
  for (const [name, code] of Object.entries(otherNames)) names.set(name, code);
  return names;
}

let countryCodes: Set<string> | undefined;

function codes(): Set<string> {
  if (countryCodes !== undefined) return countryCodes;
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  countryCodes = new Set(pairs.filter((pair) => !notCountries.has(pair) && english.of(pair) !== undefined));
  return countryCodes;
}

/** Whether two capital letters are a country's code. */
export function isCountryCode(text: string): boolean {
  return codes().has(text);
}

/**
 * The country that a text names as a whole: "Deutschland", "USA", "gb", "FRA", "日本".
 * For a field that holds a country and nothing else; a name that is also a state's ("Georgia") is the country's here.
 * @returns ISO 3166-1 alpha-2, or undefined where the text is no country's name.
 */
export function countryCode(name: string): string | undefined {
  const text = name.trim();
  const upper = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper)) return upper === 'UK' ? 'GB' : isCountryCode(upper) ? upper : undefined;
  if (/^[A-Z]{3}$/.test(upper)) {
    const index = alpha3.indexOf(upper);
    if (index >= 0) return alpha3[index + 1];
  }
  return countryNames().get(fold(text));
}

/** As `countryCode`, for a part of a place: codes only in capitals, and no name that another place bears as well. */
export function countryOfPart(part: string): string | undefined {
  if (part.length <= 3 && /^\p{Script=Latin}+$/u.test(part) && part !== part.toUpperCase()) return undefined;
  return sharedNames.has(fold(part)) ? undefined : countryCode(part);
}
