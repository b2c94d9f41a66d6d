import { beforeAll, expect, test } from 'vitest';
import { valueWords } from '../../src/ui/value-words';
import { speakEnglish } from './english';

beforeAll(speakEnglish);

test.each([
  ['employmentTypes', ['FULL_TIME', 'INTERN'], 'Full-time, Internship'],
  ['workplaceType', 'onsite', 'On-site'],
  ['edit/workplaceType', 'hybrid', 'Hybrid'],
  ['visaSponsorship', 'not-offered', 'No sponsorship'],
  ['datePosted', '2026-11-01', 'Nov 1, 2026'],
  ['edit/validThrough', '2026-12-31', 'Dec 31, 2026'],
  ['educationRequirements', { level: 'bachelor', text: 'A degree' }, 'A degree'],
  ['apply', { kind: 'external', url: 'https://harbour.example/apply' }, 'On another site · https://harbour.example/apply'],
  ['jobLocations', [{ text: 'Skerry' }, { text: 'Outer Skerry' }], 'Skerry, Outer Skerry'],
  ['followUp', { date: '2026-11-01', note: 'saved' }, 'Nov 1, 2026 · saved'],
  ['notes', 'applied', 'applied'],
  ['title', 'FULL_TIME', 'FULL_TIME'],
  ['status/17', { status: 'offer', at: 'soon' }, 'Offer · soon'],
  ['interview/17', { startDate: '2026-03-01T09:30', name: 'Board' }, 'Mar 1, 2026, 9:30 AM · Board'],
  ['interview/17', { startDate: '2026-99-99T09:30' }, '2026-99-99T09:30'],
  ['reposted', true, 'Yes'],
  ['seniority', null, 'no value'],
])('%s: %j in words', (field, value, words) => {
  expect(valueWords(field, value).replaceAll('\u202f', ' ')).toBe(words);
});
