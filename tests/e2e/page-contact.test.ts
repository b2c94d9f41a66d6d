import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixturePage, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { pressToolbarAction, type ToolbarPopup } from '../../scripts/chromium/toolbar-action';
import { card, peopled, team, withPeople } from '../sites/linkedin/people';
import { expectNoFault } from './no-fault';
import { emptyShelf, keptPosting, tabIdOf } from './shelf-page';

const fixture = fixturePage(resolve(import.meta.dirname, '../sites/linkedin/2026-07-server-driven-view'));
const hiring = team('Meet the hiring team', card('Wren Example', 'Hive Recruiter', 'Job poster'));
const alumni = `<h2>People you can reach out to</h2><div>${card('Alun Nye', 'Team Lead', 'School alum from Sample University')}</div>`;
const key = 'linkedin:7700000021';
const wren = { name: 'Wren Example', jobTitle: 'Hive Recruiter' };

let browser: Browser;
let posting: Page;
let options: Page;
beforeAll(async () => {
  browser = await launch();
  await servePage(browser.context, { ...fixture, body: withPeople(peopled.serverDriven, `<div>${alumni}${hiring}</div>`) });
  posting = await browser.context.newPage();
  await posting.goto(fixture.url);
  options = await browser.context.newPage();
  await options.goto(browser.page('options.html'));
});
afterAll(() => browser.close());

const toggle = () => options.getByRole('switch', { name: 'Keep the contact that a posting shows' });
const front = `document.querySelector('[aria-label="Posting in front"]')`;
/** Nothing, rather than an error, in a popup that shows no posting yet. */
const pressed = (name: string) =>
  `[...document.querySelectorAll('[aria-label="Posting in front"] button')].find((button) => button.textContent.startsWith('${name}'))`;

async function popupOnPosting(): Promise<ToolbarPopup> {
  const popup = await pressToolbarAction(browser, posting);
  await popup.until(pressed('Save posting'));
  return popup;
}

async function press(popup: ToolbarPopup, button: string, then: string): Promise<void> {
  await popup.evaluate(`${pressed(button)}.click()`);
  await popup.until(pressed(then));
}

it('is named nowhere while the switch is off, as it is at first', async () => {
  expect(await toggle().getAttribute('aria-checked')).toBe('false');
  const popup = await popupOnPosting();
  expect(await popup.evaluate('document.body.textContent')).not.toMatch(/Wren|Alun/);
  await press(popup, 'Save posting', 'Undo');
  await popup.close();
  const kept = await keptPosting(options, key);
  expect(kept).toMatchObject({ ok: true, answer: { user: { contacts: [] } } });
  expect(JSON.stringify(kept)).not.toMatch(/Wren|Alun/);
  await emptyShelf(browser);
});

it('is shown before saving once the switch is on, kept as the user’s contact, and taken back with the save', async () => {
  await toggle().click();
  await expect.poll(() => toggle().getAttribute('aria-checked')).toBe('true');
  await expectNoFault(options);
  const popup = await popupOnPosting();
  expect(await popup.evaluate(`${front}.querySelector('label').textContent`)).toBe('Keep as a contact: Wren Example · Hive Recruiter');
  await press(popup, 'Save posting', 'Undo');
  const kept = await keptPosting(options, key);
  expect(kept).toMatchObject({ ok: true, answer: { user: { contacts: [wren] } } });
  expect(JSON.stringify(kept)).not.toContain('Alun');
  await press(popup, 'Undo', 'Save posting');
  expect(await keptPosting(options, key)).toMatchObject({ ok: false, problem: { code: 'posting-unknown' } });

  await popup.evaluate(`${front}.querySelector('label input').click()`);
  await press(popup, 'Save posting', 'Undo');
  expect(await keptPosting(options, key)).toMatchObject({ ok: true, answer: { user: { contacts: [] } } });
  await press(popup, 'Undo', 'Save posting');
  await popup.close();
});

it('is kept by a save without the popup, too, and the kept page does not name them', async () => {
  await browser.grant('https://*.linkedin.com/*');
  const tabId = await tabIdOf(browser, posting);
  const ask = (route: string, request: object): Promise<unknown> =>
    options.evaluate((message) => chrome.runtime.sendMessage(message), { route, request, id: crypto.randomUUID() });
  expect(await ask('tab/save', { tabId, url: fixture.url })).toMatchObject({ ok: true, answer: { state: 'saved' } });
  const kept = await keptPosting(options, key);
  expect(kept).toMatchObject({ ok: true, answer: { user: { contacts: [wren] } } });
  const version: unknown = Reflect.get(Object(Reflect.get(Object(kept), 'answer')), 'version');
  const page = await ask('posting/page', { version: String(version) });
  expect(page).toMatchObject({ ok: true, answer: { page: { url: fixture.url } } });
  expect(JSON.stringify(page)).not.toMatch(/Wren|Alun/);
});
