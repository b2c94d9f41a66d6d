import { expect, it, vi } from 'vitest';
import { standInOpenTabs } from '../../src/worker/stand-in-tabs';

const script = '/content-scripts/save-button.js';

it('runs the script in every tab, whatever one of them says', async () => {
  const run = vi.fn(async (tabId: number) => {
    if (tabId === 3) throw new Error('Frame with ID 0 is showing error page');
  });
  const onDefect = vi.fn();
  await standInOpenTabs(script, { ids: async () => [2, 3, 5], run }, onDefect);
  expect(run.mock.calls).toEqual([
    [2, script],
    [3, script],
    [5, script],
  ]);
  expect(onDefect).not.toHaveBeenCalled();
});

it('reports what no tab is to blame for', async () => {
  const defect = new TypeError('a defect');
  const onDefect = vi.fn();
  await standInOpenTabs(script, { ids: async () => [2], run: () => Promise.reject(defect) }, onDefect);
  expect(onDefect).toHaveBeenCalledExactlyOnceWith(defect);
});
