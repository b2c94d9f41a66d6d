import type { VisaSponsorship } from '../posting/posting';
import type { FieldReading } from './field-reading';
import { qualificationSentences } from './qualification-lines';

const QUOTE_MAX = 400;

/** Sponsoring that is about the right to work, not about an event or a project. */
const aboutVisa =
  /(?<!\p{L})(?:visas?|h-?1-?bs?|immigration|work(?:ing)? (?:permits?|authori[sz]ations?|visas?)|employment (?:visas?|authori[sz]ation|sponsorship)|authori[sz]ed to work|legally (?:work|authori)|right to work|eligib(?:le|ility) to work|skilled worker|green cards?|blue card|certificate of sponsorship)(?!\p{L})/iu;
/** Visas of few letters, which are words and states as well ("opt into", "Nashville, TN"): only in capitals, and beside what tells that they are visas. */
const aboutShortVisa =
  /(?<![\p{L}-])(?:TN|OPT|CPT|E-?3)(?:(?:\s?\/\s?|,? (?:or|and) |, )(?:TN|OPT|CPT|E-?3|H-?1-?B))*[ -](?:visas?|status|EAD|extensions?|students?|holders?|candidates?)(?!\p{L})/u;
/** The company of that name, or what else is called by it: "the annual Visa Developer Summit". */
const namedVisa = /(?<=\p{Ll}\s)Visa(?=\s(?!Sponsor|Support|Assist|Appl|Transf|Status|Holder|Process|Relocat|And|Or)\p{Lu}\p{Ll})/gu;
const sponsoring = /(?<!\p{L})(?:sponsor(?:s|ed|ing|ship|ships)?)(?!\p{L})/iu;
const visaHelp =
  /(?<!\p{L})visas?(?:\s+(?:and|or|&)\s+\p{L}+)?\s+(?:sponsorships?|support|assistance)(?!\p{L})|(?<!\p{L})support(?:ing)? (?:\p{L}+ )?visa applications?/iu;
const clearance = /clearance/i;

const refusal = new RegExp(
  [
    "(?<!\\p{L})(?:no|not|cannot|can['’]?t|won['’]?t|don['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|unable|ineligible|never|neither|nor|unfortunately)(?!\\p{L})(?! only| just)[^.;!?]{0,70}?(?<!\\p{L})(?:sponsor\\p{L}*|visa (?:support|assistance)|support (?:\\p{L}+ )?visa)",
    '(?<!\\p{L})without\\s[^.;!?]{0,50}?sponsor\\p{L}*',
    "sponsor\\p{L}*(?: or support| support| assistance)?(?:\\s+(?:for|of|in|on)\\s[^.;!?]{0,50}?)?\\s*(?:is|are|will|can|cannot|can['’]t|won['’]t|does|currently|at this time|:)?\\s*(?:currently\\s|at this time\\s)?(?:not|un|no(?!\\p{L})|cannot|isn['’]t|is n['’]t)\\s?(?:be |currently |being )?(?:available|offered|provided|possible|supported|considered|eligible|an option|granted|extended)?(?!\\p{L}|\\s+(?:required|needed|necessary|guarantee\\p{L}*|always))",
    "(?:requir\\p{L}*|need\\p{L}*) (?:\\p{L}+ ){0,3}sponsor\\p{L}*[^.;!?]{0,40}?(?:will not|cannot|can['’]t|won['’]t|are not|not be)",
  ].join('|'),
  'iu',
);
/** "Not required", "not every role", "may": no plain word on whether this posting sponsors. */
const hedge =
  /(?<!\p{L})(?:may|might|could|case[- ]by[- ]case|depending|depends|not guarantee\w*|guarantee|every role|all roles|all positions|every candidate|some roles|certain roles|some positions|certain positions|in some cases|where possible|if (?:applicable|eligible)|subject to|prefer\w*|preference|prioriti\w*)(?!\p{L})/iu;
const question =
  /\?\s*$|^\W*(?:do|does|will|would|are|is|can|could) (?:you|the candidate|this|we|it)(?!\p{L})|(?<!\p{L})(?:please (?:indicate|state|specify|tell|let us know)|whether|select (?:one|yes)|if (?:you|so|yes))(?!\p{L})/iu;

const offer = new RegExp(
  [
    "(?<!\\p{L})(?:we|company|employer|role|position|team|job|client|they)(?:['’]ll|['’]re)?\\s+(?:\\p{L}+\\s+){0,2}?(?:can|will|do|does|are|is|gladly|happily|also|offers?|provides?|sponsors?|supports?)?\\s*(?:(?:able|happy|willing|open|prepared|ready|glad|pleased|eligible|delighted)\\s+(?:to|for)\\s+)?(?:\\p{L}+\\s+){0,3}?(?:sponsor\\p{L}*|visa sponsorship|visa support|visa assistance)",
    '(?:visas?|h-?1-?b|work permit|employment|immigration|skilled worker)(?:[ /]\\p{L}+){0,2}? sponsorships?(?:\\s+for\\s[^.;!?]{0,40}?)?\\s*(?:is|are|will be|can be|:|-|–)?\\s*(?:also |fully )?(?:available|offered|provided|possible|supported|included|yes)(?!\\p{L})',
    '(?<!\\p{L})sponsors\\s+(?:\\p{L}+ )?(?:visas?|h-?1-?bs?)(?!\\p{L})',
    '^\\W*sponsorships? (?:is |are )?(?:available|offered|provided)(?!\\p{L})',
    '(?<!\\p{L})(?:offer\\p{L}*|provid\\p{L}*|includ\\p{L}*|eligible for|open to|willing to|happy to|with|available)\\s+(?:\\p{L}+\\s+){0,3}?(?:visa sponsorship|visa support|sponsor\\p{L}*)',
    '(?<!\\p{L})visas? (?:sponsorship|support|assistance)?\\s*(?:and|&|\\+|/)\\s*(?:full |generous )?relocation|relocation (?:\\p{L}+ ){0,2}(?:and|&|\\+|/) visa (?:sponsorship|support|assistance)',
  ].join('|'),
  'iu',
);

/** What is sponsored: a visa, a permit or the one who needs it, not a course or a health plan. */
const candidates =
  '(?:candidates?|applicants?|employees|individuals|people|talents?|hires?|engineers?|graduates?|workers?|nationals|you|those|anyone|everyone)';
const visaOrPermit =
  '(?:visas?|h-?1-?bs?|(?:work |working )?permits?|(?:work |employment )?authori[sz]ations?|immigration|green cards?|blue cards?|skilled workers?|certificates? of sponsorship|residen\\p{L}+)';
const sponsored = new RegExp(
  [
    `(?<!\\p{L})(?:${visaOrPermit}|tn|opt|e-?3|status|employment|employer|work)(?:[ /-]\\p{L}+){0,2}?[ /-](?:sponsor|support|assistance)`,
    `(?<!\\p{L})sponsor(?:s|ing|ships?)?(?:\\s[^\\s.;!?]+){0,5}?\\s(?:${visaOrPermit}|${candidates})(?!\\p{L})`,
    '(?<!\\p{L})sponsor(?:s|ed|ing|ships?)?\\s*(?:[.,;!:)–-]|$)',
    '(?<!\\p{L})sponsorships? (?:is |are |will be |can be )?(?:also |fully )?(?:available|offered|provided|possible|supported|included)',
    '(?<!\\p{L})visas?(?!\\p{L})[^.;!?]{0,30}(?<!\\p{L})(?:relocation|support|assistance)|(?<!\\p{L})relocation[^.;!?]{0,30}(?<!\\p{L})visa',
  ].join('|'),
  'iu',
);
/** "We sponsor visas, but not for this role", "While we do sponsor visas, we cannot do so here": what is offered is taken back. */
const takenBack =
  /(?<!\p{L})(?:but|while|whilst|although|though|however|except|unless)(?!\p{L})[^.;!?]*?(?<!\p{L})(?:not|cannot|unable|no longer|never|unfortunately|only|\p{L}{2,5}n['’]t)(?!\p{L})/iu;

/** The other languages: the words for sponsoring a visa, then what denies and what affirms it in the same sentence. */
const elsewhere: readonly { readonly topic: RegExp; readonly no: RegExp; readonly yes: RegExp }[] = [
  {
    topic:
      /vis(?:a|um)s?[- ]?(?:sponsor\p{L}*|unterstützung|beschaffung)|vis(?:a|um)(?!\p{L})[^.;]{0,40}(?:sponsern|gesponsert|gesponsort)|(?:unterstütz\p{L}*|hilfe|hilft|helfen)[^.;]{0,40}(?:beim?|mit|für|der)\s(?:\p{L}+\s){0,2}(?:visum|visa|arbeitsvisum|visabeschaffung)/iu,
    no: /(?<!\p{L})(?:kein\p{L}*|nicht|leider)(?!\p{L})/iu,
    yes: /möglich|verfügbar|bieten|unterstütz|wir helfen|übernehmen|inklusive|vorhanden|(?<!\p{L})ja(?!\p{L})/iu,
  },
  {
    topic:
      /(?:parrain\p{L}*|sponsor\p{L}*|prise en charge|prenons en charge|accompagnement|aide)[^.;]{0,30}(?:visas?|permis de travail)|visa[^.;]{0,20}(?:parrain|sponsor|pris en charge)/iu,
    no: /(?<!\p{L})(?:pas|aucune?|ne peut|ne pouvons|sans|non)(?!\p{L})/iu,
    yes: /disponible|possible|propos|offr|offert|prise? en charge|prenons en charge|accompagn|inclus|nous sponsor/iu,
  },
  {
    topic:
      /(?:patroc\p{L}*|esponsor\p{L}*|sponsor\p{L}*|sponsorizz\p{L}*|apoyo|gestión|apoio|tramit\p{L}*)[^.;]{0,30}(?:visas?|visados?|vistos?|permiso de trabajo)|(?:visas?|visados?|vistos?)\s+(?:patroc|sponsor)\p{L}*/iu,
    no: /(?<!\p{L})(?:no|não|non|sin|sem|nessun\p{L}*|tampoco)(?!\p{L})/iu,
    yes: /disponib|disponív|posible|possível|possibile|ofrece|oferece|offriamo|ofrecemos|oferecemos|incluid|inclus|patrocinamos|disponible|tramitamos/iu,
  },
  {
    topic: /visum[- ]?spons\p{L}*|visumondersteuning|visumstöd|(?:sponsor|sponsra)\p{L}* [^.;]{0,20}(?:visum|visa|werkvergunning)/iu,
    no: /(?<!\p{L})(?:geen|niet|inte|ingen|inget|ej)(?!\p{L})/iu,
    yes: /mogelijk|beschikbaar|bieden|erbjuder|möjlig|tillgänglig|kunnen|finns/iu,
  },
  {
    topic:
      /(?:签证|簽證|工签|工作许可)\s*(?:担保|擔保|赞助|贊助|支持|办理|辦理)|(?:担保|赞助|办理|提供|协助)[^。；]{0,10}(?:签证|簽證|工签|工作许可)|签证sponsor\p{L}*/iu,
    no: /不|无|無|没有|恕/u,
    yes: /提供|可|支持|协助|办理|有/u,
  },
  {
    topic: /(?:ビザ|査証|就労ビザ|在留資格)(?:取得|申請|の|を|・|変更|スポンサー)*(?:サポート|支援|スポンサー|補助)|ビザ(?:の)?発給/u,
    no: /なし|無し|不可|できません|ありません|行っておりません|行っていません|対象外|ません/u,
    yes: /あり|有り?|可能?|します|いたします|充実|行います|しています|提供|制度/u,
  },
  {
    topic: /비자\s?(?:발급\s?|취득\s?)?(?:지원|스폰서십?|스폰서쉽|후원)/u,
    no: /불가|없|않|안\s?(?:함|됨|합니다)|못/u,
    yes: /가능|있|제공|합니다|드립니다|해\s?드|함/u,
  },
];

/**
 * Whether the employer sponsors a visa for this posting, only where it plainly says so. Questions of a form, a mere demand for the right to
 * work, "may" and "case by case" say nothing; statements that contradict each other say nothing either.
 *
 * @param text a phrase or a whole description, plain, with line breaks between blocks
 * @returns `quote` is the sentence as it stands in the text
 */
export function findVisaSponsorship(text: string): FieldReading<VisaSponsorship> | undefined {
  let reading: FieldReading<VisaSponsorship> | undefined;
  for (const sentence of qualificationSentences(text)) {
    const value = readSentence(sentence.text, sentence.offer);
    if (value === undefined) continue;
    if (reading !== undefined && reading.value !== value) return undefined;
    reading ??= { value, quote: sentence.text.slice(0, QUOTE_MAX) };
  }
  return reading;
}

/** What every sentence about sponsoring or visas holds, as a plain pattern: most sentences are about neither. */
const topicWords = /sponsor|vis(?:a|um|to)|permis|werkvergunning|签|簽|工作许可|ビザ|査証|在留資格|비자/i;

function readSentence(whole: string, inOffer: boolean): VisaSponsorship | undefined {
  if (!topicWords.test(whole)) return undefined;
  const sentence = whole.replace(namedVisa, '');
  for (const { topic, no, yes } of english.test(sentence) ? [] : elsewhere) {
    const named = topic.exec(sentence);
    if (named === null || /[?？]\s*$/.test(sentence)) continue;
    const around = sentence.slice(Math.max(0, named.index - 60), named.index + named[0].length + 60);
    if (no.test(around)) return 'not-offered';
    if (yes.test(around)) return 'offered';
  }
  const named = aboutVisa.test(sentence) || aboutShortVisa.test(sentence);
  if (!sponsoring.test(sentence) && !visaHelp.test(sentence)) return undefined;
  if (!named && (clearance.test(sentence) || !bareSponsorship.test(sentence))) return undefined;
  const refused = refusal.test(sentence);
  if (
    question.test(sentence) &&
    !/(?<!\p{L})(?:not apply|don['’]t apply|unable|cannot|can['’]t|will not|won['’]t|we (?:do not|don['’]t|will|can|do)|not (?:be )?(?:able|eligible))(?!\p{L})/iu.test(
      sentence,
    )
  )
    return undefined;
  if (/\?\s*$/.test(sentence) || hedge.test(sentence)) return undefined;
  if (refused || mustNotNeed.test(sentence)) return 'not-offered';
  if (offer.test(sentence)) return sponsored.test(sentence) && !takenBack.test(sentence) ? 'offered' : undefined;
  return inOffer && /^\W*visa (?:sponsorships?|support|assistance)\W*$/i.test(sentence) ? 'offered' : undefined;
}

/** Words that the other languages lack ("of" is Dutch): "visa sponsorship" alone is said in many. */
const english = /(?<!\p{L})(?:the|are|for|and|you|be|our|may)(?!\p{L})/iu;

/** Sponsorship that is plainly the candidate's, though no visa is named. */
const bareSponsorship =
  /^\W*sponsorship\s*:|(?<!\p{L})(?:without (?:the need (?:for|of) |requiring |any |need for |current or future |future |employer |company )*sponsorship|sponsorships? (?:is|are|will|cannot|can)?\s?(?:not|be|un)?\s?(?:be )?(?:available|offered|provided)|(?:offer|provide|providing|offering)(?:ing)? (?:\p{L}+ )?sponsorships?\s*(?:$|[.,;]|for (?:this|the) (?:role|position|job)|at this time|now)|no sponsorships?|(?:sponsor (?:candidates|applicants|employees|individuals))|(?:requir\p{L}*|need\p{L}*) (?:employer |company )?sponsorship)(?!\p{L})/iu;
const mustNotNeed = /(?<!\p{L})must not (?:now or in the future |currently )?(?:require|need)[^.;!?]{0,40}sponsor/iu;
