import type { WorkplaceType } from '../posting/posting';
import { cutLabel, type LabelWord, type LabelWords, labelWords } from './label-words';
import { partlyWords, wideRegions, workplaceFillers, workplaceLabels } from './workplace-words';

/** What a word of a label says; `partly` only beside another. */
type WorkplaceWord = WorkplaceType | 'partly' | 'filler';

/** Words that are a workplace only when nothing else stands in the label: an office beside a place may be its address. */
const weak = new Set(
  'office|bureau|büro|kontor|kancelář|biuro|офис|офіс|ofis|iroda|kantor|kantoor|sede|oficina|escritório|ufficio|anywhere|virtual|distributed|partial|flex|flexibel|mixed|blended|remota|em casa|da casa|domicile|オフィス|办公室|辦公室|사무실|本地'.split(
    '|',
  ),
);

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u200b-\u200f\u00ad\ufeff]/g, '')
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/[_\s\-‐-―]+/g, ' ')
    .trim();
}

let known: LabelWords<WorkplaceWord> | undefined;
let knownWithCountries: LabelWords<WorkplaceWord> | undefined;

const tables: readonly (readonly [readonly string[], WorkplaceWord])[] = [
  [workplaceLabels.hybrid, 'hybrid'],
  [workplaceLabels.onsite, 'onsite'],
  [workplaceLabels.remote, 'remote'],
  [partlyWords, 'partly'],
  [workplaceFillers, 'filler'],
  [wideRegions, 'filler'],
];

function vocabulary(): LabelWords<WorkplaceWord> {
  known ??= labelWords(tables, fold);
  return known;
}

/** Asking for the countries' names takes longer than all the rest, and few labels hold one. */
function vocabularyWithCountries(): LabelWords<WorkplaceWord> {
  knownWithCountries ??= labelWords([...tables, [countryNames(), 'filler']], fold);
  return knownWithCountries;
}

/** Countries in the languages in which they most often stand beside "Remote". */
function countryNames(): string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const codes = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  return ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'zh', 'ja', 'ko'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => names.of(code) ?? []);
  });
}

let workWords: readonly string[] | undefined;

/** Whether a label says where work is done, so that what it says besides matters. */
function mayNameCountry(label: string): boolean {
  workWords ??= [...vocabulary().kinds].flatMap(([word, kind]) => (kind === 'filler' ? [] : word.replace(/~$/, '')));
  return workWords.some((word) => label.includes(word));
}

/** The workplace words of a label, each with its kind; nothing when a word of another matter stands in it. */
const workplaceWords = (label: string): LabelWord<WorkplaceWord>[] | undefined =>
  (cutLabel(label, vocabulary()) ?? (mayNameCountry(label) ? cutLabel(label, vocabularyWithCountries()) : undefined))?.filter(
    ({ kind }) => kind !== 'filler',
  );

/** "or", a slash or a comma between two kinds leaves the choice open; days of each are hybrid. */
const choice = /[/|,]|(?<!\p{L})(?:or|oder|ou|o|of|eller|lub|nebo|или|або|veya|atau)(?!\p{L})|または|或/u;
const openChoice = /(?<!\p{L})(?:or|oder|ou)(?!\p{L})(?![^(]*\))/u;
const dayCount = /(?<![\d.,])(\d)\s?(?:x\s?)?(?:days?|tage?|jours?|d[ií]as?|giorni|dagen|dagar|dage|dager|dni|дн|gün|日|天|일)/u;

function settle(label: string, found: readonly LabelWord<WorkplaceWord>[]): WorkplaceType | undefined {
  const has = (kind: WorkplaceWord): boolean => found.some((word) => word.kind === kind);
  const count = dayCount.exec(label)?.[1];
  const percent = /(?<!\d)(\d{1,3})\s?%/.exec(label)?.[1];
  if (found.length > 0 && ((count !== undefined && count < '5') || (percent !== undefined && Number(percent) < 100))) return 'hybrid';
  if (has('partly')) return has('remote') ? 'hybrid' : undefined;
  if (has('hybrid')) return (has('remote') || has('onsite')) && choice.test(label.replace(/\([^)]*\)/g, '')) ? undefined : 'hybrid';
  if (has('remote')) return has('onsite') ? undefined : 'remote';
  return has('onsite') ? 'onsite' : undefined;
}

const negation =
  /(?<!\p{L})(?:no|not|non|none|never|kein|keine|nein|nicht|ohne|sin|sem|senza|geen|niet|nie|bez|нет|не|without|unavailable)(?!\p{L})|不可|不支持|なし|불가/u;

/**
 * What a short label says of the place of work: "Remote", "Hybrid (3 days in office)", "Remote (United States)", "Vor Ort", "リモート".
 * A workplace word beside a place, parted by a mark ("Austin, TX - Remote"), counts as well; beside other words it does not
 * ("Remote Sensing").
 */
export function workplaceOfLabel(label: string): WorkplaceType | undefined {
  const folded = fold(label);
  const words = workplaceWords(folded);
  if (words !== undefined)
    return negation.test(words.reduce((rest, { word }) => rest.replace(word, ''), folded)) ? undefined : settle(folded, words);
  if (negation.test(folded)) return undefined;
  // Indeed's "Hybrid remote in Austin, TX 78701".
  const beforePlace = /^(hybrid remote|hybrid|remote|on site|onsite) in (?=\p{L})/u.exec(folded)?.[1];
  if (beforePlace !== undefined) return workplaceOfLabel(beforePlace);
  if (openChoice.test(folded)) return undefined;
  const parts = label.split(/\s[-–—|·]\s|[(（][^()（）]*$|[()（）]|\s*[|·•,;:：]\s*|\s[-–—]\s?$/u).filter((part) => part?.trim());
  const said = parts.flatMap((part) => {
    const own = workplaceWords(fold(part)) ?? [];
    const kind = own.some(({ word }) => !weak.has(word)) ? settle(fold(part), own) : undefined;
    return kind === undefined ? [] : [kind];
  });
  const [first] = said;
  return parts.length > 1 && said.every((kind) => kind === first) ? first : undefined;
}
