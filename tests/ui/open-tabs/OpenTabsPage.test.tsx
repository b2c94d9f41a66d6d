// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { refuse } from '../../../src/posting/refusal';
import { OpenTabsPage } from '../../../src/ui/open-tabs/OpenTabsPage';
import { createOpenTabsService, type OpenTabsPorts } from '../../../src/ui/open-tabs/open-tabs-service';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { button, click, one, render } from '../render';
import { type Answers, fakeWorker } from '../state/fake-worker';

beforeAll(speakEnglish);

const tabs = [
  { id: 1, title: 'Keeper', url: 'https://lifeattiktok.com/search/1', asleep: false },
  { id: 2, title: 'Wick Trimmer', url: 'https://jobs.example/2', asleep: false },
  { id: 3, title: 'A chrome page', url: 'chrome://version/', asleep: false },
  { id: 4, title: 'Asleep', url: 'https://lifeattiktok.com/search/4', asleep: true },
];
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function show(answers: Answers = {}, ports: Partial<OpenTabsPorts> = {}) {
  const worker = fakeWorker({
    'tabs/known': ({ urls }) => ({ known: urls.map((url) => url.includes('/search/')) }),
    'tab/save': ({ tabId }) =>
      tabId === 2
        ? { state: 'refused', refusal: refuse('not-a-posting', 'list') }
        : { state: 'saved', save: { key: 'tiktok:1', outcome: 'created', savedAt: '', undoId: 'u' } },
    'access/lend': () => ({}),
    'access/give-back': () => ({}),
    ...answers,
  });
  const requestOrigins = vi.fn(async () => true);
  const service = createOpenTabsService({
    transport: worker,
    requestTabs: async () => true,
    holds: async (origin) => origin === 'https://lifeattiktok.com/*',
    requestOrigins,
    listTabs: async () => tabs,
    ...ports,
  });
  const root = render(<OpenTabsPage service={service} />);
  return { root, worker, requestOrigins };
}

const rowsOf = (root: HTMLElement) => [...root.querySelectorAll('li')].map((row) => row.textContent ?? '');

test('it says what Chrome will ask before it asks', async () => {
  const { root, worker } = await show();
  expect(root.textContent).toContain('Chrome first asks whether Roleshelf may see which tabs are open');
  expect(worker.asked).toEqual([]);
  expect(await violations(root)).toEqual([]);
});

test('the web pages of the window stand there, known postings chosen', async () => {
  const { root } = await show();
  click(button('List the open tabs'));
  await settle();
  expect([...root.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([true, false, true]);
  expect(root.textContent).toContain('Chrome asks for access to lifeattiktok.com, and gets it back');
  expect(await violations(root)).toEqual([]);
});

test('Chrome is asked at the press itself: Firefox refuses what is asked later', async () => {
  const { requestOrigins } = await show();
  click(button('List the open tabs'));
  await settle();
  click(button('Save 2 tabs'));
  expect(requestOrigins).toHaveBeenCalledOnce();
  await settle();
});

test('the chosen tabs are saved one after the other, each with what came of it, and the access goes back', async () => {
  const { root, worker, requestOrigins } = await show();
  click(button('List the open tabs'));
  await settle();
  click(one('li:nth-child(2) input'));
  click(button('Save 3 tabs'));
  await settle();
  expect(requestOrigins).toHaveBeenCalledExactlyOnceWith(['https://lifeattiktok.com/*', 'https://jobs.example/*']);
  expect(rowsOf(root)).toEqual([
    expect.stringContaining('Saved to your shelf.'),
    expect.stringContaining('This page is a list of jobs.'),
    expect.stringContaining('This tab sleeps. Open it once, then try again.'),
  ]);
  expect(root.textContent).toContain('Done. The access was given back.');
  expect(worker.asked.map(({ name }) => name)).toEqual(['tabs/known', 'access/lend', 'tab/save', 'tab/save', 'access/give-back']);
  // What was held before is not lent, and stays.
  expect(worker.asked[1]?.request).toEqual({ origins: ['https://jobs.example/*'] });
});

test('Cancel lets the tab that is read end, and reads no other', async () => {
  let answer = () => {};
  const { root, worker } = await show({
    'tab/save': () =>
      new Promise((resolve) => {
        answer = () => resolve({ state: 'refused', refusal: refuse('not-ready') });
      }),
  });
  click(button('List the open tabs'));
  await settle();
  click(one('li:nth-child(2) input'));
  click(button('Save 3 tabs'));
  await settle();
  expect(root.textContent).toContain('0 of 3 done.');
  click(button('Cancel'));
  answer();
  await settle();
  expect(rowsOf(root)[1]).toContain('Not read.');
  expect(worker.asked.map(({ name }) => name)).toEqual(['tabs/known', 'access/lend', 'tab/save', 'access/give-back']);
});

test.each([
  ['to see the tabs', { requestTabs: async () => false }, []],
  ['to read them', { requestOrigins: async () => false }, ['tabs/known', 'access/lend', 'access/give-back']],
])('whoever declines %s gets a sentence, and nothing is read', async (_, ports, asked) => {
  const { root, worker } = await show({}, ports);
  click(button('List the open tabs'));
  await settle();
  const save = [...root.querySelectorAll('button')].find((element) => element.textContent?.startsWith('Save'));
  if (save) click(save);
  await settle();
  expect(one('[role="alert"]', root).textContent).toContain('Chrome was not allowed');
  expect(worker.asked.map(({ name }) => name)).toEqual(asked);
});

test('what goes wrong in the middle still gives the access back', async () => {
  const { worker } = await show({ 'tab/save': () => Promise.reject(new Error('a defect')) });
  vi.stubGlobal('reportError', vi.fn());
  click(button('List the open tabs'));
  await settle();
  click(button('Save 2 tabs'));
  await settle();
  expect(worker.asked.at(-1)?.name).toBe('access/give-back');
  vi.unstubAllGlobals();
});
