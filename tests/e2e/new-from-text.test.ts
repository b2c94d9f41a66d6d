import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixturePage, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { samples } from '../../scripts/samples';
import { emptyShelf, keptPosting, listedKeys, openShelf, tabIdOf } from './shelf-page';

const text = `Harbour Lamp Engineer

About the role
You keep the lamps of three harbours burning and write down what they need.

What you bring
- At least 4 years of experience with optics
- A head for heights

Salary: $61,000 - $72,000 per year`;
const jsonLd = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Buoy Painter',
  url: 'https://jobs.example/buoys/12',
  hiringOrganization: { '@type': 'Organization', name: 'Harbour Board' },
  description: '<p>You paint forty buoys every spring and count them every autumn.</p>',
});

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(() => emptyShelf(browser));

async function openForm(query = ''): Promise<Page> {
  const popup = await openShelf(browser, query);
  await popup.locator('footer').getByRole('button', { name: 'New from text' }).click();
  await popup.getByRole('heading', { name: 'New from text' }).waitFor();
  return popup;
}

/** Lets a file fall on the form, as from the desktop. */
async function drop(popup: Page, name: string, content: string): Promise<void> {
  const transfer = await popup.evaluateHandle(
    ([fileName, fileText]) => {
      const files = new DataTransfer();
      files.items.add(new File([fileText ?? ''], fileName ?? ''));
      return files;
    },
    [name, content],
  );
  for (const type of ['dragover', 'drop']) await popup.dispatchEvent('main', type, { dataTransfer: transfer });
}

describe('a posting without a page in front', () => {
  it('pasted, is read with its evidence and kept', async () => {
    const popup = await openForm();
    await popup.getByLabel('Text of the posting').fill(text);
    await popup.getByLabel('Address (optional)').fill('jobs.example/lamps/41');
    await popup.getByRole('button', { name: 'Read', exact: true }).click();
    const read = popup.getByRole('region', { name: 'Posting that was read' });
    await expect.poll(() => read.locator('[data-field="title"]').textContent()).toBe('Harbour Lamp Engineer');
    await read.locator('[data-field="baseSalary"]').hover();
    await expect.poll(() => popup.getByRole('tooltip').textContent()).toContain('$61,000 - $72,000 per year');

    await expect.poll(() => popup.evaluate(() => document.activeElement?.textContent)).toBe('Save posting');
    await popup.keyboard.press('Enter');
    await read.getByRole('button', { name: 'Undo' }).waitFor();
    await popup.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => listedKeys(popup)).toHaveLength(1);
    const [key = ''] = await listedKeys(popup);
    expect(await keptPosting(popup, key)).toMatchObject({
      ok: true,
      answer: { posting: { url: 'https://jobs.example/lamps/41', baseSalary: { min: 61000 }, experienceRequirements: { years: 4 } } },
    });
    await popup.close();
  });

  it('dropped as a saved LinkedIn page, is the posting that the page is of', async () => {
    const { body, url } = fixturePage(samples.linkedin);
    const popup = await openForm();
    await drop(popup, 'posting.html', `<!-- saved from url=(0042)${url} -->\n${body}`);
    const read = popup.getByRole('region', { name: 'Posting that was read' });
    await read.getByRole('button', { name: 'Save posting' }).click();
    await read.getByRole('button', { name: 'Undo' }).waitFor();
    await popup.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => listedKeys(popup)).toEqual([expect.stringMatching(/^linkedin:\d+$/)]);
    await popup.close();
  });

  it('chosen as a file of JSON-LD, is read', async () => {
    const popup = await openForm();
    const choosing = popup.waitForEvent('filechooser');
    await popup.getByRole('button', { name: 'Choose a file' }).click();
    await (await choosing).setFiles({ name: 'buoys.json', mimeType: 'application/json', buffer: Buffer.from(jsonLd) });
    const read = popup.getByRole('region', { name: 'Posting that was read' });
    await expect.poll(() => read.locator('[data-field="hiringOrganization"]').textContent()).toBe('Harbour Board');
    await popup.getByRole('button', { name: 'Remove the file' }).click();
    expect(await popup.getByLabel('Text of the posting').isVisible()).toBe(true);
    await popup.close();
  });

  it.each([
    ['nothing', '', 'Paste a posting or choose a file first.'],
    ['a note', 'Lunch at twelve?', 'No job posting was found in this text.'],
    [
      'data of something else',
      '{"@context":"https://schema.org","@type":"Recipe","name":"Soup"}',
      'No job posting was found in this text.',
    ],
  ])('%s is refused, and what was pasted stays', async (_, pasted, words) => {
    const popup = await openForm();
    await popup.getByLabel('Text of the posting').fill(pasted);
    await popup.getByRole('button', { name: 'Read', exact: true }).click();
    await expect.poll(() => popup.getByRole('alert').textContent()).toBe(words);
    expect(await popup.getByLabel('Text of the posting').inputValue()).toBe(pasted);
    expect(await popup.getByRole('button', { name: 'Save posting' }).count()).toBe(0);
    await popup.close();
  });

  it('of a kind that holds no text is refused', async () => {
    const popup = await openForm();
    await drop(popup, 'posting.pdf', '%PDF-1.7');
    await expect.poll(() => popup.getByRole('alert').textContent()).toContain('text, HTML and JSON files');
    await drop(popup, 'garbage.html', '<<<>>> </p &&& <script>window.hit = 1</script><img src=x onerror="window.hit = 1">');
    await expect.poll(() => popup.getByRole('alert').textContent()).not.toContain('text, HTML and JSON files');
    expect(await popup.evaluate(() => 'hit' in window)).toBe(false);
    expect(await popup.getByRole('button', { name: 'Save posting' }).count()).toBe(0);
    await popup.close();
  });
});

it('the page in front comes back, and its refusal offers the same way', async () => {
  const list = {
    url: 'https://lifeattiktok.com/search',
    body: '<html><body><main><h1>Jobs</h1></main></body></html>',
    contentType: 'text/html',
  };
  await servePage(browser.context, list);
  const page = await browser.context.newPage();
  await page.goto(list.url);
  const popup = await openShelf(browser, `?tab=${await tabIdOf(browser, page)}`);
  const front = popup.getByRole('region', { name: 'Posting in front' });
  await front.getByRole('button', { name: 'New from text' }).click();
  await popup.getByLabel('Text of the posting').fill(text);
  await popup.keyboard.press('Control+Enter');
  await popup.getByRole('region', { name: 'Posting that was read' }).getByRole('button', { name: 'Save posting' }).waitFor();
  await popup.keyboard.press('Escape');
  await expect.poll(() => front.textContent()).toContain('list of jobs');
  await popup.close();
  await page.close();
});
