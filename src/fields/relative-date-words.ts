/**
 * The words in which job boards say how long ago something was, one entry a language. What CLDR knows ("vor 3 Tagen", "Std.", "gestern")
 * is asked of `Intl` (see relative-date-patterns.ts); here stands what people and boards write besides: other words for "ago", other
 * spellings of units, "about", "posted" and the like. Words are lower case, parted by `|`; they combine freely ("posted again").
 */

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';

export interface RelativeWords {
  /** CLDR's other locales that are read with this entry's words. */
  readonly locales?: string;
  /** An abbreviation of CLDR's that is left out, since a neighbour writes another unit so: Ukrainian "год" is an hour, Russian a year. */
  readonly except?: string;
  /** Words that a statement about the past is built with and that carry no amount: "ago", "about", "less than", "posted". */
  readonly around: string;
  readonly units?: Partial<Record<TimeUnit, string>>;
  /** Amounts in words from one on, parted by spaces; an article counts as one. */
  readonly amounts?: string;
  /** Points in time; the key is how far back they lie. "Now" may stand beside an amount: "now - 2 hours". */
  readonly points?: Readonly<Partial<Record<`${number} ${TimeUnit}`, string>>>;
  /** The language needs no amount for one: "минуту назад" is a minute ago. */
  readonly bareUnitIsOne?: true;
}

/** The languages whose job boards are read most. */
export const relativeWords: Readonly<Record<string, RelativeWords>> = {
  en: {
    around:
      'and|ago|before|earlier|back|about|around|approximately|approx|almost|nearly|less than|under|posted|reposted|re-posted|published|listed|added|job|on|date',
    units: { second: 'secs', minute: 'mins', hour: 'hrs', month: 'mos|mon', decade: 'decade|decades' },
    amounts: 'a|an|one two|a_couple_of|a_couple|couple_of three four five six seven eight nine ten eleven twelve',
    points: {
      '0 day':
        'just now|right now|moments ago|a moment ago|just posted|just reposted|earlier today|few seconds ago|a few seconds ago|a few minutes ago',
      '2 day': 'the day before yesterday|day before yesterday',
    },
  },
  de: {
    around:
      'und|vor|her|zuvor|etwa|ungefähr|circa|ca|rund|knapp|fast|weniger als|erneut|veröffentlicht|ausgeschrieben|gepostet|online|seit|eingestellt|geschaltet|erschienen',
    units: { minute: 'm' },
    amounts: 'ein|eine|einem|einer|einen',
    points: { '0 day': 'gerade|gerade eben|soeben|eben' },
  },
  fr: {
    around:
      'et|il y a|il ya|y a|depuis|environ|près de|presque|moins de|publié|publiée|republié|republiée|à nouveau|posté|ajouté|mise en ligne|mis en ligne|offre|annonce',
    units: { second: 'sec', minute: 'm|mn', year: 'année|années' },
    amounts: 'un|une',
    points: { '0 day': "à l'instant|il y a quelques instants|il y a un instant", '2 day': 'avant hier' },
  },
  es: {
    around:
      'y|unos|unas|hace|atrás|desde|cerca de|alrededor de|aproximadamente|casi|menos de|publicado|publicada|de nuevo|republicado|republicada|anuncio|oferta',
    units: { second: 'seg', hour: 'hr|hrs', day: 'dia|dias' },
    amounts: 'un|una|uno',
    points: { '0 day': 'ahora mismo|hace un momento|hace unos momentos|recién', '2 day': 'antier|antes de ayer' },
  },
  pt: {
    around:
      'e|uns|umas|há|ha|atrás|faz|cerca de|aproximadamente|quase|menos de|publicado|publicada|republicado|republicada|postado|postada|repostado|repostada|anunciado|anunciada|novamente|vaga',
    units: { day: 'd', month: 'mes' },
    amounts: 'um|uma',
    points: { '0 day': 'agora mesmo|há instantes|há pouco' },
  },
  it: {
    around:
      'e|ed|fa|or sono|circa|quasi|meno di|da|pubblicato|pubblicata|ripubblicato|ripubblicata|inserito|inserita|annuncio|offerta|prima',
    units: { hour: 'ora' },
    amounts: "un|uno|una|un'",
    points: { '0 day': 'adesso|proprio ora|poco fa|pochi istanti fa' },
  },
  nl: {
    around: 'en|geleden|terug|eerder|ongeveer|circa|ca|bijna|minder dan|sinds|opnieuw|geplaatst|herplaatst|gepubliceerd|gepost|online',
    units: { hour: 'uren|h', year: 'jaren' },
    amounts: 'een|één',
    points: { '0 day': 'zojuist|zonet|zo net|daarnet' },
  },
  pl: {
    around: 'i|przed|temu|około|ok|prawie|mniej niż|opublikowano|opublikowana|ponownie|dodano|dodana|ogłoszenie',
    units: { day: 'dniem|dniami', week: 'tygodniem|tygodniami', month: 'miesiącem|miesiącami', hour: 'godziną|godzinami' },
    amounts: 'jeden|jedną|jedna',
    points: { '0 day': 'przed chwilą' },
    bareUnitIsOne: true,
  },
  ru: {
    around:
      'и|назад|тому|около|примерно|приблизительно|почти|менее|меньше|опубликовано|опубликована|опубликован|размещено|размещена|повторно|вакансия',
    units: { minute: 'м', day: 'сутки|суток' },
    amounts: 'один|одну|одна',
    points: { '0 day': 'только что' },
    bareUnitIsOne: true,
  },
  uk: {
    except: 'год',
    around: 'і|й|та|тому|назад|близько|приблизно|майже|менше|опубліковано|розміщено|повторно',
    amounts: 'один|одну|одна',
    points: { '0 day': 'щойно|тільки що', '1 day': 'вчора' },
    bareUnitIsOne: true,
  },
  be: {
    around: 'таму|назад|каля|прыблізна',
    points: { '1 day': 'ўчора' },
    bareUnitIsOne: true,
  },
  bg: {
    around: 'и|преди|около|приблизително|почти|по-малко от|публикувана|публикувано|отново|добавена',
    amounts: 'един|една|едно',
    points: { '2 day': 'завчера' },
    bareUnitIsOne: true,
  },
  sr: {
    locales: 'sr-Latn hr bs',
    around: 'i|и|pre|prije|oko|otprilike|skoro|objavljeno|objavljen|objavljena|ponovo|ponovno|пре|прије|око|објављено|поново',
    bareUnitIsOne: true,
  },
  cs: {
    around: 'a|před|zpět|asi|přibližně|zhruba|téměř|méně než|zveřejněno|zveřejněna|znovu|přidáno|vloženo',
    units: { day: 'dní', minute: 'minutu', hour: 'hod|hodinu' },
    amounts: 'jeden|jednu|jedním|jednou',
    points: { '0 day': 'dneska|teď|právě teď|před chvílí' },
    bareUnitIsOne: true,
  },
  sk: {
    around: 'a|pred|približne|asi|takmer|menej ako|zverejnené|zverejnená|opätovne|pridané',
    points: { '0 day': 'práve teraz|pred chvíľou' },
    bareUnitIsOne: true,
  },
  sl: { around: 'in|pred|približno|objavljeno|ponovno', bareUnitIsOne: true },
  tr: {
    around: 've|önce|evvel|yaklaşık|yayınlandı|yayımlandı|yeniden|tekrar|ilan edildi|paylaşıldı|eklendi|olarak',
    amounts: 'bir',
    points: { '0 day': 'şu anda|az önce|biraz önce', '2 day': 'önceki gün' },
  },
  ar: {
    around: 'و|منذ|قبل|حوالي|تقريبا|نحو|مضت|أقل من|تم|نشر|نشرها|نشره|النشر|نُشر|نُشرت|نشرت|أعيد|إعادة|تمت',
    units: { hour: 'ساعه', day: 'ايام|يوما', week: 'اسبوع|أسبوعا', month: 'شهرا|شهور', year: 'عام|أعوام|عاما' },
    amounts: 'واحد|واحدة',
    points: { '0 day': 'الان|للتو|منذ لحظات|قبل لحظات', '1 day': 'امس|البارحة|يوم أمس', '2 year': 'عامين' },
    bareUnitIsOne: true,
  },
  he: {
    around: 'ו|לפני|כ|בערך|כמעט|פחות מ|פורסם|פורסמה|מחדש',
    points: { '0 day': 'הרגע|זה עתה' },
    bareUnitIsOne: true,
  },
  fa: { around: 'و|پیش|قبل|حدود|تقریبا|کمتر از|منتشر شده|دوباره', amounts: 'یک' },
  zh: {
    locales: 'zh-Hant',
    around: '前|以前|之前|约|約|大约|大約|不到|发布|發佈|發布|已|重新|时间|刊登|張貼|张贴|于|於|在|了',
    units: { hour: '个小时|個小時', day: '日', week: '星期|个星期|個星期', month: '月' },
    amounts: '一 两|兩|二 三 四 五 六 七 八 九 十',
    points: { '0 day': '今日|刚刚|剛剛|刚才|剛才|刚发布|剛發佈', '1 day': '昨日', '2 day': '前日' },
  },
  ja: {
    around: '前|約|およそ|ほぼ|掲載|公開|投稿|に|再|済み|されました',
    units: { day: '日間', week: '週', month: 'ヶ月|ヵ月|カ月|ケ月|箇月' },
    points: { '0 day': '本日|たった今|先ほど|数秒前|数分前', '1 day': 'きのう', '2 day': 'おととい', '1 year': '去年' },
  },
  ko: {
    around: '전|약|대략|거의|이전|게시|게시됨|등록|등록됨|재게시|재게시됨|재등록|다시|에|공고',
    units: { week: '주일', month: '달' },
    amounts: '한 두 세 네',
    points: { '0 day': '방금|방금 전|조금 전|금일', '2 day': '그제', '7 day': '일주일' },
  },
  id: {
    locales: 'ms',
    around:
      'dan|lalu|yang|sekitar|kira-kira|hampir|kurang dari|lepas|diposting|ulang|dipasang|dipublikasikan|ditayangkan|kembali|disiarkan|semula|diterbitkan|diiklankan|tayang',
    units: { minute: 'min' },
    amounts: 'satu',
    points: {
      '0 day': 'baru saja|barusan|baru sahaja',
      '1 day': 'sehari',
      '1 week': 'seminggu',
      '1 month': 'sebulan',
      '1 year': 'setahun',
    },
  },
  th: {
    around: 'ที่แล้ว|ที่ผ่านมา|ก่อน|ประมาณ|เกือบ|โพสต์|ใหม่|ลงประกาศ|ประกาศ|เมื่อ|แล้ว',
    units: { week: 'อาทิตย์' },
    points: { '0 day': 'เมื่อสักครู่|เมื่อครู่', '1 day': 'เมื่อวานนี้' },
  },
  hi: {
    around: 'पहले|पूर्व|लगभग|करीब|पोस्ट|किया गया|फिर से|दोबारा|पुनः|प्रकाशित',
    units: { second: 'सेकेंड', week: 'हफ़्ते|हफ्ते', year: 'साल' },
    amounts: 'एक',
    points: { '0 day': 'अभी|अभी-अभी' },
  },
  bn: { around: 'আগে|পূর্বে|প্রায়', units: { hour: 'ঘন্টা' } },
  sv: {
    around:
      'och|för|sedan|sen|cirka|ca|ungefär|nästan|mindre än|publicerad|publicerades|publicerat|på nytt|annonserad|upplagd|inlagd|återpublicerad',
    amounts: 'en|ett',
    points: { '0 day': 'just nu|nyss' },
  },
  da: {
    locales: 'nb',
    around:
      'og|for|siden|cirka|ca|omkring|omtrent|mindre end|mindre enn|publiceret|publisert|offentliggjort|opslået|slået op|genopslået|igen|lagt ud|lagt ut|på nytt|oprettet|opprettet',
    // Norwegian's CLDR has only "døgn".
    units: { day: 'dager' },
    amounts: 'en|et|ett|én|ét',
    points: { '0 day': 'idag|lige nu|akkurat nå', '1 day': 'igår' },
  },
  fi: {
    around: 'sitten|noin|n|melkein|lähes|alle|julkaistu|ilmoitettu|lisätty|uudelleen|uudelleenjulkaistu',
    units: { day: 'päivän', week: 'viikon', month: 'kuukauden' },
    points: { '0 day': 'juuri nyt|hetki sitten', '2 day': 'toissapäivänä' },
    bareUnitIsOne: true,
  },
  ro: {
    around:
      'și|în urmă cu|în urmă|acum|circa|aproximativ|aproape|mai puțin de|de|publicat|publicată|postat|postată|republicat|republicată|adăugat',
    units: { week: 'saptamana|saptamani' },
    amounts: 'un|o',
    points: { '0 day': 'astăzi|chiar acum' },
  },
  vi: {
    around: 'trước|cách đây|khoảng|gần|đã|đăng|được|lại|vào',
    units: { hour: 'tiếng' },
    amounts: 'một',
    points: { '0 day': 'vừa xong|vừa mới|mới đây' },
  },
  hu: {
    around: 'és|ezelőtt|körülbelül|kb|majdnem|közzétéve|feladva|újra|meghirdetve',
    amounts: 'egy',
    points: { '0 day': 'éppen most|az imént' },
  },
  el: {
    around: 'και|πριν|πριν από|εδώ και|περίπου|σχεδόν|δημοσιεύτηκε|δημοσιεύθηκε|αναδημοσιεύτηκε|ξανά|αναρτήθηκε',
    units: { day: 'μέρα|μέρες', year: 'χρόνο|χρόνια' },
    amounts: 'ένα|μία|μια|έναν',
    points: { '0 day': 'μόλις τώρα|μόλις', '1 day': 'χτες', '2 day': 'προχτές' },
  },
};
