// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, expect, test } from 'vitest';
import type { StorageArea } from '../../../src/settings/storage-area';
import { noteUpdate } from '../../../src/settings/update-note';
import { storedNews } from '../../../src/ui/whats-new/stored-news';
import { WhatsNew } from '../../../src/ui/whats-new/WhatsNew';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { button, click, one, render } from '../render';

beforeAll(async () => {
  speakEnglish();
  // What the line loads is there at once.
  await import('../../../src/ui/whats-new/NewsLine');
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

function memory(): StorageArea & { readonly values: Record<string, unknown> } {
  const values: Record<string, unknown> = {};
  return {
    values,
    get: async (key) => ({ [key]: values[key] }),
    async set(given) {
      Object.assign(values, given);
    },
  };
}
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function show(area: StorageArea, { version = '0.1.0', compact = false } = {}): Promise<HTMLElement> {
  const root = render(<WhatsNew ports={storedNews(area, version)} compact={compact} />);
  await settle();
  await settle();
  return root;
}

test('after the installation there is no news', async () => {
  const root = await show(memory());
  expect(root.textContent).toBe('');
});

test('after an update one line stands there, and behind it what is new and where', async () => {
  const area = memory();
  await noteUpdate(area, '0.0.9');
  const root = await show(area);
  expect(root.textContent).toBe('What’s new');
  expect(await violations(root)).toEqual([]);
  click(button('What’s new'));
  expect(one('dialog').textContent).toContain('Version 0.1.0');
  expect([...root.querySelectorAll('dialog a')].map((link) => link.getAttribute('href'))).toContain('/options.html#sync');
  expect(await violations(root)).toEqual([]);
});

test.each([
  ['read', 'What’s new', 'Close'],
  ['put away', 'Dismiss'],
])('once it was %s it does not come back', async (_, ...presses) => {
  const area = memory();
  await noteUpdate(area, '0.0.9');
  const root = await show(area);
  for (const name of presses) click(button(name));
  await settle();
  expect(root.textContent).toBe('');
  expect((await show(area)).textContent).toBe('');
});

test('an update without an entry is silent, and its note goes', async () => {
  const area = memory();
  await noteUpdate(area, '0.1.0');
  expect((await show(area, { version: '0.1.1' })).textContent).toBe('');
  expect(area.values).toEqual({ updatedFrom: null });
});

test('who was updated twice without looking hears of both', async () => {
  const area = memory();
  await noteUpdate(area, '0.0.8');
  await noteUpdate(area, '0.1.0');
  expect((await show(area, { version: '0.1.1' })).textContent).toContain('What’s new');
});

test('where there is no room it is a sign with a name', async () => {
  const area = memory();
  await noteUpdate(area, '0.0.9');
  const root = await show(area, { compact: true });
  expect(root.textContent).toBe('');
  expect(button('What’s new')).toBeDefined();
});

test('what another version noted, or nobody, is no update', async () => {
  expect((await show({ ...memory(), get: async () => ({ updatedFrom: 7 }) })).textContent).toBe('');
});
