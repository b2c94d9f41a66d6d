import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../../src/posting/problem';
import { storedSettings } from '../../src/settings/stored-settings';
import { saveTab } from '../../src/worker/save-tab';
import { freshArea } from '../settings/fresh-area';
import { freshShelf, keysOf } from '../store/sample';
import { ADDRESS, FakeClock, FakeTabs, plainReader, sampleCapture } from './sample';

function bench(...shows: unknown[]) {
  const { shelf } = freshShelf();
  const settings = storedSettings(freshArea());
  return { tabs: new FakeTabs(...shows), clock: new FakeClock(), reader: plainReader, shelf, settings, onChanged: vi.fn() };
}

describe('the gesture without a popup', () => {
  it('keeps the posting in the tab', async () => {
    const tools = bench('posting Keeper');
    const answer = await saveTab(7, tools);
    expect(answer).toMatchObject({
      state: 'saved',
      save: { key: 'tiktok:1', outcome: 'created', title: 'Keeper', company: 'Northern Lamps' },
    });
    expect(await keysOf(tools.shelf)).toEqual(['tiktok:1']);
    expect(tools.onChanged).toHaveBeenCalledOnce();
    if (answer.state === 'saved') await tools.shelf.undo(answer.save.undoId);
    expect(await keysOf(tools.shelf)).toEqual([]);
  });

  it('waits while the page renders', async () => {
    const tools = bench('loading', 'loading', 'stale', 'posting Keeper');
    expect(await saveTab(7, tools)).toMatchObject({ state: 'saved' });
    expect(tools.clock.waits).toEqual([300, 300, 300]);
  });

  it.each([
    ['loading', 'not-ready'],
    ['stale', 'stale-pane'],
  ])('gives up on a page that stays %s after ten seconds', async (shown, code) => {
    const tools = bench(shown);
    expect(await saveTab(7, tools)).toMatchObject({ state: 'refused', refusal: { code } });
    const waited = tools.clock.waits.reduce((sum, wait) => sum + wait, 0);
    expect(waited).toBeGreaterThan(9_500);
    expect(waited).toBeLessThanOrEqual(10_000);
    expect(tools.onChanged).not.toHaveBeenCalled();
  });

  it('keeps nothing when another posting came in front while it waited', async () => {
    const other = sampleCapture('posting Other', 'https://lifeattiktok.com/search/2');
    const tools = bench('loading', other);
    expect(await saveTab(7, tools)).toMatchObject({ state: 'problem', problem: { code: 'page-gone' } });
    expect(await keysOf(tools.shelf)).toEqual([]);
  });

  it('keeps nothing when another posting is in front than the one that was meant', async () => {
    const tools = bench(sampleCapture('posting Other', 'https://lifeattiktok.com/search/2'));
    expect(await saveTab(7, tools, { url: ADDRESS })).toMatchObject({ state: 'problem', problem: { code: 'page-gone' } });
    expect(await keysOf(tools.shelf)).toEqual([]);
  });

  it('does not wait for a page that holds no posting', async () => {
    const tools = bench('a list');
    expect(await saveTab(7, tools)).toMatchObject({ state: 'refused', refusal: { code: 'not-a-posting', reason: 'list' } });
    expect(tools.tabs.serialisations).toEqual(['html']);
  });

  it('tells a problem of the page', async () => {
    expect(await saveTab(7, bench(new Error('Cannot access a chrome:// URL')))).toMatchObject({
      state: 'problem',
      problem: { code: 'page-not-allowed' },
    });
  });

  it('tells a problem of the store, and keeps nothing', async () => {
    const tools = bench('posting Keeper');
    const full = vi.spyOn(tools.shelf, 'saveCaptured').mockRejectedValue(new Problem('storage-full', 'Full.'));
    expect(await saveTab(7, tools)).toEqual({ state: 'problem', problem: { code: 'storage-full', message: 'Full.' } });
    full.mockRestore();
    expect(await keysOf(tools.shelf)).toEqual([]);
    expect(tools.onChanged).not.toHaveBeenCalled();
  });

  it('does not hide a defect', async () => {
    const defect = new TypeError('a defect');
    await expect(saveTab(7, bench(defect))).rejects.toBe(defect);
  });
});
