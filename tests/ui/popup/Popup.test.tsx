// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListAnswer } from '../../../src/protocol/shelf';
import { Popup } from '../../../src/ui/popup/Popup';
import { createPopupService } from '../../../src/ui/state/popup-service';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { fakeExportPorts } from '../export/fake-ports';
import { listItem, postingOf, savedOf } from '../postings';
import { button, click, focus, one, press, render } from '../render';
import { type Answers, fakePorts, fakeWorker } from '../state/fake-worker';
import { noSync } from '../sync/standing';
import { noNews } from '../whats-new/no-news';

const now = Date.parse('2026-11-21T09:00:00Z');
const posting = postingOf({ hiringOrganization: { name: 'Harbour Board' } });
const savedAt = '2026-11-20T09:00:00Z';
const rows = [
  listItem('linkedin:1', {
    site: 'linkedin',
    title: 'Keeper',
    company: 'Harbour Board',
    place: 'Skerry',
    workplaceType: 'onsite',
    closed: true,
  }),
  listItem('tiktok:2', {
    site: 'tiktok',
    title: 'Wick Trimmer',
    baseSalary: { text: 'USD 50 an hour', min: 50, max: 60, currency: 'USD', period: 'HOUR' },
  }),
  listItem('web:3', {}),
];
const shelfOf = (items: ListAnswer['items'], setAside = 0): ListAnswer => ({ items, total: items.length, all: items.length, setAside });

beforeAll(() => {
  speakEnglish();
  // jsdom neither lays out nor scrolls.
  window.scrollTo = vi.fn();
  Element.prototype.scrollIntoView = vi.fn();
});

async function show(answers: Answers = {}) {
  const worker = fakeWorker({
    'front/read': () => ({ state: 'posting', captureId: 'c1', posting }),
    'shelf/list': ({ query }) => shelfOf(rows.filter((row) => JSON.stringify(row).toLowerCase().includes(query.toLowerCase()))),
    'posting/get': ({ key }) => savedOf({ ...posting, key }, savedAt),
    'posting/remove': () => ({}),
    'posting/restore': () => ({}),
    'capture/save': () => ({ key: posting.key, outcome: 'created', savedAt, undoId: 'u1' }),
    ...answers,
  });
  const service = createPopupService(fakePorts(worker));
  const root = render(
    <Popup service={service} clock={() => now} exportPorts={fakeExportPorts().ports} syncPorts={noSync()} newsPorts={noNews} />,
  );
  await act(async () => {
    await service.start();
  });
  await settle();
  return { worker, root };
}

/** Lets all that is under way come to its end. */
const settle = () => act(() => new Promise<void>((done) => setTimeout(done)));
const keys = () => [...document.querySelectorAll('[data-key]')].map((row) => row.getAttribute('data-key'));
const focusedKey = () => document.activeElement?.closest('[data-key]')?.getAttribute('data-key');
const search = () => one('input[type="search"]');

async function type(words: string) {
  const input = search();
  if (!(input instanceof HTMLInputElement)) throw new Error('the search box is no input');
  input.value = words;
  act(() => {
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await settle();
}

describe('the contact on the page', () => {
  const contact = { name: 'Wren Example', jobTitle: 'Recruiter', email: 'wren@skerry.example' };
  const label = () => [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith('Keep as a contact:'));

  test('stands before saving, with a way not to keep it', async () => {
    const { worker, root } = await show({ 'front/read': () => ({ state: 'posting', captureId: 'c1', posting, contact }) });
    expect(label()?.textContent).toBe('Keep as a contact: Wren Example · Recruiter · wren@skerry.example');
    expect(await violations(root)).toEqual([]);
    await click(one('label input[type="checkbox"]'));
    await click(button('Save posting'));
    await settle();
    expect(worker.asked.find(({ name }) => name === 'capture/save')?.request).toEqual({ captureId: 'c1' });
    expect(label()).toBeUndefined();
  });

  test('is not spoken of where there is none', async () => {
    await show();
    expect(label()).toBeUndefined();
  });
});

describe('the list', () => {
  beforeEach(() => show());

  test('is named, each row by its key, newest first as the worker says', () => {
    expect(one('ul').getAttribute('aria-label')).toBe('Saved postings');
    expect(keys()).toEqual(['linkedin:1', 'tiktok:2', 'web:3']);
  });

  test('a row tells title, company, place, pay, site and age', () => {
    expect(one('[data-key="linkedin:1"]').textContent).toBe('KeeperHarbour Board · Skerry · On-siteClosed · LinkedIn · 1d');
    expect(one('[data-key="tiktok:2"]').textContent).toMatch(/\$50.*60 an hour/);
  });

  test('arrows go through search and rows', () => {
    press('/');
    expect(document.activeElement).toBe(search());
    press('ArrowDown');
    expect(focusedKey()).toBe('linkedin:1');
    press('ArrowDown');
    expect(focusedKey()).toBe('tiktok:2');
    press('End');
    expect(focusedKey()).toBe('web:3');
    press('ArrowDown');
    expect(focusedKey()).toBe('web:3');
    press('Home');
    press('ArrowUp');
    expect(document.activeElement).toBe(search());
  });

  test('the tab key reaches one row, the one that was visited last', () => {
    focus(one('[data-key="tiktok:2"] > a'));
    expect([...document.querySelectorAll('[data-key] > a')].map((row) => row.getAttribute('tabindex'))).toEqual(['-1', '0', '-1']);
  });

  test('Enter opens, Escape goes back', async () => {
    focus(one('[data-key="tiktok:2"] > a'));
    press('Enter');
    await settle();
    expect(one('article').getAttribute('data-key')).toBe('tiktok:2');
    expect(press('Escape')).toBe(false);
    expect(keys()).toHaveLength(3);
    expect(focusedKey()).toBe('tiktok:2');
  });

  test('Delete deletes, the focus goes to the next row, Undo brings it back', async () => {
    focus(one('[data-key="tiktok:2"] > a'));
    press('Delete');
    await settle();
    expect(keys()).toEqual(['linkedin:1', 'web:3']);
    expect(focusedKey()).toBe('web:3');
    expect(document.body.textContent).toContain('Deleted “Wick Trimmer”.');
    click(button('Undo'));
    await settle();
    expect(keys()).toEqual(['linkedin:1', 'tiktok:2', 'web:3']);
  });
});

describe('searching', () => {
  test('is named, finds, and marks the words', async () => {
    const found = { ...listItem('tiktok:2'), match: 'trims the wick', marks: { match: [{ start: 10, end: 14 }] } };
    await show({ 'shelf/list': ({ query }) => shelfOf(query === '' ? rows : [found]) });
    expect(search().getAttribute('aria-label')).toBe('Search saved postings');
    expect(search().getAttribute('placeholder')).toBe('Search 3 saved postings');
    await type('wick');
    expect(keys()).toEqual(['tiktok:2']);
    expect(one('mark').textContent).toBe('wick');
    expect(document.body.textContent).toContain('1 posting found');
  });

  test('says so when nothing is found; Escape empties the field', async () => {
    await show();
    await type('haskell');
    expect(document.body.textContent).toContain('No saved posting holds all of “haskell”.');
    focus(search());
    expect(press('Escape')).toBe(false);
    await settle();
    expect(keys()).toHaveLength(3);
  });
});

describe('views', () => {
  const toolbar = () => one('[role="toolbar"]');
  const chips = () => [...toolbar().querySelectorAll('button')].map((chip) => chip.textContent);
  const applied = (request: { query: string; filters?: { statuses?: string[] | undefined } | undefined }) =>
    request.filters?.statuses?.includes('applied') === true;

  test('stand with what they hold, those that hold nothing left out, and narrow the list down', async () => {
    const { worker } = await show({
      'shelf/list': (request) =>
        applied(request) ? shelfOf(rows.slice(0, 1)) : request.query === '' && !request.filters ? shelfOf(rows) : shelfOf([]),
    });
    expect(chips()).toEqual(['All 3', 'Applied 1']);
    focus(button('All 3'));
    press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('Applied 1');
    press('Enter');
    await settle();
    expect(keys()).toEqual(['linkedin:1']);
    expect(button('Applied 1').getAttribute('aria-pressed')).toBe('true');
    expect(worker.asked.at(-1)?.request).toMatchObject({ filters: { statuses: ['applied'] }, limit: 50 });
    expect(await violations(document.body)).toEqual([]);
  });

  test('that hold nothing any more leave a way back', async () => {
    const answers = { gone: false };
    const { worker } = await show({
      'shelf/list': (request) => (applied(request) ? shelfOf(answers.gone ? [] : rows.slice(0, 1)) : shelfOf(rows)),
    });
    click(button('Applied 1'));
    await settle();
    answers.gone = true;
    worker.changeShelf();
    await settle();
    expect(document.body.textContent).toContain('clear the filters');
    click(button('Clear filters'));
    await settle();
    expect(keys()).toHaveLength(3);
  });
});

describe('other states', () => {
  test('an empty shelf says what to do', async () => {
    await show({ 'shelf/list': () => shelfOf([]) });
    expect(document.body.textContent).toContain('Your shelf is empty');
  });

  test('records that were set aside are told', async () => {
    await show({ 'shelf/list': () => shelfOf(rows, 2) });
    expect(document.body.textContent).toContain('2 records could not be read and are set aside.');
  });
});

test('saving moves the focus to Open, and one Undo stands', async () => {
  await show();
  press('Enter');
  await settle();
  expect(document.body.textContent).toContain('Saved to your shelf.');
  expect(document.activeElement).toBe(button('Open'));
  expect(() => button('Undo')).not.toThrow();
});

test('of an empty shelf nothing is exported, which is not the same as being at work', async () => {
  await show({ 'shelf/list': () => shelfOf([]) });
  expect(button('Export')).toHaveProperty('disabled', true);
  expect(button('Export').getAttribute('aria-busy')).toBe('false');
});

test('the export dialog opens over the list', async () => {
  await show();
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = () => undefined;
  click(button('Export'));
  await vi.waitFor(() => expect(button('Export 3 postings')).toBeTruthy(), { timeout: 10_000 });
  expect(one('dialog').getAttribute('aria-labelledby')).toBe(one('dialog h2').id);
});

describe('axe finds nothing wrong', () => {
  test('with the list', async () => {
    const { root } = await show();
    expect(await violations(root)).toEqual([]);
  });

  test('with an open posting and a toast', async () => {
    const { root } = await show();
    focus(one('[data-key="web:3"] > a'));
    press('Delete');
    await settle();
    focus(one('[data-key="tiktok:2"] > a'));
    press('Enter');
    await settle();
    expect(await violations(root)).toEqual([]);
  });
});
