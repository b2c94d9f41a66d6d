import type { WorkplaceType } from '../posting/posting';
import type { FieldReading, TextContext } from './field-reading';
import { workplaceOfLabel } from './workplace-label';
import { statementOfSentence } from './workplace-statements';

/** The longest text that is read as a label. */
const longestLabel = 100;

/**
 * Reads a pill, a field's value or the words behind a place: "Hybrid", "On-site", "TELECOMMUTE", "Hybride", "Vor Ort", "远程".
 * @param label the whole of it must speak of the place of work, a place or region beside it aside ("Remote (United States)").
 * @returns nothing where the label leaves a choice ("Remote or on-site") or only says what can be had ("Home office possible").
 */
export function readWorkplaceLabel(label: string): FieldReading<WorkplaceType> | undefined {
  const quote = label.trim();
  if (quote === '' || quote.length > longestLabel) return undefined;
  const value = workplaceOfLabel(quote);
  return value === undefined ? undefined : { value, quote };
}

/** Values of boards that have a field for how much of the work is remote, such as Welcome to the Jungle's `remote`. */
const remotePolicies: ReadonlyMap<string, WorkplaceType> = new Map([
  ['fulltime', 'remote'],
  ['partial', 'hybrid'],
  ['punctual', 'hybrid'],
  ['flexible', 'hybrid'],
  ['flexibel', 'hybrid'],
]);

/** Reads the value of a field that is known to be about remote work; "fulltime" or "flexible" say something else everywhere else. */
export function readRemotePolicy(value: string): FieldReading<WorkplaceType> | undefined {
  const policy = remotePolicies.get(value.trim());
  return policy === undefined ? undefined : { value: policy, quote: value.trim() };
}

/** Where a sentence ends. Abbreviations cut one too early at worst. */
const sentenceEnd = /(?<=[.!?])\s+|\n|[。！？;；]/u;
const longestSentence = 600;

/**
 * Finds what a posting's whole text states about the place of work: "This role is fully remote", "three days a week in our office",
 * "Location: London (Hybrid)", "Poste en télétravail partiel".
 * @param text plain, a line a paragraph or bullet.
 * @param _context not needed yet; the language shows in the words.
 * @returns nothing where the text is silent, speaks of something else (remote teams, hybrid cloud, on-site gym), or contradicts itself.
 */
export function findWorkplaceType(text: string, _context?: TextContext): FieldReading<WorkplaceType> | undefined {
  const found: { readonly value: WorkplaceType; readonly quote: string; readonly denial: boolean }[] = [];
  for (const sentence of text.split(sentenceEnd)) {
    const trimmed = sentence.trim();
    if (trimmed === '' || trimmed.length > longestSentence) continue;
    const statement = statementOfSentence(trimmed);
    if (statement !== undefined) found.push({ ...statement, quote: trimmed });
  }
  // "Not a remote role" is on-site unless the text says hybrid.
  const said = found.filter((statement) => !statement.denial);
  const denials = found.filter((statement) => statement.denial);
  const candidates = said.length > 0 ? said : denials;
  const first = candidates[0];
  if (first === undefined || candidates.some((statement) => statement.value !== first.value)) return undefined;
  if (first.value === 'remote' && denials.length > 0) return undefined;
  return { value: first.value, quote: first.quote };
}
