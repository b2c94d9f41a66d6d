import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PostingFacts } from '../../../src/protocol/shelf';
import { funnelOf, payPictures, placeCounts, skillCounts, skillPairs, weeksOf } from '../../../src/ui/insights/figures';
import { listItem } from '../postings';

const facts = (key: string, skills: string[], steps: PostingFacts['statusSteps'] = []): PostingFacts => ({
  key,
  skills,
  savedAt: '2026-11-01T00:00:00.000Z',
  statusSteps: steps,
});

describe('pay', () => {
  test('is sorted by its middle, with the median of the middles; hours are years', () => {
    const items = [
      listItem('web:a', { baseSalary: { text: 'x', min: 200_000, max: 220_000, currency: 'USD', period: 'YEAR' } }),
      listItem('web:b', { baseSalary: { text: 'x', min: 40, max: 60, currency: 'USD', period: 'HOUR' } }),
      listItem('web:c', { baseSalary: { text: 'x', max: 150_000, currency: 'USD', period: 'YEAR' } }),
      listItem('web:d', {}),
    ];
    const [picture, ...others] = payPictures(items);
    expect(others).toEqual([]);
    expect(picture?.intervals.map(({ key }) => key)).toEqual(['web:b', 'web:c', 'web:a']);
    expect(picture?.median).toBe(150_000);
  });
});

describe('skills', () => {
  const all = [facts('web:a', ['Go', 'SQL']), facts('web:b', ['go', 'Rust']), facts('web:c', ['SQL', 'Go', 'Rust'])];

  test('are counted by posting, whatever their case', () => {
    expect(skillCounts(all).map(({ name, keys }) => [name, keys])).toEqual([
      ['Go', ['web:a', 'web:b', 'web:c']],
      ['Rust', ['web:b', 'web:c']],
      ['SQL', ['web:a', 'web:c']],
    ]);
  });

  test('asked together count once a posting, and a pair of one posting says nothing', () => {
    expect(skillPairs(all).map(({ name, keys }) => [name, keys.length])).toEqual([
      ['Go + SQL', 2],
      ['go + Rust', 2],
    ]);
  });
});

test('a posting in two places counts for both', () => {
  const items = [listItem('web:a', { place: 'Lisbon · Porto' }), listItem('web:b', { place: 'Porto' })];
  expect(placeCounts(items).map(({ name, keys }) => [name, keys.length])).toEqual([
    ['Porto', 2],
    ['Lisbon', 1],
  ]);
});

describe('weeks', () => {
  beforeEach(() => void vi.stubEnv('TZ', 'UTC'));
  afterEach(() => void vi.unstubAllEnvs());

  test('begin on Monday and have no gaps', () => {
    // 22 November 2026 is a Sunday, 23 a Monday.
    const items = [
      listItem('web:a', { datePosted: '2026-11-08', savedAt: '2026-11-22T23:59:00Z' }),
      listItem('web:b', { datePosted: '2026-11-23', savedAt: '2026-11-23T00:00:00Z' }),
    ];
    expect(weeksOf(items).map(({ start, posted, saved }) => [start, posted.length, saved.length])).toEqual([
      ['2026-11-02', 1, 0],
      ['2026-11-09', 0, 0],
      ['2026-11-16', 0, 1],
      ['2026-11-23', 1, 1],
    ]);
  });

  test.each([
    // Monday half past midnight there, Sunday by UTC; and the other way round.
    ['Asia/Tokyo', '2026-11-22T15:30:00Z', '2026-11-23'],
    ['America/Los_Angeles', '2026-11-23T07:30:00Z', '2026-11-16'],
  ])('are of the reader’s own days: in %s, %s is of the week from %s', (zone, savedAt, monday) => {
    vi.stubEnv('TZ', zone);
    expect(weeksOf([listItem('web:a', { savedAt })]).map(({ start }) => start)).toEqual([monday]);
  });

  test('of nothing are none', () => {
    expect(weeksOf([])).toEqual([]);
  });
});

describe('the funnel', () => {
  const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`;
  const funnel = funnelOf([
    facts(
      'web:a',
      [],
      [
        { status: 'applied', at: at(3) },
        { status: 'interviewing', at: at(13) },
        { status: 'offer', at: at(20) },
      ],
    ),
    facts(
      'web:b',
      [],
      [
        { status: 'applied', at: at(7) },
        { status: 'rejected', at: at(8) },
      ],
    ),
    facts('web:c', []),
  ]);

  test('counts who ever stood there, with the median of the days since the step before', () => {
    expect(funnel).toEqual([
      { status: 'applied', keys: ['web:a', 'web:b'], days: 4 },
      { status: 'interviewing', keys: ['web:a'], days: 10 },
      { status: 'offer', keys: ['web:a'], days: 7 },
      { status: 'rejected', keys: ['web:b'], days: 1 },
      { status: 'withdrawn', keys: [] },
    ]);
  });
});
