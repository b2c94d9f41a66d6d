import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DamagedIndex } from '../../../src/store/search/checksum';
import { chunksOf, firstTermsOf, openChunk, type TermRange } from '../../../src/store/search/chunk';
import { wordsOfTexts } from '../../../src/store/search/delta';
import { visitList } from '../../../src/store/search/document-list';
import { parseQuery } from '../../../src/store/search/query';
import { type FieldTexts, packTerms } from '../../../src/store/search/segment';
import { rangesOf } from '../../../src/store/search/term-ranges';
import { openWords, packWords, visitWords, wordsOfDocuments } from '../../../src/store/search/unsorted';
import { searchFields } from '../../../src/store/search/words';

/** Words with beginnings in common, of one letter, of two and of more, with signs, and of scripts that are searched anywhere in their text. */
const vocabulary = ['o', 'oi', 'oil', 'oils', 'node.js', 'js', 'C++', 'c', '7', '72', 'жизнь', 'ж', '灯台守', '台守', '守', 'ランプ'];
const word = fc.constantFrom(...vocabulary);
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const texts: fc.Arbitrary<FieldTexts> = fc.record({ title: text, company: text, place: text, skills: text, text });
const documents = fc.array(texts, { minLength: 1, maxLength: 12 });

/** Too small for two documents, for some, and for none to be too many. */
const size = fc.constantFrom(1, 60, 40_000);

/** The places of the documents that sorted terms name for a range. */
function placesByTerms(of: readonly FieldTexts[], range: TermRange): number[] {
  const { firstTerms, chunks } = packTerms(
    of.map((_, place) => `web:${place}`),
    of.map((one) => ({ texts: one })),
    400,
  );
  const places = new Set<number>();
  const [from, to] = chunksOf(firstTermsOf({ firstTerms }), range);
  for (const chunk of chunks.slice(from, to)) {
    const { terms, lists, starts } = openChunk({ segment: 1, ...chunk });
    for (const [index, term] of terms.entries()) {
      const isMeant = range.prefix ? term.startsWith(range.term) : term === range.term;
      if (isMeant) visitList(lists, starts[index] ?? 0, of.length, (place) => places.add(place));
    }
  }
  return [...places].sort((one, other) => one - other);
}

const packed = (of: readonly FieldTexts[], bytes: number) => packWords(of.map(wordsOfTexts), bytes);
const opened = (of: readonly FieldTexts[], bytes: number) => packed(of, bytes).map((record) => openWords({ segment: 1, ...record }));

describe('unsorted words', () => {
  it('are found where sorted terms find them', () => {
    fc.assert(
      fc.property(documents, size, word, fc.boolean(), (of, bytes, wanted, isWhole) => {
        // A word in quotes is a whole one; without them it may be a beginning.
        const [condition] = parseQuery(isWhole ? `"${wanted}"` : wanted, new Date(0)).conditions;
        if (condition?.on !== 'words') throw new Error('no word');
        for (const field of searchFields) {
          for (const range of rangesOf(condition, field)) {
            const places: number[] = [];
            for (const chunk of opened(of, bytes)) visitWords(chunk, range, (place) => places.push(place));
            expect({ range, places }).toEqual({ range, places: placesByTerms(of, range) });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('come back as they were, each document in its place', () => {
    fc.assert(
      fc.property(documents, size, (of, bytes) => {
        expect(wordsOfDocuments(opened(of, bytes))).toEqual(of.map(wordsOfTexts));
      }),
    );
  });

  it.each([
    // Words stand between spaces: seven and eight characters a document, of which a record has no more once it is above its 200 bytes.
    ['of one byte a character', 'oil', [0, 27, 53]],
    ['of two', 'жизнь', [0, 12, 23, 34, 45, 56]],
  ])('%s are cut by their bytes', (_name, first, expected) => {
    const of = Array.from({ length: 60 }, (_, place) => ({ title: '', company: '', place: '', skills: '', text: `${first} ${place}` }));
    expect(packed(of, 200).map((record) => record.first)).toEqual(expected);
  });

  it.each([
    ['is missing', undefined],
    ['is of another form', { segment: 1, number: 0, words: 7 }],
    ['has another letter', 'letter'],
  ])('throw when a record %s', (_name, damage) => {
    const [record] = packed([{ title: 'oil', company: '', place: '', skills: '', text: 'oil' }], 400);
    const changed = record && { segment: 1, ...record, words: { ...record.words, text: ' oik ' } };
    expect(() => openWords(damage === 'letter' ? changed : damage)).toThrow(DamagedIndex);
  });
});
