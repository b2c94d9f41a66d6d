/**
 * The main job, unattended: the sample TikTok posting through the real save button, the sample LinkedIn posting through the real toolbar
 * action, the fields as a table, the exported files, and screenshots, all in `.output/demo/`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Posting } from '../src/posting/posting';
import { fixturePage, postingOn, servePage } from './chromium/fixture-pages';
import { type Browser, launch } from './chromium/launch';
import { pressToolbarAction } from './chromium/toolbar-action';
import { samples } from './samples';

const folder = resolve(import.meta.dirname, '../.output/demo');
const step = (text: string): void => void process.stderr.write(`› ${text}\n`);

/** A field's value in a few words: a list joined, an object by its parts. */
function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(readable).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(readable).join(' · ');
}

/** One line a field: name, value, where it was read. */
function table(posting: Posting): string {
  const { key, url, evidence, warnings, site, postingId, sections, description, ...fields } = posting;
  const rows = Object.entries(fields).map(([field, value]) => {
    const source = Object.entries(evidence).find(([name]) => name === field)?.[1].source ?? '';
    return [field, readable(value), source];
  });
  rows.push([
    'sections',
    `${sections?.length ?? 0}: ${sections?.map(({ kind }) => kind).join(', ') ?? ''}`,
    evidence.sections?.source ?? '',
  ]);
  rows.push(['description', `${description?.split(/\s+/).length ?? 0} words`, evidence.description?.source ?? '']);
  const width = Math.max(...rows.map(([field = '']) => field.length));
  const lines = rows.map(
    ([field = '', value = '', source = '']) => `  ${field.padEnd(width)}  ${value.slice(0, 100).padEnd(64)}  ${source}`,
  );
  return [`${key}  ${url ?? ''}`, ...lines, ...warnings.map(({ code, message }) => `  ! ${code}: ${message}`)].join('\n');
}

async function savedPosting(browser: Browser, key: string): Promise<Posting> {
  const page = await browser.context.newPage();
  await page.goto(browser.page('popup.html'));
  const reply = await page.evaluate(async (wanted) => chrome.runtime.sendMessage({ route: 'posting/get', request: { key: wanted } }), key);
  await page.close();
  return reply.answer.posting;
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
step('Starting Chromium…');
const browser = await launch();
try {
  const tiktok = fixturePage(samples.tiktok);
  const linkedin = fixturePage(samples.linkedin);
  for (const page of [tiktok, linkedin]) await servePage(browser.context, page);

  step(`Opening ${tiktok.url} and pressing Save posting…`);
  const page = await browser.context.newPage();
  await page.goto(tiktok.url);
  const host = page.locator('roleshelf-save');
  await host.getByRole('button', { name: 'Save posting' }).click();
  await host.getByRole('button', { name: 'Undo' }).waitFor();
  await page.screenshot({ path: join(folder, 'save-button.png') });

  step(`Opening ${linkedin.url} and pressing the toolbar icon…`);
  await page.goto(linkedin.url);
  const popup = await pressToolbarAction(browser, page);
  const button = (name: string): string =>
    `[...document.querySelectorAll('button')].find((element) => element.textContent.trim() === ${JSON.stringify(name)})`;
  await popup.until(button('Save posting'));
  await writeFile(join(folder, 'popup-reading.png'), await popup.screenshot());
  await popup.evaluate(`${button('Save posting')}.click()`);
  await popup.until(button('Undo'));
  await writeFile(join(folder, 'popup-saved.png'), await popup.screenshot());
  await popup.close();

  step('What was read:');
  for (const page of [tiktok, linkedin]) process.stdout.write(`\n${table(await savedPosting(browser, postingOn(page).key))}\n`);
  process.stdout.write('\n');

  step('Exporting…');
  const shelf = await browser.context.newPage();
  await shelf.setViewportSize({ width: 400, height: 600 });
  await shelf.goto(browser.page('popup.html'));
  await shelf.getByRole('button', { name: 'Export', exact: true }).click();
  for (const format of ['json', 'csv', 'xlsx']) {
    await shelf.getByLabel('Format').selectOption(format);
    const download = shelf.waitForEvent('download');
    await shelf.getByRole('button', { name: /^Export \d/ }).click();
    const file = await download;
    await file.saveAs(join(folder, file.suggestedFilename()));
  }
  await shelf.keyboard.press('Escape');
  await shelf.screenshot({ path: join(folder, 'shelf.png') });
  step(`Done. Exports and screenshots are in ${relative(process.cwd(), folder)}/`);
} finally {
  await browser.close();
}
