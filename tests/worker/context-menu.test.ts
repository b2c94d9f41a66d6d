import { expect, it, vi } from 'vitest';
import { clickMenu, type MenuClick, menuEntries } from '../../src/worker/context-menu';
import { keyOf } from '../../src/worker/posting-address';

const kept = 'https://lifeattiktok.com/search/7550000000000000001';

function tools(selected = '') {
  return {
    tabs: { open: vi.fn(async () => undefined), selectionOf: vi.fn(async () => selected) },
    keyOf,
    isKept: vi.fn(async (key: string) => key === 'tiktok:7550000000000000001'),
    saveInFront: vi.fn(async () => undefined),
    tellNotKept: vi.fn(async () => undefined),
    giveText: vi.fn(async () => undefined),
  };
}

async function clicked(click: MenuClick, selected?: string) {
  const used = tools(selected);
  await clickMenu(click, { id: 7, url: 'https://mail.example/inbox' }, used);
  return used;
}

it('has an entry for the page, for links to postings, and for selected text', () => {
  expect(menuEntries((id) => id, ['https://jobs.example/*'])).toMatchObject([
    { id: 'save-posting', contexts: ['page'] },
    { id: 'open-link', contexts: ['link'], targetUrlPatterns: ['https://jobs.example/*'] },
    { id: 'new-from-text', contexts: ['selection'] },
    { id: 'save-open-tabs', contexts: ['action'] },
  ]);
});

it('saves the page', async () => {
  expect((await clicked({ menuItemId: 'save-posting' })).saveInFront).toHaveBeenCalledExactlyOnceWith(7);
});

it('opens the kept posting that a link leads to', async () => {
  const { tabs, tellNotKept } = await clicked({ menuItemId: 'open-link', linkUrl: `${kept}?spread=1` });
  expect(tabs.open).toHaveBeenCalledExactlyOnceWith('/popup.html?posting=tiktok%3A7550000000000000001');
  expect(tellNotKept).not.toHaveBeenCalled();
});

it.each([
  ['a posting that is not kept', 'https://lifeattiktok.com/search/7550000000000000009'],
  ['a list', 'https://lifeattiktok.com/search'],
  ['no address', undefined],
])('says so where a link leads to %s', async (_, linkUrl) => {
  const { tabs, tellNotKept } = await clicked({ menuItemId: 'open-link', linkUrl });
  expect(tellNotKept).toHaveBeenCalledExactlyOnceWith(7);
  expect(tabs.open).not.toHaveBeenCalled();
});

it.each([
  ['with its lines, as the page has it', 'Lens Grinder\nSkerry', 'Lens Grinder Skerry', 'Lens Grinder\nSkerry'],
  ['as the menu has it, where the page tells nothing', '', 'Lens Grinder Skerry', 'Lens Grinder Skerry'],
])('reads the selected text %s', async (_, selected, selectionText, expected) => {
  const { tabs, giveText } = await clicked({ menuItemId: 'new-from-text', selectionText }, selected);
  expect(giveText).toHaveBeenCalledExactlyOnceWith(expected, 'https://mail.example/inbox');
  expect(tabs.open).toHaveBeenCalledExactlyOnceWith('/popup.html?new=text');
});
