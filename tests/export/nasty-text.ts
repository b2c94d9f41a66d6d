import fc from 'fast-check';

/** Texts that files are known to lose or to change. */
export const nastyTexts: readonly string[] = [
  '"quoted", and ""twice""',
  "it's 'so'",
  'a\tb\nc\r\nd\re',
  '\ufeffmarked',
  'שלום \u202eעולם\u202c مرحبا',
  '👩🏽‍🚀 e\u0301 ﬁ 漢字',
  'lone \ud83d and \udc00 halves',
  '=HYPERLINK("http://evil.example")',
  '-1+2\n@SUM(A1)\n\t=1',
  "'=1",
  '  spaces around  ',
  '\u00a0\u2028\u2029\u0085',
  '\u0000\u0007\u001f\u007f\ufffe\uffff',
  '_x0041_ _x005F_',
  '<b>&amp;</b> ]]> <!--',
  '# not *a* _heading_ [[link]] $1$ ==x== %%y%% #tag ^z',
  '- item\n1. one\n> quote\n```\ncode\n~~~\n---\n<br>',
  'a; b\\; c\\\\',
  '2026-01-01',
  '007',
  'TRUE',
  'null',
  '\\n \\',
  'x'.repeat(32_767),
  'é'.repeat(32_768),
];

/** Any text that a record can hold, the known bad ones often. */
export const anyText = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('\n', '\r', '"', "'", '=', '\\', ';', '_', '*', '#', '-', ' ', '\t', '1', '.', 'a', '\ud800'),
    minLength: 1,
    maxLength: 12,
  }),
);
