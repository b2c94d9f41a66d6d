import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChunk } from '../../../src/store/search/chunk';
import { visitList } from '../../../src/store/search/document-list';
import { packTerms } from '../../../src/store/search/segment';

/** Each term with the places of its documents, as the chunks have them. */
function packed(texts: readonly string[], chunkSize: number): ReadonlyMap<string, readonly number[]> {
  const documents = texts.map((text) => ({ texts: { title: '', company: '', place: '', skills: '', text } }));
  const keys = texts.map((_, place) => `web:${place}`);
  const found = new Map<string, number[]>();
  for (const chunk of packTerms(keys, documents, chunkSize).chunks) {
    const { terms, lists, starts } = openChunk({ segment: 1, ...chunk });
    for (const [index, term] of terms.entries()) {
      const places: number[] = [];
      visitList(lists, starts[index] ?? 0, texts.length, (place) => places.push(place));
      found.set(term, places);
    }
  }
  return found;
}

/** Words of one letter, of two and of more, in letters of one byte, two and three. */
const spaced = ['a', 'ab', 'abc', 'abcdefghij', 'b', 'ba', '7', '72', 'ж', 'жи', 'жизнь', 'ε', 'ευ', 'ა', 'აბ'];
const letters = (from: number, count: number) => Array.from({ length: count }, (_, index) => String.fromCodePoint(from + index));
/** More second letters than there is room for at first: Hebrew, Armenian and Georgian ones, which have no case and no accents to be folded. */
const seconds = [...letters(0x5d0, 27), ...letters(0x561, 38), ...letters(0x10d0, 33)].map((letter) => `a${letter}`);

/** The terms of texts whose words stand between spaces and are folded already: the words, and what each begins with. */
function expected(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  for (const [place, text] of texts.entries()) {
    for (const word of text.split(' ')) {
      if (word === '') continue;
      for (const term of [`0${word}`, `0${word.slice(0, 1)}\u0001`, `0${word.slice(0, 2)}\u0001`]) {
        found.set(term, (found.get(term) ?? new Set()).add(place));
      }
    }
    found.set(`5web:${place}`, new Set([place]));
  }
  return new Map([...found].map(([term, places]) => [term, [...places].sort((one, other) => one - other)]));
}

const text = fc.array(fc.oneof(fc.constantFrom(...spaced), fc.constantFrom(...seconds)), { maxLength: 12 }).map((words) => words.join(' '));

describe('the packed terms of documents', () => {
  it('are their words and what those begin with, each with its documents, in order', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 80, size: 'max' }), fc.constantFrom(60, 400, 40_000), (texts, chunkSize) => {
        const found = packed(texts, chunkSize);
        expect([...found].sort(byTerm)).toEqual([...expected(texts)].sort(byTerm));
        expect([...found.keys()]).toEqual([...found.keys()].sort());
      }),
      { numRuns: 60 },
    );
  });
});

function byTerm([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
