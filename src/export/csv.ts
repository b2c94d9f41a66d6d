import Papa from 'papaparse';
import type { Batches } from './batches';
import type { ExportedPosting } from './export-file';
import { guardFormulas } from './formula-guard';

/** What stands between several values in one cell. */
const LIST = '; ';

type Cell = string | number | boolean | undefined;

/**
 * The columns, named after the record's fields. A CSV is for reading in a spreadsheet: it has no evidence and no sections (the whole text is
 * in `description`); the JSON file has everything.
 */
const columns: Readonly<Record<string, (posting: ExportedPosting) => Cell>> = {
  key: (posting) => posting.key,
  site: (posting) => posting.site,
  postingId: (posting) => posting.postingId,
  url: (posting) => posting.url,
  title: (posting) => posting.title,
  'hiringOrganization.name': (posting) => posting.hiringOrganization?.name,
  'hiringOrganization.url': (posting) => posting.hiringOrganization?.url,
  jobLocations: (posting) => posting.jobLocations?.map((location) => location.text).join(LIST),
  'jobLocations.country': (posting) => [...new Set(posting.jobLocations?.flatMap((location) => location.country ?? []))].join(LIST),
  workplaceType: (posting) => posting.workplaceType,
  employmentTypes: (posting) => posting.employmentTypes?.join(LIST),
  seniority: (posting) => posting.seniority,
  jobFunctions: (posting) => posting.jobFunctions?.join(LIST),
  industries: (posting) => posting.industries?.join(LIST),
  jobCode: (posting) => posting.jobCode,
  'baseSalary.text': (posting) => posting.baseSalary?.text,
  'baseSalary.min': (posting) => posting.baseSalary?.min,
  'baseSalary.max': (posting) => posting.baseSalary?.max,
  'baseSalary.currency': (posting) => posting.baseSalary?.currency,
  'baseSalary.period': (posting) => posting.baseSalary?.period,
  'baseSalary.estimated': (posting) => posting.baseSalary?.estimated,
  datePosted: (posting) => posting.datePosted,
  datePostedText: (posting) => posting.datePostedText,
  reposted: (posting) => posting.reposted,
  validThrough: (posting) => posting.validThrough,
  closed: (posting) => posting.closed,
  applicants: (posting) => posting.applicants,
  'apply.kind': (posting) => posting.apply?.kind,
  'apply.url': (posting) => posting.apply?.url,
  'educationRequirements.level': (posting) => posting.educationRequirements?.level,
  'educationRequirements.preferred': (posting) => posting.educationRequirements?.preferred,
  'educationRequirements.text': (posting) => posting.educationRequirements?.text,
  'experienceRequirements.years': (posting) => posting.experienceRequirements?.years,
  'experienceRequirements.text': (posting) => posting.experienceRequirements?.text,
  visaSponsorship: (posting) => posting.visaSponsorship,
  skills: (posting) => posting.skills?.join(LIST),
  description: (posting) => posting.description,
  warnings: (posting) => posting.warnings.map((warning) => warning.message).join(LIST),
  savedAt: (posting) => posting.savedAt,
  capturedAt: (posting) => posting.capturedAt,
  captures: (posting) => posting.captures,
};

export interface CsvOptions {
  /** Begin with a byte order mark, which Excel needs to see UTF-8. */
  readonly byteOrderMark: boolean;
}

/** RFC 4180: lines end in CRLF, quotes are doubled, a cell that holds a comma, a quote or a line break is quoted. */
function linesOf(rows: readonly (readonly Cell[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n' },
  )}\r\n`;
}

/** Builds the CSV file, one piece a batch. Every text is guarded against being run as a formula. */
export async function* buildCsv(batches: Batches<ExportedPosting>, { byteOrderMark }: CsvOptions): AsyncGenerator<string> {
  yield `${byteOrderMark ? '\ufeff' : ''}${linesOf([Object.keys(columns)])}`;
  const cellsOf = Object.values(columns);
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield linesOf(
      batch.map((posting) =>
        cellsOf.map((cellOf) => {
          const cell = cellOf(posting);
          return typeof cell === 'string' ? guardFormulas(cell) : cell;
        }),
      ),
    );
  }
}
