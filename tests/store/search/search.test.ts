import { describe, expect, it } from 'vitest';
import type { Posting } from '../../../src/posting/posting';
import type { SortOrder } from '../../../src/posting/sort-order';
import type { UserChange } from '../../../src/posting/user-data';
import { openShelf } from '../../../src/store/shelf';
import { DAY, freshShelf, keep, keysOf, MINUTE, samplePosting } from '../sample';
import { tinySizes } from './stored-index';

async function found(query: string, changes: Partial<Posting>, folded: boolean): Promise<boolean> {
  const { database, clock } = freshShelf();
  const shelf = openShelf({ database, now: clock.now, indexSizes: { ...tinySizes, fold: 1 } });
  const id = '7286637334349990201';
  await keep(shelf, clock, 'wanted', samplePosting(id, changes));
  if (folded) {
    for (const other of ['1', '2', '3']) {
      await keep(shelf, clock, other, samplePosting(other, { title: 'Baker', description: 'Bread.' }));
    }
    await shelf.maintain();
    expect(await database.read(['searchDelta'], (transaction) => transaction.objectStore('searchDelta').count())).toBe(0);
  }
  const keys = await keysOf(shelf, query);
  shelf.close();
  return keys.includes(`tiktok:${id}`);
}

describe.each([
  ['just saved', false],
  ['in a segment', true],
])('a search for a posting %s', (_where, folded) => {
  it.each<[query: string, changes: Partial<Posting>, expected: boolean]>([
    ['lighthouse', {}, true],
    ['LIGHT', {}, true],
    ['house', {}, false],
    ['keeper northern', {}, true],
    ['keeper southern', {}, false],
    ['"lighthouse keeper"', {}, true],
    ['"keeper lighthouse"', {}, false],
    ['"light keeper"', {}, false],
    ['"lamp burning"', {}, true],
    ['"keeper northern"', {}, false],
    ['keeper -baker', {}, true],
    ['keeper -lamp', {}, false],
    ['keeper -lam', {}, true],
    ['keeper -"polish the lens"', {}, false],
    ['keeper -"lens the polish"', {}, true],
    ['company:northern', {}, true],
    ['company:keeper', {}, false],
    ['title:keeper', {}, true],
    ['place:reykjavik', {}, true],
    ['skill:rust', { skills: ['Rust'] }, true],
    ['skill:rust', { description: 'No rust on the rails.' }, false],
    ['site:tiktok', {}, true],
    ['site:linkedin', {}, false],
    ['reykjavik', {}, true],
    ['Reykjavík', {}, true],
    ['zurich', { jobLocations: [{ text: 'Zürich' }] }, true],
    ['Zürich', { jobLocations: [{ text: 'Zu\u0308rich' }] }, true],
    ['strasse', { description: 'An der Straße' }, true],
    ['straße', { description: 'An der Strasse' }, true],
    ['sql', { skills: ['ＳＱＬ'] }, true],
    ['c++', { skills: ['C++'] }, true],
    ['c++', { skills: ['C#'] }, false],
    ['c#', { skills: ['C#'] }, true],
    ['.net', { skills: ['.NET'] }, true],
    ['net', { skills: ['.NET'] }, true],
    ['node.js', { skills: ['Node.js'] }, true],
    ['js', { skills: ['Node.js'] }, true],
    ['burning.', {}, true],
    ['(care)', {}, true],
    ['front-end', { description: 'Front-end work' }, true],
    ['师', { title: '高级软件工程师' }, true],
    ['工程师', { title: '高级软件工程师' }, true],
    ['软件 高级', { title: '高级软件工程师' }, true],
    ['设计', { title: '高级软件工程师' }, false],
    ['甲乙丙', { title: '甲乙 乙丙' }, false],
    ['java', { title: '高级Java工程师' }, true],
    ['エンジニア', { title: 'ソフトウェアエンジニア' }, true],
    ['データ', { title: '大規模データ基盤' }, true],
    ['が', { description: 'か' }, false],
    ['개발자', { title: '백엔드개발자를' }, true],
    ['วิศวกร', { title: 'รับสมัครวิศวกร' }, true],
    ['инженер', { title: 'Старший Инженер' }, true],
    ['7286637334349990201', {}, true],
    ['tiktok:7286637334349990201', {}, true],
    ['A60977', { jobCode: 'A60977' }, true],
    ['remote', { workplaceType: 'remote' }, true],
    ['remote', { workplaceType: 'hybrid' }, false],
    ['-remote', { workplaceType: 'hybrid' }, true],
    ['pay:>100k', { baseSalary: { text: '$50 an hour', min: 50, max: 50, period: 'HOUR' } }, true],
    ['pay:>105k', { baseSalary: { text: '$50 an hour', min: 50, max: 50, period: 'HOUR' } }, false],
    ['pay:>1', { baseSalary: { text: '$50', min: 50, max: 50 } }, false],
    ['pay:90k..95k', { baseSalary: { text: '80-100K a year', min: 80_000, max: 100_000, period: 'YEAR' } }, true],
    ['posted:2026-02-01', { datePosted: '2026-02-01' }, true],
    ['posted:<7d', { datePosted: '2026-02-01' }, false],
    ['saved:<7d', {}, true],
  ])('%s over %j: %s', async (query, changes, expected) => {
    expect(await found(query, changes, folded)).toBe(expected);
  });
});

/** A shelf of these postings, numbered from 1, in segments. */
async function shelfOf(...postings: Partial<Posting>[]) {
  const { database, clock } = freshShelf();
  const shelf = openShelf({ database, now: clock.now, indexSizes: tinySizes });
  for (const [index, changes] of postings.entries()) {
    clock.advance(MINUTE);
    const number = String(index + 1);
    await keep(shelf, clock, number, samplePosting(number, changes));
  }
  await shelf.maintain();
  return shelf;
}
const numbers = (keys: readonly string[]) => keys.map((key) => key.replace('tiktok:', '')).join('');

describe('the order of what is found', () => {
  it('is the title first, then company, place, skills, text; then the latest save', async () => {
    const shelf = await shelfOf(
      { description: 'We burn amber.' },
      { skills: ['Amber'] },
      { jobLocations: [{ text: 'Amber Bay' }] },
      { hiringOrganization: { name: 'Amber Inc' } },
      { title: 'Amber Cutter' },
      { title: 'Cutter of amber' },
      {},
    );
    expect(numbers(await keysOf(shelf, 'amber'))).toBe('654321');
  });

  it('can be the title, company, pay or date instead, what is not known last', async () => {
    const yearly = (amount: number) => ({ text: String(amount), min: amount, max: amount, period: 'YEAR' as const });
    const shelf = await shelfOf(
      { title: 'Émaileur', baseSalary: yearly(70_000), datePosted: '2026-01-03', hiringOrganization: { name: 'Beta' } },
      { title: 'Dyer', baseSalary: { text: '40 an hour', min: 40, max: 40, period: 'HOUR' }, hiringOrganization: { name: 'alpha' } },
      { title: 'Fuller', datePosted: '2026-02-03', hiringOrganization: { name: 'Gamma' } },
      { baseSalary: yearly(90_000), datePosted: '2026-01-05', title: 'Weaver 10' },
      { baseSalary: yearly(10), datePosted: '2026-01-04', title: 'Weaver 9' },
    );
    const by = async (sort: 'saved' | 'posted' | 'pay' | 'company' | 'title') =>
      numbers((await shelf.list({ query: '', offset: 0, limit: 9, sort })).items.map(({ key }) => key));
    expect(await by('title')).toBe('21354');
    expect(await by('company')).toBe('21354');
    expect(await by('pay')).toBe('42153');
    expect(await by('posted')).toBe('34512');
    expect(await by('saved')).toBe('54321');
  });

  it('can be the place, the site or the tags, what is not known last, and each the other way round', async () => {
    const shelf = await shelfOf(
      { jobLocations: [{ text: 'Lyon' }, { text: 'Aix' }], site: 'web' },
      { jobLocations: [{ text: 'Ålesund' }], site: 'linkedin' },
      { site: 'tiktok' },
      { jobLocations: [{ text: 'bergen' }], site: 'linkedin' },
    );
    const tag = (number: number, ...tags: string[]) =>
      shelf.say(
        `tiktok:${number}`,
        tags.map((value) => ({ set: 'tag', id: value, value })),
      );
    await tag(1, 'b');
    await tag(2, 'a', 'z');
    await tag(4, 'a');
    const by = async (sort: 'place' | 'site' | 'tags', reversed = false) =>
      numbers((await shelf.list({ query: '', offset: 0, limit: 9, sort, reversed })).items.map(({ key }) => key));
    expect(await by('place')).toBe('2413');
    expect(await by('place', true)).toBe('3142');
    expect(await by('site')).toBe('4231');
    expect(await by('tags')).toBe('4213');
    expect(await by('tags', true)).toBe('1243');
  });

  it('goes with filters, and with counts of what the matches have in common', async () => {
    const shelf = await shelfOf(
      { workplaceType: 'remote' },
      { workplaceType: 'remote', hiringOrganization: { name: 'Southern Lamps' } },
      { workplaceType: 'hybrid' },
      { title: 'Baker' },
    );
    const answer = await shelf.list({ query: 'keeper', offset: 0, limit: 9, facets: true });
    expect(answer.facets).toEqual({
      sites: [{ value: 'tiktok', count: 3 }],
      workplaceTypes: [
        { value: 'remote', count: 2 },
        { value: 'hybrid', count: 1 },
      ],
      companies: [
        { value: 'Northern Lamps', count: 2 },
        { value: 'Southern Lamps', count: 1 },
      ],
      statuses: [{ value: 'saved', count: 3 }],
      tags: [],
    });
    const narrowed = await shelf.list({
      query: '',
      offset: 0,
      limit: 9,
      filters: { workplaceTypes: ['remote'], companies: ['Northern Lamps'], sites: [] },
    });
    expect(numbers(narrowed.items.map(({ key }) => key))).toBe('1');
    expect(narrowed).toMatchObject({ total: 1, all: 4 });
  });

  it('says which filters it did not understand', async () => {
    const shelf = await shelfOf({ description: 'Pay is plenty.' });
    expect(await shelf.list({ query: 'pay:plenty', offset: 0, limit: 9 })).toMatchObject({ total: 1, notUnderstood: ['pay:plenty'] });
  });
});

describe('time', () => {
  it('moves what was saved within the last days out of the filter', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    expect(await keysOf(shelf, 'saved:<7d')).toEqual(['tiktok:1']);
    clock.advance(8 * DAY);
    expect(await keysOf(shelf, 'saved:<7d')).toEqual([]);
    expect(await keysOf(shelf, 'saved:>7d')).toEqual(['tiktok:1']);
  });
});

describe('what the user says', () => {
  const at = '2026-03-02T09:00:00.000Z';

  /** Five postings: applied, interviewing (closed), offer, one with a follow-up that is overdue, and one of which nothing is said. */
  async function spokenOf() {
    const shelf = await shelfOf({}, { closed: true }, { validThrough: '2026-03-05' }, {}, {});
    const say = (number: number, ...changes: UserChange[]) => shelf.say(`tiktok:${number}`, changes);
    await say(1, { set: 'status', id: 's', value: { status: 'applied', at } }, { set: 'rating', value: 3 }, tagged('Sea'));
    await say(
      2,
      { set: 'status', id: 's', value: { status: 'interviewing', at: '2026-03-03T09:00:00.000Z' } },
      tagged('sea'),
      tagged('Night shift'),
    );
    await say(2, { set: 'interview', id: 'i', value: { startDate: '2026-03-04T10:00' } });
    await say(3, { set: 'status', id: 's', value: { status: 'offer', at } }, { set: 'rating', value: 5 });
    await say(4, { set: 'followUp', value: { date: '2026-02-20' } });
    return shelf;
  }
  const tagged = (tag: string): UserChange => ({ set: 'tag', id: tag.toLowerCase(), value: tag });

  it.each([
    ['status:applied', '1'],
    ['-status:saved', '321'],
    ['status:saved', '54'],
    ['tag:sea', '21'],
    ['tag:"night shift"', '2'],
    ['-tag:sea', '543'],
    ['rating:>3', '3'],
    ['rating:3', '1'],
    ['closed', '2'],
    ['-closed', '5431'],
    ['closes:<7d', '3'],
    ['closes:<2d', ''],
    ['followup:<1d', '4'],
    ['interview:<7d', '2'],
    ['"night shift"', '2'],
    ['status:hired', ''],
  ])('is filtered by %s', async (query, expected) => {
    const shelf = await spokenOf();
    for (const maintained of [false, true]) {
      if (maintained) await shelf.maintain();
      expect(numbers(await keysOf(shelf, query))).toBe(expected);
    }
  });

  it.each<[SortOrder, boolean, string]>([
    ['status', false, '32154'],
    ['status', true, '54123'],
    ['statusAt', false, '23154'],
    ['rating', false, '31542'],
    ['rating', true, '13542'],
    ['followUp', false, '45321'],
    ['interviewAt', false, '25431'],
    ['validThrough', false, '35421'],
    ['saved', true, '12345'],
  ])('sorts by %s, reversed: %s, what is not known last', async (sort, reversed, expected) => {
    const { items } = await (await spokenOf()).list({ query: '', offset: 0, limit: 9, sort, reversed });
    expect(numbers(items.map(({ key }) => key))).toBe(expected);
  });

  it('is counted out, and narrows down by choice', async () => {
    const shelf = await spokenOf();
    const answer = await shelf.list({ query: '', offset: 0, limit: 9, facets: true });
    expect(answer.facets?.statuses).toEqual([
      { value: 'saved', count: 2 },
      { value: 'applied', count: 1 },
      { value: 'interviewing', count: 1 },
      { value: 'offer', count: 1 },
    ]);
    expect(answer.facets?.tags).toEqual([
      { value: 'Night shift', count: 1 },
      { value: 'Sea', count: 1 },
      { value: 'sea', count: 1 },
    ]);
    const narrowed = await shelf.list({ query: '', offset: 0, limit: 9, filters: { statuses: ['saved', 'applied'], closed: false } });
    expect(numbers(narrowed.items.map(({ key }) => key))).toBe('541');
    const byTag = await shelf.list({ query: '', offset: 0, limit: 9, filters: { tags: ['SEA'] } });
    expect(byTag.total).toBe(2);
  });
});
