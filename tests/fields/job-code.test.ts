import { expect, it } from 'vitest';
import { findJobCode } from '../../src/fields/job-code';

it.each([
  ['Call us.\nQuote job ref: BX-042031-77\nThank you', 'BX-042031-77'],
  ['Requisition ID: R_20417', 'R_20417'],
  ['Job #: 88121', '88121'],
  ['Reference number: FJ/2031/17.', 'FJ/2031/17'],
  ['• Kennziffer: 2031-17', '2031-17'],
  ['Référence de l’offre : 2031-4', '2031-4'],
  ['Código da vaga: 5512', '5512'],
  ['职位编号：A2031', 'A2031'],
])('%j gives %s', (text, code) => {
  const reading = findJobCode(text);
  expect(reading?.value).toBe(code);
  expect(text).toContain(reading?.quote);
});

it.each([
  'Reference: two letters from employers',
  'Job code: to be announced',
  'ID: 12345',
  'Call 0123 456789 and give the job reference: it is on our site, number 12.',
  'Job number: 12 345 678',
  'Experience with requisition: 5+ years',
])('%j gives nothing', (text) => {
  expect(findJobCode(text)).toBeUndefined();
});
