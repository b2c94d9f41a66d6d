import { beforeAll, expect, test } from 'vitest';
import type { Warning } from '../../../src/posting/warning';
import { warningSentence } from '../../../src/ui/postings/warning-sentence';
import { speakEnglish } from '../english';

beforeAll(speakEnglish);

const kept = { source: 'json-ld', quote: '60,000 USD a year' } as const;
const other = { source: 'text', quote: '$64,000 a year' } as const;

test.each<readonly [string, Warning, string]>([
  [
    'two sources that disagree',
    { code: 'sources-disagree', message: 'baseSalary: …', field: 'baseSalary', quotes: [kept, other] },
    'Pay: “60,000 USD a year” (Structured data), but “$64,000 a year” (Posting text)',
  ],
  [
    'pay for several zones',
    { code: 'several-pays', message: 'The posting …', field: 'baseSalary', quotes: [other, { ...other, quote: '$52,000 a year' }] },
    'The posting states other pay as well: “$64,000 a year” and “$52,000 a year”',
  ],
  [
    'pay that does not fit its period',
    { code: 'pay-implausible', message: 'The page …', field: 'baseSalary' },
    'The page’s data give a pay that does not fit its period, so the period is left out.',
  ],
  ['a record from before warnings had quotes', { code: 'sources-disagree', message: 'title: “A”, but “B”' }, 'title: “A”, but “B”'],
  ['a code of a newer version', { code: 'text-cut', message: 'The text is cut.', quotes: [kept] }, 'The text is cut.'],
])('%s', (_, warning, sentence) => {
  expect(warningSentence(warning)).toBe(sentence);
});

test('quotes may hold anything', () => {
  const hostile = { source: 'dom', quote: '$1 $field$ <b>' } as const;
  const warning: Warning = { code: 'several-pays', message: '…', quotes: [hostile] };
  expect(warningSentence(warning)).toContain('$1 $field$ <b>');
});
