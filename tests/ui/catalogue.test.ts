import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from '../../src/posting/zod';

const root = resolve(import.meta.dirname, '../..');
const locales = join(root, 'public/_locales');

const Catalogue = z.record(
  z.string(),
  z.object({
    message: z.string(),
    /** What a translator is told; in the English catalogue. */
    description: z.optional(z.string()),
    placeholders: z.optional(z.record(z.string(), z.object({ content: z.string(), example: z.string() }))),
  }),
);
type Catalogue = z.infer<typeof Catalogue>;

function catalogueOf(language: string): Catalogue {
  return Catalogue.parse(JSON.parse(readFileSync(join(locales, language, 'messages.json'), 'utf8')));
}

const english = catalogueOf('en');
const languages = readdirSync(locales);
const others = languages.filter((language) => language !== 'en');

const counted = /_(?:zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(counted, '');

/** The names that stand between dollar signs. */
function placeholdersIn(message: string): string[] {
  return [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()))].sort();
}

/** The plural categories of whole numbers in a language. */
function categoriesOf(language: string): string[] {
  const rules = new Intl.PluralRules(language.replace('_', '-'));
  return [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))].sort();
}

/** All code whose words a user sees. */
const code = ['src', 'entrypoints']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(root, folder, path)))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const allCode = code.map(({ text }) => text).join('\n');
const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');

describe('the English catalogue', () => {
  it('has no word that is never said', () => {
    const said = (key: string) =>
      [`'${key}'`, `'${stemOf(key)}'`].some((quoted) => allCode.includes(quoted)) || config.includes(`__MSG_${key}__`);
    expect(Object.keys(english).filter((key) => !said(key))).toEqual([]);
  });

  it('tells translators where each message stands', () => {
    expect(Object.keys(english).filter((key) => (english[key]?.description ?? '') === '')).toEqual([]);
  });

  it('declares every placeholder that a message has, and no other', () => {
    const wrong = Object.entries(english).filter(
      ([, { message, placeholders = {} }]) =>
        // A singular may say "one" without its figure.
        !placeholdersIn(message).every((name) => Object.keys(placeholders).some((declared) => declared.toLowerCase() === name)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe('what users see', () => {
  /** Text between tags, and the attributes that are read out or shown. */
  const literal =
    /(?:aria-label|aria-roledescription|title|placeholder|alt|label)="(?=[^"]*\p{L}{2})([^"]+)"|>\s*(?=[^<>{}]*\p{L}{3})([^<>{}=;()]+)\s*<\/\p{L}/gu;

  it.each(code.filter(({ path }) => path.endsWith('.tsx')))('comes from the catalogue: $path', ({ text }) => {
    const markup = text.replace(/\/\*[\s\S]*?\*\//g, '');
    const found = [...markup.matchAll(literal)].map(([whole]) => whole.trim());
    // The name is a name, a currency's code and the beginning of an address are no words.
    expect(found.filter((words) => !/^>\s*Roleshelf\s*<|="(?:[A-Z]{3}|https:\/\/)"$/.test(words))).toEqual([]);
  });
});

describe.each(others.map((language) => ({ language })))('the catalogue of $language', ({ language }) => {
  const catalogue = catalogueOf(language);
  const categories = categoriesOf(language);

  it('says all that the English one says, in the plural forms that the language has', () => {
    const wanted = new Set(
      Object.keys(english).flatMap((key) => {
        if (!counted.test(key)) return [key];
        // What is never said of one thing has one form everywhere.
        const isPlural = `${stemOf(key)}_one` in english;
        return (isPlural ? categories : ['other']).map((category) => `${stemOf(key)}_${category}`);
      }),
    );
    // Chrome's plural rules may know a category for millions that no count here reaches.
    const keys = new Set(Object.keys(catalogue));
    expect([...wanted].filter((key) => !keys.has(key))).toEqual([]);
    expect([...keys].filter((key) => !wanted.has(key))).toEqual([]);
  });

  it('fills in what the English one fills in', () => {
    const wrong = Object.entries(catalogue).filter(([key, { message, placeholders = {} }]) => {
      const model = english[key] ?? english[`${stemOf(key)}_other`];
      const [given, expected] = [placeholdersIn(message), placeholdersIn(model?.message ?? '')];
      const mayLack = counted.test(key) && !key.endsWith('_other');
      const declared = Object.keys(placeholders).map((name) => name.toLowerCase());
      return (
        !(mayLack ? given.every((name) => expected.includes(name)) : given.join() === expected.join()) ||
        !given.every((name) => declared.includes(name))
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('names its language and direction', () => {
    expect(catalogue.catalogueLanguage?.message.replace('-', '_')).toBe(language);
    expect(catalogue.catalogueDirection?.message).toMatch(/^(?:ltr|rtl)$/);
  });
});

it('speaks English, and four more languages', () => {
  expect(languages.sort()).toEqual(['de', 'en', 'es', 'ja', 'zh_CN']);
});
