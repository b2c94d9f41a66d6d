import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormulas, unguardFormulas } from '../../src/export/formula-guard';
import { timed } from '../processor-time';

describe('the formula guard', () => {
  it.each([
    ['=HYPERLINK("http://example.org")', '\'=HYPERLINK("http://example.org")'],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\tplain', "'\tplain"],
    ['\r=1', "'\r'=1"],
    ['\rplain', "'\rplain"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u3000=1', "'\u3000=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['text\n=1', "text\n'=1"],
    ['text\r\n=1', "text\r\n'=1"],
    ['text\r+1\n-x', "text\r'+1\n'-x"],
    ['text\n \u00a0@x', "text\n' \u00a0@x"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
  ])('guards %j', (text, guarded) => {
    expect(guardFormulas(text)).toBe(guarded);
  });

  it.each(['plain', "it's", "'quoted'", '3 - 4', 'a=b', '-5', '+3.25', '12', '-0.5', '', 'line\nline', '$120K–$150K', 'C++'])(
    'leaves %j',
    (text) => {
      expect(guardFormulas(text)).toBe(text);
    },
  );

  it.each(['-5+1', '--5', '-5\n', '-.5', '1e5=2\n=x'])('does not take %j for a number', (text) => {
    expect(guardFormulas(text)).not.toBe(text);
  });

  const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', "'", ' ', '\u00a0', '\t', '\r', '\n', 'a', '1', '.') });

  it('is undone exactly', () => {
    fc.assert(
      fc.property(nasty, (text) => unguardFormulas(guardFormulas(text)) === text),
      { numRuns: 2000 },
    );
  });

  it('leaves no line that could begin a formula', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const guarded = guardFormulas(text);
        if (/^[+-]?\d+(\.\d+)?$/.test(guarded)) return;
        for (const line of guarded.split(/[\r\n]/)) expect(line.trimStart()).not.toMatch(/^[=+\-@＝]/);
        expect(guarded).not.toMatch(/^[\t\r]/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([' ', '\n', "'", '\u00a0', '\r'])('takes linear time over a million of %j', (character) => {
    const text = character.repeat(1_000_000);
    const { milliseconds } = timed(() => unguardFormulas(guardFormulas(text)));
    expect(milliseconds).toBeLessThan(2_000);
  });
});
