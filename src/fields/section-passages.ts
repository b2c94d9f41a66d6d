/**
 * Passages of a posting that no heading announces, known by wording that such passages share whoever writes them: law and custom give the
 * equal-opportunity statement, the offer of accommodations or the list of insurances their words. No employer's own sentence is here.
 */
import type { SectionKind } from '../posting/posting';
import { lowerCase } from './folded-text';

const traits = 'race|colou?r|religion|creed|sex|gender|national origin|ethnicity|disabilit(?:y|ies)|sexual orientation|veteran|age';

const legal = new RegExp(
  [
    '\\bequal (?:employment )?opportunit|\\bequal opportunities\\b|\\beeo\\b|\\baffirmative action\\b|\\be-?verify\\b|\\bfair chance\\b',
    `(?:without regard|regardless|irrespective|discriminat\\w*|on the basis)[^.]{0,120}\\b(?:${traits})\\b`,
    '\\breasonable (?:accommodation|adjustment)s?\\b|\\baccommodations? (?:due to|for|because of) (?:a |any |your )?disabilit|\\b(?:need|require|request)s? (?:an? |any |special )?(?:accommodation|adjustment)s?\\b[^.]{0,60}\\b(?:application|interview|hiring|recruit\\w*|process)',
    '\\b(?:committed|dedicated|commitment|dedication|strives?|striving|proud)\\b[^.]{0,70}\\b(?:inclusive|inclusion|diverse|diversity|equitable|equality)\\b',
    '\\b(?:celebrate|embrace|value|welcome)s? (?:diversity|differences)\\b|\\bdiversity (?:and|&|,) (?:equity|inclusion)\\b[^.]{0,60}\\b(?:commit|core|heart|value|central|priorit)',
    '\\b(?:encourage|welcome)s? (?:all )?(?:applications? from|applicants from|candidates from|people (?:from|of) all|qualified (?:applicants|candidates))',
    '\\b(?:arrest|criminal|conviction)s? (?:and|or|and/or)? ?(?:conviction )?(?:records?|histor(?:y|ies)|background)\\b',
    '\\bprotected (?:by|under) (?:applicable |federal |state |local |any )*laws?\\b|\\bprotected (?:characteristic|class|veteran|status)',
    '\\b(?:contingent (?:up)?on|subject to)\\b[^.]{0,60}\\bbackground (?:check|screening|investigation)|\\bexport control|\\bitar\\b',
    '\\bprivacy (?:policy|notice|statement)\\b|\\bprocess(?:es|ing)? (?:of )?(?:your )?personal (?:data|information)\\b|\\bunsolicited (?:resumes|cvs|applications|agency|candidates)|\\brecruitment agencies\\b',
    'chancengleichheit|gleichstellung|unabhängig von [^.]{0,80}(?:geschlecht|herkunft|alter|religion|behinderung)|schwerbehindert|menschen mit (?:schwer)?behinderung|vielfalt[^.]{0,80}(?:wertschätz|förder|leben|respekt)|datenschutz(?:erklärung|hinweise|bestimmung)|alle geschlechter',
    'égalité des chances|sans distinction|situation de handicap|travailleurs handicapés|engag[^.]{0,60}(?:diversité|inclusion)|protection des données|vos données personnelles|indépendamment de [^.]{0,60}(?:sexe|origine|âge|religion)',
    'igualdad de (?:oportunidades|trato|condiciones)|sin (?:distinción|discriminación|importar)[^.]{0,80}(?:raza|sexo|género|edad|religión|discapacidad)|personas con discapacidad|comprometid[oa]s? con [^.]{0,60}(?:diversidad|inclusión|igualdad)|protección de datos|tratamiento de (?:tus|sus|los) datos',
    'igualdade de oportunidades|independentemente d[aeo] [^.]{0,80}(?:raça|gênero|género|idade|religião|sexo|deficiência)|pessoas? com deficiência|sem distinção|comprometid[oa]s? com [^.]{0,60}(?:diversidade|inclusão|igualdade)|proteção de dados|\\blgpd\\b',
    '平等(?:就业|的)?机会|机会(?:均等|平等)|(?:种族|性别|宗教|年龄|民族)[^。]{0,40}(?:歧视|平等)|反对.{0,10}歧视|残(?:疾|障)人?士?|个人信息(?:保护|处理)|平等機會|多元(?:化)?[^。]{0,12}(?:包容|平等)',
    '(?:性別|国籍|人種|宗教|年齢|障がい)[^。]{0,50}(?:問わず|かかわらず|関わらず|関係なく|差別|基づく)|個人情報の取り?扱|合理的(?:な)?配慮|機会均等|受動喫煙(?:防止|対策)',
    '(?:성별|국적|인종|종교|연령|나이|장애)[^.]{0,40}(?:무관하|관계없이|차별|상관없이|이유로)|개인 ?정보 ?(?:처리|수집|보호)|국가 ?유공자|보훈 ?대상자|장애인 ?(?:및|은|우대)|허위 ?사실',
  ].join('|'),
  'u',
);

const benefitWords: readonly RegExp[] = [
  /\b(?:medical|health|dental|vision|life|disability)\b[^.]{0,40}\b(?:insurance|coverage|cover|plans?|benefits)\b|\bhealthcare\b|krankenversicherung|assurance|mutuelle|seguro (?:de|médico)|plano de saúde|保险|保險|社会保険|보험/u,
  /\b401\s?\(?k\)?|\bpension\b|\bretirement\b|altersvorsorge|retraite|pensiones|previdência|公积金|退職金|퇴직금|퇴직연금/u,
  /\bpaid (?:time off|holidays?|vacation|parental|sick|leave|personal)|\bpto\b|\b(?:annual|parental|sick|maternity|vacation) (?:leave|days)|\btime off\b|\bdays?(?:' | of )(?:annual )?(?:leave|holiday|vacation)|urlaub(?:stage)?|congés|\brtt\b|vacaciones|férias|年假|带薪|有給|休暇|연차|휴가/u,
  /\b(?:company|employee|our|global|core)? ?benefits (?:may|include|are|package|program|designed|vary|offered|such)|\b(?:offers?|provides?|competitive|comprehensive|generous)\b[^.]{0,60}\bbenefits\b|zusatzleistungen|avantages|beneficios|benefícios|福利|복리후생|복지/u,
  /\b(?:gym|wellness|wellbeing|well-being|fitness|commuter|meal|lunch|stipend|reimbursements?|tuition|childcare)\b|jobticket|titres?[- ]restaurant|ticket restaurante|vale[- ](?:refeição|alimentação|transporte)|餐补|交通補助|식대/u,
];

const figure = /(?:[$€£¥₩₹]|\b(?:USD|EUR|GBP|CAD|AUD|SGD|CHF|JPY|CNY|INR)\b)\s?\d|\d[\d.,]*\s?(?:€|EUR|USD|GBP|CHF|k€|万|円|元|원)/u;
const payWords =
  /\b(?:base (?:pay|salary|compensation)|salary|pay) (?:range|scale|band)|\b(?:compensation|salary|pay|wage)\b[^.]{0,60}\b(?:range|between|from|per (?:year|annum|hour)|annual(?:ly)?|hourly)\b|jahres(?:brutto)?gehalt|bruttogehalt|mindestgehalt|rémunération|fourchette|rango salarial|faixa salarial|薪(?:资|酬)范围|想定年収|연봉/u;

const teamVerbs =
  'is|are|aims?|works?|plays?|builds?|owns?|focus(?:es)?|supports?|drives?|leads?|develops?|provides?|serves?|sits?|partners?|helps?|enables?|consists?|comprises?|strives?|ensures?|creates?|designs?|delivers?|manages?|oversees?|empowers?|has|tackles?|works|collaborates?';
const namedTeam = new RegExp(
  `^(?:[^.!?]{0,220}[,.] )?(?:the |our |as the |as part of the )?(?:[\\w&/'’,-]+ ){1,9}(?:team|group|department|squad|org|division)(?:s)? (?:\\([^)]{1,20}\\) )?(?:at [\\w.]+ |here )?(?:${teamVerbs})\\b`,
  'u',
);
/** Further on in a paragraph a team needs a name in capitals. */
const capitalTeam = new RegExp(
  `[.,;] ?(?:[Tt]he|[Oo]ur|[Tt]his) (?:(?:\\p{Lu}[\\p{L}\\p{N}&/'’-]*|and|of|for|&) ){1,8}(?:[Tt]eam|[Gg]roup|[Dd]epartment) (?:${teamVerbs})\\b`,
  'u',
);
const ownTeam =
  /^(?:we are|we're) (?:an? )?(?:[\w-]+ ){0,5}(?:team|group|squad|department) (?:of|that|which|who|responsible|in|within|focused|dedicated|building)|^(?:unser|das) team\b|^notre équipe|^l'équipe|^nuestro equipo|^el equipo|^(?:nosso|o) time\b|^a (?:nossa )?equipe|^.{0,24}(?:团队|部门|團隊)(?:致力|负责|是|主要|旨在|专注|为|承担|負責)|^(?:私たち|当|本|この)?.{0,20}(?:チーム|グループ|部)(?:は|では)|^.{0,20}팀(?:은|는|에서는)/u;
const role =
  /\b(?:you will|you'll|you’ll|we are (?:looking|seeking|hiring|searching|recruiting)|we're (?:looking|seeking|hiring|searching|recruiting)|is (?:looking|seeking|hiring|searching|recruiting)|are (?:looking|seeking|hiring)|in this role|this (?:role|position|job)|the (?:ideal|successful) candidate|as an? [\w-]+(?: [\w-]+){0,4},)|wir suchen|suchen wir|sucht\b|nous (?:recherchons|cherchons)|recherche\b|buscamos|buscando|procuramos|我们正在寻找|招聘|募集|お任せ|모집|찾고 있/u;
const company = new RegExp(
  [
    "\\b(?:is|are|as|we're) (?:the |a |an |one of )[^.]{0,60}\\b(?:leading|world's|world’s|largest|fastest[- ]growing|fast[- ]growing|premier|global|pioneer\\w*|award[- ]winning|trusted)\\b",
    "\\b(?:we are|we're|we’re|is|are) (?:a|an|the) [^.]{0,80}\\b(?:company|startup|start-up|platform|firm|provider|agency|organi[sz]ation|manufacturer|consultancy|bank|charity|non-?profit|retailer|subsidiary|brand|marketplace)\\b",
    "\\b(?:our|its|their|the company’s|the company's) mission (?:is|:)|\\bon a mission to\\b|\\bmission is to\\b|\\bwas founded\\b|\\bfounded (?:in|by)\\b|\\bestablished in\\b|\\bheadquartere?d?s? (?:in|are)\\b|\\bglobal offices\\b|\\boffices (?:in|across|include|around)\\b|\\bbacked by\\b|\\bseries [a-e]\\b|\\bemploys? (?:over|more than|around|some)\\b",
    '(?:ist|sind) (?:ein|eine|einer|eines|das|der|die) [^.]{0,60}(?:führend|unternehmen|anbieter|marktführer|weltweit|größte)|gegründet|hauptsitz',
    "(?:est|sommes) (?:un|une|le|la|l'un|l’un) [^.]{0,60}(?:leader|entreprise|société|groupe|acteur|spécialis|référence|startup|start-up)|notre mission|fondée? en",
    '(?:es|somos) (?:una?|el|la|líder)[^.]{0,60}(?:líder|empresa|compañía|consultora|multinacional|grupo|plataforma|startup)|nuestra misión|fundada en',
    '(?:é|somos) (?:uma?|o|a|líder)[^.]{0,60}(?:líder|empresa|companhia|consultoria|multinacional|grupo|plataforma|startup)|nossa missão|fundada em',
    '(?:公司|集团|企业|平台).{0,10}(?:是|成立|致力|创立|总部)|(?:全球|世界|行业|国内|中国).{0,8}(?:领先|最大|知名)|成立于|使命是|总部位于',
    '(?:当社|弊社|私たち|わたしたち)は|(?:創業|設立|本社)|ミッションは',
    '(?:회사|기업|플랫폼|서비스)(?:입니다|로서|으로)|설립|본사|(?:국내|글로벌|세계) ?(?:최대|1위|최고|선도)',
  ].join('|'),
  'u',
);

/** How far into a paragraph its kind is looked for: the kind shows early, and a paragraph may have any length. */
const REACH = 900;

/** Whether a paragraph is one of the statements that law or custom asks for. */
export function isLegal(text: string): boolean {
  return legal.test(lowerCase(text.slice(0, REACH)));
}

/** How many different kinds of benefits a paragraph speaks of (insurance, pension, leave, …). */
export function countBenefits(text: string): number {
  const start = lowerCase(text.slice(0, REACH));
  return benefitWords.filter((words) => words.test(start)).length;
}

/** Whether a paragraph states the pay in figures. */
export function isPay(text: string): boolean {
  const start = text.slice(0, REACH);
  return figure.test(start) && payWords.test(lowerCase(start));
}

/** Whether a paragraph introduces the employer, the team, or the job: the three that open a posting. */
export function openingKind(text: string): Extract<SectionKind, 'company' | 'team' | 'intro'> | undefined {
  const start = text.slice(0, REACH);
  const lowered = lowerCase(start);
  if (role.test(lowered)) return 'intro';
  if (namesTeam(start, lowered) || ownTeam.test(lowered)) return 'team';
  return company.test(lowered.slice(0, 500)) ? 'company' : undefined;
}

/** Whether a paragraph is about one team by its name ("The Payments team builds …"), not a company calling itself a team. */
export function isNamedTeam(text: string): boolean {
  const start = text.slice(0, REACH);
  const lowered = lowerCase(start);
  return !role.test(lowered) && namesTeam(start, lowered);
}

function namesTeam(start: string, lowered: string): boolean {
  return namedTeam.test(lowered.slice(0, 400)) || capitalTeam.test(start);
}
