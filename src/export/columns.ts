/**
 * The columns of every table (CSV, TSV, XLSX) and the properties of notes (Markdown), named after the record's fields and the user's. A table has
 * the posting as it stands now: no evidence, no sections (the whole text is in `description`), no quotes of warnings, no places' coordinates; of what the
 * user said the newest step of the application alone, no other texts that stand in conflict, and not which postings are the same (`mergedInto`) or not
 * (`distinctFrom`). The JSON file has everything.
 */
import { statusOf } from '../posting/user-data';
import type { ExportedPosting } from './export-file';

/** How a program that has types should take a column's values. */
export type ColumnKind =
  | 'text'
  /** An http(s) address. */
  | 'link'
  | 'number'
  | 'flag'
  /** `2026-03-01`. */
  | 'day'
  /** ISO 8601, UTC. */
  | 'moment'
  /** Several texts. */
  | 'list';

export type ColumnValue = string | number | boolean | readonly string[] | undefined;

export interface Column {
  /** Where the value stands: `baseSalary.min` is that of the field `baseSalary`; of several things (`jobLocations.text`) a list in their order. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly read: (posting: ExportedPosting) => ColumnValue;
}

function column(name: string, kind: ColumnKind, read: Column['read']): Column {
  return { name, kind, read };
}

/** What several things each have, an empty text for one that lacks it; nothing where all do. */
function each<Item>(items: readonly Item[] | undefined, textOf: (item: Item) => string | undefined): readonly string[] | undefined {
  const texts = items?.map((item) => textOf(item) ?? '') ?? [];
  return texts.some((text) => text !== '') ? texts : undefined;
}

/** Those that a person looks at first come first. */
export const columns: readonly Column[] = [
  column('title', 'text', (posting) => posting.title),
  column('hiringOrganization.name', 'text', (posting) => posting.hiringOrganization?.name),
  column('url', 'link', (posting) => posting.url),
  column('jobLocations.text', 'list', ({ jobLocations }) => each(jobLocations, ({ text }) => text)),
  column('workplaceType', 'text', (posting) => posting.workplaceType),
  column('employmentTypes', 'list', (posting) => posting.employmentTypes),
  column('baseSalary.text', 'text', (posting) => posting.baseSalary?.text),
  column('baseSalary.min', 'number', (posting) => posting.baseSalary?.min),
  column('baseSalary.max', 'number', (posting) => posting.baseSalary?.max),
  column('baseSalary.currency', 'text', (posting) => posting.baseSalary?.currency),
  column('baseSalary.period', 'text', (posting) => posting.baseSalary?.period),
  column('baseSalary.estimated', 'flag', (posting) => posting.baseSalary?.estimated),
  column('status', 'text', ({ user }) => statusOf(user)),
  column('statusAt', 'moment', ({ user }) => user.statusSteps.at(-1)?.at),
  column('tags', 'list', ({ user }) => (user.tags.length === 0 ? undefined : user.tags)),
  column('rating', 'number', ({ user }) => user.rating),
  column('notes', 'text', ({ user }) => user.notes),
  column('followUp.date', 'day', ({ user }) => user.followUp?.date),
  column('followUp.note', 'text', ({ user }) => user.followUp?.note),
  column('interviews.startDate', 'list', ({ user }) => each(user.interviews, ({ startDate }) => startDate)),
  column('interviews.name', 'list', ({ user }) => each(user.interviews, ({ name }) => name)),
  column('interviews.location', 'list', ({ user }) => each(user.interviews, ({ location }) => location)),
  column('interviews.note', 'list', ({ user }) => each(user.interviews, ({ note }) => note)),
  column('contacts.name', 'list', ({ user }) => each(user.contacts, ({ name }) => name)),
  column('contacts.jobTitle', 'list', ({ user }) => each(user.contacts, ({ jobTitle }) => jobTitle)),
  column('contacts.email', 'list', ({ user }) => each(user.contacts, ({ email }) => email)),
  column('contacts.telephone', 'list', ({ user }) => each(user.contacts, ({ telephone }) => telephone)),
  column('contacts.url', 'list', ({ user }) => each(user.contacts, ({ url }) => url)),
  column('contacts.note', 'list', ({ user }) => each(user.contacts, ({ note }) => note)),
  column('datePosted', 'day', (posting) => posting.datePosted),
  column('datePostedText', 'text', (posting) => posting.datePostedText),
  column('reposted', 'flag', (posting) => posting.reposted),
  column('validThrough', 'day', (posting) => posting.validThrough),
  column('closed', 'flag', (posting) => posting.closed),
  column('applicants', 'text', (posting) => posting.applicants),
  column('apply.kind', 'text', (posting) => posting.apply?.kind),
  column('apply.url', 'link', (posting) => posting.apply?.url),
  column('seniority', 'text', (posting) => posting.seniority),
  column('jobFunctions', 'list', (posting) => posting.jobFunctions),
  column('industries', 'list', (posting) => posting.industries),
  column('jobCode', 'text', (posting) => posting.jobCode),
  column('educationRequirements.level', 'text', (posting) => posting.educationRequirements?.level),
  column('educationRequirements.preferred', 'text', (posting) => posting.educationRequirements?.preferred),
  column('educationRequirements.text', 'text', (posting) => posting.educationRequirements?.text),
  column('experienceRequirements.years', 'number', (posting) => posting.experienceRequirements?.years),
  column('experienceRequirements.text', 'text', (posting) => posting.experienceRequirements?.text),
  column('visaSponsorship', 'text', (posting) => posting.visaSponsorship),
  column('skills', 'list', (posting) => posting.skills),
  column('description', 'text', (posting) => posting.description),
  column('hiringOrganization.url', 'link', (posting) => posting.hiringOrganization?.url),
  column('hiringOrganization.logo', 'link', (posting) => posting.hiringOrganization?.logo),
  column('jobLocations.locality', 'list', ({ jobLocations }) => each(jobLocations, ({ locality }) => locality)),
  column('jobLocations.region', 'list', ({ jobLocations }) => each(jobLocations, ({ region }) => region)),
  column('jobLocations.country', 'list', ({ jobLocations }) => each(jobLocations, ({ country }) => country)),
  column('jobLocations.postalCode', 'list', ({ jobLocations }) => each(jobLocations, ({ postalCode }) => postalCode)),
  column('warnings.code', 'list', ({ warnings }) => each(warnings, ({ code }) => code)),
  column('warnings.message', 'list', ({ warnings }) => each(warnings, ({ message }) => message)),
  column('savedAt', 'moment', (posting) => posting.savedAt),
  column('capturedAt', 'moment', (posting) => posting.capturedAt),
  column('captures', 'number', (posting) => posting.captures),
  column('site', 'text', (posting) => posting.site),
  column('postingId', 'text', (posting) => posting.postingId),
  column('key', 'text', (posting) => posting.key),
];

const byName = new Map(columns.map((one) => [one.name, one]));

/**
 * The columns of these names, in this order, each once; names that are none (a choice of another version's) are left out. Without a name that is one all
 * of them: there is no table without columns.
 */
export function columnsNamed(names: readonly string[] = []): readonly Column[] {
  const named = [...new Set(names)].flatMap((name) => byName.get(name) ?? []);
  return named.length === 0 ? columns : named;
}
