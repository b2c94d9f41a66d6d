/** Tells a demand for experience from the other spans of years that a posting names: the employer's age, a contract, a degree, an age. */
import type { YearCount } from './year-counts';

/** What makes a span one of experience, before or after it. */
const experience =
  /(?<!\p{L})(?:experien[cțţt]|experiên|expérien|esperienz|exp(?=[\s.,;:)]|$)|expertise|track record|background|know-?how|hands-on|practi[cs]e|post-?qualif|pqe|career|tenure|erfaren|erfaring|ervaring|werkervaring|arbetslivserfaren|praxe|praxi|zkušenost|skúsenost|doświadczen|опыт|досвід|опит|iskustv|izkušn|kokemu|deneyim|tecrübe|tapasztalat|gyakorlat|kinh nghiệm|pengalaman|εμπειρία|προϋπηρεσία|خبرة|ניסיון|अनुभव|ประสบการณ์|práctica|pratica|trayectoria)|erfahrung|berufspraxis|yoe(?!\p{L})/iu;
const experienceCjk = /经验|經驗|経験|経歴|实务|実務|从业|從業|工作|职务|職務|职业|キャリア|경력|경험|실무|研发|开发|開発/u;

/** Words of the employer that ask for something; what follows is the candidate's. */
const demand =
  /(?<!\p{L})(?:requir\w*|needs?|needed|must|min|minimum|minumum|least|should|you|your|you['’]ll|candidates?|applicants?|someone|anyone|ideal|look(?= for)|looking|hiring|recruit\w*|wants?|seek\w*|ask|asks|expect\w*|qualif\w*|proven|demonstrat\w*|possess\w*|bring|prerequisite\w*|mindestens|mind|erforderlich|benötig\w*|sie|du|dein\w*|ihr|ihre|verfüg\w*|voraus\w*|wenigstens|suchen|moins|exig\w*|requi\w*|justifi\w*|vous|votre|menos|mínim\w*|imprescindible|buscamos|debes?|tienes|você|precisa|almeno|minim\w*|richiest\w*|cerchiamo|minimaal|minstens|minst|krav|jij|hebt|hebben|minimálně|alespoň|co najmniej|wymag\w*)(?!\p{L})/iu;

/** Words of the employer that speak of itself. */
const employer =
  /(?<!\p{L})(?:we|we['’]ve|us|our|company|firm|agency|group|business|founders?|founded|established|team|leadership|wir|unser\w*|unternehmen|nous|notre|nos|entreprise|nuestr\w+|empresa|noi|nostr\w+|azienda|wij|onze|bedrijf|vi|vår\w*|nossa|nosso)(?!\p{L})/iu;
/** "A team with", "a company of": what follows is theirs. */
const employersOwn =
  /(?<!\p{L})(?:we|wir|nous)\s+(?:bring|have|offer|combine|haben|bieten|avons)(?:\s\p{L}+){0,2}\s*$|(?<!\p{L})(?:team|company|firm|agency|group|organi[sz]ation|business|founders?|leadership|studio|startup|brand|combined|collective|cumulative)(?:\s+\S+){0,4}?\s+(?:with|has|have|of|had|brings?|boasts?|offers?|for)\s*$/iu;
/** "With 20 years of experience, we …": its two halves around the span. */
const praise =
  /^\s*(?:with|boasting|backed by|drawing on|building on|thanks to|forte?s?(?: de)?|forti|mit|avec|con|com|met|med)\s+(?:our\s+|its\s+)?$/iu;
const praised =
  /\s(?:sind|gehören|bieten|stehen|zählen)\s+wir(?!\p{L})|,\s*(?:we|our|the company|the firm|wir|unser\p{L}*|nous|notre|nuestr\p{L}+|la nostra|somos|siamo|\p{Lu}[\p{L}&.]*(?:\s+\p{Lu}[\p{L}&.]*){0,3}\s+(?:is|are|has|have|helps?|offers?|provides?|delivers?|ist|bietet|est|es|è))(?!\p{L})/u;

/** Words between a span and what governs it: "over", "at least". */
const qualifiers =
  /(?:(?<!\p{L})(?:over|more|than|well|at|least|a|an|minimum|min\.?|of|approximately|approx\.?|about|around|nearly|almost|full|the|just|only|som|ca\.?|some|über|mehr|als|plus|de|más|mais|meer|dan|più|di|oltre|mindestens|au moins|al menos|almeno)\s+|[(+>≥~]\s?)+$/iu;
/** What governs a span that is no experience: "in the last", "within", "up to", "aged". */
const notBefore =
  /(?<!\p{L})(?:last|past|next|previous|first|coming|another|every|each|within|after|since|until|before|during|ago|(?:must|should) be|ages?|aged|edad|idade|età|âge|alter|mindestalter|leeftijd|ålder|fyllt|study time|lasting|duration|term|length|contract|bond|notice|warranty|period|commit(?:ment)?(?: to| for)?|stay(?: for)?|available(?: for)?|valid(?: for)?|up to|maximum|max\.?|no|not|(?<!no |not )(?:less|fewer)|under|below|by|per|once|twice|times|anniversary|bis zu|höchstens|maximal|weniger|nach|seit|vor|innerhalb|alle|letzten|nächsten|depuis|dans|après|jusqu['’]à|il y a|durée|hasta|desde hace|hace|tras|últimos|próximos|até|após|há|fino a|ultimi|dopo|al|ruim|reeds|sinds|binnen|na|afgelopen|tot|sedan|inom|efter|senaste|za|přes|od|przez|na trhu|na rynku|no mercado|am markt)[\s:]*$/iu;
/** "Acme brings": a name, where a candidate would be "you" or "the candidate". */
const byName =
  /^\W*(?!(?:The |Ideal |Successful )*(?:Candidate|Applicant|You|Who|Must|Someone|Person|\p{L}+ly\s))\p{Lu}[\p{L}&.]*(?:\s\p{Lu}[\p{L}&.]*){0,3}\s(?:brings|has|boasts|offers|draws on|combines)\s*$/u;
/** "Alongside engineers with": the colleagues'. */
const ofOthers =
  /(?<!\p{L})(?:alongside|learn from|mentored by|surrounded by|work with|working with|supported by)\s[^.;,]{0,60}\s(?:with|who have|having|that have)\s*$/iu;
/** Ages, and the length of a degree in brackets. */
const ofAgeOrCourse =
  /(?<!\p{L})(?:children|kids|toddlers?|infants?|babies|pupils|age range|age group)\W*(?:of|from|between|aged)?\W*$|(?:degree|diploma|bachelor\S*|master\S*|ph\.?d|studium|licence|course|apprenticeship|ausbildung|laurea|grado|program\p{L}*)\s*\(\s*$/iu;
/** "Du arbeitest seit 3 Jahren als …": since then, but the candidate. */
const heldSince = /(?<!\p{L})(?:du|sie)\s+(?:arbeite[nst]*|bist|sind)\s(?:[^.;,]{0,40}\s)?seit\s*$/iu;
/** What governs a span that is no experience unless somebody {@link worked} for it. */
const softBefore =
  /(?<!\p{L})(?<!looking |asks? |asking |calls? |searching |need |requirement )(?:for|in|spent|spanning|pendant|durante|en|per|für|um)\s*$/iu;
const worked =
  /(?<!\p{L})(?:worked|working|experienced?|practi[cs]\w+|employed|gearbeitet|tätig|travaillé|trabajad[oa]|trabalhad[oa]|lavorato|gewerkt|arbetat|(?:has|ha|haya) \p{L}+[ai]do|(?:you|who|someone|candidates?)\s[^.;,]{0,20}been\s+\p{L}+ing|(?:you|who|someone|candidates?)\s*(?:have|has|['’]ve)\s+\p{L}+)(?:\s+\S+){0,6}\s*$/iu;

/** Ages, study and the past: no experience, whatever follows. */
const neverAfter =
  /^,?\s+(?:of\s+)?\p{L}+ at (?:school|college|university)(?!\p{L})|^,?\s+(?:you|we|they|it|your|our|du|wir|vous|nous)(?!\p{L})|^['’]?s?[\s-]*(?:(?:or\s+)?(?:older|over|above)\s*(?:[.,;)]|$)|old(?!\p{L})|(?:or|and|&)\s+(?:older|over)(?!\p{L})|of\s+(?:age|college|university|school\w*|study|studies|post[- ]?secondary|higher education|tertiary|formal|full[- ]time (?:study|education)|undergraduate|graduate studies|coursework)(?!\p{L})|(?:ago|left|remaining)(?!\p{L})|\(?(?:degree|diploma|college degree|university degree|bachelor|vest)|(?:alte?r?|jung)(?!\p{L})|(?:berufs)?ausbildung|garantie|laufzeit|befrist|vertrag|firmengeschicht|bestehen|probezeit|kündigungsfrist|tradition|marktpräsenz|elternzeit|studium|d['’](?:existence|histoire|âge|études|ancienneté)|de\s+(?:cdd|contrat|stage|edad|idade|historia|história|garant|estudio|formaci|mercado|vida|éxito)|di\s+(?:et[àa]|storia|contratto|attività|successo)|oud(?!\p{L})|jong(?!\p{L})|gammal|gamla|gymnasi)/iu;
/** Things that last: no experience unless that word follows ("5 years of service desk experience", "3 years contract law experience"). */
const lastingAfter =
  /^['’]?s?[\s-]*(?:of\s+(?:(?:(?:\p{L}+\s+)?data|service|growth|success|innovation|excellence|education|trust|impact)(?=\s*(?:[.,;:!)]|$|(?:with|at|to|and|in|for|since|as|we|across|behind)(?!\p{L})))|tenure|(?:\p{L}+\s+)?(?:history|heritage)|existence|tradition|employment|continu\w+|parental|maternity|paternity|warranty|funding|runway|steady|strong growth|profit\w*|free|being in business|data retention|(?:\p{L}+\s+)?residen\w+|driving|licen[cs]\w*|marriage)(?!\p{L})|\(?(?:(?:initial|rolling|paid|renewable|limited|temporary)\s+)?(?:fixed|contract|warrant|guarantee|cliff|lease|maternity|paternity|parental|leave(?!\p{L})|anniversary|probation|notice|sabbatical|visa|internship|intern(?!\p{L})|placement|apprenticeship|(?:full|part)[- ]time (?:contract|position|internship|course)|later|in a row|in business|in the making|running\s*(?:[.,;!]|$)|residen|clean driving|driving licen))/iu;
/** As the last, where the span is an adjective: "a 5-year plan". */
const lastingNoun =
  /^[\s-]*(?:\p{L}+[\s-]+)?(?:program|course|term(?!\p{L})|plan(?!n)|road-?map|assignment|rotation|stud(?:y|ies)(?!\p{L})|university|college|technical (?:diploma|school)|history|strategy|track|horizon|mission|agreement|commitment|project|mandate|cycle|journey|vision|position|post(?![-\p{L}])|fellowship|studentship|grant|award|scheme|license|licence)/iu;
const experienceSoon =
  /^['’]?\s*(?:[\p{L}/&'’-]+\s+){0,5}(?:experience|experiência|expérience|experiencia|esperienza|erfahrung)(?!\p{L})/iu;

const notBeforeCjk =
  /(?:公司|企业|集团|团队|当社|弊社)(?:拥有|已?有|は)[^，。；]{0,3}$|(?:近|过去|過去|创立|創立|成立|设立|設立|創業|连续|連続|最近|지난|최근|설립|창립|入社|年龄|年齢|合同|契約期間|实习期?|实习|未来|今後|향후|毎|每|第|満|满|在籍|約束|滞在|至少实习)[约約]?\s?$/u;
const notAfterCjk =
  /^\s?(?:以上驾龄|驾龄|目|後|后|之?内|以内|内|以下|未満|以下|前|卒|毕业|畢業|契約|合同|历史|歷史|の歴史|連続|连续|\d{1,2}月|度|制|生(?!产)|级|級|岁|歳|才|ぶり|更新|이내|미만|이하|후|전|차(?!\s?이상)|제(?!품)|연속|実習|实习|の(?:歴史|実績|保証)|保修|質保|质保|保证)/u;

const article = /^(?:an?|ein\p{L}*|une?|um|uma|un[oa]|één|een|et?t|en)\s/iu;
/** What an employer gives, after a "you". */
const gift = /(?<!\p{L})(?:receive|get|enjoy|offer|earn|access|paid|free|erhalten|bekommst|bieten)(?!\p{L})/iu;
/** How long one is to stay, after months. */
const stay = /contract|internship|period|duration|stage|praktikum/iu;

/** How far around a span its sign is looked for, in characters. */
const NEAR = 60;

export type ExperienceSign = 'experience' | 'bare' | 'else';

/**
 * What a span of years is, by the words of its sentence around it: experience that a candidate is to have; something `else` (words that
 * speak of the employer, of an age, a contract or a course); or `bare`, without any sign of what it is.
 */
export function readExperienceSign(sentence: string, count: YearCount): ExperienceSign {
  const before = sentence.slice(Math.max(0, count.start - 3 * NEAR), count.start);
  const after = sentence.slice(count.end, count.end + 3 * NEAR);
  if (count.script === 'cjk') return readCjkSign(count, before, after);
  const lead = before.replace(qualifiers, '');
  const own = ownClause(after);
  const atOnce = experience.test((count.unit === 'month' ? upToNewThought(own) : own).split(/\s+/).slice(0, 7).join(' '));
  if (isSomethingElse(sentence.slice(count.start, count.end), before, lead, after, atOnce)) return 'else';
  const beforeNear = lastPart(before.slice(-NEAR), /;\s|(?<!(?<!\p{L})(?:min|mind|ca|approx))\.\s/iu);
  if (count.unit === 'month') {
    return atOnce ||
      (softBefore.test(lead) && worked.test(lead.replace(softBefore, ''))) ||
      (experience.test(beforeNear.slice(-40)) && !stay.test(after.slice(0, 30)))
      ? 'experience'
      : 'bare';
  }
  if (experience.test(own) || experience.test(beforeNear) || count.open || /^\s*\(required\)/iu.test(after)) return 'experience';
  // "A 10-year window": the span only describes another thing.
  if (count.years !== 1 && /year$/iu.test(sentence.slice(count.start, count.end))) return 'bare';
  if (!/[\p{L}\d]/u.test(lastPart(lead, /;/u))) return 'experience';
  return demand.test(beforeNear) && !gift.test(beforeNear) ? 'experience' : 'bare';
}

function isSomethingElse(written: string, before: string, lead: string, after: string, atOnce: boolean): boolean {
  if (neverAfter.test(after) || (notBefore.test(lead) && !heldSince.test(lead))) return true;
  const singular = /(?:year|month)$/iu.test(written);
  if ((lastingAfter.test(after) || (singular && lastingNoun.test(after))) && !experienceSoon.test(after)) return true;
  // "twice a year" is no figure; "at least a year of experience" is.
  if (article.test(written) && !atOnce) return true;
  if (
    softBefore.test(lead) &&
    !/(?<!\p{L})you(?:['’]ve| have)\s+spent\s*$/iu.test(lead) &&
    !worked.test(lead.replace(softBefore, '')) &&
    !(atOnce && demand.test(lead))
  )
    return true;
  if (ofOthers.test(lead) || (ofAgeOrCourse.test(before) && !experienceSoon.test(after))) return true;
  if (byName.test(lead) || employersOwn.test(lead) || (praise.test(lead) && praised.test(after))) return true;
  return employer.test(before) && !demand.test(before);
}

/** "Internship (6 months), experience with …": the second is another matter. */
function upToNewThought(clause: string): string {
  return clause.split(/\)|,\s*(?:with\s+)?(?:prior |previous |some )?experience/iu)[0] ?? '';
}

/** What follows a span up to the clause's end or the next span. */
function ownClause(after: string): string {
  const follows = after.split(/[;:]|\.\s/u)[0] ?? '';
  const next = follows.search(/\d\+?\s+(?:years?|yrs?|jahre|ans|años|anos|anni)(?!\p{L})/iu);
  return next < 0 ? follows : follows.slice(0, next);
}

function readCjkSign(count: YearCount, before: string, after: string): ExperienceSign {
  if (notBeforeCjk.test(before) || notAfterCjk.test(after)) return 'else';
  // "A beginner, or 2 years": nothing is demanded.
  if (/신입\s*(?:또는|및|[/·,]|or)/u.test(before)) return 'else';
  const clauseBefore = lastPart(before.slice(-24), /[。；;]/u);
  const clauseAfter = after.slice(0, 40).split(/[。；;，,]/u)[0] ?? '';
  if (experienceCjk.test(clauseBefore) || experienceCjk.test(clauseAfter)) return 'experience';
  return count.unit === 'year' && /^차?\s?\+?\s?(?:及?以上|或以上|이상)(?!前)/u.test(after) ? 'experience' : 'bare';
}

function lastPart(text: string, separator: RegExp): string {
  return text.split(separator).at(-1) ?? '';
}
