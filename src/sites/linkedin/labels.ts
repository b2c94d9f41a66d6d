/** Words of LinkedIn's own interface, in the languages that it speaks. What is not known here stays unread: the page's structure decides first. */

/** "No longer accepting applications", as it stands in place of the Apply button. */
const closed =
  /no longer (?:accepting|taking) applications|nimmt keine bewerbungen mehr|keine bewerbungen mehr|bewerbungen werden nicht mehr|n[’']accepte plus (?:de |les )?candidatures|candidatures ne sont plus accept|ya no (?:se )?acepta(?:n)? (?:m[aá]s )?(?:solicitudes|candidaturas)|no se aceptan m[aá]s solicitudes|(?:n[aã]o (?:est[aá] mais aceitando|aceita mais|s[aã]o mais aceit[ae]s)|j[aá] n[aã]o aceita) (?:mais )?candidaturas|candidaturas encerradas|non (?:accetta|si accettano|vengono) pi[uù] (?:accettate )?candidature|sollicitaties worden niet meer|accepteert geen sollicitaties meer|(?:tar|accepterar) inte längre (?:emot )?ansökningar|(?:modtager|accepterer) ikke længere ansøgninger|(?:tar|godtar|aksepterer) ikke lenger (?:imot )?søknader|ei (?:enää|ota enää) .{0,20}hakemuksia|nie (?:przyjmuje|przyjmujemy|są) już (?:przyjmowane )?(?:zgłoszeń|aplikacji|zgłoszenia)|artık başvuru (?:kabul edilmiyor|alınmıyor)|başvurular(?:ı)? artık kabul|больше не приним|при[её]м (?:заявок|откликов) (?:заверш|закрыт|прекращ)|заявки більше не прийма|вже не приймаються|(?:již|už) se nepřijímají|nu se mai accept|már nem fogad(?:nak)? (?:el )?jelentkez|応募(?:の)?(?:受付|受け付け)(?:は|を)?終了|応募を受け付けていません|募集(?:は)?終了|더 이상 (?:지원|입사)|지원(?:이)? 마감|(?:不再|已停止|停止)接受.{0,6}申[请請]|(?:不再|已停止|停止)接受.{0,4}(?:應徵|求职|求職)|لم يعد .{0,20}طلبات|لا .{0,10}قبول .{0,10}طلبات|आवेदन स्वीकार नहीं|tidak lagi menerima (?:lamaran|permohonan)|ไม่(?:เปิด)?รับ(?:ใบ)?สมัคร|không còn (?:nhận|chấp nhận)|δεν (?:δέχεται|γίνονται) (?:πλέον|πια)|לא (?:מקבל|ניתן).{0,20}(?:מועמדויות|מועמדות)/iu;

/** The longest notice; a sentence of the posting that speaks of closing is longer. */
const LONGEST_NOTICE = 90;

/** Whether a piece of the top card says that the posting takes no more applications. */
export function saysClosed(text: string): boolean {
  return text.length <= LONGEST_NOTICE && closed.test(text);
}

/** "Easy Apply": LinkedIn's own form. */
const easyApply =
  /^(?:easy apply|einfach(?:e)? bewerb|candidature simplifi|solicitud sencilla|candidatura simplificada|inscripci[oó]n sencilla|candidatura semplice|eenvoudig solliciteren|enkel ansökan|nem ansøgning|enkel søknad|łatwe aplikowanie|kolay başvuru|простая подача|снадно подати|snadn[áé] |aplicare simpl|könnyű jelentkez|簡単応募|かんたん応募|간편\s?지원|快速申请|快速申請|輕鬆應徵|轻松申请|快速應徵|التقديم السهل|تقديم سهل|lamar mudah|lamaran mudah|mohon mudah|ứng tuyển nhanh|สมัครง่าย|आसान आवेदन)/iu;
/** "… on company website". */
const companySite =
  /company (?:web)?site|unternehmenswebsite|website des unternehmens|firmenwebsite|site (?:web )?de l[’']entreprise|sitio web de la empresa|web de la empresa|site da empresa|sito (?:web )?(?:aziendale|dell[’']azienda)|bedrijfswebsite|website van het bedrijf|företagets webb|virksomhedens web|bedriftens nett|stronie firmy|şirket(?:in)? (?:web )?site|сайте компании|сайті компанії|企業(?:の)?(?:ウェブ)?サイト|会社(?:の)?(?:ウェブ)?サイト|회사 (?:웹)?사이트|公司网站|公司網站|موقع الشركة|situs web perusahaan|trang web (?:của )?công ty|เว็บไซต์(?:ของ)?บริษัท/iu;

/** Whether an apply button's words lead to LinkedIn's own form. */
export function saysEasyApply(text: string): boolean {
  return easyApply.test(text);
}

/** Whether an apply button's words lead to the employer's site. */
export function saysCompanySite(text: string): boolean {
  return companySite.test(text);
}

/** Words beside a pay that LinkedIn has worked out itself, not the employer's. */
const estimate =
  /\bestimat|\best\.|schätz|estimad|estimé|estimativ|stima|stimat|geschat|geschatte|uppskatt|anslå|anslået|szacun|szacowan|tahmin|оценоч|оцінк|odhad|becsül|推定|目安|추정|예상|估|تقدير|अनुमान|perkiraan|anggaran|ước tính|ประมาณ/iu;
/** Words beside a pay that came from the employer. */
const fromEmployer = /from job description|from (?:the )?description|provided by|employer[- ]provided/iu;

/** Whether the words around a pay call it LinkedIn's estimate. */
export function saysEstimate(text: string): boolean {
  return estimate.test(text) && !fromEmployer.test(text);
}

/** The seven levels of LinkedIn's scale, by language as the interface writes them; without "Not Applicable", which names none. */
const levels: ReadonlySet<string> = new Set(
  `internship|entry level|associate|mid-senior level|director|executive
praktikum|berufseinstieg|berufserfahren|direktor|geschäftsführung|führungsebene
stage|premier emploi|confirmé|manager|directeur|exécutif
prácticas|sin experiencia|algo de responsabilidad|intermedio|director ejecutivo|ejecutivo
estágio|assistente|júnior|pleno-sênior|diretor|executivo
tirocinio|esperienza minima|livello medio-alto|livello medio|direttore|dirigente
instapfunctie|medewerker|middenkader|leidinggevend
インターン|エントリーレベル|アソシエイト|中堅・シニアレベル|ディレクター|エグゼクティブ
实习|入门级|初级|中高级|总监|高管
實習|初階|中階主管|副理|總監|高階主管
인턴|신입|사원|경력|임원
staj|giriş düzeyi|uzman|orta-üst düzey|direktör|yönetici
staż|poziom początkujący|specjalista|średni-starszy szczebel|dyrektor|kierownictwo`
    .split(/[|\n]/)
    .map((word) => word.trim()),
);

/** Whether a text as a whole is one of LinkedIn's levels, in any of its languages. */
export function isSeniority(text: string): boolean {
  return levels.has(text.toLowerCase());
}

/** "Not Applicable", what LinkedIn shows where the employer chose no level. */
const noLevel =
  /^(?:not applicable|nicht zutreffend|keine angabe|non applicable|non pertinent|no corresponde|no aplicable|n[aã]o aplic[aá]vel|non applicabile|niet van toepassing|ej tillämpligt|ikke relevant|ikke aktuelt|nie dotyczy|geçerli değil|неприменимо|не применимо|не застосовно|není relevantní|nu este cazul|nem alkalmazható|該当なし|해당 없음|不适用|不適用|غير مطابق|غير قابل للتطبيق|tidak berlaku|không áp dụng|ไม่ระบุ|लागू नहीं)$/iu;

/** Whether a level says that there is none. */
export function saysNoLevel(text: string): boolean {
  return noLevel.test(text);
}

export type Criterion = 'seniority' | 'employmentTypes' | 'jobFunctions' | 'industries';

/** The labels of the guests' list of criteria. Where a label is not known, its place in a whole list tells. */
const criteria: readonly (readonly [Criterion, RegExp])[] = [
  [
    'seniority',
    /seniority|karrierestufe|niveau hi[eé]rarchique|antig[uü]edad|nivel de experi[eê]ncia|n[ií]vel de (?:experi[eê]ncia|senioridade)|livello di anzianit|senioriteit|senioritets|erfaringsnivå|anciennitet|poziom stanowiska|kıdem|уровень должности|рівень посади|úroveň|nivel de senioritate|職歴|職務レベル|연차|경력 수준|职位级别|职级|資歷|年資|tingkat senioritas|cấp bậc|مستوى الأقدمية/iu,
  ],
  [
    'employmentTypes',
    /employment type|beschäftigungs|anstellungsart|type d[’']emploi|tipo de empleo|tipo de emprego|tipo di impiego|dienstverband|soort baan|anställningsform|ansættelsestype|ansettelsesform|forma zatrudnienia|rodzaj zatrudnienia|istihdam türü|тип занятости|тип зайнятості|druh pracovního|typ pracovního|tip de angajare|雇用形態|고용 형태|职位性质|工作性质|雇佣类型|雇用類型|職務類型|jenis pekerjaan|loại công việc|نوع التوظيف/iu,
  ],
  [
    'jobFunctions',
    /job function|tätigkeitsbereich|^fonction|función|^função|funzione lavorativa|^functie|arbetsområde|jobfunktion|jobbfunksjon|funkcja|iş fonksiyonu|должностные обязанности|посадові|funkce|funcți[ae]|職種|職務内容|직무|직종|职能|職能|fungsi pekerjaan|chức năng|المسمى الوظيفي|الوظيفة/iu,
  ],
  [
    'industries',
    /industr|branche|secteurs?|sectores|setores|settori|bedrijfstak|sektor|bransch|отрасл|галуз|odvětví|domenii|業種|業界|업계|산업|行业|產業|ngành|القطاعات|الصناعات/iu,
  ],
];

/** The field that a label in the guests' list of criteria stands for. */
export function criterionOf(label: string): Criterion | undefined {
  return criteria.find(([, pattern]) => pattern.test(label))?.[0];
}

/** The heading over those who posted a posting. Seen in English alone: elsewhere nobody is read from the server-driven pages. */
export function saysHiringTeam(text: string): boolean {
  return /^meet the hiring team$/i.test(text);
}

/** The mark on the card of who posted a posting. */
export function saysJobPoster(text: string): boolean {
  return /^job poster$/i.test(text);
}
