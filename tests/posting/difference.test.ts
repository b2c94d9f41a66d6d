import { describe, expect, it } from 'vitest';
import { changedFields } from '../../src/posting/difference';
import type { Posting } from '../../src/posting/posting';

const base: Posting = {
  key: 'web:a',
  site: 'web',
  postingId: 'a',
  title: 'Beekeeper',
  skills: ['Smoker', 'Hive tool'],
  baseSalary: { text: '€20 an hour', min: 20, max: 20, currency: 'EUR' },
  evidence: { title: { source: 'dom', quote: 'Beekeeper' } },
  warnings: [],
};

describe('what changed between two readings', () => {
  it.each<[string, Partial<Posting>, string[]]>([
    ['nothing', {}, []],
    ['evidence and warnings', { evidence: {}, warnings: [{ code: 'x', message: 'y' }] }, []],
    ['a text', { title: 'Head Beekeeper' }, ['title']],
    ['a field that is new', { seniority: 'Senior' }, ['seniority']],
    ['a part of a field', { baseSalary: { text: '€20 an hour', min: 20, max: 21, currency: 'EUR' } }, ['baseSalary']],
    ['a part that is gone', { baseSalary: { text: '€20 an hour', min: 20, max: 20 } }, ['baseSalary']],
    ['the order of a list', { skills: ['Hive tool', 'Smoker'] }, ['skills']],
    ['the order of keys', { baseSalary: { currency: 'EUR', max: 20, min: 20, text: '€20 an hour' } }, []],
    ['what tells the moment', { datePostedText: '3 days ago', applicants: '12 applicants' }, []],
    ['several, in the order of display', { closed: true, title: 'Queen' }, ['title', 'closed']],
  ])('%s', (_what, changes, expected) => {
    expect(changedFields(base, { ...base, ...changes })).toEqual(expected);
  });

  it('counts a field that is gone', () => {
    const { title: _, ...untitled } = base;
    expect(changedFields(base, untitled)).toEqual(['title']);
  });

  const dated = (datePosted: string, datePostedText: string, quote: string): Posting => ({
    ...base,
    datePosted,
    datePostedText,
    evidence: { datePosted: { source: 'text', quote } },
  });

  it('does not count a date that was worked out from relative words both times', () => {
    expect(changedFields(dated('2026-02-01', '2 weeks ago', '2 weeks ago'), dated('2026-02-03', '2 weeks ago', '2 weeks ago'))).toEqual([]);
  });

  it('counts a date that stands on the page', () => {
    expect(changedFields(dated('2026-02-01', '2 weeks ago', '2026-02-01'), dated('2026-02-03', '2 weeks ago', '2026-02-03'))).toEqual([
      'datePosted',
    ]);
  });
});
