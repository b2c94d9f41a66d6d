// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Problem } from '../../../src/posting/problem';
import type { SettingsAnswer } from '../../../src/protocol/settings';
import { defaultSettings, type Settings } from '../../../src/settings/settings';
import { OptionsPage } from '../../../src/ui/options/OptionsPage';
import { createOptionsService, type OptionsPorts } from '../../../src/ui/options/options-service';
import { createSyncService } from '../../../src/ui/sync/sync-service';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { button, click, one, render } from '../render';
import { type Answers, type FakeWorker, fakeWorker } from '../state/fake-worker';

beforeAll(speakEnglish);

const answerOf = (settings: Partial<Settings> = {}): SettingsAnswer => ({
  settings: { ...defaultSettings, ...settings },
  buttonHosts: ['careers.example', 'jobs.example'],
  linkedInOrigins: ['https://*.linkedin.com/*'],
  binDays: 30,
});

async function show(answers: Answers = {}, ports: Partial<OptionsPorts> = {}) {
  const worker = fakeWorker({
    'settings/get': () => answerOf(),
    'settings/change': (change) => answerOf({ contextMenu: change.contextMenu ?? true }),
    'linkedin/switch': ({ on }) => answerOf({ linkedInButton: on }),
    'bin/list': () => ({
      days: 30,
      items: [{ key: 'tiktok:9', title: 'Lens Grinder', company: 'Lamps', removedAt: '2026-11-20T09:00:00Z' }],
    }),
    'storage/usage': () => ({ postings: 12, inBin: 1, pages: 13, pageBytes: 900_000, usage: 3_400_000 }),
    'backup/state': () => ({ changes: 0 }),
    'reread/state': () => ({ waiting: 0, changes: [] }),
    'set-aside/list': () => ({ items: [] }),
    'sync/leave': () => ({}),
    'shelf/erase': () => ({}),
    'posting/restore': () => ({}),
    ...answers,
  });
  const theme = { read: () => 'dark' as const, write: vi.fn() };
  const service = createOptionsService({
    transport: worker,
    shortcut: async () => 'Alt+Shift+S',
    openShortcuts: async () => undefined,
    requestOrigins: async () => true,
    requestDownloads: async () => true,
    saveText: () => undefined,
    forget: async () => undefined,
    theme,
    ...ports,
  });
  const sync = createSyncService({
    transport: worker,
    onSyncChanged: () => () => undefined,
    access: { holds: async () => true, request: async () => true, giveBack: async () => undefined },
    exportChanges: async () => ({ count: 0, filename: '' }),
  });
  const root = render(<OptionsPage service={service} sync={sync} clock={() => Date.parse('2026-11-21T09:00:00Z')} />);
  await act(() => service.start());
  return { root, worker, theme };
}

/** Whatever answers at once has been answered, however many questions followed one another. */
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
const switchNamed = (name: string) => {
  const found = [...document.querySelectorAll('[role="switch"]')].find(
    (element) => document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent === name,
  );
  if (!(found instanceof HTMLElement)) throw new Error(`no switch ${name}`);
  return found;
};
const isOn = (name: string) => switchNamed(name).getAttribute('aria-checked');

test('the page shows what holds, and axe finds nothing', async () => {
  const { root } = await show();
  expect(root.textContent).toContain('The shortcut is Alt+Shift+S.');
  expect(root.textContent).toContain('12 postings, about 3.4 MB on this computer.');
  expect(root.textContent).toContain('deleted yesterday');
  expect(isOn('careers.example')).toBe('true');
  expect(isOn('A button on LinkedIn, too')).toBe('false');
  expect(one('input[value="dark"]')).toHaveProperty('checked', true);
  expect(await violations(root)).toEqual([]);
});

test('it says when Chrome gave the command no keys', async () => {
  const { root } = await show({}, { shortcut: async () => '' });
  expect(root.textContent).toContain('Chrome has given Roleshelf no shortcut');
});

test('a switch shows what the worker made of the press', async () => {
  const { worker } = await show();
  click(switchNamed('Entries in the context menu'));
  await settle();
  expect(worker.asked.at(-1)).toEqual({ name: 'settings/change', request: { contextMenu: false } });
  expect(isOn('Entries in the context menu')).toBe('false');
});

test('the theme is written down', async () => {
  const { theme } = await show();
  click(one('input[value="light"]'));
  expect(theme.write).toHaveBeenCalledExactlyOnceWith('light');
});

describe('the button on LinkedIn', () => {
  test('has Chrome ask at the press itself, and is on when the user allows it', async () => {
    const requestOrigins = vi.fn(async () => true);
    const { root, worker } = await show({}, { requestOrigins });
    click(switchNamed('A button on LinkedIn, too'));
    expect(requestOrigins).toHaveBeenCalledExactlyOnceWith(['https://*.linkedin.com/*']);
    await settle();
    expect(worker.asked.at(-1)).toEqual({ name: 'linkedin/switch', request: { on: true } });
    expect(isOn('A button on LinkedIn, too')).toBe('true');
    expect(root.textContent).toContain('The button stands on LinkedIn’s postings now.');
  });

  test('stays off when the user declines', async () => {
    const { root, worker } = await show({}, { requestOrigins: async () => false });
    const asked = worker.asked.length;
    click(switchNamed('A button on LinkedIn, too'));
    await settle();
    expect(worker.asked).toHaveLength(asked);
    expect(isOn('A button on LinkedIn, too')).toBe('false');
    expect(root.textContent).toContain('LinkedIn stays as it is');
  });

  test('says what went wrong', async () => {
    const refused = () => Promise.reject(new Problem('permission-missing', 'no'));
    const { root } = await show({ 'linkedin/switch': refused });
    click(switchNamed('A button on LinkedIn, too'));
    await settle();
    expect(one('[role="alert"]', root).textContent).toContain('permission-missing');
  });
});

test('a posting is taken out of the bin', async () => {
  const { root, worker } = await show();
  click(button('Restore “Lens Grinder”'));
  await settle();
  expect(worker.asked).toContainEqual({ name: 'posting/restore', request: { key: 'tiktok:9' } });
  expect(root.textContent).toContain('“Lens Grinder” is back on your shelf.');
});

describe('Delete everything', () => {
  const type = (value: string) => {
    const field = document.querySelector<HTMLInputElement>('form input');
    if (field === null) throw new Error('no field');
    act(() => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };

  test('does nothing before the word is typed', async () => {
    const { worker } = await show();
    for (const typed of ['', 'yes', 'delet']) {
      type(typed);
      click(button('Delete everything'));
      await settle();
    }
    expect(worker.asked.map(({ name }) => name)).not.toContain('shelf/erase');
  });

  test('then gives the access back, erases the shelf and forgets the choices', async () => {
    const forget = vi.fn(async () => undefined);
    const { root, worker } = await show({}, { forget });
    worker.asked.length = 0;
    type('Delete ');
    click(button('Delete everything'));
    await settle();
    expect(worker.asked.slice(0, 3).map(({ name }) => name)).toEqual(['linkedin/switch', 'sync/leave', 'shelf/erase']);
    expect(forget).toHaveBeenCalledOnce();
    expect(root.textContent).toContain('Everything was deleted.');
  });
});

const asked = (worker: FakeWorker, route: string) => worker.asked.filter(({ name }) => name === route).map(({ request }) => request);

test('automatic backups ask Chrome first, and stay off when it declines', async () => {
  const changes: unknown[] = [];
  const requestDownloads = vi.fn(async () => false);
  const { root } = await show(
    {
      'settings/change': (change) => {
        changes.push(change);
        return answerOf({ automaticBackup: 'daily' });
      },
    },
    { requestDownloads },
  );
  const daily = one('input[name="backup"][value="daily"]');
  await click(daily);
  await settle();
  expect(root.textContent).toContain('automatic backups stay off');
  expect(changes).toEqual([]);
  requestDownloads.mockResolvedValue(true);
  await click(daily);
  await settle();
  expect(changes).toEqual([{ automaticBackup: 'daily' }]);
});

test('the bin is emptied when it is asked for twice', async () => {
  const { worker, root } = await show({ 'bin/empty': () => ({ deleted: 1 }) });
  await click(button('Empty the bin'));
  await settle();
  expect(asked(worker, 'bin/empty')).toEqual([]);
  expect(button('Empty the bin').hasAttribute('aria-pressed')).toBe(false);
  await click(button('Empty the bin'));
  await settle();
  expect(asked(worker, 'bin/empty')).toHaveLength(1);
  expect(root.textContent).toContain('1 posting deleted for good.');
});

test('who was asked whether the bin is to be emptied, and let the question go, is asked again', async () => {
  const { worker } = await show({ 'bin/empty': () => ({ deleted: 1 }) });
  const question = 'Press once more to do it.';
  await click(button('Empty the bin'));
  await settle();
  await click(button('Dismiss'));
  await settle();
  await click(button('Empty the bin'));
  await settle();
  expect(document.body.textContent).toContain(question);
  // Another notice came in the place of the question.
  await click(button('Restore “Lens Grinder”'));
  await settle();
  await click(button('Empty the bin'));
  await settle();
  expect(document.body.textContent).toContain(question);
  expect(asked(worker, 'bin/empty')).toEqual([]);
});

test('what a later reader changed is listed and can be taken back; damaged records can be tried again', async () => {
  const { worker, root } = await show({
    'reread/state': () => ({ waiting: 0, changes: [{ stepId: 'c1@2', key: 'tiktok:1', title: 'Lamp Keeper', fields: ['title'] }] }),
    'set-aside/list': () => ({
      items: [{ id: 'd1', store: 'postings', key: 'tiktok:3', reason: 'captures: not a number', at: '2026-11-20T09:00:00Z' }],
    }),
    'save/undo': () => ({}),
    'set-aside/retry': () => ({ restored: false }),
  });
  expect(root.textContent).toContain('1 posting reads otherwise now than when you saved.');
  expect(root.textContent).toContain('The posting as it was last read');
  expect(one('code', root).textContent).toBe('captures: not a number');
  expect(await violations(root)).toEqual([]);
  await click(button('Undo what the new reader made of Lamp Keeper'));
  await settle();
  expect(asked(worker, 'save/undo')).toEqual([{ undoId: 'c1@2' }]);
  await click(button('Try again: tiktok:3'));
  await settle();
  expect(root.textContent).toContain('It still does not fit');
});
