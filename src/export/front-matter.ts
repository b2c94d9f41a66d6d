/** The properties at the head of a note, as YAML 1.2 that Obsidian, Dataview and any YAML parser read: one level of texts, numbers, dates and lists. */
import { type ColumnKind, type ColumnValue, columns } from './columns';
import type { ExportedPosting } from './export-file';

/** What a note's body has instead. */
const inBody: ReadonlySet<string> = new Set(['description', 'notes']);

/** The tags as they are written; beside them those in the form that Obsidian asks of a tag. */
const EXACT_TAGS = 'labels';
export const TAGS = 'tags';
/** The user's notes once more, where the encoding of a file loses some of what stands in the note's body. */
export const EXACT_NOTES = 'notes';

/** The property of a column: a name without dots, which Dataview would take apart. `baseSalary.min` is `baseSalaryMin`. */
function propertyOf(columnName: string): string {
  if (columnName === 'tags') return EXACT_TAGS;
  return columnName.replace(/\.(\w)/g, (_dot, letter: string) => letter.toUpperCase());
}

/** The columns of a posting that a note has as properties, by their property's name. */
export const properties: ReadonlyMap<string, { readonly name: string; readonly kind: ColumnKind }> = new Map(
  columns.flatMap((column) => (inBody.has(column.name) ? [] : [[propertyOf(column.name), column]])),
);

/** The front matter with its fences. What is unknown has no property. */
export function frontMatter(posting: ExportedPosting): string {
  const lines: string[] = [];
  for (const { name, kind, read } of columns) {
    const value = inBody.has(name) ? undefined : yamlOf(read(posting), kind);
    if (value !== undefined) lines.push(`${propertyOf(name)}: ${value}`);
  }
  const tags = posting.user.tags.flatMap((tag) => obsidianTag(tag) ?? []);
  if (tags.length > 0) lines.push(`${TAGS}: [${tags.map(quoted).join(', ')}]`);
  const { notes } = posting.user;
  if (notes !== undefined && encodable(notes) !== notes) lines.push(`${EXACT_NOTES}: ${quoted(notes)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

function yamlOf(value: ColumnValue, kind: ColumnKind): string | undefined {
  if (value === undefined || typeof value === 'number' || typeof value === 'boolean') return value?.toString();
  if (typeof value === 'object') return `[${value.map(quoted).join(', ')}]`;
  // Without quotes, so that programs with dates take it for one.
  const isDate = kind === 'day' ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
  return (kind === 'day' || kind === 'moment') && isDate.test(value) ? value : quoted(value);
}

/** A double-quoted YAML text: JSON's, with what YAML asks to be escaped besides. YAML 1.2.2, 5.1 and 5.7 */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text as UTF-8 has it: halves of characters are none. */
export function encodable(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, not figures alone. https://help.obsidian.md/tags */
export function obsidianTag(tag: string): string | undefined {
  const fit = tag
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /[^\p{N}]/u.test(fit) ? fit : undefined;
}
