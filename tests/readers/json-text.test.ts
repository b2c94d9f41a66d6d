import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonLoose } from '../../src/readers/json-text';
import { timed } from '../processor-time';

describe('parseJsonLoose repairs what leaves no doubt', () => {
  it.each<[string, string, unknown]>([
    ['sound JSON', '{"a": [1, "x", null, true]}', { a: [1, 'x', null, true] }],
    ['a byte order mark and white space', '\ufeff\n {"a": 1}\n', { a: 1 }],
    ['a CDATA wrapper behind script comments', '//<![CDATA[\n{"a": "b // c"}\n//]]>', { a: 'b // c' }],
    ['a CDATA wrapper behind style comments', '/*<![CDATA[*/{"a": 1}/*]]>*/', { a: 1 }],
    ['an HTML comment around the block', '<!--\n{"a": 1}\n-->', { a: 1 }],
    ['a closing semicolon', '{"a": 1};', { a: 1 }],
    ['entities for quotation marks', '{&quot;a&quot;: &quot;R&amp;D&quot;}', { a: 'R&D' }],
    ['numeric entities for quotation marks', '{&#34;a&#34;: 2}', { a: 2 }],
    ['comments outside strings only', '{"a": "http://x/*y*/", // why\n /* and */ "b": 2}', { a: 'http://x/*y*/', b: 2 }],
    ['raw newlines and tabs in a string', '{"a": "one\n\ttwo"}', { a: 'one\n\ttwo' }],
    ['control characters in a string', '{"a": "one\u0007two"}', { a: 'one\u0007two' }],
    ['escapes that JSON does not know', String.raw`{"a": "\$5 \' \d"}`, { a: "$5 ' d" }],
    ['an escape that lacks its digits', String.raw`{"a": "\u12 x"}`, { a: 'u12 x' }],
    ['trailing commas', '{"a": [1, 2,], "b": {"c": 3,},}', { a: [1, 2], b: { c: 3 } }],
    ['a missing comma on a new line', '{"a": "x"\n"b": "y"}', { a: 'x', b: 'y' }],
    ['a missing comma behind an object', '{"a": {"x": 1} "b": 2}', { a: { x: 1 }, b: 2 }],
    ['missing brackets at the end', '{"a": {"b": [1, "x"]', { a: { b: [1, 'x'] } }],
    ['quotation marks that were not escaped', '{"a": "<p class="x">hi</p>", "b": 1}', { a: '<p class="x">hi</p>', b: 1 }],
    ['a bracket too many at the end', '{"a": {"b": 1}}}', { a: { b: 1 } }],
    ['two values one after another', '{"a": 1}\n{"b": 2}', [{ a: 1 }, { b: 2 }]],
  ])('%s', (_, text, value) => {
    expect(parseJsonLoose(text)).toEqual(value);
  });

  it.each<[string, string, unknown]>([
    ['before a value', '{"a": "x", "b":', { a: 'x' }],
    ['inside a string', '{"a": "x", "b": "half a sent', { a: 'x' }],
    ['inside a number', '{"a": "x", "b": 12', { a: 'x' }],
    ['inside a key', '{"a": "x", "b', { a: 'x' }],
  ])('gives what was complete of a text that breaks off %s', (_, text, value) => {
    expect(parseJsonLoose(text)).toEqual(value);
  });

  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['bare words', '{title: "x"}'],
    ['single quotes', "{'title': 'x'}"],
    ['HTML', '<p>Not found</p>'],
    ['a program', 'window.jobs = {"a": 1}'],
    ['brackets of the wrong kind', '{"a": ]}'],
  ])('reads nothing from %s', (_, text) => {
    expect(parseJsonLoose(text)).toBeUndefined();
  });

  it('leaves __proto__ out and no prototype changed', () => {
    expect(Object.keys(parseJsonLoose('{"__proto__": {"polluted": 1}, "a": 1,}') ?? {})).toEqual(['a']);
    expect(Object.keys(parseJsonLoose('{"__proto__": {"polluted": 1}, "a": 1}') ?? {})).toEqual(['a']);
    expect({}).not.toHaveProperty('polluted');
  });

  it('gives up on nesting without end instead of the stack', () => {
    expect(parseJsonLoose(`${'['.repeat(200_000)},`)).toBeUndefined();
    expect(parseJsonLoose('{"a":'.repeat(200_000))).toBeUndefined();
  });

  it('reads all that JSON.stringify writes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'binary' }).filter((key) => key !== '__proto__'),
          fc.jsonValue({ maxDepth: 4 }),
          { minKeys: 1 },
        ),
        (value) => {
          const text = JSON.stringify(value);
          fc.pre(!text.includes('__proto__'));
          expect(parseJsonLoose(text)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('says the same of a text whose objects end in a comma', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'grapheme-ascii' }).filter((key) => /^\w+$/.test(key) && key !== '__proto__'),
          fc.integer(),
          { minKeys: 1 },
        ),
        (value) => {
          expect(parseJsonLoose(JSON.stringify(value).replace(/\}$/, ',}'))).toEqual(value);
        },
      ),
    );
  });

  it('repairs no number that JSON does not know', () => {
    expect(() => parseJsonLoose('[4.62,040013e-55,}')).not.toThrow();
  });

  it('never throws, whatever is cut from or put into a text', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '/', '*', '&quot;', '\n', 'a') }),
        (json, at, noise) => {
          const place = at % (json.length + 1);
          parseJsonLoose(json.slice(0, place));
          parseJsonLoose(json.slice(0, place) + noise + json.slice(place));
        },
      ),
    );
  });

  it.each([
    ['white space', ' '.repeat(1_000_000)],
    ['white space inside', `{"a": 1,${' '.repeat(1_000_000)}x`],
    ['quotation marks', '"'.repeat(1_000_000)],
    ['comment marks', '/*'.repeat(500_000)],
    ['backslashes', `{"a": "${'\\'.repeat(1_000_000)}`],
    ['entities', '{&quot;'.repeat(200_000)],
  ])('is done with a million characters of %s in no time', (_, text) => {
    const { milliseconds } = timed(() => parseJsonLoose(text));
    expect(milliseconds).toBeLessThan(2_000);
  });
});
