import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/posting/page';
import { linkedin } from '../../../src/sites/linkedin';
import type { ExpectedRecord } from '../expected-record';

/** What a page says of each field, first claim first; nothing when it is refused. The text is left to the fixtures. */
function factsOf(page: Page): Map<string, string> {
  const result = linkedin.read(page, linkedin.route(page.url));
  const facts = new Map<string, string>();
  if (!result.ok) return facts;
  for (const { field, value } of result.draft.claims) {
    // An employer without its link, a place without what the hidden block adds, are still the same.
    const fact =
      field === 'hiringOrganization'
        ? value.name
        : field === 'jobLocations'
          ? value.map(({ text }) => text)
          : field === 'apply'
            ? value.kind
            : value;
    if (!facts.has(field)) facts.set(field, JSON.stringify(fact));
  }
  return facts;
}

function pageOf(folder: string, file: string): Page {
  const home = new URL(`./${folder}/`, import.meta.url);
  const { url, capturedAt }: ExpectedRecord = JSON.parse(readFileSync(new URL('expected.json', home), 'utf8'));
  const contentType = file.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html';
  const { document } = new JSDOM(readFileSync(new URL(file, home), 'utf8'), { url, contentType }).window;
  return { url: new URL(url), document, title: document.title, lang: document.documentElement.getAttribute('lang') ?? '', capturedAt };
}

/** Hundreds of readings a page, the first of which builds tables: seconds on a busy machine. */
const TIMEOUT = 120_000;

/** One page of each layout, in which all fields are shown. */
const pages: [string, string][] = [
  ['2026-08-guest-pay', 'page.html'],
  ['2026-06-guest-split', 'page.html'],
  ['2026-07-classic-split', 'page.html'],
  ['2024-03-classic-view', 'page.html'],
  ['2023-09-classic-view', 'page.html'],
  ['2026-07-server-driven-view', 'page.xhtml'],
  ['2026-07-server-driven-view', 'page.html'],
  ['2026-03-server-driven-split', 'page.xhtml'],
];

describe('a page that lacks any one of its elements says less, never something else', () => {
  it.each(pages)(
    '%s/%s',
    (folder, file) => {
      const page = pageOf(folder, file);
      const whole = factsOf(page);
      expect(whole.size).toBeGreaterThan(4);
      const wrong: string[] = [];
      for (const element of page.document.body.querySelectorAll('*')) {
        const parent = element.parentNode;
        const next = element.nextSibling;
        if (!parent || element.closest('#job-details, [data-sdui-component]')) continue;
        const name = `${element.tagName} ${element.getAttribute('class') ?? ''} ${(element.textContent ?? '').trim().slice(0, 30)}`;
        element.remove();
        for (const [field, fact] of factsOf(page)) if (whole.get(field) !== fact) wrong.push(`${field} became ${fact} without ${name}`);
        parent.insertBefore(element, next);
      }
      expect(wrong).toEqual([]);
    },
    TIMEOUT,
  );
});

it('every fixture folder has a label', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.filter(({ name }) => !existsSync(new URL(`./${name}/expected.json`, import.meta.url)))).toEqual([]);
});
