/** A posting's facts in words, for the files that people read. Files are in English, as a record's warnings are. */
import { payInWords } from '../posting/pay';
import { type ApplicationStatus, statusOf } from '../posting/user-data';
import type { ExportedPosting } from './export-file';

export interface NamedFact {
  readonly name: string;
  readonly text: string;
  /** Where the text leads, when it is an address. */
  readonly href?: string;
}

const statuses: Readonly<Record<ApplicationStatus, string>> = {
  saved: 'Saved',
  applied: 'Applied',
  interviewing: 'Interviewing',
  offer: 'Offer',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};
const workplaces = { onsite: 'On site', hybrid: 'Hybrid', remote: 'Remote' } as const;
const employments = {
  FULL_TIME: 'Full-time',
  PART_TIME: 'Part-time',
  CONTRACTOR: 'Contract',
  TEMPORARY: 'Temporary',
  INTERN: 'Internship',
  VOLUNTEER: 'Volunteer',
  PER_DIEM: 'Per diem',
  OTHER: 'Other',
} as const;

/** The title as it heads a posting. */
export function titleOf({ title }: { readonly title?: string | undefined }): string {
  return title ?? 'Untitled posting';
}

/** What the page says, then what the user says, each where there is something to say. */
export function factsOf(posting: ExportedPosting): NamedFact[] {
  const { user, hiringOrganization } = posting;
  const facts: (NamedFact | undefined)[] = [
    fact('Company', hiringOrganization?.name, hiringOrganization?.url),
    fact('Place', posting.jobLocations?.map(({ text }) => text).join(' · ')),
    fact('Workplace', posting.workplaceType && workplaces[posting.workplaceType]),
    fact('Employment', posting.employmentTypes?.map((type) => employments[type]).join(', ')),
    fact('Seniority', posting.seniority),
    fact('Pay', payOf(posting)),
    fact('Posted', posting.datePosted),
    fact('Closes', posting.validThrough),
    fact('State', posting.closed && 'No longer takes applications'),
    fact('Education', posting.educationRequirements?.text),
    fact('Experience', posting.experienceRequirements?.text),
    fact(
      'Visa sponsorship',
      posting.visaSponsorship === undefined ? undefined : { offered: 'Offered', 'not-offered': 'Not offered' }[posting.visaSponsorship],
    ),
    fact('Skills', posting.skills?.join(', ')),
    fact('Job code', posting.jobCode),
    fact('Original', posting.url, posting.url),
    fact('Saved', posting.savedAt.slice(0, 10)),
    fact('Status', user.statusSteps.length === 0 ? undefined : statusLine(posting)),
    fact('Tags', user.tags.join(', ')),
    fact('Rating', user.rating === undefined ? undefined : `${user.rating} of 5`),
    fact('Follow up', user.followUp && joined(user.followUp.date, user.followUp.note)),
    ...user.interviews.map(({ startDate, name, location, note }) =>
      fact('Interview', joined(startDate.replace('T', ' '), name, location, note)),
    ),
    ...user.contacts.map(({ name, jobTitle, email, telephone, url, note }) =>
      fact('Contact', joined(name, jobTitle, email, telephone, url, note)),
    ),
  ];
  return facts.filter((one) => one !== undefined);
}

function fact(name: string, text: string | false | undefined, href?: string): NamedFact | undefined {
  if (text === undefined || text === false || text === '') return undefined;
  return { name, text, ...(href === undefined ? {} : { href }) };
}

function payOf({ baseSalary, evidence }: ExportedPosting): string | undefined {
  if (baseSalary === undefined) return undefined;
  const words = payInWords(baseSalary, evidence.baseSalary?.source, 'en');
  return baseSalary.estimated ? `${words} (the site’s estimate)` : words;
}

function statusLine({ user }: ExportedPosting): string {
  return joined(statuses[statusOf(user)], user.statusSteps.at(-1)?.at.slice(0, 10));
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}
