import { describe, expect, it } from 'vitest';
import { isWithin, occursIn, parseQuery, sequenceOf } from '../../../src/store/search/query';

const now = new Date('2026-03-10T12:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;
const parsed = (query: string) => parseQuery(query, now);
const words = (...list: string[]) => ({ words: list, prefix: true });
const exactly = (...list: string[]) => ({ words: list, prefix: false });
const anywhere = { on: 'words', field: 'text', negated: false } as const;

describe('a query', () => {
  it.each([
    [
      'Lamp Keeper',
      [
        { ...anywhere, wording: words('lamp') },
        { ...anywhere, wording: words('keeper') },
      ],
    ],
    ['"night shift"', [{ ...anywhere, wording: exactly('night', 'shift') }]],
    ['“night shift”', [{ ...anywhere, wording: exactly('night', 'shift') }]],
    ['"night shi', [{ ...anywhere, wording: words('night', 'shi') }]],
    ['-senior', [{ ...anywhere, negated: true, wording: exactly('senior') }]],
    ['-"night shift"', [{ ...anywhere, negated: true, wording: exactly('night', 'shift') }]],
    [
      'c++ -c#',
      [
        { ...anywhere, wording: words('c++') },
        { ...anywhere, negated: true, wording: exactly('c#') },
      ],
    ],
    ['company:north', [{ on: 'words', field: 'company', negated: false, wording: words('north') }]],
    ['-company:"North Lamps"', [{ on: 'words', field: 'company', negated: true, wording: exactly('north', 'lamps') }]],
    ['SKILL:Rust', [{ on: 'words', field: 'skills', negated: false, wording: words('rust') }]],
    ['place:Zürich', [{ on: 'words', field: 'place', negated: false, wording: words('zurich') }]],
    ['site:LinkedIn', [{ on: 'site', site: 'linkedin', negated: false }]],
    ['remote', [{ on: 'workplaceType', workplaceType: 'remote', negated: false }]],
    ['-Hybrid', [{ on: 'workplaceType', workplaceType: 'hybrid', negated: true }]],
    ['"remote"', [{ ...anywhere, wording: exactly('remote') }]],
    ['pay:>150k', [{ on: 'pay', bounds: { from: 150_000, strict: true }, negated: false }]],
    ['pay:<=1.2m', [{ on: 'pay', bounds: { to: 1_200_000, strict: false }, negated: false }]],
    ['pay:80k..120,000', [{ on: 'pay', bounds: { from: 80_000, to: 120_000, strict: false }, negated: false }]],
    ['saved:<7d', [{ on: 'savedAt', bounds: { from: now.getTime() - 7 * DAY, strict: true }, negated: false }]],
    ['posted:>4w', [{ on: 'datePosted', bounds: { to: now.getTime() - 28 * DAY, strict: true }, negated: false }]],
    [
      'posted:2026-03-01',
      [
        {
          on: 'datePosted',
          bounds: { from: Date.parse('2026-03-01'), to: Date.parse('2026-03-02') - 1, strict: false },
          negated: false,
        },
      ],
    ],
    [
      'tiktok:7286',
      [
        { ...anywhere, wording: words('tiktok') },
        { ...anywhere, wording: words('7286') },
      ],
    ],
    ['status:Applied', [{ on: 'status', status: 'applied', negated: false }]],
    ['-tag:"Night shift"', [{ on: 'tag', tag: 'Night shift', negated: true }]],
    ['rating:>3', [{ on: 'rating', bounds: { from: 3, strict: true }, negated: false }]],
    ['-closed', [{ on: 'closed', negated: true }]],
    [
      'closes:<7d',
      [{ on: 'validThrough', bounds: { from: Date.parse('2026-03-10'), to: now.getTime() + 7 * DAY, strict: false }, negated: false }],
    ],
    ['followup:<1w', [{ on: 'followUp', bounds: { to: now.getTime() + 7 * DAY, strict: false }, negated: false }]],
    ['interview:>2d', [{ on: 'interviewAt', bounds: { from: now.getTime() + 2 * DAY, strict: true }, negated: false }]],
    ['高级Java工程师', [words('高级'), words('java'), words('工程师')].map((wording) => ({ ...anywhere, wording }))],
  ])('%s', (query, conditions) => {
    expect(parsed(query)).toEqual({ conditions, unsearchable: false, notUnderstood: [] });
  });

  it.each(['pay:plenty', 'pay:>', 'saved:soon', 'posted:2026-13-45', 'site:somewhere', 'status:hired', 'rating:9', 'closes:soon'])(
    'takes %s for words and says so',
    (query) => {
      const { conditions, notUnderstood } = parsed(query);
      expect(notUnderstood).toEqual([query]);
      expect(conditions.length).toBeGreaterThan(0);
      expect(conditions.every(({ on }) => on === 'words')).toBe(true);
    },
  );

  it.each(['&', ' … ', '-', '""'])('of %s finds nothing', (query) => {
    expect(parsed(query)).toEqual({ conditions: [], unsearchable: true, notUnderstood: [] });
  });

  it('of nothing is for everything', () => {
    expect(parsed('  ')).toEqual({ conditions: [], unsearchable: false, notUnderstood: [] });
  });
});

describe('bounds', () => {
  it.each([
    [5, { from: 5, strict: false }, true],
    [5, { from: 5, strict: true }, false],
    [5, { to: 5, strict: false }, true],
    [5, { to: 5, strict: true }, false],
    [Number.NaN, { strict: false }, false],
  ])('%d within %j: %s', (value, bounds, expected) => {
    expect(isWithin(value, bounds)).toBe(expected);
  });
});

describe('a wording', () => {
  it.each([
    ['the night shift', exactly('night', 'shift'), true],
    ['the night shifts', exactly('night', 'shift'), false],
    ['the night shifts', words('night', 'shift'), true],
    ['shift the night', exactly('night', 'shift'), false],
    ['Night-shift', exactly('night', 'shift'), true],
    ['高级软件工程师', exactly('软件工'), true],
    ['软件 工程师', exactly('软件工'), false],
  ])('in “%s”', (text, wording, expected) => {
    expect(occursIn(sequenceOf([text]), wording)).toBe(expected);
  });

  it('does not run on from one text into the next', () => {
    expect(occursIn(sequenceOf(['night', 'shift']), exactly('night', 'shift'))).toBe(false);
  });
});
