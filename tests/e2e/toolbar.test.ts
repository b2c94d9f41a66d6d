import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePage, postingOn, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { pressToolbarAction, type ToolbarPopup } from '../../scripts/chromium/toolbar-action';
import { samples } from '../../scripts/samples';
import { keptPosting, listedKeys, openShelf, tabIdOf } from './shelf-page';

const linkedin = fixturePage(samples.linkedin);
const tiktok = fixturePage(resolve(import.meta.dirname, '../sites/tiktok/2026-10-next'));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  for (const page of [linkedin, tiktok]) await servePage(browser.context, page);
});
afterAll(() => browser.close());

const byName = (name: string): string =>
  `[...document.querySelectorAll('button')].find((element) => element.textContent.trim() === ${JSON.stringify(name)})`;
const field = (name: string): string =>
  `document.querySelector('[aria-label="Posting in front"] [data-field="${name}"], section [data-field="${name}"]')`;

async function textOfField(popup: ToolbarPopup, name: string): Promise<unknown> {
  return popup.evaluate(`${field(name)}?.textContent ?? ''`);
}

describe('the toolbar action on LinkedIn', () => {
  it('may not look at the page before the gesture', async () => {
    const page = await browser.context.newPage();
    await page.goto(linkedin.url);
    const shelf = await openShelf(browser, `?tab=${await tabIdOf(browser, page)}`);
    await expect.poll(() => shelf.getByRole('region', { name: 'Posting in front' }).textContent()).toContain('page-not-allowed');
    await shelf.close();
    await page.close();
  });

  it('reads the posting with its evidence, and Enter keeps it', async () => {
    const posting = postingOn(linkedin);
    const page = await browser.context.newPage();
    await page.goto(linkedin.url);
    const before = await page.content();
    const popup = await pressToolbarAction(browser, page);
    await popup.until(byName('Save posting'));
    expect(await textOfField(popup, 'title')).toContain(posting.title);
    expect(await textOfField(popup, 'hiringOrganization')).toContain(posting.hiringOrganization.name);

    await popup.evaluate(
      `${field('title')}.closest('button, [tabindex]')?.focus() ?? ${field('title')}.querySelector('button, [tabindex]')?.focus()`,
    );
    expect(await popup.until(`document.querySelector('[role="tooltip"], [popover]')?.textContent`)).toContain(posting.title);

    await popup.evaluate(`${byName('Save posting')}.focus()`);
    await popup.evaluate(`${byName('Save posting')}.click()`);
    await popup.until(byName('Undo'));
    await popup.close();
    expect(await page.content()).toBe(before);

    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual([posting.key]);
    await shelf.close();

    const again = await pressToolbarAction(browser, page);
    await again.until(byName('Update'));
    await again.close();
    await page.close();
  });
});

describe('an edit before saving', () => {
  const opened = `document.querySelector('form[aria-label="Edit before saving"] input')`;

  it('stands there again when the popup was closed, and is kept as the user’s', async () => {
    const posting = postingOn(tiktok);
    const page = await browser.context.newPage();
    await page.goto(tiktok.url);
    const popup = await pressToolbarAction(browser, page);
    await popup.until(byName('Edit'));
    await popup.evaluate(`${byName('Edit')}.click()`);
    await popup.until(opened);
    // As typing does it, letter by letter; nothing else is pressed before the popup goes.
    for (const text of ['Data', 'Data Engineer, Sea Shanties']) {
      await popup.evaluate(
        `(() => { const box = ${opened}; box.value = ${JSON.stringify(text)}; box.dispatchEvent(new Event('input', { bubbles: true })); })()`,
      );
    }
    await popup.close();

    const again = await pressToolbarAction(browser, page);
    await again.until(byName('Save posting'));
    await again.until(`${field('title')}.textContent.includes('Data Engineer, Sea Shanties')`);
    await again.evaluate(`${byName('Save posting')}.click()`);
    await again.until(byName('Undo'));
    await again.close();

    const shelf = await openShelf(browser);
    expect(await keptPosting(shelf, posting.key)).toMatchObject({
      ok: true,
      answer: {
        posting: { title: 'Data Engineer, Sea Shanties', evidence: { title: { source: 'user' } } },
        derived: { title: posting.title },
      },
    });
    // Kept, it waits no more: the next posting of this key begins as its page has it.
    const waiting = await shelf.evaluate(async () => (await chrome.storage.session.get('editDraft')).editDraft);
    expect(waiting).toBeNull();
    await shelf.evaluate((key) => chrome.runtime.sendMessage({ route: 'posting/remove', request: { key } }), posting.key);
    await shelf.close();
    await page.close();
  });
});

describe('without the popup', () => {
  it.each([
    ['the keyboard command', `chrome.commands.onCommand.dispatch('save-posting', tab)`],
    ['the context menu', `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'save-posting', editable: false, pageUrl: tab.url }, tab)`],
  ])('%s keeps the posting in front', async (_, dispatch) => {
    const posting = postingOn(tiktok);
    const page = await browser.context.newPage();
    await page.goto(tiktok.url);
    const tabId = await tabIdOf(browser, page);
    const worker = await browser.worker();
    await worker.evaluate(`(async () => { const tab = await chrome.tabs.get(${tabId}); ${dispatch}; })()`);
    const shelf = await openShelf(browser);
    await expect.poll(() => listedKeys(shelf)).toContain(posting.key);
    expect(await worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId)).not.toBe('');
    await shelf.evaluate((key) => chrome.runtime.sendMessage({ route: 'posting/remove', request: { key } }), posting.key);
    await shelf.close();
    await page.close();
  });
});
