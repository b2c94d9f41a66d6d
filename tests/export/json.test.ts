import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportFile, ExportHead, UnlistedPosting, WholePosting } from '../../src/export/export-file';
import { buildJson, buildJsonLines } from '../../src/export/json';
import { bare, full, shelfOf, textOf, whole } from './sample';

const now = new Date('2026-03-01T09:00:00.000Z');
const unlisted: UnlistedPosting = {
  shelfPosting: {
    key: 'web:gone',
    steps: [{ id: 'u', key: 'web:gone', sequence: 2, at: '2026-02-01T00:00:00.000Z', kind: 'undone', of: 'x' }],
    said: [],
  },
  pages: [{ captureId: 'x', gzip: 'H4sIAAAAAAAAAwMAAAAAAAAAAAA=', length: 0 }],
};

describe('the JSON file', () => {
  it('gives every posting back as it was', async () => {
    const file = ExportFile.parse(
      JSON.parse(await textOf(buildJson({ postings: [[whole(full)], [], [whole(bare)]], unlisted: [[unlisted]] }, { now }))),
    );
    expect(file).toEqual({
      format: 'roleshelf',
      version: 2,
      exportedAt: '2026-03-01T09:00:00.000Z',
      postings: [whole(full), whole(bare)],
      unlisted: [unlisted],
    });
  });

  it('of an empty shelf is valid', async () => {
    const file = ExportFile.parse(JSON.parse(await textOf(buildJson(shelfOf(), { now }))));
    expect([file.postings, file.unlisted]).toEqual([[], []]);
  });

  it('has a line a posting', async () => {
    const lines = (await textOf(buildJson(shelfOf([full, bare]), { now }))).split('\n');
    expect(lines.slice(1, 3).map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual([whole(full), whole(bare)]);
  });

  it('keeps ids that no number can hold', async () => {
    const posting = { ...bare, key: 'tiktok:7286637334349990201', site: 'tiktok' as const, postingId: '7286637334349990201' };
    expect(await textOf(buildJson(shelfOf([posting]), { now }))).toContain('"postingId":"7286637334349990201"');
  });

  it('is the same whatever the batches, for any text, a lone surrogate too', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('\ud800', 'a\udfff\ud83d', '\ufeff"\\\u2028'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text)), async (batches) => {
        const postings = batches.map((titles) => titles.map((title) => ({ ...bare, title })));
        const bytes = new TextEncoder().encode(await textOf(buildJson(shelfOf(...postings), { now })));
        const file = ExportFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
        expect(file.postings).toEqual(postings.flat().map(whole));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the JSON Lines file', () => {
  it('has its head, then each posting, on a line', async () => {
    const text = await textOf(buildJsonLines({ postings: [[whole(full)], [whole(bare)]], unlisted: [[unlisted]] }, { now }));
    expect(text.endsWith('\n')).toBe(true);
    const [head, first, second, third, ...rest] = text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(ExportHead.parse(head)).toEqual({ format: 'roleshelf', version: 2, exportedAt: '2026-03-01T09:00:00.000Z' });
    expect([WholePosting.parse(first), WholePosting.parse(second)]).toEqual([whole(full), whole(bare)]);
    expect(UnlistedPosting.parse(third)).toEqual(unlisted);
    expect(rest).toEqual([]);
  });
});

describe('the schema of the file', () => {
  const file = { format: 'roleshelf', version: 2, exportedAt: '', postings: [], unlisted: [] };

  it.each([
    ['another format', { ...file, format: 'other' }],
    ['a newer version', { ...file, version: 3 }],
    ['a damaged posting', { ...file, postings: [{ ...whole(bare), key: 'nowhere' }] }],
    [
      'a version without its posting',
      { ...file, unlisted: [{ shelfPosting: { ...whole(bare).shelfPosting, steps: [versionWithout()] } }] },
    ],
  ])('refuses %s', (_what, value) => {
    expect(ExportFile.safeParse(value).success).toBe(false);
  });

  function versionWithout() {
    const { steps } = whole(bare).shelfPosting;
    return { ...steps[0], posting: undefined };
  }
});
