import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../../src/posting/problem';
import { exporting } from '../../src/worker/exporting';
import { createExports } from '../../src/worker/exports';
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
    vi.spyOn(shelf, 'putExport').mockRejectedValue(new Problem('storage-full', 'Full.'));
    const preparing = exports.prepare(request);
    await Promise.all([expect(preparing).rejects.toMatchObject({ code: 'storage-full' }), exports.finish('e1')]);
    expect(tabs.opened).toEqual([]);
  });
});
