import { type FixturePage, servePage } from '../chromium/fixture-pages';
import { pressToolbarAction, type ToolbarPopup } from '../chromium/toolbar-action';
import type { Scene } from './pictures';

const html = 'text/html; charset=utf-8';
const essay = `<html lang="en"><head><title>The lamp room</title></head><body><main><h1>The lamp room</h1>${'<p>In winter the lamps are lit at four, and somebody has to be there before that with a cloth and a steady hand.</p>'.repeat(6)}</main></body></html>`;
const letter = `Harbour Lamp Engineer
Lamp Guild

About the role
You keep the lamps of three harbours burning and write down what they need.

What you bring
- At least 4 years of experience with optics
- A head for heights

Salary: $61,000 - $72,000 per year`;

/** The pages that the popup is opened on. */
export interface PopupPages {
  /** Not kept before. */
  readonly fresh: FixturePage;
  readonly kept: FixturePage;
  readonly list: FixturePage;
}

const found = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;
const buttonNamed = (name: string) =>
  `[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === ${JSON.stringify(name)})`;
const saying = (words: string) => `document.body.textContent.includes(${JSON.stringify(words)})`;
/** The rows, and the chips above them, which come last. */
const rows = `${found('[data-key]')} && ${found('button[aria-pressed]')}`;

/** Fills a field of the popup as typing does. */
const type = (selector: string, words: string) =>
  `{ const box = ${found(selector)}; box.value = ${JSON.stringify(words)}; box.dispatchEvent(new Event('input', { bubbles: true })); }`;

/** The popup by the real toolbar action, on each kind of page and in each of its views. */
export async function popupStates(scene: Scene, pages: PopupPages): Promise<void> {
  const { browser } = scene;
  /** Presses the toolbar action on a page of its own, and does what is to be pictured. */
  const on = async (url: string, act: (popup: ToolbarPopup) => Promise<void>) => {
    const page = await browser.context.newPage();
    await page.goto(url);
    const popup = await pressToolbarAction(browser, page);
    await popup.until(rows);
    await act(popup);
    await popup.close();
    await page.close();
  };
  await servePage(browser.context, pages.fresh);
  await on(pages.fresh.url, (popup) => freshPosting(scene, popup));
  await on('chrome://version/', (popup) => views(scene, popup));
  await kindsOfPages(scene, pages, on);
}

/** A posting that is not kept: its evidence, an edit before saving, and the save. */
async function freshPosting({ say, keep }: Scene, popup: ToolbarPopup): Promise<void> {
  const save = buttonNamed(say('savePosting'));
  await popup.until(save);
  await popup.evaluate(`document.querySelector('[data-field="baseSalary"]').closest('button').focus()`);
  await popup.until(found('[role="tooltip"]'));
  await keep('popup', popup);
  await popup.evaluate('document.activeElement.blur()');
  await popup.evaluate(`${buttonNamed(say('edit'))}.click()`);
  await popup.until(found('form input'));
  await keep('popup-edit', popup);
  await popup.evaluate(`${buttonNamed(say('editDone'))}.click()`);
  await popup.until(save);
  await popup.evaluate(`${save}.click()`);
  await popup.until(buttonNamed(say('undo')));
  await popup.until(saying(say('savedNow')));
  await keep('popup-just-saved', popup);
}

/** What the popup shows beside the posting in front. */
async function views({ say, keep }: Scene, popup: ToolbarPopup): Promise<void> {
  await popup.until(saying('page-not-allowed'));
  await keep('popup-not-allowed', popup);
  const search = found('input[type="search"]');
  await popup.evaluate(`${search}.focus()`);
  await popup.evaluate(type('input[type="search"]', 'python'));
  await popup.until(found('[data-key] mark'));
  await keep('popup-search', popup);
  await popup.evaluate(type('input[type="search"]', 'harpsichord'));
  await popup.until(saying(say('noMatchTitle')));
  await keep('popup-no-match', popup);
  await popup.evaluate(type('input[type="search"]', ''));
  await popup.until(rows);

  await popup.evaluate(`${buttonNamed(say('export'))}.click()`);
  await popup.until(found('dialog[open] table'));
  await keep('popup-export', popup);
  await popup.evaluate(`${found('dialog[open] header button, dialog[open] button')}.click()`);
  await popup.until(`!${found('dialog[open]')}`);

  await popup.evaluate(`${buttonNamed(say('newFromText'))}.click()`);
  await popup.until(found('textarea'));
  await keep('popup-new-from-text', popup);
  await popup.evaluate(type('textarea', letter));
  await popup.evaluate(`${buttonNamed(say('newRead'))}.click()`);
  await popup.until(buttonNamed(say('savePosting')));
  await keep('popup-text-read', popup);
  await popup.evaluate(`${found('nav button')}.click()`);
  await popup.until(rows);

  await popup.evaluate(`${found('[data-key] > a')}.click()`);
  await popup.until(found('h1 [data-field="title"], [data-field="title"]'));
  await keep('popup-posting', popup);
}

/** What the popup says of each kind of page. */
async function kindsOfPages(
  { browser, say, keep }: Scene,
  { kept, list }: PopupPages,
  on: (url: string, act: (popup: ToolbarPopup) => Promise<void>) => Promise<void>,
): Promise<void> {
  const changed = {
    ...kept,
    url: `${kept.url}?changed=1`,
    body: kept.body.replace(/<h2([^>]*)>[^<]*/, '<h2$1>Senior Data Engineer, Music Catalogue'),
  };
  const loading = { url: `${kept.url}?loading=1`, body: '<html><body><main></main></body></html>', contentType: html };
  const other = { url: 'https://guild.example/notices/lamp-room', body: essay, contentType: html };
  for (const page of [kept, changed, list, loading, other]) await servePage(browser.context, page);
  const states: [name: string, url: string, until: string][] = [
    ['saved', kept.url, buttonNamed(say('update'))],
    ['changed', changed.url, buttonNamed(say('update'))],
    ['list', list.url, found('[role="alert"]')],
    ['no-posting', other.url, buttonNamed(say('savePlain'))],
  ];
  for (const [name, url, until] of states) {
    await on(url, async (popup) => {
      await popup.until(until);
      await keep(`popup-${name}`, popup);
    });
  }
  await on(loading.url, async (popup) => {
    await popup.until(saying(say('frontWaiting')));
    await keep('popup-loading', popup);
    await popup.until(saying(say('frontGaveUp')), 20_000);
    await keep('popup-gave-up', popup);
  });
}

/** The popup before anything was saved, while it waits for its worker, and where its database does not open. */
export async function bareStates({ browser, say, keep }: Scene): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(browser.page('popup.html'));
  await page.getByText(say('emptyTitle')).waitFor();
  await keep('popup-empty', page);
  await page.close();
  for (const worker of ['silent', 'failing'] as const) {
    const held = await browser.context.newPage();
    // As text: a function within one that tsx compiled asks for a name that no page has.
    await held.addInitScript(
      `chrome.runtime.sendMessage = () => ${worker === 'failing' ? 'Promise.resolve({ ok: false, problem: { code: "storage-unavailable", message: "" } })' : 'new Promise(() => {})'};`,
    );
    await held.setViewportSize({ width: 400, height: 600 });
    await held.goto(browser.page('popup.html?tab=1'));
    await held
      .locator(worker === 'failing' ? '[role="alert"]' : '[aria-busy="true"]')
      .first()
      .waitFor();
    await keep(worker === 'failing' ? 'popup-failed' : 'popup-reading', held);
    await held.close();
  }
}

/** What the popup tells after an update that matters: the line, and behind it the news. */
export async function afterUpdate({ browser, say, keep }: Scene): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(browser.page('popup.html'));
  // As the worker notes an update.
  await page.evaluate(() => chrome.storage.local.set({ updatedFrom: '0' }));
  await page.reload();
  await page.locator('button[aria-pressed]').first().waitFor();
  const line = page.getByRole('button', { name: say('whatsNew') });
  await line.waitFor();
  await keep('popup-updated', page);
  await line.click();
  await page.getByRole('dialog').waitFor();
  await keep('whats-new', page);
  await page.getByRole('button', { name: say('close') }).click();
  await page.close();
}
