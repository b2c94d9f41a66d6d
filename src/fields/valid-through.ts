import { dateFollowing, datePreceding } from './date-statement';
import type { DateMention } from './exact-date';
import type { FieldReading, TextContext } from './field-reading';

const gap = String.raw`[^\n.!?;:。]`;

/** What closes when a posting does. */
const posting =
  '(?:applications?|vacanc(?:y|ies)|position|role|job|posting|advert(?:isement)?|ad|requisition|opening|opportunity|recruitment|listing|submissions?)';
/** What stands between it and its verb. */
const being = String.raw`(?:\s(?:is|are|will|be|remains?|stays?|currently|now|that|which|only|until|further)){0,3}\s`;
/** A label: nothing before it in its line. Licences are valid, fairs are open and contracts end on a day as well. */
const atStart = String.raw`(?<=(?:^|[\n|•·(])[ \t]{0,4}(?:[-–*•]\s)?)`;

/** Words that announce the last day on which one may apply. A start date, an event or a graduation has other words. Linear: every gap is bounded. */
const announcements = [
  // English
  String.raw`(?:application|applications|job|vacancy|posting|submission)?\s?(?:closing|close|cut-?off|expiry|expiration|due)\s(?:date|day)(?:\s(?:for|of)(?:\s\p{L}{1,14}){1,3})?`,
  String.raw`(?:application|applications|submission)\s(?:deadline|closes?|closing|end\sdate|window\s(?:closes|ends)|period\s(?:closes|ends))(?:\son)?`,
  String.raw`deadline(?:\s(?:for|to)\s(?:apply|applying|applications?|submissions?|submit${gap}{0,30}|receipt\sof\sapplications))?`,
  String.raw`(?:apply|applications?\s(?:by|before)|(?:submit|send)${gap}{0,50}(?:application|cv|r[eé]sum[eé])s?)${gap}{0,25}?\s?(?:by|before|no\slater\sthan|until|on\sor\sbefore)`,
  String.raw`applications?\s(?:must|should|will|are|can|may|need|have)${gap}{0,40}?\s(?:submi\p{L}+|receiv\p{L}+|accept\p{L}+|sent|made|lodged|filed|reach|return\p{L}*|upload\p{L}*|due|welcome\p{L}*|in|taken|arrive|open|considered|complete\p{L}*)(?:\s${gap}{0,40}?)?\s(?:by|before|until|no\slater\sthan|on\sor\sbefore|through)`,
  String.raw`(?:this\s|the\s)?(?:vacancy|position|role|job|posting|advert|advertisement|requisition|opening)\s(?:closes|expires|will\sclose|will\sexpire|is\sopen\suntil|will\sremain\sopen\suntil|remains\sopen\suntil)(?:\son)?`,
  String.raw`accepting\sapplications\s(?:until|through)`,
  String.raw`(?:${posting}${being}|${atStart})(?:(?:open|posted|valid)\s(?:until|through|till)|closes(?:\son)?|closing\son|expires(?:\son)?)`,
  String.raw`last\sda(?:te|y)\s(?:to\sapply|for\sappl\p{L}{1,10}|of\sapplication)|posting\send\sdate|job\sposting\send\sdate`,
  // German
  String.raw`bewerbungs(?:frist|schluss|ende|endtermin|stichtag|zeitraum${gap}{0,20}bis)(?:\s(?:ist|endet))?|ende\sder\sbewerbungsfrist|einsendeschluss`,
  String.raw`bewerb(?:en|ung|ungen|ungsunterlagen|t)${gap}{0,90}?\sbis(?:\szum|\sspätestens|\seinschließlich)?|(?:${atStart}|(?:stelle|anzeige|stellenanzeige|ausschreibung|stellenausschreibung|angebot|stellenangebot)\s(?:ist\s)?)gültig\sbis(?:\szum)?`,
  // French
  String.raw`date\slimite(?:\s(?:de|des|d['’]|pour)${gap}{0,40}?)?|date\sde\scl[oô]ture(?:${gap}{0,30}?)?|cl[oô]ture\sdes\scandidatures|candidatures?${gap}{0,50}?\s(?:avant\sle|jusqu['’]au)|postulez${gap}{0,40}?\s(?:avant\sle|jusqu['’]au)`,
  // Spanish, Portuguese, Italian
  String.raw`fecha\s(?:l[ií]mite|de\scierre|de\svencimiento)(?:\s(?:de|para)${gap}{0,40}?)?|plazo${gap}{0,60}?\s(?:hasta|finaliza)|(?:postula|inscr[ií]be|env[ií]a|candidaturas|solicitudes)${gap}{0,60}?\shasta`,
  String.raw`data\s(?:limite|de\sencerramento|final|de\sfecho)(?:\s(?:de|da|para)${gap}{0,40}?)?|(?:prazo|inscri[cç](?:ões|oes|ão)|candidaturas?|candidate-se|vaga\saberta)${gap}{0,50}?\s(?:at[ée]|encerram\sem)`,
  String.raw`(?:data\sdi\s)?scadenza\s(?:(?:della?|delle|per|dell['’])\s?(?:\p{L}{1,12}\s){0,2}?)?(?:candidatur[ae]|domand[ae]|bando|annuncio|offerta|presentazione|invio|iscrizion[ei]|candidarsi)(?:${gap}{0,40}?)?|${atStart}(?:data\sdi\s)?scadenza|termine\s(?:ultimo|per)${gap}{0,50}?|candidat(?:ure|ura|arsi|ati|evi)${gap}{0,50}?\s(?:entro(?:\sil)?|fino\sal)`,
  // Dutch and the Nordic languages
  String.raw`sluitingsdatum|sollicitatie(?:deadline|termijn)|sollicit(?:eer|eren|aties?)${gap}{0,50}?\s(?:voor|vóór|tot(?:\sen\smet)?|uiterlijk(?:\sop)?)|reageer${gap}{0,30}?\s(?:voor|vóór|tot)|reageren\skan\stot(?:\sen\smet)?|vacature\ssluit(?:\sop)?`,
  String.raw`sista\s(?:ansökningsdag|ansökningsdatum|dag\satt\sansöka)(?:en)?(?:\sär)?|ans[öø]k(?:an|ning)?${gap}{0,40}?\s(?:senast|till\soch\smed|före)|ansökningstiden?\sgår\sut`,
  String.raw`ansøgningsfrist(?:en)?(?:\ser)?|søknadsfrist(?:en)?(?:\ser)?|(?:ansøg|søg|send${gap}{0,40}?ansøgning|send${gap}{0,40}?søknad|søk)${gap}{0,30}?\ssenest(?:\sden)?|frist(?:\sfor\så\ssøke)?`,
  String.raw`haku(?:aika)?\s(?:päättyy|sulkeutuu)|hakuaika|viimeinen\shakupäivä|hae\sviimeistään`,
  // Slavic
  String.raw`termin\s(?:składania|nadsyłania|aplikowania)${gap}{0,40}?|(?:aplikuj|aplikacje|oferta\sważna|ogłoszenie\sważne)${gap}{0,40}?\sdo|data\szakończenia\srekrutacji`,
  String.raw`(?:uzávěrka|uzávierka|termín)\s(?:přihlášek|prihlášok|pro\spodání|podání|na\spodanie)${gap}{0,30}?|přihlášky${gap}{0,40}?\sdo|rok\sza\sprijavu${gap}{0,20}?|prijave${gap}{0,40}?\sdo`,
  String.raw`(?:срок|дата\sокончания|окончание)\s(?:подачи|приема|приёма)${gap}{0,30}?(?:\sдо)?|при[её]м\s(?:заявок|резюме|откликов)${gap}{0,20}?\sдо|(?:кінцевий\s)?(?:термін|строк)\sподання${gap}{0,30}?(?:\sдо)?|срок\sза\sкандидатстване`,
  // Others with spaces
  String.raw`son\sbaşvuru(?:\starihi|\sgünü)?|başvuru(?:lar)?\s(?:bitiş|son)\s(?:tarihi|günü)|termen(?:ul)?\s(?:limită|de\saplicare)${gap}{0,30}?|data\slimită${gap}{0,30}?|jelentkezési\shatáridő|προθεσμία(?:\sυποβολής)?${gap}{0,30}?|καταληκτική\sημερομηνία${gap}{0,30}?`,
  String.raw`hạn\s(?:nộp|chót|cuối)${gap}{0,20}?|ngày\shết\shạn${gap}{0,20}?|(?:batas\s(?:akhir|waktu)|tenggat)${gap}{0,30}?|tarikh\s(?:tutup|akhir|tamat)${gap}{0,30}?|lamar\ssebelum|آخر\sموعد${gap}{0,30}?|تاريخ\s(?:الإغلاق|انتهاء|الانتهاء)${gap}{0,20}?|מועד\sאחרון${gap}{0,20}?|अंतिम\s(?:तिथि|तारीख)`,
];

/** The same where words are not parted by spaces. */
const unspacedAnnouncements = [
  `(?:応募|エントリー|募集|掲載)?(?:締切|締め切り|〆切)日?|(?:応募|募集|掲載)(?:期限|終了日)|掲載終了予定日?`,
  `(?:申请|申請|报名|報名|投递|投遞|应聘|應徵|招聘|网申)?(?:截止|截至)(?:日期|时间|時間|日)?(?:为|為|到)?|(?:有效期|有效日期)(?:至)?`,
  String.raw`(?:접수|지원|모집|서류)?\s?마감(?:일|일자|기한)?|(?:접수|지원)\s?기한|ปิดรับสมัคร(?:วันที่)?|วันปิดรับสมัคร|รับสมัครถึง(?:วันที่)?|หมดเขต${gap}{0,10}?`,
];

const announced = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${announcements.join('|')})(?![\\p{L}\\p{M}])|${unspacedAnnouncements.join('|')}`,
  'giu',
);
/** What every date holds: a year, at the least one in two figures behind a hyphen. */
const yearFigures = /\p{Nd}{4}|-\p{Nd}{2}(?!\p{Nd})|年/u;
/** "2026年12月15日まで", behind the date and only beside a word for applying. */
const behindDate = /(?:まで(?:に)?(?:ご)?応募|締切|締め切り|必着|截止|까지\s?(?:접수|지원|모집)|마감)/gu;

/** "Start date closes on" and the like are ruled out by these words shortly before. */
const otherMatter =
  /(?:start|starts|starting|begin|beginn|graduat\p{L}{0,6}|enrol\p{L}{0,6}|visa|benefits|insurance|warranty|offer|contract|contrat|vertrag|event|conference|scholarship|tax|fiscal|bid|tender|project|report\p{L}{0,3}|publication|early)\s{1,2}(?:\p{L}{1,10}\s){0,2}$/iu;

/** Behind the date: it is the job that ends then, "die bis zum 31.12.2027 befristete Stelle". */
const ofTheJob = /^[\s,)]{0,3}(?:\p{L}{1,12}\s){0,2}(?:befristet|begrenzt|zeitlich)/iu;

/**
 * Finds the last day for applications in a posting's whole text: "Closing date: 15 January 2027", "Bewerbungsfrist: 31.01.2027", "応募締切：…".
 * Other dates (a start, a graduation, an event) are not taken, nor are two deadlines that differ.
 */
export function findValidThrough(text: string, context: TextContext): FieldReading<string> | undefined {
  if (!yearFigures.test(text)) return undefined;
  const found: FieldReading<string>[] = [];
  for (const match of text.matchAll(announced)) {
    if (otherMatter.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    const date = dateFollowing(text, match.index + match[0].length, context);
    if (date === undefined) continue;
    const end = date.index + date.quote.length;
    if (!ofTheJob.test(text.slice(end, end + 60))) found.push({ value: date.value, quote: text.slice(match.index, end).trim() });
  }
  for (const match of text.matchAll(behindDate)) {
    const date: DateMention | undefined = datePreceding(text, match.index, context);
    if (date !== undefined) found.push({ value: date.value, quote: text.slice(date.index, match.index + match[0].length) });
  }
  const [first, ...others] = found;
  return first === undefined || others.some((other) => other.value !== first.value) ? undefined : first;
}
