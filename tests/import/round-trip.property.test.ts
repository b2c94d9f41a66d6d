import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildJson, buildJsonLines } from '../../src/export/json';
import { type OpenTools, openFile } from '../../src/import/open-file';
import type { CarriedPage } from '../../src/posting/carried-page';
import type { PackedSnapshot } from '../../src/store/schema';
import { wholeShelf } from '../../src/worker/exported-postings';
import { exporting } from '../../src/worker/exporting';
import { soundPage } from '../../src/worker/imported-page';
import { makeBackup } from '../../src/worker/prepare-backup';
import { textOf } from '../export/sample';
import { type Bench, freshShelf } from '../store/sample';
import { acts, contents, shelfAfter } from '../store/shelf-story';

const tools: OpenTools = {
  now: '2026-11-20T12:00:00.000Z',
  readPosting: () => expect.fail('no page is in these files'),
  captureMarkup: () => expect.fail('no page is in these files'),
};

/** The ways out, each with everything in it. */
const ways: Readonly<Record<string, (bench: Bench) => Promise<Blob>>> = {
  'roleshelf.json': async (bench) => new Blob([await textOf(buildJson(await wholeOf(bench), { now: bench.clock.now() }))]),
  'roleshelf.jsonl': async (bench) => new Blob([await textOf(buildJsonLines(await wholeOf(bench), { now: bench.clock.now() }))]),
  'backup.zip': async ({ shelf, clock }) => {
    const course = { now: clock.now(), signal: new AbortController().signal, onProgress: () => undefined };
    return (await makeBackup({ shelf, exporting: () => exporting }, course)).file;
  },
};

async function wholeOf({ shelf }: Bench) {
  return wholeShelf(shelf, await shelf.listedKeys(), { everything: true, pages: true });
}

async function packed(pages: readonly CarriedPage[]): Promise<Map<string, PackedSnapshot>> {
  const found = new Map<string, PackedSnapshot>();
  for (const page of pages) {
    const sound = await soundPage(page);
    if (sound !== undefined) found.set(page.captureId, sound);
  }
  return found;
}

/** An empty shelf, after the file was taken in. */
async function shelfFrom(file: File): Promise<Bench> {
  const bench = freshShelf();
  const opened = await openFile(file, tools);
  const { id } = await bench.shelf.beginImport({ id: 'import-1', name: file.name, fingerprint: opened.fingerprint });
  let taken = 0;
  for await (const row of opened.rows()) {
    taken += 1;
    if (!('incoming' in row)) return expect.fail(`row ${row.row} is refused`);
    const { incoming } = row;
    const pages = await packed(incoming.kind === 'whole' ? (incoming.pages ?? []) : []);
    await bench.shelf.takeIn(id, { items: [{ incoming, wins: 'newest', pages }], taken, refused: 0 });
  }
  return bench;
}

it.each(Object.entries(ways))(
  '%s: out, and into an empty shelf, is the same shelf, pages and all',
  async (name, write) => {
    await fc.assert(
      fc.asyncProperty(acts, async (story) => {
        const bench = await shelfAfter(story);
        const again = await shelfFrom(new File([await write(bench)], name));
        expect(await contents(again)).toEqual(await contents(bench));
        bench.shelf.close();
        again.shelf.close();
      }),
      { numRuns: 40 },
    );
  },
  60_000,
);
