import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildNotes, noteName, noteOf } from '../../src/export/markdown-notes';
import { buildXlsx } from '../../src/export/xlsx';
import { exporting } from '../../src/worker/exporting';
import { makeBackup } from '../../src/worker/prepare-backup';
import { freshShelf, keep, samplePosting } from '../store/sample';
import { findProgram } from './debian-program';
import { nastyTexts } from './nasty-text';
import { bare, bytesOf, full } from './sample';

const unzip = findProgram(['unzip'], ['-v'], 'unzip');
if (unzip === undefined)
  console.warn('unzip is not installed: what it makes of our archives is not tested. On Debian: apt-get install unzip');

const now = new Date('2026-03-01T09:00:00.000Z');
const postings = [full, ...nastyTexts.map((title, at) => ({ ...bare, key: `web:t${at}`, postingId: `t${at}`, title, description: title }))];

async function backup(): Promise<Uint8Array> {
  const { shelf, clock } = freshShelf();
  for (const number of ['1', '2']) await keep(shelf, clock, `backed-${number}`, samplePosting(number));
  const course = { now, signal: new AbortController().signal, onProgress: () => undefined };
  const { file } = await makeBackup({ shelf, exporting: () => exporting }, course);
  return new Uint8Array(await file.arrayBuffer());
}

/** Archives of ours, each with a file that it must hold. */
const archives: Readonly<Record<string, { readonly make: () => Promise<Uint8Array>; readonly holds: string }>> = {
  notes: { make: () => bytesOf(buildNotes([postings], { now })), holds: `${noteName(full)}.md` },
  workbook: { make: () => bytesOf(buildXlsx([postings], { now })), holds: 'xl/workbook.xml' },
  backup: { make: backup, holds: 'manifest.json' },
};

/** Runs `unzip` on an archive; `work` is given the folder that it was unpacked into. */
async function unpacked(bytes: Uint8Array, work: (folder: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'roleshelf-unzip-'));
  try {
    const archive = join(folder, 'archive.zip');
    writeFileSync(archive, bytes);
    const options = { env: { ...process.env, LC_ALL: 'C.UTF-8' }, stdio: 'pipe', timeout: 60_000 } as const;
    // Fails on a checksum that is not right, and on anything else that it finds wrong.
    execFileSync(unzip ?? '', ['-tq', archive], options);
    execFileSync(unzip ?? '', ['-q', archive, '-d', join(folder, 'out')], options);
    work(join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.skipIf(unzip === undefined).each(Object.entries(archives))(
  'unzip finds nothing wrong with our %s, and unpacks it',
  async (_name, { make, holds }) => {
    await unpacked(await make(), (folder) => expect(readFileSync(join(folder, holds)).length).toBeGreaterThan(50));
  },
);

it.skipIf(unzip === undefined)('unzip gives back each note under its name, letter by letter', async () => {
  await unpacked(await bytesOf(buildNotes([postings], { now })), (folder) => {
    for (const posting of postings) {
      const bytes = readFileSync(join(folder, `${noteName(posting)}.md`));
      expect(bytes.equals(Buffer.from(noteOf(posting)))).toBe(true);
    }
  });
});
