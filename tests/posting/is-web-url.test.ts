import { expect, it } from 'vitest';
import { isPublicUrl, isWebUrl } from '../../src/posting/is-web-url';

it.each([
  ['https://a.example', true],
  ['https://a.example/jobs?id=1#top', true],
  ['http://localhost/x', true],
  ['http://127.0.0.1/x', true],
  ['HTTPS://A.EXAMPLE/', true],
  ['https://blåfjord.example/', true],
  ['https://a.example:8080/', true],
  ['https://a.example/ <any> \\ path\n', true],
  ['https://me:secret@a.example/', true],
  ['https://1.2.3.4.5/', false],
  ['https://a.256/', false],
  ['https://a.0x/', false],
  ['https://a.0xg/', true],
  ['https://xn--/', false],
  ['https://a.xn--a.example/', false],
  ['https://a..example/', true],
  ['https://a b.example/', false],
  ['https://a.example:99999/', false],
  ['https:///', false],
  ['https://', false],
  ['javascript:alert(1)//https://a.example/', false],
  ['ftp://a.example/', false],
  ['a.example/jobs', false],
  ['', false],
])('%j: %j', (text, expected) => {
  expect(isWebUrl(text)).toBe(expected);
});

it('is the same however often it is asked', () => {
  const answers = Array.from({ length: 50_000 }, () => isWebUrl('https://blåfjord.example/'));
  expect(answers.filter((answer) => !answer)).toEqual([]);
});

it.each([
  ['https://a.example/', true],
  ['https://a.example/@me', true],
  ['https://me@a.example/', false],
  ['https://linkedin.com:x@evil.example/', false],
])('%j without a name in it: %j', (text, expected) => {
  expect(isPublicUrl(text)).toBe(expected);
});
