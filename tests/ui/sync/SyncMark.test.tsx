// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { SyncMark } from '../../../src/ui/sync/SyncMark';
import type { Standing } from '../../../src/ui/sync/sync-state';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { button, click, one, render } from '../render';
import { fakeWorker } from '../state/fake-worker';
import { standing } from './standing';

beforeAll(async () => {
  speakEnglish();
  // What the mark loads is there at once.
  await import('../../../src/ui/sync/SyncMarkButton');
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

async function show(first: Standing | { setUp: false }, compact = false) {
  let state = first;
  let listener = () => {};
  const worker = fakeWorker({ 'sync/state': () => state, 'sync/now': () => standing({ phase: 'working' }) });
  const ports = {
    request: worker.request.bind(worker),
    onSyncChanged(told: () => void) {
      listener = told;
      return () => {};
    },
  };
  const root = render(<SyncMark ports={ports} compact={compact} />);
  const change = (next: typeof state) => {
    state = next;
    act(() => listener());
  };
  return { root, worker, change };
}

test('stands nowhere until a sync is set up, and goes when it is left', async () => {
  const { root, change } = await show({ setUp: false });
  await vi.waitFor(() => expect(root.textContent).toBe(''));
  change(standing());
  await vi.waitFor(() => button('Synced'));
  change({ setUp: false });
  await vi.waitFor(() => expect(root.textContent).toBe(''));
});

test.each([
  [standing(), 'Synced'],
  [standing({ phase: 'working' }), 'Syncing…'],
  // Changes that are about to go.
  [standing({ waiting: 2 }), 'Syncing…'],
  [standing({ phase: 'offline', waiting: 2 }), 'Waiting for the server'],
  [standing({ phase: 'waiting' }), 'Waiting for the server'],
  [standing({ phase: 'stopped' }), 'Sync needs you'],
])('tells at a glance how it stands: %#', async (state, word) => {
  await show(state);
  await vi.waitFor(() => button(word));
  await show(state, true);
  await vi.waitFor(() => button(`Sync: ${word}`));
});

test('opens what is behind it: last success, what waits, what went wrong and what to do', async () => {
  const { root, worker } = await show(
    standing({ phase: 'stopped', waiting: 3, problem: { code: 'sync-full', message: 'no', at: '2026-11-21T08:59:00Z' } }),
  );
  await vi.waitFor(() => button('Sync needs you'));
  click(button('Sync needs you'));
  const dialog = one('dialog', root);
  expect(dialog.textContent).toContain('Last synced');
  expect(dialog.textContent).toContain('3 changes wait to go to the server.');
  expect(dialog.textContent).toContain('Your server has no space left.');
  expect(one('a', dialog).getAttribute('href')).toBe('/options.html#sync');
  expect(await violations(root)).toEqual([]);
  click(button('Sync now', dialog));
  expect(worker.asked.at(-1)).toEqual({ name: 'sync/now', request: {} });
});
