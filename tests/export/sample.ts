import type { ExportedPosting } from '../../src/export/export-file';

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
};

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
