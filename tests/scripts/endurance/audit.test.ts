import { describe, expect, it } from 'vitest';
import { historyFaults, indexFaults, listFaults, modelFaults, postingsOf, summaryFaults } from '../../../scripts/endurance/audit';
import type { RawShelf } from '../../../scripts/endurance/raw-shelf';
import type { Standing } from '../../../scripts/endurance/shelf-model';
import { packSnapshot } from '../../../src/store/packed-snapshot';

const key = 'tiktok:7';
const at = '2026-03-01T09:00:00.000Z';
const posting = {
  key,
  site: 'tiktok',
  postingId: '7',
  url: 'https://lifeattiktok.com/search/7',
  title: 'Lighthouse Keeper',
  hiringOrganization: { name: 'Northern Lamps' },
  evidence: {},
  warnings: [],
};
const step = { sequence: 1, at, outcome: 'created', capturedAt: at, readerVersion: 1 };
const record = { key, posting, readerVersion: 1, version: 'c1', savedAt: at, capturedAt: at, captures: 1, step };
/** The step as it stands where no record holds it. */
const stored = { ...step, id: 'c1', key, kind: 'version' };
const summary = { key, site: 'tiktok' as const, savedAt: at, title: 'Lighthouse Keeper', company: 'Northern Lamps' };
/** The posting's entry in the index. */
const entry = {
  facts: { key, site: 'tiktok', title: 'Lighthouse Keeper', company: 'Northern Lamps', savedAt: Date.parse(at) },
  words: {
    title: ' lighthouse keeper ',
    company: ' northern lamps ',
    place: '',
    skills: '',
    text: ' lighthouse keeper northern lamps tiktok 7 ',
  },
};
const model: ReadonlyMap<string, Standing> = new Map([[key, { title: 'Lighthouse Keeper', savedAt: at, captures: 1, inBin: false }]]);

/** What the store keeps of notes. */
function notes(value: string) {
  return { key, field: 'notes', register: { seen: { here: 1 }, sayings: [{ installation: 'here', count: 1, at, value }] } };
}

async function page(text: string): Promise<RawShelf['snapshots'][number]> {
  const packed = await packSnapshot({ url: '', title: '', lang: 'en', capturedAt: at, version: 1, tree: text });
  return { captureId: 'c1', key, capturedAt: at, snapshot: packed };
}

/** One posting, saved once, as the store leaves it. */
async function whole(): Promise<RawShelf> {
  return {
    postings: [record],
    summaries: [summary],
    setAside: [],
    userData: [],
    steps: [],
    snapshots: [await page('<p id="7"/>')],
    searchState: [],
    searchChunks: [],
    searchBlocks: [],
    searchDelta: [{ document: 1, record: { key, replaces: false, entry } }],
  };
}

async function faultsOf(raw: RawShelf): Promise<string> {
  const { postings, faults } = postingsOf(raw);
  const all = [...faults, ...modelFaults(postings, model), ...summaryFaults(raw, postings), ...indexFaults(raw, postings)];
  return [...all, ...(await historyFaults(raw, postings, [key], new Set()))].join('\n');
}

describe('the audit of a shelf', () => {
  it('finds nothing wrong with a whole one', async () => {
    expect(await faultsOf(await whole())).toBe('');
  });

  it.each<[string, (raw: RawShelf) => RawShelf | Promise<RawShelf>, string]>([
    ['a lost posting', (raw) => ({ ...raw, postings: [] }), 'stands where'],
    [
      'a posting that should not be there',
      (raw) => ({ ...raw, postings: [record, { ...record, key: 'tiktok:8' }] }),
      'stands where undefined',
    ],
    ['a capture that is counted twice', (raw) => ({ ...raw, postings: [{ ...record, captures: 2 }] }), 'stands where'],
    ['a record that does not validate', (raw) => ({ ...raw, postings: [{ ...record, posting: { title: 17 } }] }), 'does not validate'],
    ['a lost row of the list', (raw) => ({ ...raw, summaries: [] }), 'summaries'],
    ['an old row of the list', (raw) => ({ ...raw, summaries: [{ ...summary, title: 'Keeper' }] }), 'summaries'],
    ['notes that nobody wrote', (raw) => ({ ...raw, userData: [notes('Wick')] }), 'stands where'],
    ['notes that do not validate', (raw) => ({ ...raw, userData: [{ ...notes('Wick'), register: {} }] }), 'does not validate'],
    ['an index that lacks a posting', (raw) => ({ ...raw, searchDelta: [] }), 'search index: not what the postings give'],
    [
      'an index with an old word',
      (raw) => ({
        ...raw,
        searchDelta: [{ document: 1, record: { key, replaces: false, entry: { ...entry, words: { ...entry.words, title: ' keeper ' } } } }],
      }),
      'search index: not what the postings give',
    ],
    ['a damaged index', (raw) => ({ ...raw, searchDelta: [{ document: 1, record: { key } }] }), 'search index'],
    ['a record that was set aside', (raw) => ({ ...raw, setAside: [{}] }), 'setAside'],
    ['a lost step', (raw) => ({ ...raw, postings: [{ ...record, step: undefined }] }), 'its history does not give its record'],
    ['two steps at one place', (raw) => ({ ...raw, steps: [{ ...stored, id: 'c2', posting }] }), 'two steps have one place'],
    ['a posting that is kept twice', (raw) => ({ ...raw, steps: [{ ...stored, posting }] }), 'lost or doubled'],
    ['a step without its posting', (raw) => ({ ...raw, steps: [{ ...stored, id: 'c2', sequence: 2 }] }), 'lost or doubled'],
    ['a lost page', (raw) => ({ ...raw, snapshots: [] }), 'not those of its versions'],
    ['the page of another posting', async (raw) => ({ ...raw, snapshots: [await page('<p id="8"/>')] }), 'of another posting'],
  ])('finds %s', async (_, spoil, fault) => {
    expect(await faultsOf(await spoil(await whole()))).toContain(fault);
  });
});

describe('the audit of a list', () => {
  const answer = { items: [summary], total: 1, all: 1, setAside: 0 };

  it('finds nothing wrong with the right one', () => {
    expect(listFaults(answer, model)).toEqual([]);
  });

  it.each([
    ['a lost row', { ...answer, items: [] }, 'is lost'],
    ['a doubled row', { ...answer, items: [summary, summary] }, 'twice'],
    ['an old title', { ...answer, items: [{ ...summary, title: 'Keeper' }] }, 'not “Lighthouse Keeper”'],
    ['a row too many', { ...answer, items: [summary, { ...summary, key: 'tiktok:8' }] }, 'should not be there'],
    ['the oldest first', { ...answer, items: [summary, { ...summary, key: 'tiktok:8', savedAt: '2027-01-01T00:00:00.000Z' }] }, 'newest'],
    ['a wrong count', { ...answer, all: 2 }, 'counts'],
  ])('finds %s', (_, spoilt, fault) => {
    expect(listFaults(spoilt, model).join('\n')).toContain(fault);
  });
});
