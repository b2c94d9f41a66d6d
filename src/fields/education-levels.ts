/** Finds degrees and school-leaving certificates in running text, in the languages that postings are written in. */
import type { EducationLevel } from '../posting/posting';
import { eastAsian, GuardedPattern, guardOf } from './guarded-pattern';

/** A degree as written. `general`: a bare "degree", which says no more than that there is one. */
export interface EducationMention {
  readonly start: number;
  readonly end: number;
  readonly level: EducationLevel;
  readonly general: boolean;
}

const ladder: readonly EducationLevel[] = ['high-school', 'associate', 'bachelor', 'master', 'doctorate'];

/** Below zero where `a` is the lower level. */
export function compareEducation(a: EducationLevel, b: EducationLevel): number {
  return ladder.indexOf(a) - ladder.indexOf(b);
}

const degreeNoun = "(?:['’]?s?[\\s-]+(?:degree|level|diploma|programme?|studies|education|qualification|student))?";
/** @param when words of which every match of `pattern` holds one */
const word = (when: RegExp, pattern: string) => new GuardedPattern(when, `(?<![\\p{L}\\d@])(?:${pattern})(?![\\p{L}\\d])`, 'giu');

/** A few letters are a degree only beside another degree or a word such as "degree", "in Physics", "or above": MS is Office, MA a state, BA an analyst. */
const short =
  '(?:B\\.?Sc?|B\\.?A|M\\.?Sc?|M\\.?A|B\\.?E|M\\.?E|B\\.?S\\.?E|M\\.?S\\.?E|A\\.?A\\.?S?|A\\.?S|Ph\\.?D|MBA|BBA|M\\.?Eng|B\\.?Eng|B\\.?Tech|M\\.?Tech|MCA|BCA)\\.?';
const beside = `(?=(?:\\s?\\([^()]{1,12}\\))?\\s?(?:(?:/|,\\s?|\\s?(?:&|or|and|or an?|oder|und)\\s)\\s?${short}(?![\\p{L}])|['’]?s?\\s?[-\\s]?degree|\\s?(?:\\+|or (?:higher|above|equivalent|better|related)|and above|or (?:a )?(?:master|bachelor|doctor)|required|preferred)|,? in (?:an?\\s)?(?:[\\p{Lu}]|related|relevant|computer|engineering|science|math|business|finance|economics|statistics|physics|biology|chemistry|marketing|nursing|technical|quantitative)|\\s(?:Computer|Engineering|Comp|EE|CS)(?![\\p{L}])))`;
const after = `(?<=(?:^|[^\\p{L}])${short}\\s?(?:/|,|,?\\s?(?:or|and|&)(?: an?)?)\\s?)`;
const notHolder = '(?<!\\bas an? |\\b[\\p{Lu}]\\p{Ll}+, )';
const shortWithContext = (when: RegExp, letters: string) =>
  new GuardedPattern(
    when,
    `(?<![\\p{L}\\d.@])${notHolder}(?:${letters})\\.?(?![\\p{L}\\d])${beside}|${after}(?<![\\p{L}\\d.@])(?:${letters})\\.?(?![\\p{L}\\d])`,
    'gu',
  );

const mastersLetters = /(?<![A-Za-z\d.])M\.?[SAE]/i;
const bachelorsLetters = /(?<![A-Za-z\d.])B\.?[SAE]/i;

const patterns: readonly (readonly [EducationLevel, GuardedPattern])[] = [
  [
    'doctorate',
    word(
      /ph\.?\s?d|phil|pharm|do[ck]tor|dottor|doutor|j\.?d|ed\.?d\sdegree|promo/i,
      "ph\\.?\\s?d(?:\\.(?=[\\s,;)/]|$))?(?!['’]?s(?:\\s(?:from|at|and|who|on)|[.,]))" +
        degreeNoun +
        "|d\\.?phil|doctorate(?:['’]?s)?|doctoral(?:\\s(?:degree|level|studies|student|candidate|programme?))|doctor of \\p{L}+|pharm\\.?d|juris doctor|j\\.d\\.|jd(?=\\s(?:degree|from an?|required|or equivalent)(?!\\p{L}))|ed\\.?d degree|abgeschlossene promotion|promotion in|promovierte?r?|doktortitel|doktorgrad|doktorexamen|doctorat|thèse de doctorat|doctorado|doutorado|doutoramento|dottorato|gepromoveerd|doktorat",
    ),
  ],
  ['doctorate', new GuardedPattern(eastAsian, '博士(?!后)|박사', 'gu')],
  [
    'master',
    word(
      /master|(?<![a-z])(?:mba|msn|m\.?sc|m\.?tech|m\.?eng|m\.?phil|mph|mpp|mpa|ll\.?m|mca)|(?:graduate|advanced) (?:degree|studies|level|quali|program)|graduation in|dipl[oô]me d|école d|bac\s?\+|máster|maestría|mestrado|laurea|civiling|magister/i,
      "(?<!scrum\\s|web|post|past |grand|the )master[’']?s?[’']?[\\s-]+(?:level|degree|diploma|programme?|studies|studium|abschluss|student|qualification)|(?<!scrum\\s)master['’]s(?=\\s*(?:$|[/,.;:)(+&–]|(?:in|or|and|with|from|is|required|preferred|strongly|highly|plus|at|a)(?!\\p{L})))|(?<=education(?: level| required)?\\s?[:–-]\\s?)masters?|masters?(?=\\s+(?:in|or (?:above|higher|equivalent|ph\\.?d|doctor|bachelor))\\s|\\s*(?:/|,|or|and)\\s*(?:an?\\s)?ph\\.?d|\\s?\\+\\s)|master of (?:science|arts|engineering|business|public|laws?|philosophy|education|fine|architecture|technology|social)(?: \\p{L}+)?|(?<=(?:preferred|minimum|required|bachelor(?:['’]?s)?(?: or|/))\\s?:?\\s?)master['’]?s?(?!\\s(?:data|of))|master\\s?[12](?=\\s(?:en|de)\\s)|mba|msn|m\\.?sc|m\\.?tech|m\\.?eng|m\\.?phil|mph|mpp|mpa degree|ll\\.?m|mca|(?:post[- ]?graduate|graduate|advanced) (?:degree|studies in|level degree|qualification)|(?<=(?:enrol\\p{L}* in|pursuing|complet\\p{L}+(?: of)?|attending|admitted to|student in) (?:an? |your |the )?(?:\\p{L}+ ){0,2})(?:post[- ]?)?graduate program(?:me)?|post-?graduation in|masterabschluss|masterstudium|masterstudiengang|master-abschluss|diplôme d[’']ingénieur|école d[’']ingénieurs?|(?:école|diplôme) de commerce|bac\\s?\\+\\s?(?:4\\s?(?:/|à|ou|-)\\s?(?:bac\\s?\\+\\s?)?5|5)|máster(?:es)?(?: universitario| oficial)?|maestría|mestrado|laurea (?:magistrale|specialistica)|masterexamen|civilingenjörs?(?:examen)?|masteropleiding|wo[- ]master|magisterexamen|magister",
    ),
  ],
  ['master', new GuardedPattern(eastAsian, '硕士|碩士|研究生(?:及|以上|学历|學歷)|修士|大学院(?:卒|修了)|석사', 'gu')],
  ['master', shortWithContext(mastersLetters, 'M\\.?S|M\\.?A|M\\.?E|M\\.?S\\.?E')],
  [
    'master',
    new GuardedPattern(
      mastersLetters,
      String.raw`(?<![\p{L}\d.])M\.?S\.?(?=\s?(?:and|with|plus|\+|&)\s?(?:at least |a minimum of )?\d)`,
      'gu',
    ),
  ],
  ['master', new GuardedPattern(mastersLetters, String.raw`(?<![\p{L}\d.])M\.(?:S|A)\.(?!\p{L})`, 'gu')],
  [
    'bachelor',
    word(
      /bachelor|baccalaureate|(?<![a-z])(?:b\.?tech|b\.?sc|b\.?eng|b\.?com|bba|bca|bsn)|undergraduate|year (?:college |university )?degree|(?:college|university|tertiary|honou?rs|first|hons|uni) (?:degree|qualification|graduate)|university[- ](?:educated|level)|degree[- ](?:level|educated|qualified)|studium|hochschul|universität|akademis|bac\s?\+|licence |licencia|grado|título|titula|estudios|formación|bachar|ensino|superior (?:completo|cursando)|graduação|diploma universit|laurea|kandidat|universitetsex|högskole|hbo|(?<![a-z])wo[- ]|høyere/i,
      "bachelor[’']?s?[’']?(?=[\\s/,;.)(-]|$)(?!\\s+(?:party|pad|parties|flat))(?:[\\s-]+(?:level|degree|diploma|programme?|studies|student|qualification))?|bachelor of \\p{L}+|bachelor(?:studium|abschluss|grad|studiengang)|bachelor-(?:studium|abschluss)|baccalaureate degree|b\\.?tech|b\\.?sc|b\\.?eng|b\\.?com|bba|bca|bsn|undergraduate(?=\\s?(?:/|or)\\s?(?:post-?)?(?:grad|master))|undergraduate (?:degree|studies|programme?|qualification|student)|(?:four|4)[- ]year (?:college |university |bachelor['’]?s? )?degree|(?:college|university|tertiary|honou?rs|first|hons|uni) (?:degree|qualification|graduate)|university[- ](?:educated|level education)|degree[- ](?:level|educated|qualified)|college graduates?|(?:abgeschlossene[sn]?|erfolgreich(?:es)? abgeschlossene[sn]?)\\s(?:\\p{L}+(?:es|e|en)?\\s){0,3}?(?:\\p{L}*studium|hochschul\\p{L}*|universitätsstudium)|hochschulabschluss|hochschulstudium|universitätsabschluss|fachhochschulabschluss|akademischer abschluss|bac\\s?\\+\\s?3(?:\\s?(?:/|à|ou|-)\\s?(?:bac\\s?\\+\\s?)?[45])?|licence (?:professionnelle|pro|universitaire)|licenciatura|licenciad[oa]|grado universitario|título universitario|titulación universitaria|titulado universitario|estudios universitarios|formación universitaria|grado en|bacharelad?o?|bacharel|ensino superior|superior completo|superior cursando|(?<!p[óo]s[- ])graduação(?: completa)?|diploma universitário|laurea(?: triennale)?|laureat[oaie]|kandidatexamen|akademisk examen|universitetsexamen|högskoleutbildning|högskoleexamen|hbo(?:[- ](?:bachelor|diploma|opleiding|niveau|werk))?|hbo/wo|wo[- ](?:bachelor|niveau|diploma|opleiding|werk)|bacheloropleiding|bachelordiploma|høyere utdanning|bachelorgrad",
    ),
  ],
  [
    'bachelor',
    new GuardedPattern(
      eastAsian,
      String.raw`(?<!非)本科(?!目)|学士|學士|大学(?:卒|学部卒)|大卒|(?<!초)대졸|(?<!전문)학사|4년제|(?<!전문)대학교?\s?졸업`,
      'gu',
    ),
  ],
  ['bachelor', shortWithContext(bachelorsLetters, 'B\\.?S|B\\.?A|B\\.?E|B\\.?S\\.?E')],
  [
    'bachelor',
    new GuardedPattern(
      bachelorsLetters,
      String.raw`(?<![\p{L}\d.])B\.?S\.?(?=\s?(?:and|with|plus|\+|&)\s?(?:at least |a minimum of )?\d)`,
      'gu',
    ),
  ],
  ['bachelor', new GuardedPattern(bachelorsLetters, String.raw`(?<![\p{L}\d.])B\.(?:S|A|E)\.(?!\p{L})`, 'gu')],
  [
    'associate',
    word(
      /associate|year (?:college )?degree|foundation degree|hnd|bac\s?\+|(?<![a-z])(?:bts|dut)|grado superior|técnico|yrkes/i,
      "associate(?:['’]?s)?[\\s-]+(?:level )?(?:degree|diploma)|associate['’]s(?=\\s(?:in|or)\\s)|associate of (?:arts|science|applied)|(?:two|2)[- ]year (?:college )?degree|foundation degree|\\bhnd|bac\\s?\\+\\s?2(?:\\s?(?:/|à|ou|-)\\s?(?:bac\\s?\\+\\s?)?[345])?|bts|dut|grado superior|técnico superior|yrkeshögskoleexamen",
    ),
  ],
  [
    'associate',
    new GuardedPattern(
      eastAsian,
      '大专|大專|专科(?=及|以上|学历|學歷|毕业)|短大(?:卒|以上)|専門(?:学校)?卒|高専(?:卒|以上)|초대졸|전문대|전문학사',
      'gu',
    ),
  ],
  ['associate', shortWithContext(/(?<![A-Za-z\d.])A\.?[AS]/i, 'A\\.?A|A\\.?S|A\\.?A\\.?S')],
  [
    'high-school',
    word(
      /high[- ]?school|h\.?s\.? diploma|(?<![a-z])ged|g\.e\.d|secondary|a[- ]levels|leaving cert|abitur|hochschulreife|matura|baccalauréat|(?<![a-z])bac\s|niveau bac|bachillerato|preparatoria|ensino|12\.?º|diploma di|gymnasie|gymnasial|middelbare/i,
      'high[- ]?school (?:diploma|degree|graduate|education|graduation|certificate|equivalen\\w+|level|or (?:equivalent|ged)|/\\s?ged)|high[- ]?school(?=\\s*(?:required|or equivalent|/\\s?ged))|h\\.?s\\.? diploma|ged|g\\.e\\.d\\.|secondary school (?:diploma|certificate|education)|secondary education|upper secondary|a[- ]levels|leaving cert(?:ificate)?|abitur|(?:allgemeine|fach)\\s?hochschulreife|fachabitur|matura|baccalauréat|niveau bac(?!\\s?\\+)|(?<=education(?: level| required)?\\s?[:–-]\\s?)high[- ]?school|bac(?=\\s(?:pro|professionnel|général|technologique)(?!\\p{L}))|bachillerato|preparatoria (?:terminada|completa)|ensino médio|ensino secundário|12\\.?º ano|diploma di (?:scuola superiore|maturità)|diploma di scuola secondaria|gymnasieexamen|gymnasieutbildning|gymnasial utbildning|middelbare school',
    ),
  ],
  // Polish, Czech, Slovak, Turkish, Russian, Ukrainian, Romanian, Hungarian, Greek, Arabic, Hebrew, Hindi, Indonesian, Vietnamese, Thai
  [
    'doctorate',
    word(
      /doktora|докторск|кандидат|دكتوراه|דוקטור|पीएच|tiến sĩ|ปริญญาเอก/i,
      'doktora(?: derecesi)?|докторская степень|кандидат наук|(?:ال)?دكتوراه|דוקטורט|पीएचडी|tiến sĩ|ปริญญาเอก',
    ),
  ],
  [
    'master',
    word(
      /yüksek lisans|магистр|магістр|ماجستير|תואר שני|स्नातकोत्तर|thạc sĩ|ปริญญาโท|magistersk|inženýrsk|masterat|μεταπτυχιακ/i,
      'yüksek lisans(?: derecesi)?|магистр(?:атура|а)?|магістр(?:атура)?|(?:ال)?ماجستير|תואר שני|स्नातकोत्तर|thạc sĩ|ปริญญาโท|magistersk\\p{L}+ (?:vzdělání|titul)|masterat|μεταπτυχιακ\\p{L}+(?: τίτλος| δίπλωμα)?',
    ),
  ],
  [
    'bachelor',
    word(
      /wyższe|licencjat|vysokošk|vš |üniversite|lisans|высшее|бакалавр|вища|studii superioare|felsőfokú|főiskolai|egyetemi|πτυχίο|بكالوريوس|תואר ראשון|स्नातक|sarjana|(?<![a-z])s1|đại học|cử nhân|ปริญญาตรี/i,
      '(?:wykształcenie|studia) wyższe|wyższe wykształcenie|licencjat|(?:vysokoškolské|vš) (?:vzdělání|vzdelanie)|üniversite(?:lerin|nin|si)?(?: \\p{L}+){0,4} mezun\\p{L}*|(?<!yüksek )lisans(?: derecesi| mezunu|ı)|(?<!не)(?:законченное |полное )?высшее образование|бакалавр(?:иат|а)?|вища освіта|studii superioare|felsőfokú végzettség|(?:főiskolai|egyetemi) (?:végzettség|diploma)|πτυχίο(?: αει| τει)?|(?:ال)?بكالوريوس|תואר ראשון|स्नातक(?!ो)|(?:gelar )?sarjana|s1(?=\\s|$)|đại học|cử nhân|ปริญญาตรี',
    ),
  ],
  [
    'high-school',
    word(
      /średnie|středošk|stredošk|lise mezun|среднее|повна середня|studii medii|középfokú|érettségi|απολυτήριο|الثانوية|ثانوية|12वीं|sma|trung học phổ thông|มัธยม/i,
      '(?:wykształcenie średnie|średnie wykształcenie)|(?:středoškolské|středoškolské odborné|stredoškolské) (?:vzdělání|vzdelanie)|lise mezunu|среднее(?: специальное| профессиональное)? образование|повна середня освіта|studii medii|középfokú végzettség|érettségi|απολυτήριο λυκείου|(?:ال)?ثانوية(?: العامة)?|12वीं (?:पास|कक्षा)|sma(?:/smk)?(?= sederajat|/)|trung học phổ thông|มัธยมศึกษาตอนปลาย',
    ),
  ],
  ['high-school', new GuardedPattern(eastAsian, String.raw`高中(?=及|以上|学历|學歷|毕业)|高卒|高校卒|고졸|고등학교\s?졸업`, 'gu')],
];

/** "Degree" alone: one that is asked for, not a degree of something, of an angle or of a temperature. */
const generalDegree = word(
  /degree|studium/i,
  "(?<!\\d\\s?°?-?\\s?)(?<!\\b(?:high|higher|highest|greater|great|certain|some|large|considerable|significant|third|second|same|any|what|varying|strong|reasonable|fair|sufficient|separation|no|beyond your|after your|since your|post|during your|of your|beyond the|after the|without a|without any|not a|associate|associate['’]s)[\\s-]+)degree(?=\\s*(?:in\\s(?!which)|or (?:equivalent|similar|higher|above|related|relevant|comparable|\\p{L}+ experience)|[,/(]|required|preferred|from|with|and\\s|[.;)]|is\\s|qualification|holder|$))|degree discipline|(?:a|an|your|relevant|related|technical|stem|numerate|engineering|science|business|accredited|recogni[sz]ed|undergrad) degree(?=\\s(?:or|and|preferably|ideally|such)\\s)|studium (?:der|des|im bereich|in|oder)",
);

/** Names that are something else as well: a campaign, miles an hour, a portal, a broadcaster, a staff section. */
const homographs: readonly { readonly written: RegExp; readonly around: RegExp }[] = [
  // A German noun has its capital, and so has what it is in.
  { written: /^promotion in$/i, around: /(?<!\p{Lu}\p{L}* )Promotion in (?:\p{Lu}|einem|einer|der|den)/u },
  { written: /^mph$/i, around: /(?<!\d\s?)MPH/ },
  { written: /^(?:mpp|mca|bca|bba|bsn|hnd)$/i, around: /(?:MPP|MCA|BCA|BBA|BSN|HND)/ },
  {
    written: /^msn$/i,
    around: /MSN[\s\S]*(?:nurs|BSN|DNP|\bRN\b|degree|required|preferred)|(?:nurs|BSN|DNP|\bRN\b|degree|education)[\s\S]*MSN/i,
  },
  {
    written: /^hbo$/i,
    around:
      /(?<!\p{L})(?:een|het|van|je|minimaal|minstens|afgeronde?|mbo|wo|niveau|opleiding|opleidingsniveau|diploma|voor|denkniveau)(?!\p{L})/iu,
  },
  { written: /^s1$/i, around: /(?<!\p{L})(?:minimal|min|pendidikan|gelar|lulusan|sarjana|jurusan|d3|d4|s2|atau|setara)(?!\p{L})/iu },
];
/** How far around such a name the words are looked for that tell it is a degree. */
const AROUND = 80;

function isHomograph(text: string, { start, end }: EducationMention): boolean {
  const written = text.slice(start, end);
  const known = homographs.find((homograph) => homograph.written.test(written));
  return known !== undefined && !known.around.test(text.slice(Math.max(0, start - AROUND), end + AROUND));
}

const anyDegree = guardOf([...patterns.map(([, pattern]) => pattern), generalDegree]);

/** All mentions in order, without overlap. Linear in the text's length. */
export function findEducationLevels(text: string): EducationMention[] {
  if (!anyDegree.test(text)) return [];
  const found: EducationMention[] = [];
  for (const [level, pattern] of patterns) {
    for (const match of pattern.matches(text))
      found.push({ start: match.index, end: match.index + match[0].length, level, general: false });
  }
  for (const match of generalDegree.matches(text)) {
    found.push({ start: match.index, end: match.index + match[0].length, level: 'bachelor', general: true });
  }
  // The longer of two readings of the same words is the better one: "laurea magistrale" is no mere "laurea".
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: EducationMention[] = [];
  for (const mention of found) {
    const last = kept.at(-1);
    if ((last === undefined || mention.start >= last.end) && !isHomograph(text, mention)) kept.push(mention);
  }
  return kept;
}
