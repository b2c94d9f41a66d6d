import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLines, LineFolder, lineAt, unfoldLine, unfoldLines } from '../../../src/store/search/lines';

const line = fc.string({ unit: fc.constantFrom('a', 'b', '1', 'é', '職', '\u{1f600}', '\ud83d', '\u0001'), maxLength: 90 });

describe('folded lines', () => {
  it.each([
    [['lamp', 'lamps', 'lantern'], '0lamp\n4s\n2ntern'],
    [['', 'a', 'a'], '0\n0a\n1'],
    [['über', 'übel', 'ubel'], '0über\n3l\n0ubel'],
    [['a職', 'a', 'a職人', 'a職場'], '0a職\n1\n1職人\n2場'],
    [['\u{1f600}', '\u{1f601}'], '0\u{1f600}\n1\ude01'],
  ])('hold %j', (texts, folded) => {
    expect(foldLines(texts)).toBe(folded);
  });

  it('give back what was folded', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (texts) => {
        expect(unfoldLines(foldLines(texts))).toEqual(texts);
      }),
    );
  });

  it('give back each by itself', () => {
    const alike = fc
      .array(line, { minLength: 1, maxLength: 20 })
      .map((texts) => texts.map((text, index) => (texts[index - 1] ?? '') + text));
    fc.assert(
      fc.property(fc.oneof(alike, fc.array(line, { minLength: 1, maxLength: 20 })), (texts) => {
        expect(texts.map((_, index) => unfoldLine(foldLines(texts), index))).toEqual(texts);
        expect(texts.map((_, index) => lineAt(texts.join('\n'), index))).toEqual(texts);
      }),
    );
  });

  it('are the same from bytes with a sign before them', () => {
    const ascii = fc.string({ unit: fc.constantFrom('a', 'b', '1'), minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(fc.array(fc.oneof(ascii, line), { minLength: 1, maxLength: 20 }), (texts) => {
        const folder = new LineFolder();
        for (const text of texts) {
          const isAscii = /^[\0-\x7f]+$/.test(text);
          if (isAscii) folder.addAscii('0', new TextEncoder().encode(`-${text}-`), 1, 1 + text.length);
          else folder.add(`0${text}`);
        }
        expect(folder.take()).toBe(foldLines(texts.map((text) => `0${text}`)));
      }),
    );
  });

  it('begin anew when they were taken', () => {
    const folder = new LineFolder();
    folder.add('lamp');
    folder.take();
    folder.add('lamps');
    expect(folder.take()).toBe('0lamps');
  });
});
