import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { captureMarkup } from '../../src/capture/capture-markup';
import { snapshotOf } from '../../src/capture/prune';

const { window } = new JSDOM('', { url: 'https://extension.example/popup.html' });
const now = new Date('2026-11-21T09:00:00Z');
const capture = (html: string, url?: string) => captureMarkup(html, url, now, window);

describe('a page that came as a file', () => {
  it('is captured as one in a tab is', () => {
    const page = capture('<html lang="de"><title>Wächter</title><p>a<p>b<script>window.hit = 1</script>');
    expect(page).toMatchObject({ title: 'Wächter', lang: 'de', capturedAt: '2026-11-21T09:00:00.000Z' });
    expect(snapshotOf(page)).toMatchObject({ tree: expect.stringMatching(/<p>a<\/p><p>b<\/p><\/body>/) });
    expect('hit' in window).toBe(false);
  });

  it.each([
    [
      'the user’s word before all others',
      'https://jobs.example/7',
      '<link rel="canonical" href="https://jobs.example/1">',
      'https://jobs.example/7',
    ],
    [
      'what the browser wrote above it',
      undefined,
      '<!-- saved from url=(0022)https://jobs.example/2 --><link rel="canonical" href="https://jobs.example/1">',
      'https://jobs.example/2',
    ],
    ['its canonical address', undefined, '<link rel="canonical" href="https://jobs.example/1">', 'https://jobs.example/1'],
    ['og:url', undefined, '<meta property="og:url" content="https://jobs.example/3">', 'https://jobs.example/3'],
    ['none that is no address', undefined, '<link rel="canonical" href="javascript:alert(1)"><link rel="canonical" href="/1">', ''],
    ['none at all', undefined, '<p>Keeper</p>', ''],
  ])('has as its address %s', (_, url, html, expected) => {
    expect(capture(html, url).url).toBe(expected);
  });
});
