import { describe, expect, it } from 'vitest';
import { isOwnJson, readOwnJson, readOwnJsonLines } from '../../src/import/json-file';
import { postingsInJsonLd } from '../../src/import/json-ld-file';
import type { FullStep } from '../../src/posting/history-step';
import type { FileRow } from '../../src/posting/incoming';
import { samplePosting } from '../store/sample';

const saved = { savedAt: '2026-02-24T10:00:00.000Z', capturedAt: '2026-02-25T10:00:00.000Z', captures: 2 };
const posting = samplePosting('1');
const step: FullStep = {
  id: 'capture-1',
  key: posting.key,
  sequence: 1,
  at: saved.savedAt,
  kind: 'version',
  outcome: 'created',
  capturedAt: saved.capturedAt,
  readerVersion: 3,
  posting,
};
const shelfPosting = { key: posting.key, steps: [step], said: [] };
const v1 = { format: 'roleshelf', version: 1, exportedAt: saved.capturedAt, postings: [{ ...posting, ...saved }] };
const v2 = {
  format: 'roleshelf',
  version: 2,
  exportedAt: saved.capturedAt,
  postings: [{ ...posting, ...saved, shelfPosting }],
  unlisted: [],
};

const rows = (file: unknown): FileRow[] => [...readOwnJson(file)];

describe('our own JSON', () => {
  it('of version 1 gives postings that were read, with when', () => {
    expect(rows(v1)).toEqual([
      { row: 1, incoming: { kind: 'read', posting, capturedAt: saved.capturedAt, savedAt: saved.savedAt, readerVersion: 1 } },
    ]);
  });

  it('of version 2 gives all that the shelf held, listed or not', () => {
    const removed = { ...step, id: 'gone', kind: 'removed' as const };
    const file = { ...v2, unlisted: [{ shelfPosting: { key: posting.key, steps: [removed], said: [] } }] };
    expect(rows(file)).toMatchObject([
      { row: 1, incoming: { kind: 'whole', shelfPosting } },
      { row: 2, incoming: { kind: 'whole', shelfPosting: { steps: [{ id: 'gone' }] } } },
    ]);
  });

  it('as JSON Lines gives the same', () => {
    const { postings, unlisted: _, ...head } = v2;
    const text = `\ufeff${JSON.stringify(head)}\n${postings.map((one) => JSON.stringify(one)).join('\n')}\n\n{"cut`;
    expect([...readOwnJsonLines(text)]).toMatchObject([
      { row: 2, incoming: { kind: 'whole', shelfPosting } },
      { row: 4, refused: 'does-not-fit' },
    ]);
  });

  it('of a later version is refused, and what is none is told apart', () => {
    expect(() => isOwnJson({ ...v2, version: 3 })).toThrow(expect.objectContaining({ code: 'file-newer' }));
    expect(isOwnJson(v1)).toBe(true);
    for (const other of [null, [], 'roleshelf', { format: 'other', version: 1 }, { version: 1 }]) expect(isOwnJson(other)).toBe(false);
    expect(() => [...readOwnJson({ format: 'roleshelf', version: 2 })]).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
  });

  it.each([
    ['a step of another posting', { key: posting.key, steps: [{ ...step, key: 'tiktok:2' }], said: [] }],
    ['a version of another posting', { key: posting.key, steps: [{ ...step, posting: samplePosting('2') }], said: [] }],
    ['a posting whose key is not its id', { key: posting.key, steps: [{ ...step, posting: { ...posting, postingId: '2' } }], said: [] }],
    ['the same step twice', { key: posting.key, steps: [step, step], said: [] }],
    ['no step', { key: posting.key, steps: [], said: [] }],
    ['a version without its posting', { key: posting.key, steps: [{ ...step, posting: undefined }], said: [] }],
  ])('refuses a record with %s', (_what, whole) => {
    expect(rows({ ...v2, postings: [{ shelfPosting: whole }] })).toEqual([{ row: 1, refused: 'does-not-fit' }]);
  });

  it('takes no name of a prototype for a field', () => {
    const hostile = JSON.parse(
      JSON.stringify({ ...v1, postings: [{ ...posting, ...saved }] }).replace(
        '"title"',
        '"__proto__":{"polluted":true},"constructor":1,"title"',
      ),
    );
    const [row] = rows(hostile);
    expect(row && 'incoming' in row && row.incoming.kind === 'read' && Object.keys(row.incoming.posting)).not.toContain('constructor');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('JSON-LD', () => {
  const job = (title: string) => ({ '@type': 'JobPosting', title, hiringOrganization: { '@id': '#employer' } });

  it.each([
    ['one posting', job('Keeper'), ['Keeper']],
    ['an array', [job('Keeper'), job('Grinder')], ['Keeper', 'Grinder']],
    ['a graph', { '@graph': [job('Keeper'), { '@id': '#employer', '@type': 'Organization', name: 'Northern Lamps' }] }, ['Keeper']],
    ['a list', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: job('Keeper') }] }, ['Keeper']],
    ['nothing of ours', { '@type': 'Recipe', name: 'Soup' }, []],
  ])('is cut into its postings: %s', (_what, value, titles) => {
    const found = [...postingsInJsonLd(value)].map((json): { title?: unknown } => JSON.parse(json));
    expect(found.map(({ title }) => title)).toEqual(titles);
  });

  it('takes each posting’s references with it, and a catalogue part by part', () => {
    const [found = ''] = postingsInJsonLd({
      '@graph': [job('Keeper'), { '@id': '#employer', '@type': 'Organization', name: 'Northern Lamps' }],
    });
    expect(found).toContain('Northern Lamps');
    const many = Array.from({ length: 5_000 }, (_, index) => ({ ...job(`Keeper ${index}`), skills: Array.from({ length: 30 }, String) }));
    expect([...postingsInJsonLd({ '@graph': many })]).toHaveLength(5_000);
  });
});
