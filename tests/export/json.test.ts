import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportFile } from '../../src/export/export-file';
import { buildJson } from '../../src/export/json';
import { bare, full, textOf } from './sample';

const now = new Date('2026-03-01T09:00:00.000Z');

describe('the JSON file', () => {
  it('gives every posting back as it was', async () => {
    const file = ExportFile.parse(JSON.parse(await textOf(buildJson([[full], [], [bare]], { now }))));
    expect(file).toEqual({ format: 'roleshelf', version: 1, exportedAt: '2026-03-01T09:00:00.000Z', postings: [full, bare] });
  });

  it('of an empty shelf is valid', async () => {
    expect(ExportFile.parse(JSON.parse(await textOf(buildJson([], { now })))).postings).toEqual([]);
  });

  it('keeps ids that no number can hold', async () => {
    const posting = { ...bare, key: 'tiktok:7286637334349990201', site: 'tiktok' as const, postingId: '7286637334349990201' };
    expect(await textOf(buildJson([[posting]], { now }))).toContain('"7286637334349990201"');
  });

  it('is the same whatever the batches, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.string({ unit: 'binary', minLength: 1 }))), async (batches) => {
        const postings = batches.map((titles) => titles.map((title) => ({ ...bare, title })));
        const file = ExportFile.parse(JSON.parse(await textOf(buildJson(postings, { now }))));
        expect(file.postings).toEqual(postings.flat());
      }),
      { numRuns: 50 },
    );
  });
});

describe('the schema of the file', () => {
  it.each([
    ['another format', { format: 'other', version: 1, exportedAt: '', postings: [] }],
    ['a newer version', { format: 'roleshelf', version: 2, exportedAt: '', postings: [] }],
    ['a damaged posting', { format: 'roleshelf', version: 1, exportedAt: '', postings: [{ ...bare, key: 'nowhere' }] }],
  ])('refuses %s', (_what, value) => {
    expect(ExportFile.safeParse(value).success).toBe(false);
  });
});
