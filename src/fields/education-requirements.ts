import type { EducationLevel, EducationRequirements } from '../posting/posting';
import { compareEducation, type EducationMention, findEducationLevels } from './education-levels';
import type { FieldReading } from './field-reading';
import { lowerCase } from './folded-text';
import { isWish, qualificationSentences } from './qualification-lines';

const QUOTE_MAX = 400;
const PHRASE_MAX = 160;

/** The sentence speaks of benefits, of others' degrees, or of people who are to be taught. */
const ofOthers =
  /(?<!\p{L})(?:tuition|reimburs\w*|scholarships?|studienbeihilfe|sponsor(?:ed|s)? (?:your|a) |pay for your|supervis\w+ (?:\p{L}+ ){0,3}(?:students?|interns?|candidates?)|mentor(?:ing)? (?:\p{L}+ ){0,3}(?:students?|interns?|ph\.?d)|(?:team|mix|group|staff) of (?:\p{L}+ ){0,3}(?:ph\.?ds?|doctor|graduates)|(?:teach|tutor|lectur)\w* (?:\p{L}+ ){0,3}(?:students?|undergraduates?|courses?)|(?:target(?:ing)?|serv(?:e|ing)|support(?:ing)?|audience of|aimed at|reach(?:ing)?) (?:\p{L}+ ){0,3}students|our (?:\p{L}+ ){0,3}(?:hold|have|has) (?:an? )?(?:ph|master|bachelor|doctor)|chance to (?:earn|gain|complete|study)|opportunity to (?:earn|gain|complete|study|pursue)|work(?:ing)? towards? (?:a|your) (?:fully|funded)|funded|fund your|support for your|work(?:ing)? (?:closely )?(?:with|alongside) (?:\p{L}+ ){0,2}ph\.?d\p{L}*|(?:support|help|assist|enable|encourag)\w* (?:you|our (?:employees|people|staff)|your) (?:\p{L}+ ){0,3}(?:get|earn|obtain|complet|pursu|gain|finish|achiev)\p{L}*|(?:unterstützen|fördern) (?:wir )?(?:dich|sie|ihr|dein)\p{L}*|during (?:their|his|her|our)|(?:market|promot|sell|admissions)\p{L}* [^.;]{0,50}programmes?)(?!\p{L})/u;
/** The employer's own people are the subject: "our founders met during their PhD". */
const ofEmployer =
  /^\W*(?:our|the) (?:\p{L}+ )?(?:co-?founders?|founders?|founding team|ceo|cto|leaders|leadership(?: team)?|employees|colleagues|scientists|researchers|experts|staff)(?!\p{L})(?![^.;]*(?<!\p{L})(?:must|should|shall|requir\p{L}*|need)(?!\p{L}))/u;
const notDemanded =
  /(?<!\p{L})(?:no (?:formal |university |college |specific |particular |prior |academic )*(?:degree|diploma|qualification|education)|without (?:an? |any )?(?:\p{L}+ )?(?:degree|diploma)|regardless of|don['’]t (?:need|require|care)|do not (?:need|require)|doesn['’]t (?:need|require|matter)|does not (?:need|require|matter)|irrespective of|whether or not|kein\p{L}* (?:abgeschlossenes )?(?:studium|abschluss|ausbildung)|auch ohne|pas de diplôme|sans diplôme|no se requiere|sin (?:estudios|titulación)|não (?:é necessário|exige)|geen (?:diploma|opleiding))(?!\p{L})|学历不限|不限学历|學歷不限|学歴不問|학력\s?무관/u;
const negatedAfter =
  /^[^.;,]{0,60}?(?<!\p{L})(?:(?:is|are)\s+not|isn['’]t|aren['’]t|not|never|nicht|pas)\s+(?:\p{L}+\s+)?(?:required|necessary|needed|essential|mandatory|a requirement|a must|expected|important|erforderlich|notwendig|nötig|zwingend|nécessaire|exigé)/iu;
const vocationalFirst =
  /(?:berufs)?ausbildung\s+(?:\p{L}+\s+){0,6}(?:oder|bzw\.?|\/)\s|(?:apprenticeship|trade certificate|vocational (?:training|education)|cap\/bep|formation professionnelle|mbo)(?:\s+\S+){0,4}\s*(?:or|oder|ou|of|\/)\s/u;
/** Bare "degree" stands for a Bachelor's only where it is a candidate's, not a product's or a theme's. */
const subject = /(?<!\p{L})(?:degrees? (?:program(?:me)?s|courses|mills?)|degree of)(?!\p{L})/iu;

interface Found {
  readonly level: EducationLevel;
  readonly general: boolean;
  readonly text: string;
  readonly quote: string;
}

/**
 * The education that the posting asks for: `level` the lowest that it accepts, `preferred` the lowest of those that it would rather have
 * and that lie above. A degree without a name ("a degree in physics", "abgeschlossenes Studium") counts as a Bachelor's, the least that it
 * can be; vocational training has no place on the ladder and gives nothing, also where it stands beside a degree as an equal choice.
 *
 * @param text a phrase, bullets or a whole description with the preferred part, plain, with line breaks between blocks
 * @param preferredText the preferred part, where the caller has cut it off
 * @returns `value.text` and `quote` as they stand in the text; undefined where no level is named
 */
export function findEducationRequirements(text: string, preferredText = ''): FieldReading<EducationRequirements> | undefined {
  const demands: Found[] = [];
  const wishes: Found[] = [];
  for (const sentence of qualificationSentences(text)) {
    if (sentence.offer) continue;
    for (const { found, wish } of readSentence(sentence.text)) (wish || sentence.preferred ? wishes : demands).push(found);
  }
  for (const sentence of qualificationSentences(preferredText)) wishes.push(...readSentence(sentence.text).map(({ found }) => found));
  // "A Master's is required … a degree in design": the second names no other degree.
  const named = demands.filter(({ general }) => !general);
  const level = lowest(named.length > 0 ? named : demands);
  const above = wishes.filter((wish) => level === undefined || compareEducation(wish.level, level.level) > 0);
  const preferred = lowest(above);
  const shown = level ?? preferred;
  if (shown === undefined) return undefined;
  const value = {
    ...(level === undefined ? {} : { level: level.level }),
    text: shown.text,
    ...(preferred === undefined ? {} : { preferred: preferred.level }),
  };
  return { value, quote: shown.quote };
}

function lowest(all: readonly Found[]): Found | undefined {
  return all.reduce<Found | undefined>(
    (least, found) => (least === undefined || compareEducation(found.level, least.level) < 0 ? found : least),
    undefined,
  );
}

function readSentence(sentence: string): { found: Found; wish: boolean }[] {
  const all = findEducationLevels(sentence);
  if (all.length === 0) return [];
  const lowered = lowerCase(sentence);
  if (ofOthers.test(lowered) || ofEmployer.test(lowered) || notDemanded.test(lowered) || vocationalFirst.test(lowered)) return [];
  const mentions = all.filter(({ general }) => !general);
  const wished = readWishes(sentence, mentions);
  // A bare "degree" beside a named one is mostly the same one; "a degree, ideally a Master's" is not.
  const bare = all[0];
  if (bare?.general && wished.every(Boolean) && !subject.test(sentence)) {
    mentions.unshift(bare);
    wished.unshift(isWish(sentence, bare.start, bare.end, mentions[1]?.start ?? sentence.length));
  }
  const words = mentions[0] === undefined ? undefined : phrase(sentence, mentions[0]);
  if (words === undefined) return [];
  return mentions.flatMap(({ level, general, end }, i) => {
    const after = sentence.slice(end, Math.min(end + 120, mentions[i + 1]?.start ?? sentence.length));
    return isNegated(after) ? [] : [{ found: { level, general, ...words }, wish: wished[i] ?? false }];
  });
}

function readWishes(sentence: string, mentions: readonly EducationMention[]): boolean[] {
  const wished = mentions.map(({ start, end }, i) => isWish(sentence, start, end, mentions[i + 1]?.start ?? sentence.length));
  // "A Master's or PhD preferred": the word reaches back over the "or".
  for (let i = mentions.length - 2; i >= 0; i -= 1) {
    if (wished[i + 1] && joins(sentence, mentions[i], mentions[i + 1])) wished[i] = true;
  }
  return wished;
}

/** "Is not required", but not "preferred, though not required". */
function isNegated(after: string): boolean {
  return negatedAfter.test(after) && !/prefer|plus|desir|ideal|nice|bonus|advantage|vorteil|wünsch/iu.test(after.slice(0, 100));
}

/** Whether nothing but "or", "and" or a stroke, and at most an article, stands between two levels. */
function joins(sentence: string, one: EducationMention | undefined, other: EducationMention | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return /^[\s'’s]*(?:degree)?\s*(?:\/|or|and|and\/or|oder|ou|o|&|,|、|或)\s*(?:an?\s)?$/iu.test(sentence.slice(one.end, other.start));
}

function phrase(sentence: string, mention: EducationMention): { text: string; quote: string } {
  const rest = sentence.slice(mention.end, mention.end + PHRASE_MAX);
  const stop = rest.search(/[;。；!?]|\.(?:\s|$)|,\s(?:with|and|plus|ideally|preferably|mit|avec|con)\s|，/u);
  const to = mention.end + (stop >= 0 ? stop : rest.length < PHRASE_MAX ? rest.length : Math.max(0, rest.lastIndexOf(' ')));
  const words = /(?<![\p{L}])(?:(?:current(?:ly)?|pursuing|enrolled in|a|an|abgeschlossenes)\s+)+$/iu.exec(
    sentence.slice(Math.max(0, mention.start - 40), mention.start),
  );
  const text = sentence.slice(mention.start - (words?.[0].length ?? 0), to).trim();
  return { text, quote: sentence.length <= QUOTE_MAX ? sentence : text };
}

/**
 * The level that schema.org's `credentialCategory` names, as Google's guide lists them ("high school", "associate degree",
 * "bachelor degree", "professional certificate", "postgraduate degree", "no requirements") and as sites write them.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 *
 * @returns undefined where it names none: a certificate stands on no step, "no requirements" asks for nothing
 */
export function readEducationLevel(credentialCategory: string): EducationLevel | undefined {
  const words = credentialCategory
    .replace(/^.*\//, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .toLowerCase();
  const category = categories.find(([pattern]) => pattern.test(words));
  if (category !== undefined) return category[1];
  return findEducationRequirements(credentialCategory)?.value.level;
}

const categories: readonly (readonly [RegExp, EducationLevel])[] = [
  [/^(?:high ?school|secondary(?: school| education)?|ged)(?: diploma| degree| or equivalent| graduate)?$/, 'high-school'],
  [/^associates?(?:['’]?s)?(?: degree)?$/, 'associate'],
  [/^(?:bachelors?(?:['’]?s)?|undergraduate|university|college)(?: degree)?$/, 'bachelor'],
  [/^(?:masters?(?:['’]?s)?|post ?graduate|graduate)(?: degree)?$/, 'master'],
  [/^(?:doctorate|doctoral|doctor|ph\.?d\.?)(?: degree)?$/, 'doctorate'],
];
