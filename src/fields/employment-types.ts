import type { EmploymentType } from '../posting/posting';
import { type EmploymentKind, isEmploymentLabel, isPlainLabel, kindsOfLabel, typesOf } from './employment-type-label';
import { employmentLabels } from './employment-type-words';
import type { FieldReading } from './field-reading';
import { eastAsian, GuardedPattern } from './guarded-pattern';
import { phrasePattern } from './phrase-pattern';

/** The longest text that is read as a label. */
const longestLabel = 120;

/**
 * Reads the value of an employment type field, a pill or another short label.
 * @param label schema.org's values in any spelling (`"\"FULL_TIME\""`, "FullTime", "FULL-TIME"), codes ("permanent_part_time", "HOURLY_FT") and
 *   words in the languages of the large job boards ("Vollzeit", "CDI", "正社員", "Temps plein", "Regular", "12-month contract").
 * @returns the types, each once, in the label's order. A sentence is no label.
 */
export function readEmploymentTypes(label: string): FieldReading<EmploymentType[]> | undefined {
  const quote = label.trim();
  if (quote === '' || quote.length > longestLabel) return undefined;
  const value = typesOf(kindsOfLabel(quote));
  return value.length === 0 ? undefined : { value, quote };
}

/** "Employment type: Full-time", the value behind it or on the next line. */
const labelled = new RegExp(
  String.raw`^[\s\-–—*•·▪]{0,6}(?:${phrasePattern(employmentLabels)})(?:\s?\([^)\n]{0,30}\))?\s{0,3}[:：\-–—]\s{0,3}\n?([^\n]{2,${longestLabel}})`,
  'gimu',
);

/** The kind before the noun: "permanent full-time role", "12-month fixed-term contract". */
const time = String.raw`(?:full|part)[\s-]?time`;
const kind = String.raw`(?:${time}|permanent|temporary|seasonal|casual|fixed[\s-]term|contract(?:[\s-]to[\s-]hire)?|freelance|per[\s-]diem|volunteer|internship|apprenticeship|co-?op|zero[\s-]hours?|\d{1,2}[\s-]months?|(?:three|six|nine|twelve|eighteen)[\s-]months?)`;
const noun =
  '(?:position|role|job|post|opportunity|vacancy|appointment|contract|employment|basis|engagement|hire|assignment|internship|apprenticeship|placement|secondment)';
const joint = String.raw`(?:[\s,/&]{1,3}(?:(?:and|or)\s)?(?:\([^()\n]{1,25}\)[\s,]{0,2})?)`;
const run = `${kind}(?:${joint}${kind}){0,4}`;

const fullOrPart = /(?:full|part)[\s-]?time/i;
const kindWords =
  /(?:full|part)[\s-]?time|permanent|temporary|seasonal|casual|fixed[\s-]term|contract|freelance|per[\s-]diem|volunteer|internship|apprenticeship|co-?op(?![a-z])|zero[\s-]hour|(?:\d|three|six|nine|twelve|eighteen)[\s-]?months?/i;

const statements: readonly GuardedPattern[] = [
  new GuardedPattern(
    kindWords,
    String.raw`(?<![\p{L}-])(${run})(?:[\s,]{1,2}(?!and\s|or\s)[\p{L}-]{2,15}){0,2}?[\s,]{1,2}${noun}(?![\p{L}-])`,
    'giu',
  ),
  new GuardedPattern(
    kindWords,
    String.raw`(?:position|role|job|post|opportunity|vacancy|contract|appointment|internship)\s(?:is|will\sbe)\s(?:offered\s)?(?:on\s)?(?:an?\s)?(?:initially\s)?(${run})(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(
    fullOrPart,
    String.raw`(?<![\p{L}-])(${time}(?:[\s,/&]{1,3}(?:and\s)?(?:permanent|temporary|fixed[\s-]term|regular|contract)))(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(
    fullOrPart,
    String.raw`(?<![\p{L}-])((?:permanent|temporary|fixed[\s-]term|regular)[\s,/&]{1,3}(?:and\s)?${time})(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(fullOrPart, String.raw`(?:^|[\n.!?]\s{0,2})(${time})(?=[\s]?[,.(;]|\s?$|\n)`, 'gimu'),
  new GuardedPattern(fullOrPart, String.raw`\((${time})\)`, 'giu'),
  new GuardedPattern(fullOrPart, String.raw`(?<![\p{L}-])(${time})\s?\(\s?\d{1,3}`, 'giu'),
  new GuardedPattern(fullOrPart, String.raw`\d{1,2}(?:\.\d)?\s?(?:hours|hrs|h)\s?(?:a|per|/)\s?week[\s,(]{1,3}(${time})(?!\p{L})`, 'giu'),
  // An internship speaks of itself.
  new GuardedPattern(
    /internship|apprenticeship/i,
    String.raw`(?<![\p{L}-])(?:this|our|the)\s(?:[\p{L}\d-]{1,15}\s){0,4}?(internship|apprenticeship)(?:\s(?:program(?:me)?|position|role))?\s(?:is|runs|lasts|starts|begins|will|takes|offers|gives|provides)(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(
    /(?:intern|apprentice|working\sstudent)(?![a-z])/i,
    String.raw`(?<![\p{L}-])(?:as|join\s\p{L}{1,15}\sas|looking\sfor|seeking|hiring)\san?\s(?:[\p{L}-]{1,20}\s){0,4}?(intern|apprentice|working\sstudent)(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(/interns/i, String.raw`(?:^|[\n.!?]\s{0,2})(interns)\s(?:are|will|work|receive|join|get|earn)(?!\p{L})`, 'gimu'),
  // German
  new GuardedPattern(
    /vollzeit|teilzeit/i,
    String.raw`(?<!\p{L})(?:in|als)\s((?:vollzeit|teilzeit)(?:(?:\s(?:oder|und|bzw\.)\s|\s?\/\s?)(?:in\s)?(?:teilzeit|vollzeit))?)(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(
    /vollzeit|teilzeit|festanstellung|befristet|pflichtpraktikum|minijob/i,
    String.raw`(?<!\p{L})((?:voll-?\s?(?:oder|und|\/|bzw\.)\s?teilzeit)|vollzeitstelle|teilzeitstelle|vollzeitbeschäftigung|teilzeitbeschäftigung|festanstellung|(?:un)?befristete\s(?:anstellung|stelle|position|festanstellung|arbeitsverhältnis)|unbefristeter\s(?:arbeits)?vertrag|unbefristetes\s(?:arbeits|beschäftigungs)verhältnis|pflichtpraktikum|minijob)(?!\p{L})`,
    'giu',
  ),
  // French
  new GuardedPattern(
    /cdi|cdd|alternance|intérim|freelance|apprentissage/i,
    String.raw`(?<!\p{L})(?:en|contrat(?:\sen)?|poste(?:\sen)?|emploi(?:\sen)?|type)\s((?:cdi|cdd|alternance|intérim|freelance|apprentissage)(?:\s(?:à\s)?temps\s(?:plein|partiel))?)(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(
    /cdi|cdd|stage\sde|contrat\sd/i,
    String.raw`(?<!\p{L})\(?((?:cdi|cdd)\s?(?:[,–-]\s?|à\s)?temps\s(?:plein|complet|partiel)|cdd\sde\s\d{1,2}\smois|stage\sde\sfin\sd['’]études|stage\sde\s\d{1,2}(?:\s?(?:à|-)\s?\d{1,2})?\smois|contrat\sd['’]apprentissage)(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(
    /temps\s/i,
    String.raw`(?<!\p{L})(?:poste|emploi|contrat|travail)\sà\s(temps\s(?:plein|complet|partiel))(?!\p{L})`,
    'giu',
  ),
  // Spanish, Portuguese, Italian
  new GuardedPattern(
    /contrato|jornada|tiempo/i,
    String.raw`(?<!\p{L})(contrato\s(?:laboral\s)?(?:indefinido|temporal|fijo|de\sprácticas)|(?:a\s)?(?:jornada\scompleta|media\sjornada|tiempo\scompleto|tiempo\sparcial))(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(
    /contrato|contratação|regime|tempo\s|meio\speríodo/i,
    String.raw`(?<!\p{L})((?:contrato|contratação|regime)\s(?:de\s)?(?:clt|pj|efetiva|efetivo|sem\stermo|a\stermo|temporário|estágio)|(?:em\s)?tempo\s(?:integral|inteiro|parcial)|meio\speríodo)(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(
    /contratto|tempo\s/i,
    String.raw`(?<!\p{L})(contratto\s(?:di\slavoro\s)?(?:a\stempo\s(?:in)?determinato|a\stermine|di\sapprendistato)|a?\s?tempo\sindeterminato|tempo\spieno)(?!\p{L})`,
    'giu',
  ),
  // Dutch, Nordic, Slavic
  new GuardedPattern(
    /vaste?\s|voltijd|(?:full|part)time\s(?:baan|functie|dienst)/i,
    String.raw`(?<!\p{L})(vast\s(?:contract|dienstverband)|vaste\saanstelling|voltijds?\s(?:baan|functie|contract)|(?:full|part)time\s(?:baan|functie|dienstverband))(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(
    /tillsvidare|visstid|heltid|deltid|fast\sstilling|fuldtid/i,
    String.raw`(?<!\p{L})(tillsvidareanställning|visstidsanställning|heltidstjänst|deltidstjänst|(?:heltid|deltid)s?(?:stilling|job)|fast\s(?:heltids?)?stilling|fuldtidsstilling)(?!\p{L})`,
    'giu',
  ),
  new GuardedPattern(
    /umow|etat|úvazek|pracovní|занят|зайнят/i,
    String.raw`(?<!\p{L})(umow[aęy]\so\spracę|pełny\setat|(?:na\s)?plný\súvazek|hlavní\spracovní\spoměr|полн(?:ая|ой)\sзанятост[ьи]|повна\sзайнятість)(?!\p{L})`,
    'giu',
  ),
  // Chinese, Japanese, Korean
  new GuardedPattern(
    eastAsian,
    String.raw`(正社員|契約社員|アルバイト|インターン|정규직|계약직|인턴|全职|全職|实习生|實習生|兼职|兼職)(?:として|での?(?:募集|採用)|(?:を)?募集|採用|으로\s?(?:채용|근무)|\s?(?:채용|모집)|岗位|崗位|职位|職位)`,
    'gu',
  ),
];

/** What stands before such words when they tell of something else: experience asked for, a job that may follow, other people. */
const otherBefore =
  /(?:experience|previous|prior|past|lead(?:s|ing)?\sto|convert\p{L}*|conversion|transition|potential|possibility|may\sbecome|chance\sof|offers?\sof|eligible|students?|extended|return|pathway|currently|instead\sof|rather\sthan|not|no|isn['’]t|other|equivalent|unless|available\sto|for\sall|for\sour|expérience|erfahrung|berufserfahrung|experiencia|experiência|esperienza|ervaring|erfarenhet|doświadczeni\p{L}|years?\sof|years?\sin|months?\sof)(?:\s[\p{L}\d'’-]{1,15}){0,4}\s?[,(]?\s?$/iu;
/** And behind them: "full-time employment experience", "part-time positions elsewhere". */
const otherBehind =
  /^\s?(?:experience|equivalent|students?|employees?|faculty|colleagues|team\smembers|workers|staff|study|studies|course|degree|program|erfahrung)/iu;

interface Statement {
  readonly index: number;
  readonly quote: string;
  readonly kinds: readonly EmploymentKind[];
}

/** Lines that are an employment label as a whole, or hold one between dots and bars: "Ulm · Vollzeit · ab sofort". */
function* labelLines(text: string): Generator<Statement> {
  for (const match of text.matchAll(/^[^\n]{2,90}$/gm)) {
    const line = match[0];
    const parts = line.split(/[·|•]|\s[–—-]\s/);
    // "정규직, 주 5일 출근": the kind, then its hours.
    const [ahead = '', ...rest] = line.split(/[,，、]\s?/);
    for (const part of rest.length > 0 && !isEmploymentLabel(line) ? [...parts, ahead] : parts) {
      const label = part.replace(/^[\s\-–—*▪]+/, '').trim();
      if (label === '' || label.length > 60 || !isPlainLabel(label) || !isEmploymentLabel(label)) continue;
      yield { index: match.index + line.indexOf(label), quote: label, kinds: kindsOfLabel(label) };
    }
  }
}

/** "Employment type: …": the posting's own table of facts. */
function* labelledFacts(text: string): Generator<Statement> {
  for (const match of text.matchAll(labelled)) {
    const value = match[1]?.trim().split(/[.;]\s/)[0] ?? '';
    const quote = match[0].slice(0, match[0].indexOf(value) + value.length).trim();
    yield { index: match.index, quote, kinds: kindsOfLabel(value) };
  }
}

/** What sentences say about this job. */
function* sentences(text: string): Generator<Statement> {
  for (const pattern of statements) {
    for (const match of pattern.matches(text)) {
      const before = text.slice(Math.max(0, match.index - 80), match.index).replace(/^[\s\S]*[\n.!?;]/, '');
      const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
      if (otherBefore.test(before) || otherBehind.test(behind)) continue;
      const quote = text.slice(match.index, match.index + match[0].length).trim();
      yield { index: match.index, quote, kinds: kindsOfLabel(match[1] ?? '') };
    }
  }
}

/**
 * Finds what a posting's whole text says about the employment: a fact with its label ("Contract: fixed term, 12 months"), else a line of its
 * own ("Full-time, permanent") or a statement about this job ("This is a part-time position of 20 hours per week"). People, experience and
 * contracts that the text speaks of otherwise are left alone.
 */
export function findEmploymentTypes(text: string): FieldReading<EmploymentType[]> | undefined {
  return gathered([...labelledFacts(text)]) ?? gathered([...labelLines(text), ...sentences(text)]);
}

function gathered(statements: readonly Statement[]): FieldReading<EmploymentType[]> | undefined {
  const found = statements.filter((statement) => statement.kinds.length > 0).sort((a, b) => a.index - b.index);
  const value = typesOf(found.flatMap((statement) => statement.kinds));
  return found[0] === undefined || value.length === 0 ? undefined : { value, quote: found[0].quote };
}
