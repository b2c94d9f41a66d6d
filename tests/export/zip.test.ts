import { expect, it } from 'vitest';
import { buildZip, type ZipEntry } from '../../src/export/zip';
import { zipLimits } from '../../src/posting/zip-limits';
import { bytesOf } from './sample';

const now = new Date('2026-03-01T09:00:00.000Z');
const entries = (...texts: string[]): ZipEntry[] => texts.map((text, at) => ({ path: `${at}.txt`, pieces: [text] }));
const archive = (list: ZipEntry[], limits?: typeof zipLimits) => bytesOf(buildZip(list, { now, ...(limits && { limits }) }));

it('an archive holds as many files as its list can count without zip64, and no more', async () => {
  const limits = { ...zipLimits, entries: 2 };
  const { buffer, byteLength } = await archive(entries('a', 'b'), limits);
  // "Total number of entries" of the end record, which is 22 bytes long.
  expect(new DataView(buffer, byteLength - 22).getUint16(10, true)).toBe(2);
  await expect(archive(entries('a', 'b', 'c'), limits)).rejects.toMatchObject({ code: 'archive-too-large' });
  expect(zipLimits.entries).toBe(65_534);
});

it('an archive is no longer, and none of its files is, than their figures can say without zip64', async () => {
  const noise = Array.from({ length: 400 }, (_, at) => String.fromCharCode(32 + ((at * 7919) % 90))).join('');
  const { byteLength } = await archive(entries(noise));
  expect(byteLength).toBeGreaterThan(noise.length / 2);
  expect((await archive(entries(noise), { ...zipLimits, bytes: Math.max(byteLength, noise.length) })).byteLength).toBe(byteLength);
  await expect(archive(entries(noise), { ...zipLimits, bytes: byteLength - 1 })).rejects.toMatchObject({ code: 'archive-too-large' });
  // A file that packs well is longer than the archive.
  const long = 'x'.repeat(10_000);
  await expect(archive(entries(long), { ...zipLimits, bytes: long.length - 1 })).rejects.toMatchObject({ code: 'archive-too-large' });
  expect((await archive(entries(long), { ...zipLimits, bytes: long.length })).byteLength).toBeLessThan(1_000);
});
