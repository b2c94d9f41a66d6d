import type { ExportedPosting, WholePosting } from '../../src/export/export-file';
import type { WholeShelf } from '../../src/export/json';
import { noUserData } from '../../src/posting/user-data';

/** A posting with a value in every field that a file carries. */
export const full: ExportedPosting = {
  key: 'linkedin:4012345678',
  site: 'linkedin',
  postingId: '4012345678',
  url: 'https://www.linkedin.com/jobs/view/4012345678/',
  title: 'Ferry "Captain", night',
  hiringOrganization: { name: 'Blue Fjord Lines', url: 'https://fjord.example/' },
  jobLocations: [
    { text: 'Bergen, Norway', locality: 'Bergen', country: 'NO' },
    { text: 'Stavanger, Norway', country: 'NO' },
  ],
  workplaceType: 'onsite',
  employmentTypes: ['FULL_TIME', 'TEMPORARY'],
  seniority: 'Mid-Senior level',
  jobFunctions: ['Transport', 'Safety'],
  industries: ['Shipping'],
  jobCode: 'F-77',
  baseSalary: { text: 'kr 600 000–700 000 a year', min: 600000, max: 700000, currency: 'NOK', period: 'YEAR', estimated: true },
  datePosted: '2026-02-03',
  datePostedText: '3 weeks ago',
  reposted: true,
  validThrough: '2026-04-01',
  closed: true,
  applicants: 'Over 100 applicants',
  apply: { kind: 'external', url: 'https://fjord.example/apply?id=1&x=2' },
  educationRequirements: { level: 'bachelor', text: 'BSc in nautical science', preferred: 'master' },
  experienceRequirements: { years: 3, text: '3+ years at the helm' },
  visaSponsorship: 'not-offered',
  skills: ['ECDIS', 'C++'],
  sections: [{ kind: 'responsibilities', heading: 'Duties', text: 'Steer, gently.\nDock.', items: ['Steer, gently.', 'Dock.'] }],
  description: 'Duties\nSteer, gently.\n-Dock.',
  evidence: { title: { source: 'json-ld', quote: 'Ferry "Captain", night' } },
  warnings: [{ code: 'truncated', message: 'The text is cut.' }],
  savedAt: '2026-02-24T10:00:00.000Z',
  capturedAt: '2026-02-25T10:00:00.000Z',
  captures: 2,
  user: {
    statusSteps: [
      { id: 's1', status: 'applied', at: '2026-02-26T10:00:00.000Z' },
      { id: 's2', status: 'interviewing', at: '2026-03-01T10:00:00.000Z' },
    ],
    tags: ['Night; day', 'sea'],
    rating: 4,
    notes: 'Ask for *shore leave*.\n\n- pay?',
    followUp: { date: '2026-03-10', note: 'Call, do not write.' },
    contacts: [{ id: 'c1', name: 'Ada Holm', jobTitle: 'Port captain', email: 'ada@fjord.example' }],
    interviews: [
      { id: 'i1', startDate: '2026-03-05T09:30', name: 'Bridge test', location: 'Pier 4, Bergen', note: 'Bring\nlicences' },
      { id: 'i2', startDate: '2026-03-07T14:00' },
    ],
    edits: {},
    distinctFrom: [],
    alternatives: [],
  },
};

/** A posting with nothing but what every one has. */
export const bare: ExportedPosting = {
  key: 'web:abc',
  site: 'web',
  postingId: 'abc',
  evidence: {},
  warnings: [],
  savedAt: '2026-02-23T10:00:00.000Z',
  capturedAt: '2026-02-23T10:00:00.000Z',
  captures: 1,
  user: noUserData,
};

/** A posting with the step that it came by. */
export function whole({ user, savedAt, capturedAt, captures, ...posting }: ExportedPosting): WholePosting {
  const { key } = posting;
  return {
    ...posting,
    user,
    savedAt,
    capturedAt,
    captures,
    shelfPosting: {
      key,
      steps: [
        { id: `of ${key}`, key, sequence: 1, at: savedAt, kind: 'version', outcome: 'created', capturedAt, readerVersion: 1, posting },
      ],
      said: [],
    },
  };
}

/** What the lossless files are built from. */
export function shelfOf(...batches: ExportedPosting[][]): WholeShelf {
  return { postings: batches.map((batch) => batch.map(whole)), unlisted: [] };
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}
