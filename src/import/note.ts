/** One note of ours: its properties are the columns of a table, its body the posting's text and what the user wrote. */
import { parse, YAMLError } from 'yaml';
import { EXACT_NOTES, encodable, obsidianTag, properties, TAGS } from '../export/front-matter';
import { DESCRIPTION_HEADING, NOTES_HEADING, textOfMarkdown } from '../export/markdown-notes';
import { LONGEST_TEXT } from './longest-text';
import { type ReadRow, readOwnRow } from './own-row';
import { emptyValues, listIn, type OwnValue, type OwnValues, ownColumn, ownValue, putValue } from './own-values';

const frontMatter = /^\ufeff?---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/;

/** Whether a text begins as a note does. */
export function isNote(text: string): boolean {
  return frontMatter.test(text);
}

/** Reads a note. ISO 8601 `now` is for a step whose moment it does not have. */
export function readNote(text: string, now: string): ReadRow {
  if (text.length > LONGEST_TEXT) return { refused: 'row-too-large' };
  const found = frontMatter.exec(text);
  const front = found === null ? undefined : propertiesOf(found[1] ?? '');
  if (found === null || front === undefined) return { refused: 'does-not-fit' };
  // What was written on Windows ends its lines otherwise throughout; in a note of ours only a text's own lines may.
  const isWindows = found[0].endsWith('\r\n');
  const body = text.slice(found[0].length);
  return readOwnRow(valuesOf(front, isWindows ? body.replaceAll('\r\n', '\n') : body), now);
}

/** What stands at the head of a note; nothing where that is no YAML. Names that stand for others are not followed: ours has none, and they can be a bomb. */
function propertiesOf(yaml: string): ReadonlyMap<unknown, unknown> | undefined {
  try {
    const front: unknown = parse(yaml, { mapAsMap: true, maxAliasCount: 0, logLevel: 'error' });
    return front instanceof Map ? front : undefined;
  } catch (error) {
    if (error instanceof YAMLError || error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function valuesOf(front: ReadonlyMap<unknown, unknown>, body: string): OwnValues {
  const values = emptyValues();
  const put = (column: string, value: OwnValue) => {
    const own = ownColumn(column);
    if (own !== undefined) putValue(values, own, value);
  };
  for (const [property, { name, kind }] of properties) {
    const given = front.get(property);
    const value = Array.isArray(given)
      ? kind === 'list'
        ? textsOf(given)
        : undefined
      : kind === 'list' && isScalar(given)
        ? [String(given)]
        : isScalar(given)
          ? ownValue(given, kind)
          : undefined;
    if (value !== undefined) put(name, value);
  }
  const tags = tagsOf(front, listIn(values, 'tags'));
  if (tags.length > 0) put('tags', tags);
  const { description, notes } = partsOf(body);
  if (description !== undefined) put('description', description);
  const exact = front.get(EXACT_NOTES);
  if (notes !== undefined) put('notes', typeof exact === 'string' && encodable(exact) === notes ? exact : notes);
  return values;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function textsOf(values: readonly unknown[]): string[] {
  return values.map((value) => (isScalar(value) ? String(value) : ''));
}

/** The tags as they were written, and those that came in Obsidian since. */
function tagsOf(front: ReadonlyMap<unknown, unknown>, exact: readonly string[]): string[] {
  const given = front.get(TAGS);
  const known = new Set(exact.map(obsidianTag));
  const since = Array.isArray(given) ? textsOf(given).filter((tag) => tag !== '' && !known.has(tag)) : [];
  return [...exact, ...since];
}

/**
 * The posting's text, and what the user wrote. The text has no line that begins as a heading of this level: what stands from the next one on is the
 * user's, whatever they called it.
 */
function partsOf(body: string): { readonly description?: string; readonly notes?: string } {
  const [, text, rest = ''] = new RegExp(`(?:^|\\n)${DESCRIPTION_HEADING}\\n\\n((?:(?!## ).*\\n)*)([\\s\\S]*)$`).exec(body) ?? [];
  const own = text === undefined ? sectionsOf(body) : rest;
  const notes = own.startsWith(`${NOTES_HEADING}\n`) ? own.slice(NOTES_HEADING.length + 1).replace(/^\n/, '') : own;
  const told = notes.replace(/\n$/, '');
  return {
    ...(text === undefined ? {} : { description: textOfMarkdown(text) }),
    ...(told === '' ? {} : { notes: told }),
  };
}

/** What begins with the first heading of this level. */
function sectionsOf(body: string): string {
  const [found] = /(?:^|\n)## [\s\S]*$/.exec(body) ?? [];
  return found?.replace(/^\n/, '') ?? '';
}
