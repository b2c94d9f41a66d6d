import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../src/store/search/word-table';
import { termsOf, withParts, wordsOf } from '../../../src/store/search/words';

const decoder = new TextDecoder();

function tableOf(texts: readonly string[]): Record<string, number[]> {
  const table = new WordTable();
  for (const [place, text] of texts.entries()) table.addText(text, place);
  const { count, bytes, starts, wide, places, placeStarts } = table.terms();
  const found = Array.from({ length: count }, (_, number) => {
    const term = decoder.decode(bytes.subarray(starts[number], starts[number + 1]));
    expect(wide.get(number)).toBe(/^[\0-\x7f]*$/.test(term) ? undefined : term);
    return [term, [...places.subarray(placeStarts[number], placeStarts[number + 1])]];
  });
  return Object.fromEntries(found);
}

describe('a table of words', () => {
  it('knows which texts have which words, and their parts', () => {
    expect(tableOf(['Lamp oil, lamp.', 'C++ and .NET; node.js', 'Öl oil 灯台.js', ''])).toEqual({
      lamp: [0],
      oil: [0, 2],
      'c++': [1],
      and: [1],
      '.net': [1],
      net: [1],
      'node.js': [1],
      node: [1],
      js: [1, 2],
      ol: [2],
      灯台: [2],
      台: [2],
      '.js': [2],
    });
  });

  it('finds the words that a search looks for, whatever stands between them', () => {
    const text = fc.array(fc.constantFrom('a', 'B', '7', '.', '+', '#', ' ', '-', '’', 'é', '師', '\n'), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (parts) => {
        const texts = parts.map((characters) => characters.join(''));
        const expected = texts.map((one) => [...new Set(wordsOf(one).flatMap(withParts).flatMap(termsOf))].sort());
        const found = tableOf(texts);
        const actual = texts.map((_, place) => Object.keys(found).filter((word) => found[word]?.includes(place)));
        expect(actual.map((words) => words.sort())).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('tells words apart by all their bytes', () => {
    expect(tableOf(['abcdefgh abcdefg abcdefghi abcdefghj', 'abcdefghj abc abcd abcde'])).toEqual({
      abcdefgh: [0],
      abcdefg: [0],
      abcdefghi: [0],
      abcdefghj: [0, 1],
      abc: [1],
      abcd: [1],
      abcde: [1],
    });
  });

  it.each([1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 15, 16, 17, 20])('tells words of %i letters apart by each of them', (length) => {
    const plain = 'a'.repeat(length);
    const others = Array.from({ length }, (_, at) => `${plain.slice(0, at)}b${plain.slice(at + 1)}`);
    const words = [plain, ...others];
    expect(tableOf([words.join(' '), plain])).toEqual(Object.fromEntries(words.map((word) => [word, word === plain ? [0, 1] : [0]])));
  });

  it('holds more words than it has places at first', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
    const found = tableOf([words.join(' '), words.slice(10_000).join(' ')]);
    expect(Object.keys(found).length).toBe(20_000);
    expect([found.w1, found.w19999]).toEqual([[0], [0, 1]]);
  });
});
