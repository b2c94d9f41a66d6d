import { type DateMention, findExactDates } from './exact-date';
import type { TextContext } from './field-reading';

/** How far behind the words that announce it a date may begin, and how long it can be. */
const reach = 70;

const weekdayLanguages = 'en de fr es it pt nl pl ru uk tr sv da no fi cs sk ro hu hr el id vi ja ko zh'.split(' ');

/** Words that may stand between "closing date" and the date. Lower case. */
const between =
  'on at by is the of for to until till before no later than latest date midnight noon ' +
  'am zum den der bis spätestens einschließlich ist um uhr le au la el del hasta antes dia día em até a ao o il lo al entro del op tot en met uiterlijk voor vóór den senast till og med senest i dag dnia do r w na den до на ' +
  'è está é ist est är er wird jest es fue ' +
  'applications application submissions receipt candidature candidatures candidatura candidaturas dépôt réception des pour postuler envoi presentación postulación postulaciones solicitud solicitudes inscripción de para da do ' +
  'inscrição inscrições presentazione domanda domande delle della per di składania aplikacji ofert zgłoszeń dokumentów przyjmowania подачи приема приёма заявок резюме откликов заявки přihlášek přihlášky žádostí nộp hồ sơ ứng tuyển lamaran permohonan pengiriman pendaftaran للتقديم التقديم على υποβολής αιτήσεων candidaturi aplicare depunere';

let betweenWords: ReadonlySet<string> | undefined;
function mayStandBetween(word: string): boolean {
  if (betweenWords === undefined) {
    const words = new Set(between.split(' '));
    for (const language of Intl.DateTimeFormat.supportedLocalesOf(weekdayLanguages)) {
      for (const weekday of ['long', 'short', 'narrow'] as const) {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
        for (let day = 1; day <= 7; day += 1)
          words.add(
            format
              .format(Date.UTC(2026, 0, day))
              .toLowerCase()
              .replace(/\.$/, ''),
          );
      }
    }
    betweenWords = words;
  }
  return betweenWords.has(word);
}

/** Whether nothing but marks, weekdays, times and small words stands in `text`. */
const isFiller = (text: string): boolean =>
  (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).every(mayStandBetween) &&
  !/[\n.!?。；;].*\S/s.test(text.replace(/\p{L}{1,4}\./gu, ''));

/** The date that follows at `from` in `text`, with nothing between but weekdays and small words; a line may end behind a colon or label. */
export function dateFollowing(text: string, from: number, context: TextContext): DateMention | undefined {
  const window = text.slice(from, from + reach);
  const [first] = findExactDates(window, context);
  if (first === undefined || !isFiller(window.slice(0, first.index))) return undefined;
  return { ...first, index: from + first.index };
}

/** The date that stands right before `to` in `text`: Japanese, Chinese and Korean put "by" behind it. */
export function datePreceding(text: string, to: number, context: TextContext): DateMention | undefined {
  const from = Math.max(0, to - reach);
  const window = text.slice(from, to);
  const last = findExactDates(window, context).at(-1);
  if (last === undefined) return undefined;
  const behind = window.slice(last.index + last.quote.length);
  return /^[\s()（）:：、,.\dT時分时點点\p{L}]{0,12}$/u.test(behind) && !/[\n。]/.test(behind) && !/\p{L}{4,}/u.test(behind)
    ? { ...last, index: from + last.index }
    : undefined;
}
