import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { buildJson, buildJsonLines } from '../../src/export/json';
import { buildXlsx } from '../../src/export/xlsx';
import { bare, bytesOf, full, shelfOf, textOf } from '../export/sample';
import { expectNoFault } from './no-fault';

const now = new Date('2026-03-01T09:00:00.000Z');

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, content: string | Uint8Array): Given => ({ name, mimeType: '', buffer: Buffer.from(content) });

const page = resolve(import.meta.dirname, '../sites/web/2026-11-article-fr/page.html');
const careerflow = [
  'Company Name,Job Title,Status,Date Added (UTC),Date Applied (UTC),Date Interviewed (UTC),Job Link,Tags',
  'Campana Works,Bell Founder,Applied,2026-02-01,2026-02-03,,https://campana.example/jobs/17,bronze',
].join('\n');
const jobPosting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Tide Reader',
  description: '<p>Read the tides and write them down, every day of the year, at the old harbour.</p>',
  url: 'https://tides.example/jobs/4',
  hiringOrganization: { '@type': 'Organization', name: 'Harbour Board' },
};

const v1 = JSON.stringify({ format: 'roleshelf', version: 1, exportedAt: full.savedAt, postings: [{ ...bare, title: 'Ferry Mate' }] });

/** A file of each kind, what the page calls it, and a title that is on the shelf afterwards. */
const kinds: readonly (readonly [string, () => Promise<Given>, string, string])[] = [
  [
    'our own JSON',
    async () => file('roleshelf.json', await textOf(buildJson(shelfOf([full]), { now }))),
    'Roleshelf JSON',
    'Ferry "Captain", night',
  ],
  ['JSON of version 1', async () => file('old.json', v1), 'Roleshelf JSON', 'Ferry Mate'],
  [
    'JSON Lines',
    async () => file('roleshelf.jsonl', await textOf(buildJsonLines(shelfOf([full]), { now }))),
    'Roleshelf JSON Lines',
    'Ferry "Captain", night',
  ],
  [
    'our own workbook',
    async () => file('roleshelf.xlsx', await bytesOf(buildXlsx([[full]], { now }))),
    'Roleshelf table',
    'Ferry "Captain", night',
  ],
  ['another tracker’s table', async () => file('jobs_export.csv', careerflow), 'Table from Careerflow', 'Bell Founder'],
  ['JSON-LD', async () => file('posting.jsonld', JSON.stringify(jobPosting)), 'JSON-LD', 'Tide Reader'],
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => browser.close());

async function openImport(): Promise<Page> {
  const opened = await browser.context.newPage();
  await opened.goto(browser.page('import.html'));
  await opened.evaluate(() => chrome.runtime.sendMessage({ route: 'shelf/erase', request: {} }));
  await opened.reload();
  await opened.getByRole('heading', { name: 'Import and backup' }).waitFor();
  return opened;
}

async function shelfTitles(opened: Page): Promise<string[]> {
  return opened.evaluate(async () => {
    const reply = await chrome.runtime.sendMessage({ route: 'shelf/list', request: { query: '', offset: 0, limit: 100 } });
    return reply.answer.items.map(({ title }: { title: string }) => title);
  });
}

describe('a file that comes in', () => {
  it.each(kinds)('%s', async (_kind, given, format, title) => {
    const opened = await openImport();
    await opened.locator('input[type="file"]').setInputFiles(await given());
    await opened.getByRole('heading', { name: 'What the import would do' }).waitFor();
    expect(await opened.getByText(format, { exact: false }).first().isVisible()).toBe(true);
    expect(await opened.getByRole('status').first().textContent()).toBe('New: 1 · changed: 0 · same: 0 · left out: 0');
    expect(await shelfTitles(opened)).toEqual([]);
    await opened.getByRole('button', { name: 'Import 1 posting' }).click();
    await opened.getByRole('heading', { name: 'Imported' }).waitFor();
    expect(await shelfTitles(opened)).toEqual([title]);
    await opened.getByRole('button', { name: 'Undo this import' }).click();
    await opened.getByRole('heading', { name: 'Import undone' }).waitFor();
    expect(await shelfTitles(opened)).toEqual([]);
    await opened.close();
  });

  it('a page that was saved as HTML', async () => {
    const opened = await openImport();
    await expectNoFault(opened);
    await opened.locator('input[type="file"]').setInputFiles(file('offre.html', await readFile(page)));
    await opened.getByRole('heading', { name: 'What the import would do' }).waitFor();
    await expectNoFault(opened);
    await opened.getByRole('button', { name: 'Import 1 posting' }).click();
    await opened.getByRole('heading', { name: 'Imported' }).waitFor();
    expect(await shelfTitles(opened)).toHaveLength(1);
    await opened.close();
  });

  it('a table that nobody knows, once its columns are explained, by the keyboard alone', async () => {
    const opened = await openImport();
    await opened
      .locator('input[type="file"]')
      .setInputFiles(file('mine.csv', 'What,Who,Where it is\nNet Mender,Quay Co,https://quay.example/jobs/2\n,,\n'));
    await opened.getByRole('heading', { name: 'What do the columns of mine.csv mean?' }).waitFor();
    await expectNoFault(opened);
    await expect.poll(() => opened.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await opened.keyboard.press('Tab');
    await opened.keyboard.type('Title');
    await opened.keyboard.press('Tab');
    await opened.keyboard.type('Company');
    await opened.keyboard.press('Tab');
    await opened.keyboard.type('Posting');
    await opened.keyboard.press('Tab');
    await opened.keyboard.press('Enter');
    await opened.getByRole('heading', { name: 'What the import would do' }).waitFor();
    await opened.getByRole('button', { name: 'Import 1 posting' }).press('Enter');
    await opened.getByRole('heading', { name: 'Imported' }).waitFor();
    expect(await shelfTitles(opened)).toEqual(['Net Mender']);
    await opened.close();
  });

  it('that is of no kind we know is refused with a sentence', async () => {
    const opened = await openImport();
    await opened.locator('input[type="file"]').setInputFiles(file('noise.bin', new Uint8Array(2_000).fill(7)));
    expect(await opened.getByRole('alert').textContent()).toContain('This file is of no kind that Roleshelf reads');
    await opened.close();
  });
});

it('a backup is made, and restored after everything was deleted', async () => {
  const opened = await openImport();
  await opened.locator('input[type="file"]').setInputFiles(file('jobs_export.csv', careerflow));
  await opened.getByRole('button', { name: 'Import 1 posting' }).click();
  await opened.getByRole('heading', { name: 'Imported' }).waitFor();
  await opened.getByRole('button', { name: 'Import more' }).click();
  const waiting = opened.waitForEvent('download');
  await opened.getByRole('button', { name: 'Make a backup' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^roleshelf-backup-\d{4}-\d{2}-\d{2}\.zip$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  await opened.evaluate(() => chrome.runtime.sendMessage({ route: 'shelf/erase', request: {} }));
  await opened.reload();
  expect(await shelfTitles(opened)).toEqual([]);
  await opened.locator('input[type="file"]').setInputFiles(file('roleshelf-backup.zip', Buffer.concat(chunks)));
  await opened.getByText('with 1 postings and 0 kept pages').waitFor();
  await opened.getByRole('button', { name: 'Import 1 posting' }).click();
  await opened.getByRole('heading', { name: 'Imported' }).waitFor();
  expect(await shelfTitles(opened)).toEqual(['Bell Founder']);
  await opened.close();
});
