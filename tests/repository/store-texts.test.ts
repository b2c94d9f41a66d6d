import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from '../../src/posting/zod';

const root = resolve(import.meta.dirname, '../..');
const languages = readdirSync(join(root, 'public/_locales'));
const descriptions = join(root, 'docs/store/description');

const Said = z.object({ message: z.string() });
const Catalogue = z.looseObject({ extensionName: Said, extensionDescription: Said });

const catalogueOf = (language: string) =>
  Catalogue.parse(JSON.parse(readFileSync(join(root, 'public/_locales', language, 'messages.json'), 'utf8')));
const descriptionOf = (language: string) => readFileSync(join(descriptions, `${language}.txt`), 'utf8');

/** Headings and texts, which stand between empty lines or ends of lines. */
const paragraphsOf = (text: string) => text.split('\n').filter((line) => line !== '');

/** What no language translates: names, keys, formats. */
const untranslated = ['Roleshelf', 'TikTok USDS', 'ByteDance', 'Alt+Shift+S', 'JSON', 'CSV', 'Excel', 'Markdown', 'HTML', 'JSON-LD', '?'];

describe('the texts for the stores', () => {
  it('are there in every language that the extension speaks', () => {
    expect(readdirSync(descriptions).sort()).toEqual(languages.map((language) => `${language}.txt`).sort());
  });

  it.each(languages)('fit into the stores: %s', (language) => {
    const { extensionName, extensionDescription } = catalogueOf(language);
    // https://developer.chrome.com/docs/extensions/reference/manifest/name and …/description
    expect(extensionName.message.length).toBeLessThanOrEqual(75);
    expect(extensionDescription.message.length).toBeLessThanOrEqual(132);
    // Edge takes a description from 250 to 10,000 characters, Chrome and Firefox longer ones too.
    const { length } = descriptionOf(language);
    expect(length).toBeGreaterThanOrEqual(250);
    expect(length).toBeLessThanOrEqual(10_000);
  });

  it.each(languages)('say the same in the same order: %s', (language) => {
    const text = descriptionOf(language);
    expect(paragraphsOf(text)).toHaveLength(paragraphsOf(descriptionOf('en')).length);
    expect(untranslated.filter((word) => !text.includes(word))).toEqual([]);
    // Plain text: the stores show markup as it is written.
    expect(text).not.toMatch(/[*_#<>`]/);
    expect(text.endsWith('\n')).toBe(true);
  });
});
