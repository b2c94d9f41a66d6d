import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/posting/summary';
import { emptyUserData, type UserData } from '../../../src/posting/user-data';
import { packBlock, SegmentDocuments } from '../../../src/store/search/block';
import { DamagedIndex } from '../../../src/store/search/checksum';
import { entryOf } from '../../../src/store/search/delta';
import { rowOf } from '../../../src/store/search/row';
import { shown } from '../../../src/store/shown-posting';
import { samplePosting } from '../sample';

const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '"', '職', '\u2028', '\ud83d'), maxLength: 8 });
const instant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((at) => at.slice(0, 10));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const postings = fc
  .record({
    title: maybe(text),
    name: maybe(text),
    places: maybe(fc.array(text, { minLength: 1, maxLength: 2 })),
    workplaceType: maybe(fc.constantFrom('remote' as const, 'onsite' as const)),
    baseSalary: maybe(
      fc.record({
        text: text.map((one) => `1${one}`),
        min: fc.integer({ min: 1 }),
        max: fc.integer({ min: 1 }),
        currency: fc.constant('EUR'),
        period: fc.constant('YEAR' as const),
      }),
    ),
    datePosted: maybe(day),
    validThrough: maybe(day),
    closed: maybe(fc.constant(true as const)),
  })
  .map(({ name, places, ...fields }) => {
    const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const { title: _title, hiringOrganization: _employer, jobLocations: _places, ...bare } = samplePosting('1');
    return {
      ...bare,
      ...present,
      ...(name === undefined ? {} : { hiringOrganization: { name } }),
      ...(places === undefined ? {} : { jobLocations: places.map((place) => ({ text: place })) }),
    };
  });

const users: fc.Arbitrary<UserData> = fc
  .record({
    tags: fc.uniqueArray(fc.constantFrom('sea', 'far  away', '職'), { maxLength: 3 }),
    rating: maybe(fc.constantFrom(1 as const, 5 as const)),
    followUp: maybe(day),
    status: maybe(instant),
    interview: maybe(instant),
    notes: maybe(fc.constant('seen')),
  })
  .map(({ tags, rating, followUp, status, interview, notes }) => ({
    ...emptyUserData(),
    tags,
    ...(rating === undefined ? {} : { rating }),
    ...(followUp === undefined ? {} : { followUp: { date: followUp } }),
    ...(status === undefined ? {} : { statusSteps: [{ id: 's', status: 'applied' as const, at: status }] }),
    ...(interview === undefined ? {} : { interviews: [{ id: 'i', startDate: interview.slice(0, 16) }] }),
    ...(notes === undefined ? {} : { notes }),
  }));

describe('a row out of the index', () => {
  it('is the row that stands in the database, from a change and from a block', () => {
    fc.assert(
      fc.property(postings, users, instant, (posting, user, savedAt) => {
        const record = { key: posting.key, posting, readerVersion: 1, version: 'v', savedAt, capturedAt: savedAt, captures: 1 };
        const { facts } = entryOf({ ...shown(record, []), user });
        const row = summaryOf(posting, savedAt, user);
        expect(rowOf(facts)).toEqual(row);
        const block = new SegmentDocuments([packBlock(1, 0, [{ ...facts, document: 1 }])], 1, 1);
        expect(rowOf(block.factsAt(0))).toEqual(row);
        expect(block.factsAt(0).written).toBe(user.notes === undefined ? undefined : true);
      }),
      { numRuns: 300 },
    );
  });

  it('is damaged when its rest is not JSON', () => {
    const { facts } = entryOf(
      shown(
        {
          key: 'tiktok:1',
          posting: samplePosting('1'),
          readerVersion: 1,
          version: 'v',
          savedAt: '2026-01-01T00:00:00.000Z',
          capturedAt: '',
          captures: 1,
        },
        [],
      ),
    );
    expect(() => rowOf({ ...facts, rest: '{' })).toThrow(DamagedIndex);
  });
});
