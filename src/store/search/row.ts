/**
 * Rows of a list out of the index: a search that shows fifty postings need not ask the database for each. What the facts of a document do not give of its
 * row, they hold as its `rest`.
 */
import { PostingSummary } from '../../posting/summary';
import { DamagedIndex } from './checksum';
import type { DocumentFacts } from './schema';

/** A text as a line of a block has it. */
export function asLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** What of a row its facts do not give, as JSON; nothing where they give all of it. */
export function restOf(row: PostingSummary, facts: DocumentFacts): string | undefined {
  const given = fieldsOf(facts);
  const rest = Object.entries(row).filter(([name, value]) => !isSame(value, given.get(name)));
  return rest.length === 0 ? undefined : JSON.stringify(Object.fromEntries(rest));
}

/** The row of a document; nothing where it is no row as lists show them now. Throws `DamagedIndex`. */
export function rowOf(facts: DocumentFacts): PostingSummary | undefined {
  const row = PostingSummary.safeParse({ ...Object.fromEntries(fieldsOf(facts)), ...(facts.rest === undefined ? {} : parsed(facts.rest)) });
  return row.success ? row.data : undefined;
}

function parsed(rest: string): object {
  try {
    const value: unknown = JSON.parse(rest);
    if (value instanceof Object) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new DamagedIndex('The rest of a row is not what was written.');
}

const plain = ['key', 'site', 'workplaceType', 'closed', 'status', 'rating', 'tags'] as const;
const texts = ['title', 'company', 'place'] as const;
/** How much of the ISO form of a time stands in a row. */
const times = { savedAt: 24, statusAt: 24, datePosted: 10, validThrough: 10, followUp: 10, interviewAt: 16 } as const;
const timeNames = ['savedAt', 'statusAt', 'datePosted', 'validThrough', 'followUp', 'interviewAt'] as const;

/** The fields of a row as the facts, of a segment or not, give them. */
function fieldsOf(facts: DocumentFacts): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const name of plain) if (facts[name] !== undefined) fields.set(name, facts[name]);
  for (const name of texts) {
    const text = facts[name];
    if (text !== undefined && text !== '') fields.set(name, asLine(text));
  }
  for (const name of timeNames) {
    const time = facts[name];
    if (time !== undefined && !Number.isNaN(time)) fields.set(name, new Date(time).toISOString().slice(0, times[name]));
  }
  return fields;
}

function isSame(value: unknown, given: unknown): boolean {
  if (Array.isArray(value) && Array.isArray(given)) return value.length === given.length && value.every((one, at) => one === given[at]);
  return value === given;
}
