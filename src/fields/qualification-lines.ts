/**
 * Tells what a posting demands from what it would merely like: by the heading that a line stands under, and by words such as "preferred",
 * "ideally" or "a plus" inside a sentence.
 */

/** A sentence of a posting. It holds no line break and is a substring of the text that it was cut from. */
export interface QualificationSentence {
  readonly text: string;
  /** Whether it stands under a heading such as "Preferred qualifications". */
  readonly preferred: boolean;
  /** Whether it stands under a heading such as "Benefits" or "What we offer". */
  readonly offer: boolean;
  /** Number of the line that it stands in, counted from 0 among the lines that are not blank. */
  readonly line: number;
}

const bullet = /^[\s\-–—*•·●▪◦‣○■□◆◇★☆✓✔➢►▶→ㆍ・#【[]+/u;
const HEADING_MAX = 90;

const preferredWords =
  'preferred|preferable|desired|desirable|nice[- ]to[- ]haves?|good[- ]to[- ]haves?|great[- ]to[- ]haves?|bonus(?: points| skills| if)?|extra (?:credit|points)|pluses|plus points|optional|advantageous|would be (?:nice|great|a plus|a bonus|ideal|an advantage)|(?:is|are|as) a (?:big |huge |strong )?plus|a plus|an advantage|set you apart|sets you apart|stand out|even better|von vorteil|wünschenswert|pluspunkte?|idealerweise|das wäre (?:toll|super)|les \\+|atouts?|souhaitée?s?|apprécié|serait un plus|un plus|deseables?|valorables?|se valorará|plus es|desejáve(?:l|is)|diferencia(?:l|is)|preferenziali?|graditi?|gradite|costituisc\\w+ titolo|meriterande|pluspunten|een (?:pré|pre|plus)';
const nouns =
  'qualifications?|skills?|experiences?|requirements?|criteria|attributes?|knowledge|competenc(?:y|ies|es)|background|education|abilities|points|items|extras|traits|and|or|&|/|\\+|the|these|if|you|have|for|but|not|required|also|any|of|following|strongly|highly|additional|it|is|would|be|a|an|s|kenntnisse|qualifikationen|anforderungen|compétences|requisitos|conocimientos|competências|requisiti|competenze|kwalificaties|kvalifikationer';
const headingOfPreferred = new RegExp(
  `^(?:(?:${nouns})[\\s'’,]*){0,6}(?:${preferredWords})(?:[\\s'’,/&()+-]*(?:${nouns}|${preferredWords}))*\\s*[!:)\\]]*$`,
  'iu',
);
const marksPreferred = new RegExp(`(?<!\\p{L})(?:${preferredWords}|ideally|ideal candidate also)(?!\\p{L})`, 'iu');
const headingOfPreferredCjk =
  /^(?:加分项|加分點|加分点|加分項|优先条件|優先條件|优先考虑|【?歓迎(?:する|される)?(?:条件|要件|スキル|経験|するスキル|資格|[・／/].{0,12})?|あると望ましい.{0,12}|尚可|우대\s?(?:사항|조건|요건)?|이런 분이면 더.{0,8})\s*[】\])：:]*$/u;

const headingOfOther =
  /^(?:the |your |our |key |main |core |basic |minimum |general |job |role |about |additional |other |essential |mandatory |required )*(?:qualifications?|requirements?|responsibilit(?:y|ies)|essentials?|mandatory|minimum|required|must[- ]haves?|duties|tasks|what (?:you|we|is|it|will|to)|who (?:you|we)|why |how |about|benefits|perks|compensation|salary|pay|location|hours|schedule|summary|overview|description|job information|role|team|mission|company|equal|diversity|culture|apply|application|eligibility|working conditions|physical|travel|was wir|wir bieten|das bieten|was du|was sie|deine? aufgaben|ihre? aufgaben|aufgaben|ihr profil|dein profil|anforderungen|profil|über uns|kontakt|benefits|avantages|nous offrons|vos missions|missions|votre profil|profil recherché|à propos|ce que|requisitos|responsabilidades|funciones|ofrecemos|qué ofrecemos|beneficios|benefícios|o que|atividades|oferecemos|sobre|requisiti|responsabilità|offriamo|cosa|wat |wij bieden|over ons|functie-?eisen|jouw|vi erbjuder|om oss|krav|kvalifikationer|arbetsuppgifter)[^.!?]{0,50}$/iu;
const headingOfOtherCjk =
  /^(?:【|■|◆|●)?\s*(?:职位|岗位|工作|任职|职责|要求|基本|福利|薪|关于|公司|团队|必須|必要|応募|業務|仕事|給与|待遇|福利厚生|勤務|会社|求める|담당|자격|필수|지원|주요|복리|복지|혜택|근무|회사)[^。.!?]{0,16}[】：:]?$/u;
const headingOfOffer =
  /^(?:our |the |your |key )*(?:benefits|perks|compensation (?:and|&)|what (?:we|you|is|['’]s|will|you['’]ll)? ?(?:offer|get|in it)|what['’]s in it|we offer|why (?:join|work|us|you)|what we can offer|what you['’]ll (?:get|receive)|wir bieten|das bieten|was wir (?:dir |ihnen )?bieten|nous offrons|avantages|ce que nous (?:vous )?(?:offrons|proposons)|ofrecemos|qué ofrecemos|beneficios|benefícios|oferecemos|offriamo|wij bieden|wat (?:wij|we) bieden|vi erbjuder|福利|待遇|福利厚生|복리후생|복지|혜택)[^.!?]{0,40}$/iu;

/** Full stops of these words end no sentence. */
const abbreviation =
  /(?:^|[\s(/])(?:min|mind|max|ca|approx|appr|no|nr|incl|inkl|bzw|etc|e\.g|i\.e|z\.b|eg|ie|exp|yrs?|mos?|dr|mr|ms|mrs|st|vs|resp|ph|sc|b|m|tech|eng|hons|dipl|ing|univ|equiv|pref|req|\p{L})$/iu;

/** The text's sentences in order, each with what its section says of it. Linear in the text's length. */
export function qualificationSentences(text: string): QualificationSentence[] {
  const sentences: QualificationSentence[] = [];
  let section: 'preferred' | 'offer' | 'other' = 'other';
  let number = 0;
  for (const raw of text.split(/[\n\r\u2028]+/)) {
    const line = raw.trim();
    if (line === '') continue;
    const heading = readHeading(line);
    if (heading !== undefined) section = heading;
    for (const sentence of cutSentences(line)) {
      sentences.push({ text: sentence, preferred: section === 'preferred', offer: section === 'offer', line: number });
    }
    number += 1;
  }
  return sentences;
}

function readHeading(line: string): 'preferred' | 'offer' | 'other' | undefined {
  if (line.length > HEADING_MAX) return undefined;
  const bare = line.replace(bullet, '').replace(/[\s*】\]]+$/u, '');
  const opens = /[:：]$/.test(bare);
  const words = bare.replace(/[:：]$/, '').trim();
  if (headingOfPreferred.test(words) || headingOfPreferredCjk.test(words)) return 'preferred';
  if (opens && !/\d/.test(words) && marksPreferred.test(words)) return 'preferred';
  if (headingOfOffer.test(words) && words.length <= 60) return 'offer';
  const short = words.split(/\s+/).length <= 6 && !/[\d.!;]/.test(words);
  return (opens || short) && (headingOfOther.test(words) || headingOfOtherCjk.test(words)) ? 'other' : undefined;
}

function cutSentences(line: string): string[] {
  const cuts: string[] = [];
  let from = 0;
  for (const stop of line.matchAll(/[.!?]["”’)]?\s+(?=[\p{Lu}\d"“([•¿¡])|[。！？；]+|\s[•●▪]\s/gu)) {
    if (stop[0].startsWith('.') && abbreviation.test(line.slice(Math.max(from, stop.index - 12), stop.index))) continue;
    const end = stop.index + stop[0].length;
    cuts.push(line.slice(from, end).trim());
    from = end;
  }
  cuts.push(line.slice(from).trim());
  return cuts.filter((cut) => cut !== '');
}

/** Makes what follows a wish: "ideally 5 years", "preferably a Master's". */
const prefixWish =
  /(?<!\p{L})(?:ideally|preferably|preferred(?: qualifications?| skills?| experience)?\s*[:–-]|preferred(?=\s+\d)|preference (?:will be given|given|for)|bonus(?: points)?(?: for| if)?|nice[- ]to[- ]have\s*[:–-]|desir(?:ed|able)\s*[:–-]|optional(?:ly)?\s*[:–-]|idealerweise|im idealfall|bestenfalls|vorzugsweise|wünschenswert(?: ist| sind| wäre)|idéalement|de préférence|idealmente|preferiblemente|preferentemente|de preferencia|preferencialmente|de preferência|preferibilmente|bij voorkeur|idealiter|liefst|gärna|helst|plus\s*:|最好|できれば|歓迎\s*[:：]|加分项?\s*[:：]|优先\s*[:：]|우대\s*(?:사항)?\s*[:：])/giu;
/** Ends the reach of such a word. */
const prefixEnd = /;|\brequired\b|\bmust\b|[,)]\s*(?:and |but )?(?:at least|minimum|min\.|mindestens|au moins|al menos|almeno)|\)/iu;

/** Makes what stands before it a wish: "5 years preferred", "a Master's is a plus". */
const suffixWish =
  /(?<!\p{L})(?:(?:strongly |highly |is |are )*preferred(?=\s*(?:$|[.,;:)!*/–-]|but|though|over|not|and\s+(?:the|a|will)))|preferable|(?:is|are|as|be|being|would be|considered|seen as)?\s*(?:a|an)\s+(?:big |huge |strong |definite |distinct |real |added |major )?(?:plus|bonus|advantage|asset|benefit)(?![\p{L}-])|nice[- ]to[- ]haves?|desir(?:able|ed)(?=\s*(?:$|[.,;:)!]|but))|beneficial|advantageous|would be (?:nice|great|ideal|helpful|good|welcome|useful)|(?:is|are) (?:helpful|welcome|useful|optional|appreciated|valued)|(?:but |is |are )?not (?:strictly )?(?:required|mandatory|essential|necessary|compulsory)|highly regarded|von vorteil|wünschenswert|(?:ein|un) plus(?!\p{L})|gern(?:e)? gesehen|kein muss|un atout|souhaitée?s?|appréciée?s?|serait un|deseables?|valorables?|se valorará|ventaja|diferencial|desejável|gradit[aoei]|preferenziale|titolo preferenziale|een (?:pré|pre|plus|voordeel)|meriterande|ett plus|en fördel)|优先|優先|加分|歓迎|尚可|なお可|あれば|望ましい|우대/giu;
const wishEnd = /;|\brequired\b(?!\s*\))|\bmust\b|\bminimum\b|[。；]/iu;
const belongsToList =
  /(?:^|[\s/])(?:or|and|oder|ou|o)\s+(?:an?\s+)?(?:other\s+)?(?:closely\s+)?(?:related|similar|equivalent|relevant|comparable|other|higher|above|vergleichbar|équivalent|afín|similares)/iu;
const REACH = 300;

/**
 * Whether the words of `sentence` from `start` to `end` are a wish. `next` is where the following mention of the same kind starts (the
 * sentence's length where there is none): a word that comes after it says nothing of this one.
 */
export function isWish(sentence: string, start: number, end: number, next: number): boolean {
  return isWishedBefore(sentence, start) || isWishedAfter(sentence, end, next);
}

function isWishedBefore(sentence: string, start: number): boolean {
  const before = sentence.slice(Math.max(0, start - REACH), start);
  const mark = [...before.matchAll(prefixWish)].at(-1) ?? (start <= REACH ? opensWithWish(before) : undefined);
  if (mark === undefined) return false;
  return !prefixEnd.test(before.slice(mark.index + mark[0].length));
}

/** "Desirable 2 years in retail": a word that mostly closes a wish, at the very start. */
function opensWithWish(before: string): RegExpExecArray | undefined {
  const [first] = before.matchAll(suffixWish);
  return first !== undefined && !/[\p{L}\d]/u.test(before.slice(0, first.index)) ? first : undefined;
}

function isWishedAfter(sentence: string, end: number, next: number): boolean {
  const after = sentence.slice(end, Math.min(next, end + REACH));
  // One look past the reach: "preferred" is told from "preferred vendors" by what follows it.
  const seen = sentence.slice(end, Math.min(sentence.length, end + REACH + 40));
  for (const mark of seen.matchAll(suffixWish)) {
    if (mark.index > after.length) return false;
    const between = seen.slice(0, mark.index);
    if (wishEnd.test(between)) return false;
    const paren = between.lastIndexOf('(');
    if (paren > between.lastIndexOf(')')) {
      if (/^\(\s*(?:strongly|highly)?\s*$/i.test(between.slice(paren))) return true;
      continue;
    }
    const comma = Math.max(between.lastIndexOf(','), between.lastIndexOf('，'));
    const tail = between.slice(comma + 1);
    if (comma < 0 || tail.trim() === '' || belongsToList.test(tail)) return true;
  }
  return false;
}
