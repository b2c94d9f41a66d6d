import { beforeAll, describe, expect, test } from 'vitest';
import { formatList, locale, speakFrom, t, tn } from '../../src/ui/message';
import { catalogue, speakEnglish } from './english';

describe('the English catalogue', () => {
  test.each(Object.entries(catalogue))('%s is described, and its placeholders are those of its sentence', (_, entry) => {
    expect(entry).toHaveProperty('description', expect.stringMatching(/\w/));
    const used = [...entry.message.matchAll(/\$(\w+)\$/g)].map((found) => found[1]?.toLowerCase());
    expect(new Set(used)).toEqual(new Set(Object.keys(entry.placeholders ?? {})));
  });
});

describe('sentences', () => {
  beforeAll(speakEnglish);

  test('placeholders are filled in order, and may hold anything', () => {
    expect(t('removed', '$1 <b>$title$</b>')).toBe('Deleted “$1 <b>$title$</b>”.');
  });

  test.each([
    [1, '1 posting exported to shelf.csv'],
    [0, '0 postings exported to shelf.csv'],
    [1280, '1,280 postings exported to shelf.csv'],
  ])('%d', (count, sentence) => {
    expect(tn('exported', count, 'shelf.csv')).toBe(sentence);
  });

  test('lists', () => {
    expect(formatList(['Pay', 'Place'])).toBe('Pay and Place');
  });
});

test.each([
  ['en-GB', 'en-GB'],
  ['en', 'en'],
  ['de', 'en'],
  ['eng', 'en'],
])('figures follow the browser within the catalogue’s language: %s gives %s', (preferred, used) => {
  speakFrom((key) => (key === 'catalogueLanguage' ? 'en' : ''), preferred);
  expect(locale()).toBe(used);
});
