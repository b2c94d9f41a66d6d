/** Whether a word that may name a skill does so where it stands. */
import { codeCountries, regionNames } from './regions';
import type { SkillForm } from './skill-forms';

/** A place in the text where a form of the vocabulary stands. */
export interface Sighting {
  readonly form: SkillForm;
  readonly start: number;
  readonly end: number;
}

/** What stands between two entries of a list, in the languages of postings. */
const listed =
  /^\s*(?:[,、，;；/|+&·(]|(?:,|、)?\s*(?:and\/or|and|or|und|oder|sowie|et|ou|y|o|e|和|或|或者|及|与|以及|및|또는|와|과|나|や|と|または|及び|、)(?=\s|[^\p{L}]|\p{Script=Latin}|$))\s*$/u;
/** Of those, the signs alone: they tell a list even in lower case. */
const listedBySign = /^\s*[,、，;；/|+&·]\s*$/u;

const cueBefore =
  /(?:\b(?:experienced?|expertise|proficien\w+|fluen\w+|skills?|skilled|knowledge|familiar\w*|background|competen\w+|mastery|command|using|programming|coding|scripting|written|built|know|tools?|languages?|frameworks?|software|technolog\w+|stack|kenntnisse|erfahrung\w*|umgang|beherrsch\w+|connaissances?|maîtris\w+|expérience|conocimientos?|experiencia|dominio|manejo|conhecimentos?|experiência|domínio)\b|熟悉|精通|掌握|了解|使用|熟练|経験|知識|使用|スキル|경험|능숙|활용)(?:\s+(?:in|with|of|on|using|for|and|as|like|such|including|e\.g\.|mit|in|von|de|en|du|des|avec|con|em|com|the|a|either|both|least|one|at|similar|to|:|modern|basic|advanced|strong|good|solid)){0,4}\s*[:：(]?\s*(?:["“]?)$/iu;
const cueAfter =
  /^[ -]?(?:programming|developers?|engineers?|languages?|scripts?|scripting|codebases?|code|frameworks?|library|libraries|quer(?:y|ies)|macros|formulas?|spreadsheets?|SDK|experience|skills?|backend|microservices|proficiency|entwickl\w+|kenntnisse|programmierung|语言|開発|编程|开发|言語|개발|프로그래밍)(?![\p{L}])|^\s?(?:を(?:用い|使)|での|の(?:実務)?経験|経験|スキル|经验|經驗|技能|操作|使用|활용|사용|능력|경험|개발|운영)/iu;
const endsEntry =
  /^\s*(?:$|[\n.,;:)/|!?、，。；）–—]|-\s|(?:and|or|und|oder|et|ou|y|e|o|are|is|would|will|preferred|required|essential|desirable|expertise|knowledge|for|to|on|at|in|with|as|a plus|skills?|experience|sind|ist|sont|est|son|es|são|é)\b|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;
const endsInList = /^\s*(?:$|[\n.,;:)/|、，。；）]|(?:and|or|und|oder|et|ou|y|e|o)\b)/u;
const startsEntry =
  /(?:^|[\n,(/:;|、，（：&]|\b(?:and|or|like|as|including|e\.g\.|und|oder|et|ou|y|e|o|in|with|using)|[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}])\s*$/u;
const startsSentence = /(?:^|[\n.!?•·]|[:：]\s*)\s*["“(]?\s*$/u;

const employerBefore = /\b(?:at|join|joining|about|why|inside|by|chez|bei|en)\s+(?:the )?$/iu;
const employerAfter =
  /^(?:['’]s\b)?\s*(?:(?:,? inc|llc|gmbh|ltd|corp|se|ag|s\.a)\b|(?:is|are|was|has|have|will|offers?|believes?|provides?|helps?|builds?|employees?|careers?|recruit\w*)\s+(?!(?:a |an )?(?:plus|must|advantage|asset|bonus|strong|required|preferred|desir\w+|nice|essential|used|needed|helpful|beneficial|welcome)))/iu;
const applicantAround =
  /\b(?:profiles?|portfolios?|links?|linkedin|cv|résumé|resume|accounts?|usernames?|url|handle|website|attach|send|share|submit|follow us)\b/iu;
/** The employer's own system, through which one applies. */
const applyWayAround = /\bappl(?:y|ications?) (?:via|through|in|on|using)\b/iu;

/** How far around a word its evidence is looked for, in characters. */
const AROUND = 60;

/**
 * Picks, of all sightings in a text, those that name a skill.
 * A doubtful word counts where it stands in a list beside another skill, after "experience with", before "developer", or alone on its line.
 */
export function trustedSightings(text: string, all: readonly Sighting[]): Sighting[] {
  const sightings = all.filter(({ start, end }) => !isDenied(text, start) && !isMoney(text, start, end));
  const trusted = sightings.map((sighting) => standsAlone(text, sighting));
  // Lists: what stands beside a skill is one; once from the left, once from the right.
  for (let index = 1; index < sightings.length; index += 1) trusted[index] ||= standsBeside(text, sightings, trusted, index, index - 1);
  for (let index = sightings.length - 2; index >= 0; index -= 1)
    trusted[index] ||= standsBeside(text, sightings, trusted, index, index + 1);
  for (let index = 1; index < sightings.length; index += 1) trusted[index] ||= standsBeside(text, sightings, trusted, index, index - 1);
  return sightings.filter((_, index) => trusted[index]);
}

function standsAlone(text: string, { form, start, end }: Sighting): boolean {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  switch (form.mark) {
    case 'free':
      return true;
    case 'exact':
      return sameCase(written, form.form);
    case 'employer':
      return !employerBefore.test(before) && !employerAfter.test(after) && !applyWayAround.test(lineAround(before, after));
    case 'applicant':
      return !applicantAround.test(lineAround(before, after));
    case 'capital':
      if (!hasCapital(written) || !(sameCase(written, form.form) || isShouted(before, after))) return false;
      if (spoiled(before, after, namesToo.test(written))) return false;
      if (!startsSentence.test(before)) return true;
      return isOnlyWord(before, after) || cueAfter.test(after) || /^\s*[,/(]/u.test(after);
    case 'evidence':
      if (!hasCapital(written) || spoiled(before, after)) return false;
      if (isOnlyWord(before, after)) return true;
      if (cueAfter.test(after) && !startsSentence.test(before)) return true;
      return cueBefore.test(before) && endsEntry.test(after);
  }
}

/** Whether a doubtful word is an entry of the list that a trusted neighbour stands in. */
function standsBeside(
  text: string,
  sightings: readonly Sighting[],
  trusted: readonly boolean[],
  index: number,
  neighbour: number,
): boolean {
  const here = sightings[index];
  const other = sightings[neighbour];
  if (here === undefined || other === undefined || !trusted[neighbour]) return false;
  if (here.form.mark !== 'capital' && here.form.mark !== 'evidence') return false;
  const written = text.slice(here.start, here.end);
  const before = text.slice(Math.max(0, here.start - AROUND), here.start);
  const after = text.slice(here.end, here.end + AROUND);
  if (spoiled(before, after)) return false;
  const between = neighbour < index ? text.slice(other.end, here.start) : text.slice(here.end, other.start);
  if (between.length > AROUND) return false;
  if (hasCapital(written)) {
    if (listed.test(between)) return neighbour > index || here.form.mark === 'capital' || endsEntry.test(after) || cueAfter.test(after);
    // "Python, Foo, Go": an entry by itself, and a skill on the same line.
    return !between.includes('\n') && startsEntry.test(before) && endsInList.test(after) && /[,/、|]/u.test(between);
  }
  return (written.length > 1 || written === 'c') && listedBySign.test(between) && endsEntry.test(after);
}

/** "We do not use Jira", "we no longer use Perl", "No knowledge of Java is needed". */
const denying =
  /(?<!\p{L})(?:(?:(?:do|does|did|will|need) not|don['’]t|doesn['’]t|didn['’]t|won['’]t|no longer|never|stopped)(?! only| just)(?:\s(?:need|have|require|want|ask|you|to|for|any|ever|even|actually))*\s(?:use|using|know|write|require|need|run|work with|knowledge of|experience (?:with|in))|no (?:\p{L}+ ){0,2}(?:knowledge|experience|background|expertise|skills?) (?:of|in|with))\s([^.;:!?\n]*)$/iu;
/** Ends what is denied: "we do not use Jira but Linear". */
const butSo = /(?<!\p{L})(?:but|instead|however|yet|rather|only|use|we|you)(?!\p{L})/iu;

function isDenied(text: string, start: number): boolean {
  const between = denying.exec(text.slice(Math.max(0, start - AROUND), start))?.[1];
  return between !== undefined && !butSo.test(between);
}

/** "90,000 CAD", "CAD $90k": three capitals beside an amount are its currency. */
function isMoney(text: string, start: number, end: number): boolean {
  if (!/^[A-Z]{3}$/.test(text.slice(start, end))) return false;
  return (
    /\d(?:[.,]\d{3}|k)\s?$/iu.test(text.slice(Math.max(0, start - 12), start)) ||
    /^\s?\$?\d{1,3}(?:[.,]\d{3}|k)/iu.test(text.slice(end, end + 12))
  );
}

/** A line in capitals throughout shows nothing by them. */
function isShouted(before: string, after: string): boolean {
  return !/\p{Ll}/u.test(lineAround(before, after));
}

function sameCase(written: string, form: string): boolean {
  const letters = (text: string) => text.replace(/[\s._‑–-]/gu, '');
  const bare = letters(written);
  return bare === letters(form) || bare === `${letters(form)}s`;
}

function hasCapital(written: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(written);
}

/** "R&D", "C-level", "Series C", "Ada Lovelace", "John C. Smith", "let's Go": what stands beside shows that no skill is meant; `isNameToo` where a capital behind it makes a name. */
function spoiled(before: string, after: string, isNameToo = true): boolean {
  if (spoiledBefore.test(before) || spoiledAfter.test(after) || isTown(after)) return true;
  if (/\p{Lu}\p{Ll}+ $/u.test(before) && /^\. ?\p{Lu}\p{Ll}/u.test(after)) return true;
  return isNameToo && /^ \p{Lu}\p{Ll}/u.test(after) && !cueAfter.test(after);
}

/** Of the words that need no more than their capital those that people, firms and sciences have too: "Cassandra Lee", "Unity Health", "Electron Microscopy". */
const namesToo = /^(?:Amadeus|Aurora|Cadence|Cassandra|Cypress|Electron|Framer|Gatsby|Luigi|Pascal|Rancher|Ruby|Sabre|Unity)$/i;

/** "Aurora, Colorado", "Cypress, TX": a town and its state. */
function isTown(after: string): boolean {
  const [, region = ''] = /^, (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?!\p{L})/u.exec(after) ?? [];
  return (
    region !== '' &&
    (codeCountries.has(region) || states.has(region.toLowerCase()) || states.has((region.split(' ')[0] ?? '').toLowerCase()))
  );
}

const states: ReadonlySet<string> = new Set(['US', 'CA', 'AU'].flatMap((country) => regionNames[country]?.split('|') ?? []));

const spoiledBefore =
  /(?:\b(?:series|class|category|grade|level|vitamin|hepatitis|tier|plan|schedule|part|phase|type|appendix|section|to|let['’]s|we|you|will)\s+|[\p{L}][-‑]|\p{Lu}&\s?)$/iu;
const spoiledAfter = /^(?:\s?&\s?[A-Z](?![\p{L}+])|['’]|[-‑–](?!based|entwickl|programm|kenntn|script)\p{L})/iu;

function isOnlyWord(before: string, after: string): boolean {
  return /(?:^|\n)\s*(?:[-*•·]\s*)?$/u.test(before) && /^\s*(?:$|\n)/u.test(after);
}

function lineAround(before: string, after: string): string {
  return `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n')[0] ?? ''}`;
}
