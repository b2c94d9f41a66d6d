// @vitest-environment jsdom
import { render } from 'preact';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '../../../src/posting/problem';
import type { SavedPosting } from '../../../src/protocol/shelf';
import { Collection } from '../../../src/ui/collection/Collection';
import { createCollectionService } from '../../../src/ui/state/collection-service';
import { speakEnglish } from '../english';
import { fakeExportPorts } from '../export/fake-ports';
import { listItem, postingOf, savedOf } from '../postings';
import { fakeCollectionMemory } from '../state/fake-collection-memory';
import { type FakeWorker, fakeClock, fakeWorker } from '../state/fake-worker';
import { noSync } from '../sync/standing';
import { noNews } from '../whats-new/no-news';

const at = '2026-11-20T09:00:00.000Z';
const saved = savedOf(postingOf({ key: 'web:a', title: 'Keeper' }), at);
const rows = ['web:a', 'web:b'].map((key) => listItem(key));

beforeAll(() => {
  speakEnglish();
  // jsdom neither lays out nor scrolls, has no windows of any width and no modal dialogs.
  Element.prototype.scrollIntoView = vi.fn();
  Element.prototype.scrollTo = vi.fn();
  for (const side of ['clientWidth', 'clientHeight']) Object.defineProperty(HTMLElement.prototype, side, { get: () => 600 });
  window.matchMedia = (media) => Object.assign(new EventTarget(), { matches: false, media, onchange: null }) as MediaQueryList;
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

/** What is drawn and placed before the next key: no timer and no frame is part of it. */
const beforeTheNextKey = async () => {
  for (let turn = 0; turn < 50; turn += 1) await null;
};

/** A key as a browser gives it to what has the focus, with what it does there by itself. */
async function press(...keys: string[]): Promise<void> {
  for (const named of keys) {
    const ctrlKey = named.startsWith('Control+');
    const key = ctrlKey ? named.slice('Control+'.length) : named;
    const target = document.activeElement ?? document.body;
    const untouched = target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
    if (untouched && target instanceof HTMLInputElement) {
      if (ctrlKey && key === 'a') target.select();
      else if (key === 'Enter') target.form?.requestSubmit();
      else if (key.length === 1) {
        target.setRangeText(key, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
        target.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
    await beforeTheNextKey();
  }
}

let worker: FakeWorker;
let answer: (given: SavedPosting) => void;
let refuse: (problem: Problem) => void;
const dialog = () => document.querySelector('dialog');
const editor = () => document.querySelector<HTMLInputElement>('form[aria-label="Edit Title"] input');
const heading = () => document.querySelector('aside h1');

/** The page without its passive effects, which a browser runs some time after it drew. The worker keeps the posting back until `answer`. */
beforeEach(async () => {
  worker = fakeWorker({
    'shelf/list': () => ({ items: rows, total: rows.length, all: rows.length, setAside: 0 }),
    'posting/get': () =>
      new Promise((resolve, reject) => {
        answer = resolve;
        refuse = reject;
      }),
    'posting/alike': () => ({ alike: [] }),
    'user/change': () => ({ undo: [] }),
  });
  const service = createCollectionService({
    transport: worker,
    memory: fakeCollectionMemory(),
    clock: fakeClock(Date.parse(at)),
    reminders: { allowed: async () => false, ask: async () => false },
  });
  await service.start();
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  render(
    <Collection
      service={service}
      clock={() => Date.parse(at)}
      exportPorts={fakeExportPorts().ports}
      syncPorts={noSync()}
      newsPorts={noNews}
    />,
    root,
  );
  await beforeTheNextKey();
  return () => render(null, root);
});

const told = () => worker.asked.filter(({ name }) => name === 'user/change').map(({ request }) => request);
const typed = (text: string) => press(...text);

/** Once Preact has run what it puts off until after the next frame, in the way in which it puts it off. */
const passiveEffects = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

const firstRow = () => document.querySelector<HTMLElement>('[data-index="0"]');

/** Enter on the first row. */
async function openFirst(): Promise<void> {
  firstRow()?.focus();
  await press('Enter');
}

test('a key is heard as soon as the page is drawn', async () => {
  await press('/');
  expect(document.activeElement).toBe(document.querySelector('input[type="search"]'));
});

describe('the editor', () => {
  test('opens with the focus in it, as soon as the posting stands there', async () => {
    await openFirst();
    answer(saved);
    await beforeTheNextKey();
    expect(heading()?.textContent).toContain('Keeper');
    await press('e');
    expect(document.activeElement).toBe(editor());
    // What runs some time after the drawing takes the focus away no more.
    await passiveEffects();
    expect(document.activeElement).toBe(editor());
  });

  test('takes what was typed before the posting came', async () => {
    await openFirst();
    await press('e', 'Control+a');
    await typed('Tower Keeper, sext');
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Enter');
    expect(dialog()).toBeNull();
    expect(worker.asked.filter(({ name }) => name !== 'shelf/list' && name !== 'posting/get')).toEqual([]);
    answer(saved);
    await beforeTheNextKey();
    expect(told()).toEqual([
      { key: 'web:a', changes: [expect.objectContaining({ set: 'edit', id: 'title', value: 'Tower Keeper, '.trim() })] },
    ]);
    expect(editor()).toBeNull();
  });

  test('is given up by Escape before the posting came, with all that was typed', async () => {
    await openFirst();
    await press('e', 'x', 'Escape');
    answer(saved);
    await beforeTheNextKey();
    expect(editor()).toBeNull();
    expect(heading()?.textContent).toContain('Keeper');
    await press('s');
    expect(dialog()?.textContent).toContain('Applied');
  });

  test('does not come for a posting that cannot be shown, and keys are commands again', async () => {
    await openFirst();
    await press('e', 's');
    expect(dialog()).toBeNull();
    refuse(new Problem('posting-unknown', 'gone'));
    await beforeTheNextKey();
    expect(dialog()).toBeNull();
    await press('s');
    expect(dialog()).not.toBeNull();
  });

  test('of a row that is not open opens the posting first', async () => {
    firstRow()?.focus();
    await press('e');
    answer(saved);
    await beforeTheNextKey();
    expect(document.activeElement).toBe(editor());
  });
});

test('Shift and a click on the box of a chosen row leave it ticked: the row stays chosen', async () => {
  const box = (index: number) => document.querySelector<HTMLInputElement>(`[data-index="${index}"] input`);
  const click = async (index: number, shiftKey: boolean) => {
    box(index)?.dispatchEvent(new MouseEvent('click', { shiftKey, bubbles: true, cancelable: true }));
    await beforeTheNextKey();
  };
  await click(0, false);
  await click(1, true);
  expect([box(0)?.checked, box(1)?.checked]).toEqual([true, true]);
  await click(1, true);
  expect([box(0)?.checked, box(1)?.checked]).toEqual([true, true]);
});

test('only a field that has an editor has a pen', async () => {
  const posting = postingOf({
    key: 'web:a',
    title: 'Keeper',
    applicants: '3 applicants',
    closed: true,
    apply: { kind: 'on-site' },
    seniority: 'II',
  });
  await openFirst();
  answer(savedOf(posting, at));
  await beforeTheNextKey();
  const pens = [...document.querySelectorAll<HTMLElement>('[data-editable]')].map(({ dataset }) => dataset.editable);
  expect(pens).toEqual(['title', 'seniority']);
});

describe('what is written', () => {
  const write = async (field: HTMLInputElement | HTMLTextAreaElement | null, text: string) => {
    if (field === null) throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await beforeTheNextKey();
  };
  const pressed = async (name: string) => {
    const named = [...document.querySelectorAll<HTMLButtonElement>('aside button')].filter(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    );
    named.at(-1)?.click();
    await beforeTheNextKey();
  };
  const read = async (key: string) => {
    document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
    await beforeTheNextKey();
    answer(key === 'web:a' ? saved : savedOf(postingOf({ key, title: 'Other' }), at));
    await beforeTheNextKey();
  };
  const notes = () => document.querySelector<HTMLTextAreaElement>('aside textarea');
  const contact = () => document.querySelector<HTMLInputElement>('form[aria-label="Contacts"] input');

  const begin = {
    title: async () => {
      await pressed('Edit Title');
      await write(editor(), 'Tower Keeper');
    },
    notes: async () => {
      await pressed('Write');
      await write(notes(), 'Ask about the tower');
    },
    contact: async () => {
      await pressed('Add');
      await write(contact(), 'Ada');
    },
  };
  const shown = { title: () => editor()?.value, notes: () => notes()?.value, contact: () => contact()?.value };
  const cases = [
    ['title', 'Tower Keeper'],
    ['notes', 'Ask about the tower'],
    ['contact', 'Ada'],
  ] as const;

  test.each(cases)('as %s is still there when another posting was read in between, and takes no focus then', async (what, text) => {
    await read('web:a');
    await begin[what]();
    await read('web:b');
    expect(heading()?.textContent).toContain('Other');
    expect(shown[what]()).toBeUndefined();
    firstRow()?.focus();
    await read('web:a');
    expect(shown[what]()).toBe(text);
    expect(document.activeElement).toBe(firstRow());
    expect(told()).toEqual([]);
  });

  test.each(cases)('as %s stays in its form when it could not be kept, and goes once it is', async (what, text) => {
    worker.answers['user/change'] = () => {
      throw new Problem('storage-full', 'no');
    };
    await read('web:a');
    await begin[what]();
    await pressed('Save');
    document.querySelector<HTMLFormElement>('aside form')?.requestSubmit();
    await beforeTheNextKey();
    expect(shown[what]()).toBe(text);
    worker.answers['user/change'] = () => ({ undo: [] });
    if (what === 'notes') await pressed('Save');
    else document.querySelector<HTMLFormElement>('aside form')?.requestSubmit();
    await beforeTheNextKey();
    expect(shown[what]()).toBeUndefined();
  });
});

describe('the focus', () => {
  const named = (name: string) => document.querySelector<HTMLButtonElement>(`aside button[aria-label="${name}"]`);

  test.each(['Close the posting', 'Delete'])('goes back to the row when the posting goes by the button %s', async (name) => {
    await openFirst();
    answer(saved);
    await beforeTheNextKey();
    named(name)?.focus();
    named(name)?.click();
    await beforeTheNextKey();
    expect(heading()).toBeNull();
    expect(document.activeElement).toBe(firstRow());
  });

  test('goes to the choice of fields when the editor of a missing field is given up', async () => {
    await openFirst();
    answer(saved);
    await beforeTheNextKey();
    const choice = document.querySelector<HTMLSelectElement>('aside select[data-add-field]');
    if (choice === null) throw new Error('no choice');
    choice.value = 'seniority';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await beforeTheNextKey();
    await press('Escape');
    expect(document.activeElement).toBe(choice);
  });

  test('goes to the search of the list by `/` from another screen', async () => {
    await press('3');
    expect(document.querySelector('input[type="search"]')).toBeNull();
    await press('/');
    expect(document.activeElement).toBe(document.querySelector('input[type="search"]'));
    expect(document.activeElement).not.toBeNull();
  });
});
