import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { bareUrl, canonicalUrl } from '../../src/sites/web-address';

function canonicalOf(url: string, head = '', ofPosting?: string): string {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body></body></html>`);
  return canonicalUrl({ url: new URL(url), document, title: '', lang: '', capturedAt: '2026-11-20T12:00:00Z' }, ofPosting).href;
}

describe('bareUrl', () => {
  it.each([
    ['https://x.example/jobs/7?utm_source=a&UTM_medium=b', 'https://x.example/jobs/7'],
    ['https://x.example/jobs/7?gh_src=a&gh_jid=7', 'https://x.example/jobs/7?gh_jid=7'],
    ['https://x.example/view?jk=ab12&from=serp&tk=9', 'https://x.example/view?jk=ab12'],
    ['https://x.example/d?id=5521&spread=5M', 'https://x.example/d?id=5521'],
    ['https://x.example/jobs/7#apply', 'https://x.example/jobs/7'],
    ['https://x.example/#/jobs/7', 'https://x.example/#/jobs/7'],
    ['https://x.example/jobs/7?', 'https://x.example/jobs/7'],
    ['https://me:secret@x.example/jobs/7?trk=1&ref=2&src=3&gclid=4&fbclid=5&lever-source=6', 'https://x.example/jobs/7'],
    ['https://x.example/jobs?dept=4', 'https://x.example/jobs?dept=4'],
  ])('%s', (url, bare) => {
    expect(bareUrl(new URL(url)).href).toBe(bare);
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = bareUrl(new URL(url));
        expect(bareUrl(once).href).toBe(once.href);
      }),
    );
  });
});

describe('canonicalUrl', () => {
  const link = (href: string) => `<link rel="canonical" href="${href}">`;
  it.each<[string, string, string]>([
    ['the page’s own word', link('https://x.example/jobs/7'), 'https://x.example/jobs/7'],
    ['a relative one', link('/jobs/7'), 'https://x.example/jobs/7'],
    ['one with tracking', link('https://x.example/jobs/7?utm_source=x'), 'https://x.example/jobs/7'],
    ['og:url', '<meta property="og:url" content="https://www.x.example/jobs/7">', 'https://www.x.example/jobs/7'],
    ['not the front page', link('https://x.example/'), 'https://x.example/de/jobs/7'],
    ['not the list', link('https://x.example/jobs'), 'https://x.example/de/jobs/7'],
    ['not another posting', link('https://x.example/jobs/8'), 'https://x.example/de/jobs/7'],
    ['not another host', link('https://board.example/jobs/7'), 'https://x.example/de/jobs/7'],
    ['not a program', link('javascript:7'), 'https://x.example/de/jobs/7'],
  ])('%s', (_, head, expected) => {
    expect(canonicalOf('https://x.example/de/jobs/7?ref=1', head)).toBe(expected);
  });

  it('takes the address in the markup where the page names none', () => {
    expect(canonicalOf('https://x.example/search?id=7&q=x', '', 'https://x.example/jobs/7')).toBe('https://x.example/jobs/7');
  });
});
