import { dateFollowing } from './date-statement';
import { readExactDate } from './exact-date';
import type { FieldReading, TextContext } from './field-reading';
import { lowerCase } from './folded-text';
import { phrasePattern } from './phrase-pattern';
import { readRelativeDate } from './relative-date';

/** Words for "posted again", as they stand beside "3 days ago" or as a label of their own. Whole words, lower case. */
const repostedPhrases = [
  'reposted|re-posted|posted again|relisted|re-listed|readvertised|re-advertised',
  'erneut veröffentlicht|erneut ausgeschrieben|erneut gepostet|erneut geschaltet|neu ausgeschrieben|wieder veröffentlicht',
  'republié|republiée|publié à nouveau|publiée à nouveau|publié de nouveau|publiée de nouveau|à nouveau publié|à nouveau publiée|repostée|reposté',
  'publicado de nuevo|publicada de nuevo|publicado nuevamente|publicada nuevamente|vuelto a publicar|vuelta a publicar|republicado|republicada|reposteado',
  'publicado novamente|publicada novamente|anunciado novamente|anunciada novamente|repostado|repostada|publicado outra vez',
  'ripubblicato|ripubblicata|pubblicato di nuovo|pubblicata di nuovo|pubblicato nuovamente|pubblicata nuovamente',
  'opnieuw geplaatst|opnieuw gepubliceerd|herplaatst',
  'opublikowano ponownie|ponownie opublikowano|ponownie opublikowana|opublikowana ponownie|ponownie dodano',
  'повторно опубликовано|опубликовано повторно|повторно опубликована|опубликована повторно|повторно размещено|размещено повторно',
  'повторно опубліковано|опубліковано повторно|повторно розміщено',
  'yeniden yayınlandı|yeniden yayımlandı|tekrar yayınlandı|yeniden ilan edildi|yeniden paylaşıldı',
  'أعيد نشرها|أعيد نشره|أُعيد نشرها|أُعيد نشره|أعيد النشر|تمت إعادة نشرها|تمت إعادة النشر|إعادة نشر',
  'diposting ulang|ditayangkan kembali|dipasang ulang|dipublikasikan ulang|disiarkan semula',
  'publicerad på nytt|publicerat på nytt|annonserad på nytt|återpublicerad|utlagd på nytt|utlagt på nytt|publicerad igen',
  'genopslået|slået op igen|publiceret igen|opslået igen',
  'lagt ut på nytt|publisert på nytt|utlyst på nytt',
  'julkaistu uudelleen|uudelleenjulkaistu|uudelleen julkaistu',
  'zveřejněno znovu|znovu zveřejněno|znovu zveřejněna|opětovně zveřejněno|opätovne zverejnené|znova zverejnené',
  'repostat|repostată|republicat|republicată|publicat din nou|publicată din nou',
  'đăng lại|đã đăng lại|được đăng lại',
  'újra közzétéve|újra meghirdetve|ismét közzétéve',
  'αναδημοσιεύτηκε|αναδημοσιεύθηκε|δημοσιεύτηκε ξανά',
  'פורסם מחדש|פורסמה מחדש',
  'ni-repost|ipinost muli',
  'फिर से पोस्ट|दोबारा पोस्ट|पुनः पोस्ट|रीपोस्ट',
  'โพสต์ใหม่|โพสต์อีกครั้ง|ลงประกาศใหม่',
  '重新发布|重新發佈|重新發布|再次发布|再次發佈|重新刊登|重新張貼|重新张贴',
  '再掲載|再公開|再投稿|再募集',
  '재게시|재등록|재공고|다시 게시',
];

const reposted = new RegExp(phrasePattern(repostedPhrases), 'iu');

/** Words that say that a date is the posting's own. */
const postedPhrases = [
  ...repostedPhrases,
  'posted on|posted|date posted|posting date|post date|posted date|job posted|job posted on|published|published on|publication date|date published|listed on|date listed|advertised on|opening date|job opening date|open date|posting start date|job posting date|originally posted|first posted',
  'veröffentlicht am|veröffentlicht|veröffentlichungsdatum|datum der veröffentlichung|veröffentlichung|ausgeschrieben am|online seit|eingestellt am|erschienen am|anzeigendatum|ausschreibungsdatum|veröffentlichungstag',
  'publié le|publiée le|publié|publiée|date de publication|mise en ligne le|mis en ligne le|parue le|paru le|date de mise en ligne|date de parution|annonce publiée le|offre publiée le|date de diffusion',
  'publicado el|publicada el|publicado|publicada|fecha de publicación|fecha publicación|fecha de alta',
  'publicado em|publicada em|publicado a|data de publicação|data da publicação|anunciada em|anunciado em|vaga publicada em|data de abertura',
  'pubblicato il|pubblicata il|pubblicato|pubblicata|data di pubblicazione|data pubblicazione|inserito il|annuncio pubblicato il',
  'geplaatst op|geplaatst|publicatiedatum|gepubliceerd op|plaatsingsdatum|online sinds|datum plaatsing',
  'opublikowano|opublikowana|data publikacji|data dodania|dodano|data opublikowania',
  'опубликовано|опубликована|дата публикации|размещено|дата размещения|вакансия опубликована',
  'опубліковано|дата публікації|розміщено|дата розміщення',
  'yayın tarihi|yayınlanma tarihi|yayımlanma tarihi|ilan tarihi|yayınlandı',
  'تاريخ النشر|نشر في|نُشر في|نشرت في|تاريخ الإعلان|تم النشر في',
  'diposting pada|tanggal posting|tanggal tayang|dipublikasikan pada|tarikh siaran|disiarkan pada|tanggal publikasi|tarikh iklan',
  'publicerad|publicerad den|publicerades|publiceringsdatum|upplagd|publicerat',
  'opslået|opslået den|publiceret|publiceringsdato|oprettet|udgivet|offentliggjort',
  'publisert|publisert den|publiseringsdato|lagt ut|utlyst',
  'julkaistu|julkaisupäivä|ilmoitus julkaistu|ilmoitettu',
  'zveřejněno|datum zveřejnění|zverejnené|dátum zverejnenia|dátum pridania|přidáno|vloženo',
  'publicat pe|publicat|publicată|data publicării|postat pe|adăugat la',
  'ngày đăng|đăng ngày|ngày đăng tuyển|đăng vào',
  'közzétéve|közzététel dátuma|feladva|meghirdetve',
  'objavljeno|datum objave|објављено|дата на публикуване|публикувана на|публикувано на',
  'δημοσιεύτηκε|δημοσιεύθηκε|ημερομηνία δημοσίευσης|ημερομηνία ανάρτησης',
  'תאריך פרסום|פורסם בתאריך|פורסם ב',
  'पोस्ट किया गया|पोस्ट करने की तिथि|प्रकाशन तिथि|प्रकाशित',
  'วันที่ประกาศ|ลงประกาศวันที่|วันที่ลงประกาศ|โพสต์เมื่อ|ประกาศเมื่อ',
  '发布日期|发布时间|发布于|發佈日期|發布日期|發佈時間|發佈於|刊登日期|张贴日期|張貼日期|上架日期|发布',
  '掲載日|掲載開始日|公開日|投稿日|掲載開始|募集開始日|情報公開日',
  '게시일|등록일|공고일|게시 날짜|등록 날짜|게시됨',
];

/** Such a statement opens a line or a sentence: "results posted on Oct 6" is none. The subject may be named: "This job was posted on …". */
const opening = String.raw`(?:^|[\n.!?。|·•*【\[(（])[\s\-–—*•·"“]{0,6}(?:(?:this|the|our)\s{1,2})?(?:(?:job|position|role|vacancy|posting|ad|advert|advertisement|opening|date|stelle|anzeige|offre|annonce|oferta|vaga|annuncio|vacature)\s{1,2})?(?:(?:was|has been|is|were|originally|first|initially|wurde|a été|ha sido|foi|è stato|è stata)\s{1,2}){0,2}`;
const postedStatement = new RegExp(`${opening}(?:${phrasePattern(postedPhrases)})[\\s:：]{0,4}`, 'gu');

/** Of each phrase its longest word: a text that has none of these words has no such statement. */
const longestWord = (phrase: string): string =>
  phrase.split(/[\s-]/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
const postedWords = new Set(postedPhrases.flatMap((row) => row.split('|')).map(longestWord));
/** Scripts without spaces between words. */
const unspaced = /[\u0e01-\u0e5b\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const mayStatePosting = (text: string): boolean =>
  unspaced.test(text) || (text.match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => postedWords.has(word));

/** How long "3 days ago" can be behind "Posted". */
const relativeReach = 40;

/** Whether a label or a short line says that the posting was put up again: "Reposted 3 days ago", "Publicado de nuevo". */
export function readReposted(text: string): boolean {
  return reposted.test(text.slice(0, 300));
}

/**
 * Reads the date of posting from a field's value or a short label.
 * @param text an exact date in any form ("2026-11-03", "Posted on Nov 3, 2026") or a relative one ("Reposted 3 days ago", "2週間前").
 * @param context `capturedAt` (ISO 8601) is what a relative date counts from.
 * @returns `YYYY-MM-DD` with the words.
 */
export function readDatePosted(text: string, context: TextContext): FieldReading<string> | undefined {
  return readExactDate(text, context) ?? readRelativeDate(text, context);
}

/**
 * Finds a statement of the date of posting in a posting's whole text: "Posted on Oct 6, 2023.", "Veröffentlicht am 31.01.2027", "掲載日：…".
 * A date that nothing calls the date of posting is not taken, nor are two that differ.
 */
export function findDatePosted(text: string, context: TextContext): FieldReading<string> | undefined {
  const lowered = lowerCase(text);
  if (!mayStatePosting(lowered)) return undefined;
  const found: FieldReading<string>[] = [];
  for (const match of lowered.matchAll(postedStatement)) {
    const end = match.index + match[0].length;
    const start = match.index + (/^[^\p{L}]*/u.exec(match[0])?.[0].length ?? 0);
    const date = dateFollowing(text, end, context);
    if (date !== undefined) {
      found.push({ value: date.value, quote: text.slice(start, date.index + date.quote.length) });
      continue;
    }
    const phrase = /^[^\n.!?。|·•)）\]]{0,40}/u.exec(text.slice(end, end + relativeReach))?.[0] ?? '';
    const relative = readRelativeDate(phrase, context);
    if (relative !== undefined) found.push({ value: relative.value, quote: text.slice(start, end + phrase.trimEnd().length) });
  }
  const [first, ...others] = found;
  return first === undefined || others.some((other) => other.value !== first.value) ? undefined : first;
}
