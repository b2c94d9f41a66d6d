// @vitest-environment jsdom
import { render as draw } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fieldNames, type Posting } from '../../../src/posting/posting';
import { DetailBar, PostingDetail } from '../../../src/ui/postings/PostingDetail';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { postingOf } from '../postings';
import { focus, one, press, render } from '../render';

beforeAll(() => {
  speakEnglish();
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = vi.fn();
});

const full: Posting = postingOf({
  hiringOrganization: { name: 'Harbour Board' },
  jobLocations: [{ text: 'Skerry' }, { text: 'Outer Skerry' }],
  workplaceType: 'onsite',
  employmentTypes: ['FULL_TIME', 'TEMPORARY'],
  seniority: 'Keeper II',
  jobFunctions: ['Light', 'Fog'],
  industries: ['Shipping'],
  jobCode: 'K-7',
  baseSalary: { text: '40-45 crowns a tide', min: 40, max: 45 },
  datePosted: '2026-11-01',
  datePostedText: '3 weeks ago',
  reposted: true,
  validThrough: '2026-12-31',
  closed: true,
  applicants: '3 applicants',
  apply: { kind: 'external', url: 'https://harbour.example/apply' },
  educationRequirements: { level: 'high-school', text: 'School', preferred: 'bachelor' },
  experienceRequirements: { years: 5, text: 'five years at sea' },
  visaSponsorship: 'not-offered',
  skills: ['Morse', 'Celestial Navigation'],
  sections: [
    {
      kind: 'qualifications',
      heading: 'You have',
      text: 'Five years at sea, or three on rocks.',
      items: ['Five years at sea, or three on rocks.'],
    },
    { kind: 'legal', text: 'Everyone may apply to the board.' },
  ],
  description: 'Five years at sea, or three on rocks.\nEveryone may apply to the board.',
  evidence: {
    ...Object.fromEntries(fieldNames.map((field) => [field, { source: 'dom', quote: `words of ${field}` }])),
    experienceRequirements: { source: 'text', quote: 'Five years at sea' },
    visaSponsorship: { source: 'text', quote: 'Everyone may apply' },
  },
  warnings: [{ code: 'sources-disagree', message: 'Two sources disagree.' }],
});

const show = (posting: Posting) =>
  render(<PostingDetail posting={posting} readAt="2026-11-21T09:00:00Z" saved={{ savedAt: '2026-11-20T09:00:00Z', captures: 2 }} />);
const shownAt = (field: string) => one(`[data-field="${field}"]`).textContent;

describe('fields', () => {
  test.each(fieldNames)('%s stands at its name', (field) => {
    show(full);
    expect(shownAt(field)).not.toBe('');
  });

  test.each([
    ['title', 'Lighthouse Keeper'],
    ['jobLocations', 'Skerry · Outer Skerry'],
    ['employmentTypes', 'Full-time and Temporary'],
    ['baseSalary', '40-45 crowns a tide'],
    ['datePosted', 'Nov 1, 2026'],
    ['experienceRequirements', '5 years'],
    ['educationRequirements', 'High school'],
    ['visaSponsorship', 'No sponsorship'],
    ['site', 'TikTok'],
    ['postingId', '7300000000000000001'],
    ['url', 'https://lifeattiktok.com/search/7300000000000000001'],
    ['warnings', 'Two sources disagree.'],
  ])('%s is %s', (field, value) => {
    show(full);
    expect(shownAt(field)).toBe(value);
  });

  test('what is unknown is left out', () => {
    show(postingOf());
    const shown = [...document.querySelectorAll('[data-field]')].map((element) => element.getAttribute('data-field'));
    expect(shown).toEqual(['title', 'site', 'postingId', 'url']);
  });
});

describe('the text', () => {
  test('boilerplate is folded to one line with its length', () => {
    show(full);
    const details = one('details');
    expect(details.hasAttribute('open')).toBe(false);
    expect(one('summary').textContent).toBe('Legal notices · 6 words');
  });

  test('a text without headings is shown whole', () => {
    const { sections: _, ...rest } = full;
    show(rest);
    expect(shownAt('description')).toBe('Five years at sea, or three on rocks.Everyone may apply to the board.');
  });

  test('Enter on a fact marks its words and goes there', () => {
    show(full);
    focus(one('[data-field="experienceRequirements"]'));
    press('Enter');
    expect(one('mark').textContent).toBe('Five years at sea');
    expect(document.activeElement).toBe(one('mark'));
  });

  test.each([
    ['to which Enter went', undefined],
    ['with which the posting was opened', 'experienceRequirements'],
  ] as const)('words %s take the focus once, not again when the record comes anew', (_, field) => {
    const anew = () => (
      <>
        <PostingDetail posting={structuredClone(full)} readAt="2026-11-21T09:00:00Z" field={field} />
        <input name="elsewhere" />
      </>
    );
    const root = render(anew());
    if (field === undefined) {
      focus(one('[data-field="experienceRequirements"]'));
      press('Enter');
    }
    expect(document.activeElement).toBe(one('mark'));
    focus(one('input'));
    act(() => draw(anew(), root));
    expect(one('mark').textContent).toBe('Five years at sea');
    expect(document.activeElement).toBe(one('input'));
  });

  test('a folded section opens for them', () => {
    show(full);
    focus(one('[data-field="visaSponsorship"]'));
    press('Enter');
    expect(one('details').hasAttribute('open')).toBe(true);
  });

  test('words that stand elsewhere on the page are told', () => {
    show(full);
    focus(one('[data-field="seniority"]'));
    press('Enter');
    expect(document.querySelector('mark')).toBeNull();
    expect(one('article').textContent).toContain('These words stand elsewhere on the page');
  });
});

describe('hostile words', () => {
  const hostile = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
  const posting = postingOf({
    title: hostile,
    hiringOrganization: { name: hostile },
    jobLocations: [{ text: hostile }],
    seniority: hostile,
    jobFunctions: [hostile],
    industries: [hostile],
    jobCode: hostile,
    baseSalary: { text: hostile },
    datePosted: hostile,
    datePostedText: hostile,
    applicants: hostile,
    educationRequirements: { text: hostile },
    skills: [hostile],
    sections: [{ kind: 'other', heading: hostile, text: hostile, items: [hostile] }],
    description: hostile,
    evidence: Object.fromEntries(fieldNames.map((field) => [field, { source: 'dom', quote: hostile }])),
    warnings: [{ code: hostile, message: hostile }],
  });

  test('stay words in every field, evidence and marks included', () => {
    const root = show(posting);
    focus(one('[data-field="title"]'));
    expect(one('[role="tooltip"]').textContent).toContain(hostile);
    press('Enter');
    expect(one('mark').textContent).toBe(hostile);
    expect(root.querySelectorAll('img, script')).toHaveLength(0);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:alert(1)', 'not an address'])('%s is no link', (url) => {
    const root = render(
      <>
        <DetailBar onBack={() => {}} backLabel="Back" url={url} />
        <PostingDetail posting={{ ...posting, url, apply: { kind: 'external', url } }} readAt="2026-11-21T09:00:00Z" />
      </>,
    );
    expect(root.querySelectorAll('a')).toHaveLength(0);
  });

  test('a link goes to a new tab that knows nothing of us', () => {
    render(<DetailBar onBack={() => {}} backLabel="Back" url="https://harbour.example/7" />);
    expect(one('a').outerHTML).toMatch(/^<a [^>]*href="https:\/\/harbour\.example\/7" target="_blank" rel="noopener noreferrer">/);
  });
});

test('axe finds nothing wrong', async () => {
  expect(await violations(show(full))).toEqual([]);
});
