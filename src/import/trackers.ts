/** The programs whose tables are known by their headers. */
import type { DateOrder } from './cell-date';
import { type ColumnMapping, type ColumnMeaning, meaningsOf } from './column-meanings';
import { foldHeader } from './table';

export type TrackerName = 'Huntr' | 'Teal' | 'Simplify' | 'Careerflow' | 'LinkedIn' | 'Notion' | 'Airtable' | 'Google Sheets';

/** One form of a tool's table. Headers as `foldHeader` gives them. */
interface TrackerTable {
  readonly name: TrackerName;
  /** All of these must be there; together no other tool's table has them. */
  readonly marks: readonly string[];
  /** What this tool's header means where that differs from what the same words mean elsewhere; null is not taken in. */
  readonly means?: Readonly<Record<string, ColumnMeaning | null>>;
  /** How it writes dates in figures, where its users' settings do not change that. */
  readonly dates?: DateOrder;
  /** A column that says where the posting stood, whatever its rows say: an archive of applications has only applications. */
  readonly always?: 'applied';
}

/** Newest forms first. The headers are those of exports that the tools' users have published, as of November 2026. */
const trackers: readonly TrackerTable[] = [
  // The address and the number are the applicant's own; the answers speak of them too.
  {
    name: 'LinkedIn',
    marks: ['application date', 'company name', 'job title', 'job url'],
    means: { 'contact email': null, 'contact phone number': null, 'resume name': null, 'question and answers': null },
    dates: 'month first',
    always: 'applied',
  },
  { name: 'LinkedIn', marks: ['saved date', 'job url', 'job title', 'company name'], dates: 'month first' },
  {
    name: 'Careerflow',
    marks: ['company name', 'job title', 'date added', 'date interviewed', 'job link'],
    means: { id: null, 'created by': null },
  },
  { name: 'Simplify', marks: ['job title', 'company name', 'job url', 'applied date', 'status date'] },
  { name: 'Huntr', marks: ['company name', 'title', 'list name'] },
  { name: 'Huntr', marks: ['job title', 'list', 'date saved'] },
  { name: 'Huntr', marks: ['title', 'list', 'company'] },
  { name: 'Teal', marks: ['job position', 'company', 'max salary'] },
  { name: 'Teal', marks: ['job position', 'excitement'] },
  { name: 'Teal', marks: ['company', 'job title', 'excitement'] },
];

/** A table that was recognised. */
export interface RecognisedTable {
  /** Without one the columns were told one by one. */
  readonly tracker?: TrackerName;
  readonly mapping: ColumnMapping;
  readonly dates?: DateOrder;
  readonly always?: 'applied';
}

/**
 * Tells whose table it is, and what its columns say. Any table whose headers say what the title or the address is can be taken in as it is: what
 * people keep in Notion, Airtable or Google Sheets, or in tools that no line here knows.
 */
export function recogniseTable(headers: readonly string[]): RecognisedTable {
  const folded = headers.map(foldHeader);
  const names = new Set(folded);
  const tracker = trackers.find(({ marks }) => marks.every((mark) => names.has(mark)));
  const told = meaningsOf(headers);
  if (tracker === undefined) return { mapping: told };
  const mapping = folded.map((header, column) => {
    const meaning = tracker.means?.[header];
    return meaning === null ? undefined : (meaning ?? told[column]);
  });
  return {
    tracker: tracker.name,
    mapping,
    ...(tracker.dates === undefined ? {} : { dates: tracker.dates }),
    ...(tracker.always === undefined ? {} : { always: tracker.always }),
  };
}

/** How the tools that lay no columns down name the files that they export: they are told by that alone. */
const namedFiles: readonly (readonly [RegExp, TrackerName])[] = [
  [/ [0-9a-f]{32}(?:_all)?\.csv$/i, 'Notion'],
  [/-(?:grid view|all [\w ]+|[\w ]+ view)\.csv$/i, 'Airtable'],
  [/ - sheet ?\d+\.(?:csv|tsv)$/i, 'Google Sheets'],
];

/** The tool that a file's name speaks for. */
export function toolOfName(filename: string): TrackerName | undefined {
  return namedFiles.find(([pattern]) => pattern.test(filename))?.[1];
}

/** Whether a mapping says enough to find a posting again. */
export function isUsable(mapping: ColumnMapping): boolean {
  return mapping.includes('title') || mapping.includes('url');
}
