import type { ExportFormat, ExportOptions } from '../posting/export-options';
import { zipLimits } from '../posting/zip-limits';
import type { Batches } from './batches';
import { buildCalendar } from './calendar';
import { buildCsv, buildTsv } from './delimited';
import type { ExportedPosting } from './export-file';
import { buildHtml } from './html';
import { buildJson, buildJsonLines, type WholeShelf } from './json';
import { buildJsonLd } from './json-ld';
import { buildMarkdown, type IndexRow } from './markdown';
import { buildNotes } from './markdown-notes';
import { buildPlainText } from './plain-text';
import { buildXlsx } from './xlsx';

/** Where a file's postings come from. Each is walked at most once, and only what the format needs. */
export interface ExportSource {
  postings(): Batches<ExportedPosting>;
  whole(options: { readonly pages: boolean }): WholeShelf;
  /** The same postings, as an index names them. */
  index(): Batches<IndexRow>;
}

interface FileType {
  readonly extension: string;
  readonly mediaType: string;
  /** The most postings that it holds. */
  readonly most?: number;
}

/** What a file of each format is called and known by. */
export const fileTypes: Readonly<Record<ExportFormat, FileType>> = {
  json: { extension: 'json', mediaType: 'application/json' },
  jsonl: { extension: 'jsonl', mediaType: 'application/jsonl' },
  csv: { extension: 'csv', mediaType: 'text/csv;charset=utf-8' },
  tsv: { extension: 'tsv', mediaType: 'text/tab-separated-values;charset=utf-8' },
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  markdown: { extension: 'md', mediaType: 'text/markdown;charset=utf-8' },
  // A file a posting, and the index.
  notes: { extension: 'zip', mediaType: 'application/zip', most: zipLimits.entries - 1 },
  html: { extension: 'html', mediaType: 'text/html;charset=utf-8' },
  'json-ld': { extension: 'jsonld', mediaType: 'application/ld+json' },
  calendar: { extension: 'ics', mediaType: 'text/calendar;charset=utf-8' },
  text: { extension: 'txt', mediaType: 'text/plain;charset=utf-8' },
};

/** Builds a file, piece by piece. `now` is the time of the export. */
export function buildFile(source: ExportSource, options: ExportOptions, now: Date): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  switch (options.format) {
    case 'json':
      return buildJson(source.whole(options), { now });
    case 'jsonl':
      return buildJsonLines(source.whole(options), { now });
    case 'csv':
      return buildCsv(source.postings(), options);
    case 'tsv':
      return buildTsv(source.postings(), options);
    case 'xlsx':
      return buildXlsx(source.postings(), { ...options, now });
    case 'markdown':
      return buildMarkdown(source.postings(), { index: source.index() });
    case 'notes':
      return buildNotes(source.postings(), { now });
    case 'html':
      return buildHtml(source.postings(), { index: source.index(), now });
    case 'json-ld':
      return buildJsonLd(source.postings());
    case 'calendar':
      return buildCalendar(source.postings(), { now });
    case 'text':
      return buildPlainText(source.postings());
  }
}
