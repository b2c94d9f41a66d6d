import type { ExportFormat } from '../../posting/export-options';
import type { Lacking } from '../../protocol/exports';
import { type MessageKey, type PluralKey, tn } from '../message';
import type { ExportScope } from './export-state';

/** What each format is called and good for. */
export const formatWords: Readonly<Record<ExportFormat, { readonly name: MessageKey; readonly about: MessageKey }>> = {
  json: { name: 'formatJson', about: 'formatJsonAbout' },
  jsonl: { name: 'formatJsonl', about: 'formatJsonlAbout' },
  csv: { name: 'formatCsv', about: 'formatCsvAbout' },
  tsv: { name: 'formatTsv', about: 'formatTsvAbout' },
  xlsx: { name: 'formatXlsx', about: 'formatXlsxAbout' },
  markdown: { name: 'formatMarkdown', about: 'formatMarkdownAbout' },
  notes: { name: 'formatNotes', about: 'formatNotesAbout' },
  html: { name: 'formatHtml', about: 'formatHtmlAbout' },
  'json-ld': { name: 'formatJsonLd', about: 'formatJsonLdAbout' },
  calendar: { name: 'formatCalendar', about: 'formatCalendarAbout' },
  text: { name: 'formatText', about: 'formatTextAbout' },
};

const scopeKeys: Readonly<Record<ExportScope['selection']['kind'], PluralKey>> = {
  all: 'exportAll',
  found: 'exportFound',
  chosen: 'exportChosen',
};

export function scopeWord({ selection, count }: ExportScope): string {
  return tn(scopeKeys[selection.kind], count);
}

const lackingKeys: Readonly<Record<Lacking['property'], PluralKey>> = {
  title: 'lackingTitle',
  description: 'lackingDescription',
  datePosted: 'lackingDatePosted',
  hiringOrganization: 'lackingHiringOrganization',
  location: 'lackingLocation',
};

/** Which of the properties that Google asks for postings lack. */
export function lackingSentence({ property, count }: Lacking): string {
  return tn(lackingKeys[property], count);
}
