import { JSDOM } from 'jsdom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xssVectors } from '../../scripts/attack/xss-vectors';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { fillShelf, sampleShelf } from '../../scripts/sample-shelf';
import type { UserChange } from '../../src/posting/user-data';
import { openCollection } from './collection-page';
import { openExport, openShelf } from './shelf-page';

/** How many vectors one posting carries. */
const EACH = 10;
const groups = Array.from({ length: xssVectors.length / EACH }, (_, group) => xssVectors.slice(group * EACH, (group + 1) * EACH));

/** Every vector of a group in every field that a user can write, and in every field of the posting. */
function hostileChanges(vectors: readonly string[]): readonly UserChange[] {
  const all = vectors.join(' ');
  return [
    { set: 'edit', id: 'title', value: all },
    { set: 'edit', id: 'hiringOrganization', value: { name: all, url: hostileAddress(all), logo: hostileAddress(all) } },
    { set: 'edit', id: 'apply', value: { kind: 'external', url: hostileAddress(all) } },
    { set: 'edit', id: 'jobLocations', value: vectors.map((text) => ({ text })) },
    { set: 'edit', id: 'seniority', value: all },
    { set: 'edit', id: 'jobFunctions', value: [...vectors] },
    { set: 'edit', id: 'industries', value: [...vectors] },
    { set: 'edit', id: 'jobCode', value: all },
    { set: 'edit', id: 'datePostedText', value: all },
    { set: 'edit', id: 'applicants', value: all },
    { set: 'edit', id: 'educationRequirements', value: { text: all } },
    { set: 'edit', id: 'baseSalary', value: { text: all, min: 1_000, max: 2_000, currency: 'USD', period: 'YEAR' } },
    { set: 'edit', id: 'skills', value: [...vectors] },
    { set: 'edit', id: 'description', value: vectors.join('\n') },
    { set: 'notes', value: vectors.join('\n\n') },
    { set: 'followUp', value: { date: '2026-01-01', note: all } },
    { set: 'contact', id: 'c', value: { name: all, jobTitle: all, email: all, telephone: all, url: hostileAddress(all), note: all } },
    { set: 'interview', id: 'i', value: { startDate: '2026-01-01T10:00', name: all, location: all, note: all } },
    ...vectors.flatMap((text): UserChange[] => {
      const tag = text.slice(0, 60);
      return tag.trim() === '' ? [] : [{ set: 'tag', id: tag.trim().normalize('NFC').toLowerCase(), value: tag }];
    }),
  ];
}

/** An address that is one, whatever stands behind its host. */
function hostileAddress(text: string): string {
  return `https://evil.example/"onmouseover="alert(1)?${text}#${text}`;
}

/** What a page that lets a text act would have done. */
interface Acts {
  readonly ran: string[];
  readonly policy: string[];
}

const [plainSample] = sampleShelf;
let browser: Browser;
let page: Page;
const requests: string[] = [];
const acts: Acts = { ran: [], policy: [] };
let keys: string[];

beforeAll(async () => {
  browser = await launch();
  browser.context.on('request', (request) => {
    if (/^(?:https?|ws|data:text)/.test(request.url())) requests.push(request.url());
  });
  await browser.context.exposeBinding('tellAct', (_, kind: 'ran' | 'policy', what: string) => void acts[kind].push(what));
  await browser.context.addInitScript(() => {
    const tell: (kind: string, what: string) => void = Reflect.get(globalThis, 'tellAct');
    for (const name of ['alert', 'confirm', 'prompt']) Reflect.set(globalThis, name, () => tell('ran', name));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      tell('policy', `${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  page = await openCollection(browser);
  keys = await fillShelf(
    page,
    groups.map((_, index) => ({ ...plainSample, title: `Hostile posting ${'x'.repeat(index + 1)}` })),
  );
  for (const [index, key] of keys.entries()) {
    const changes: unknown = hostileChanges(groups[index] ?? []);
    const message: unknown = { route: 'user/change', request: { key, changes } };
    const reply = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    expect(reply).toMatchObject({ ok: true });
  }
}, 120_000);
afterAll(() => browser.close());

const still = () => expect({ ...acts, requests }).toEqual({ ran: [], policy: [], requests: [] });

it('holds two hundred vectors', () => {
  expect(new Set(xssVectors).size).toBe(200);
});

describe('nothing in a text acts', () => {
  it('in the table, every posting, its history, and the narrow list', async () => {
    await page.reload();
    for (const key of keys) {
      await page.locator(`tr[data-key="${key}"]`).click();
      await page.locator('aside h1').filter({ hasText: /./ }).waitFor();
      await page.locator(`aside article[data-key="${key}"]`).waitFor();
      for (const details of await page.locator('aside details').all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      await page.locator('aside ol time').first().waitFor();
    }
    // Hovering shows the words that prove a field.
    await page.locator('aside [data-field="title"]').hover();
    await page.setViewportSize({ width: 400, height: 800 });
    await page.locator('main h1').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('tr[data-key]').first().waitFor();
    await page.setViewportSize({ width: 1440, height: 900 });
    still();
  }, 120_000);

  it('on the board, in the charts and their tables, side by side', async () => {
    await page.locator('tr[data-key]').first().focus();
    await page.keyboard.press('2');
    await page.locator('[data-card]').first().waitFor();
    await page.keyboard.press('3');
    await page.locator('[data-mark]').first().waitFor();
    for (const button of await page.getByRole('button', { name: 'As a table' }).all()) await button.click();
    await page.locator('main td button').first().click();
    await page.getByRole('button', { name: 'Select in the table' }).click();
    await page.keyboard.press('Escape');
    for (let start = 0; start < keys.length; start += 5) {
      for (const key of keys.slice(start, start + 5)) await page.locator(`tr[data-key="${key}"] input`).click();
      await page.keyboard.press('c');
      await page.getByRole('heading', { name: /Comparing/ }).waitFor();
      await page.locator('main thead th').first().waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    still();
  }, 60_000);

  it('in the search, the commands and the popup', async () => {
    await page.reload();
    for (const vector of xssVectors.filter((_, index) => index % 20 === 0)) {
      await page.getByRole('searchbox').fill(vector);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill(vector);
      await page.keyboard.press('Escape');
    }
    const popup = await openShelf(browser);
    await popup.locator('[data-key] a').first().click();
    await popup.locator('[data-field="description"]').first().waitFor();
    // The popup opens again where it was closed.
    await popup.getByRole('button', { name: 'Back' }).click();
    await popup.getByRole('list', { name: 'Saved postings' }).waitFor();
    await popup.close();
    still();
  }, 60_000);

  it('on a page that was kept', async () => {
    const jobPosting = {
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Kept posting',
      hiringOrganization: { '@type': 'Organization', name: 'Acme' },
      description: 'A posting whose page is hostile. It is kept to be looked at without any right.',
    };
    const markup = `<!doctype html><title>Kept</title><script type="application/ld+json">${JSON.stringify(jobPosting)}</script>
      <main><h1>Kept posting</h1><p>${jobPosting.description}</p>${xssVectors.map((vector) => `<div>${vector}</div>`).join('')}</main>`;
    const { window } = new JSDOM(markup);
    const tree = new window.XMLSerializer().serializeToString(window.document);
    const ask = (route: string, request: unknown) => page.evaluate((message) => chrome.runtime.sendMessage(message), { route, request });
    const url = 'https://jobs.example/kept';
    const capture = { url, title: 'Kept', lang: 'en', capturedAt: new Date().toISOString(), page: { tree, inlays: [] } };
    const read = await ask('text/read', { kind: 'html', capture });
    expect(read).toMatchObject({ ok: true, answer: { state: 'posting' } });
    const kept = await ask('capture/save', { captureId: read.answer.captureId });
    await page.goto(browser.page(`collection.html?posting=${encodeURIComponent(kept.answer.key)}`));
    await page.locator('aside summary', { hasText: 'History' }).click();
    await page.getByRole('button', { name: 'Page as it was kept' }).click();
    const frame = page.frameLocator('dialog iframe');
    await frame.getByRole('heading', { name: 'Kept posting' }).waitFor();
    expect(await frame.locator('script, img, style, link, iframe, object, embed, form, svg, math, [style], [href], [src]').count()).toBe(0);
    expect(await page.locator('dialog iframe').getAttribute('sandbox')).toBe('');
    still();
  }, 60_000);

  it('in a file that is imported, its name, its columns, and in what the import page says of it afterwards', async () => {
    const opened = await browser.context.newPage();
    await opened.goto(browser.page('import.html'));
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const rows = xssVectors.map((vector) =>
      [vector, vector, `https://evil.example/?${vector}`, vector, 'javascript:alert(1)'].map(quoted).join(),
    );
    const give = (name: string, headers: string) =>
      opened.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(`${headers}\n${rows.join('\n')}`) });
    // The columns of Careerflow's export, which is known.
    const careerflow = 'Company Name,Job Title,Job Link,Date Added (UTC),Date Interviewed (UTC)';
    const name = '"><img src=x onerror=alert(1)>.csv';
    // Columns that nobody knows are shown, to be explained.
    await give(name, xssVectors.slice(0, 5).map(quoted).join());
    await opened.getByRole('heading', { name: 'onerror', exact: false }).waitFor();
    await opened.locator('main table').waitFor();
    await opened.reload();
    await give(name, careerflow);
    await opened.getByRole('heading', { name: 'What the import would do' }).waitFor({ timeout: 30_000 });
    await opened.getByRole('button', { name: /^Import \d+ postings$/ }).click();
    await opened.getByRole('heading', { name: 'Imported' }).waitFor({ timeout: 30_000 });
    await opened.getByRole('button', { name: 'Import more' }).click();
    await opened.getByText(name).first().waitFor();
    await opened.getByRole('button', { name: /^Undo the import/ }).click();
    await opened.getByRole('heading', { name: 'Import undone' }).waitFor({ timeout: 30_000 });
    await opened.close();
    still();
  }, 60_000);

  it('in the export’s preview in every format, the options’ bin, and the address of every page', async () => {
    const shelf = await openShelf(browser);
    const dialog = await openExport(shelf, 'csv');
    const formats = await dialog
      .getByLabel('Format')
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    for (const format of formats) {
      await dialog.getByLabel('Format').selectOption(format);
      await dialog.locator('table, pre').first().waitFor();
    }
    expect(formats.length).toBeGreaterThan(5);
    await shelf.close();

    const [first = ''] = keys;
    await page.evaluate((key) => chrome.runtime.sendMessage({ route: 'posting/remove', request: { key } }), first);
    const opened = await browser.context.newPage();
    await opened.goto(browser.page('options.html'));
    await opened
      .getByText(xssVectors[0]?.slice(0, 20) ?? '')
      .first()
      .waitFor();
    const vector = encodeURIComponent(xssVectors.slice(0, 12).join(' '));
    await opened.close();
    for (const name of ['collection', 'popup', 'import', 'options', 'welcome', 'export', 'backup', 'tabs']) {
      const one = await browser.context.newPage();
      await one.goto(browser.page(`${name}.html?id=${vector}&posting=${vector}&search=${vector}&tab=${vector}#${vector}`));
      // Those that only put a file on the disk say what is wrong, or close.
      await expect.poll(() => one.isClosed() || one.locator('body').innerText(), { timeout: 30_000 }).not.toBe('');
      await one.close();
    }
    still();
  }, 60_000);
});
