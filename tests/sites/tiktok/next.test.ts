import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readNext } from '../../../src/sites/tiktok/next';

const id = '7550000000000000001';
const page = readFileSync(new URL('2026-10-next/page.html', import.meta.url), 'utf8');
const own = `<a class="button" href="https://careers.tiktok.com/resume/${id}/apply">Apply to this job</a>`;

function applyOf(links: string) {
  const markup = page.replace('<main>', `<a href="/how-we-hire/apply">How to apply</a><main>`).replace(own, links);
  const reading = readNext(new JSDOM(markup, { url: `https://lifeattiktok.com/search/${id}` }).window.document, id);
  if (!reading.ok) return reading.refusal.code;
  return reading.claims.flatMap((found) => (found.field === 'apply' && found.value.kind === 'on-site' ? [found.value.url] : []))[0];
}

it.each([
  ['its own', own, `https://careers.tiktok.com/resume/${id}/apply`],
  [
    'its own behind that of a similar job',
    `<a href="https://careers.tiktok.com/resume/7550000000000000009/apply">Apply</a>${own}`,
    `https://careers.tiktok.com/resume/${id}/apply`,
  ],
  ['one without an id', '<a href="https://jobs.bytedance.com/en/a/apply">Apply</a>', 'https://jobs.bytedance.com/en/a/apply'],
  ['none', '', undefined],
  ["another posting's", '<a href="https://careers.tiktok.com/resume/7550000000000000009/apply">Apply</a>', 'stale-pane'],
])('takes the way to apply from the link that names the posting: %s', (_, links, url) => {
  expect(applyOf(links)).toBe(url);
});
