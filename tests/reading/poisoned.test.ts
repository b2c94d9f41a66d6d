import type { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fixtureHome, type LabelledPage, labelledPages, realPagesHome } from '../../scripts/labelled-pages';
import { buildCsv } from '../../src/export/delimited';
import { type ExportedPosting, ExportFile } from '../../src/export/export-file';
import { unguardFormulas } from '../../src/export/formula-guard';
import { buildJson } from '../../src/export/json';
import { Posting } from '../../src/posting/posting';
import { isWebUrl } from '../../src/posting/url';
import { noUserData } from '../../src/posting/user-data';
import type { ReadResult } from '../../src/read';
import { shelfOf, textOf, whole } from '../export/sample';
import { missesOf } from '../sites/expected-record';
import { fold, openPage, readPage, textNodes } from './opened-page';

const POISON = `"><img src=x onerror=alert(1)>`;
const PROGRAM = 'javascript:alert(1)//';

const fixtures = labelledPages(fixtureHome);
const realPages = labelledPages(realPagesHome);
/** Reading a page for the first time builds tables, which takes seconds on a busy machine. */
const TIMEOUT = 120_000;

const collections = [
  { collection: 'fixtures', pages: fixtures },
  { collection: 'labelled real pages', pages: realPages },
];

const jsonLd = 'script[type*="ld+json" i]';

/** Names whose values a reader finds its way by. */
const wayfinding = /^(?:@(?:context|id|type)|id|key|jobKey|jobPostId)$/;

/** A JSON value with every text changed, save schema.org's own words, ids and addresses. */
function poisonJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poisonJson);
  if (typeof value === 'string') return /^[A-Z_]+$|schema\.org/.test(value) ? value : poisonText(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wayfinding.test(name) ? inner : poisonJson(inner)]));
}

/** Texts in data are HTML, and carry words in angle brackets as HTML does: escaped. A text that is escaped HTML carries them escaped twice. */
function asMarkup(around: string): string {
  const once = escapeMarkup(POISON);
  return /&lt;\/?[a-z]/i.test(around) ? escapeMarkup(once) : once;
}

/** Before an ellipsis, which says that the text goes on elsewhere. */
function poisonText(text: string): string {
  return text.replace(/(?:\.\.\.|…)?$/, (end) => asMarkup(text) + end);
}

/** Poisons a block of data. One that is no JSON, and has to be mended to be read, is poisoned in its plain texts. */
function poisonBlock(block: string): string {
  const data = parsed(block);
  if (data !== undefined) return JSON.stringify(poisonJson(data)).replaceAll('<', '\\u003c');
  return block.replace(
    /("(?:title|name|description)"\s*:\s*")((?:[^"\\]|\\[\s\S])*)(?=")/g,
    (_, before: string, text: string) => before + poisonText(text),
  );
}

/** Poisons the data that a program assigns, each object on a line of its own. */
function poisonProgram(program: string): string {
  return program.replace(/^(.*window\.\w+ ?= ?)(\{.*\})(;.*)$/gm, (line, before: string, json: string, after: string) => {
    const data = parsed(json.replaceAll(':undefined', ':null').replaceAll(': undefined', ':null'));
    return data === undefined ? line : `${before}${JSON.stringify(poisonJson(data)).replaceAll('<', '\\u003c')}${after}`;
  });
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Poisons every text of the page that stands in the record, and nothing beside it. */
function poisonPosting(page: JSDOM, posting: Posting): void {
  const words = fold(textsOf(posting).join('\n'));
  for (const node of textNodes(page)) if (words.includes(fold(node.data))) node.data += POISON;
  const { title = '' } = posting;
  const { document } = page.window;
  if (title !== '') document.title = document.title.replace(title, () => title + POISON);
}

function poisonEverything(page: JSDOM): void {
  const { document } = page.window;
  for (const node of textNodes(page)) node.data += POISON;
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of [...element.attributes]) {
      // Class names, ids and addresses are what a reader finds its way by: with them poisoned there is nothing to read.
      if (/^(?:alt|title|content|value|datetime|label|placeholder|aria-label|data-(?!testid).*)$/.test(attribute.name))
        element.setAttribute(attribute.name, attribute.value + POISON);
    }
  }
  for (const script of document.querySelectorAll('script[type*="json" i]')) {
    const data = parsed(script.textContent ?? '');
    script.textContent =
      data === undefined ? `${script.textContent}${POISON}` : JSON.stringify(poisonJson(data)).replaceAll('<', '\\u003c');
  }
}

function poisonAddresses(page: JSDOM): void {
  const { document } = page.window;
  for (const name of ['href', 'src', 'action', 'resource', 'content'] as const)
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      if (name !== 'content' || isWebUrl(value)) element.setAttribute(name, PROGRAM + value);
    }
  for (const script of document.querySelectorAll('script[type*="json" i]'))
    script.textContent = (script.textContent ?? '').replace(/"https?:\/\/(?!schema\.org)/g, `"${PROGRAM}http://`);
}

/** Every text of a value, wherever it stands. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Every text under a name that is shown as a link or loaded as a picture. */
function addressesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (/url$|logo/i.test(name) ? [inner] : []) : addressesOf(inner),
  );
}

const cleanReadings = new WeakMap<LabelledPage, ReadResult>();

/** What the page gives as it is, read once for whoever compares with it. */
function cleanReading(labelled: LabelledPage): ReadResult {
  const reading = cleanReadings.get(labelled) ?? readPage(openPage(labelled), labelled);
  cleanReadings.set(labelled, reading);
  return reading;
}

/** What holds of any record, whatever the page was. */
async function expectHarmless(posting: Posting): Promise<void> {
  expect(Posting.parse(posting)).toEqual(posting);
  expect(addressesOf(posting).filter((address) => !isWebUrl(address))).toEqual([]);
  const at = '2026-11-20T10:00:00Z';
  const kept: ExportedPosting = { ...posting, savedAt: at, capturedAt: at, captures: 1, user: noUserData };
  const json = await textOf(buildJson(shelfOf([kept]), { now: new Date('2026-11-20T12:00:00Z') }));
  expect(ExportFile.parse(JSON.parse(json)).postings).toEqual([whole(kept)]);
  const csv = await textOf(buildCsv([[kept]], { byteOrderMark: false, formulaGuard: true }));
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, delimiter: ',', skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(1);
  expect(unguardFormulas(data[0]?.description ?? '')).toBe(posting.description ?? '');
  expect(unguardFormulas(data[0]?.title ?? '')).toBe(posting.title ?? '');
}

describe.each(collections)('poisoned: $collection', ({ pages }) => {
  it.skipIf(pages.length === 0).each(pages)(
    '$name, in the texts of the posting',
    async (labelled) => {
      const clean = cleanReading(labelled);
      if (!clean.ok) return;
      const page = openPage(labelled);
      for (const script of page.window.document.querySelectorAll(jsonLd)) {
        script.textContent = poisonBlock(script.textContent ?? '');
      }
      for (const script of page.window.document.querySelectorAll('script:not([type])')) {
        script.textContent = poisonProgram(script.textContent ?? '');
      }
      poisonPosting(page, clean.posting);
      const poisoned = readPage(page, labelled);
      if (!poisoned.ok) return;
      await expectHarmless(poisoned.posting);
      const { key, title = '', description = '' } = poisoned.posting;
      expect(key).toBe(clean.posting.key);
      expect(fold(title.replaceAll(POISON, ''))).toBe(clean.posting.title ?? '');
      if (description !== '') expect(description).toContain(POISON);
      expect(fold(description.replaceAll(POISON, ''))).toBe(fold(clean.posting.description ?? ''));
    },
    TIMEOUT,
  );

  it.skipIf(pages.length === 0).each(pages)(
    '$name, in all of its texts',
    async (labelled) => {
      const page = openPage(labelled);
      poisonEverything(page);
      const result = readPage(page, labelled);
      if (result.ok) await expectHarmless(result.posting);
      else expect(result.refusal.code).toMatch(/^[a-z-]+$/);
    },
    TIMEOUT,
  );

  it.skipIf(pages.length === 0).each(pages)(
    '$name, in its addresses',
    async (labelled) => {
      const page = openPage(labelled);
      poisonAddresses(page);
      const result = readPage(page, labelled);
      if (result.ok) await expectHarmless(result.posting);
      else expect(result.refusal.code).toMatch(/^[a-z-]+$/);
    },
    TIMEOUT,
  );
});

/** A text of fewer characters than this may be a posting's or a notice's: a page that shows no more may be refused. */
const THIN = 300;

/** The label's title, company and description, as far as a page shows them. */
function shownOf({ label }: LabelledPage, shown: string): LabelledPage['label'] {
  const { title, hiringOrganization } = label.posting ?? {};
  const { url, capturedAt, layout, description } = label;
  const shows = (text: unknown): boolean => typeof text === 'string' && shown.includes(fold(text));
  const name = nameOf(hiringOrganization);
  const showsText = shows(description?.startsWith ?? '') && (description?.contains ?? []).every(shows);
  return {
    url,
    capturedAt,
    layout,
    ...(showsText ? { description } : {}),
    posting: { ...(shows(title) ? { title } : {}), ...(shows(name) ? { hiringOrganization: { name } } : {}) },
  };
}

function nameOf(organization: unknown): unknown {
  return typeof organization === 'object' && organization !== null ? Reflect.get(organization, 'name') : undefined;
}

describe.each(collections)('without JSON-LD: $collection', ({ pages }) => {
  it.skipIf(pages.length === 0).each(pages.filter(({ markup, label }) => label.posting && /ld\+json/i.test(markup)))(
    '$name still gives title, company and description',
    (labelled) => {
      const whole = cleanReading(labelled);
      const isThin = whole.ok && (whole.posting.description ?? '').length < THIN;
      const page = openPage(labelled);
      for (const script of page.window.document.querySelectorAll(jsonLd)) script.remove();
      const shown = fold(page.window.document.body.textContent);
      const result = readPage(page, labelled);
      const misses = missesOf(shownOf(labelled, shown), result);
      if (!isThin) expect(misses).toEqual([]);
      // Whose posting it is a few words need not tell.
      else if (result.ok) expect(misses.filter((miss) => !/^hiringOrganization .* is absent$/.test(miss))).toEqual([]);
    },
    TIMEOUT,
  );
});

it.skipIf(realPages.length > 0)('labelled real pages are not here: only the fixtures were poisoned', () => undefined);
