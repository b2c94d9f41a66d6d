import { describe, expect, it, vi } from 'vitest';
import { Problem as WorkersProblem } from '../../src/posting/problem';
import { exporting } from '../../src/worker/exporting';
import { createExports, type Exports } from '../../src/worker/exports';
import { syncing } from '../../src/worker/syncing';
import { freshShelf } from '../store/sample';
import { FakeClock, FakeTabs } from './sample';

const options = { format: 'json', byteOrderMark: false, formulaGuard: true, pages: false } as const;
const request = { id: 'e1', selection: { kind: 'all' }, options } as const;

function bench() {
  const { shelf } = freshShelf();
  const tabs = new FakeTabs();
  return {
    shelf,
    tabs,
    exports: createExports({ shelf, tabs, clock: new FakeClock(), exporting: () => exporting, syncing: () => syncing }),
  };
}

describe('what the scripts that are loaded later throw', () => {
  /** As a script of its own has it: a class that is not the worker's. */
  class Problem extends Error {
    override readonly name = 'Problem';
    readonly code = 'archive-too-large';
  }
  const throwing = async function* (): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    yield new Uint8Array();
    throw new Problem('Too large.');
  };

  it.each<[string, (exports: Exports) => Promise<unknown>]>([
    ['an export', (exports) => exports.prepare(request)],
    ['a backup', (exports) => exports.prepareBackup('e1')],
    ['a file of changes', (exports) => exports.prepareChanges({ id: 'e1', since: '2026-03-01' })],
  ])('over %s is told as the problem that it is', async (_what, prepare) => {
    const exports = createExports({
      shelf: freshShelf().shelf,
      tabs: new FakeTabs(),
      clock: new FakeClock(),
      exporting: () => ({ ...exporting, buildFile: throwing, buildBackup: throwing }),
      syncing: () => ({ ...syncing, buildChangesArchive: throwing }),
    });
    await expect(prepare(exports)).rejects.toThrow(WorkersProblem);
    await expect(prepare(exports)).rejects.toMatchObject({ code: 'archive-too-large', message: 'Too large.' });
  });
});

describe('an export whose page went away', () => {
  it('is finished in a tab when its file stands ready', async () => {
    const { exports, tabs } = bench();
    await exports.prepare(request);
    await exports.finish('e1');
    expect(tabs.opened).toEqual(['/export.html?id=e1']);
  });

  it('is finished in a tab when its file is still being built', async () => {
    const { exports, tabs } = bench();
    const preparing = exports.prepare(request);
    await exports.finish('e1');
    await preparing;
    expect(tabs.opened).toEqual(['/export.html?id=e1']);
  });

  it('is finished in a tab when the page went away before its last message came', async () => {
    const { exports, tabs } = bench();
    await exports.finish('e1');
    expect(tabs.opened).toEqual([]);
    await exports.prepare(request);
    expect(tabs.opened).toEqual(['/export.html?id=e1']);
  });

  it('needs no tab when the file was taken', async () => {
    const { exports, shelf, tabs } = bench();
    await exports.prepare(request);
    await shelf.dropExport('e1');
    await exports.finish('e1');
    expect(tabs.opened).toEqual([]);
  });

  it('needs no tab when there is no file, because it could not be built', async () => {
    const { exports, shelf, tabs } = bench();
    vi.spyOn(shelf, 'putExport').mockRejectedValue(new WorkersProblem('storage-full', 'Full.'));
    const preparing = exports.prepare(request);
    await Promise.all([expect(preparing).rejects.toMatchObject({ code: 'storage-full' }), exports.finish('e1')]);
    expect(tabs.opened).toEqual([]);
  });
});
