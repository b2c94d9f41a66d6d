import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildHtml, htmlText } from '../../src/export/html';
import { anyText } from './nasty-text';
import { bare, full, textOf } from './sample';

const now = new Date('2026-03-01T09:00:00.000Z');
const index = [[{ key: full.key, title: full.title, company: full.hiringOrganization?.name }], [{ key: bare.key }]];

async function pageOf() {
  return new JSDOM(await textOf(buildHtml([[full], [bare]], { index, now }))).window.document;
}

describe('the page', () => {
  it('shows each posting with its facts, and an index that leads to it', async () => {
    const page = await pageOf();
    const links = [...page.querySelectorAll('nav a')];
    expect(links.map((link) => page.querySelector(`article${link.getAttribute('href')} h2`)?.textContent)).toEqual([
      'Ferry "Captain", night',
      'Untitled posting',
    ]);
    const facts = [...page.querySelectorAll('article:first-of-type dt')].map(
      (name) => `${name.textContent}: ${name.nextElementSibling?.textContent}`,
    );
    expect(facts).toContain('Place: Bergen, Norway · Stavanger, Norway');
    expect(facts).toContain('Interview: 2026-03-05 09:30, Bridge test, Pier 4, Bergen, Bring\nlicences');
    expect(facts).toContain('Contact: Ada Holm, Port captain, ada@fjord.example');
    expect(page.querySelector('article li')?.textContent).toBe('Steer, gently.');
    expect(page.querySelector('article pre')?.textContent).toBe(full.user.notes);
  });

  it('runs nothing and loads nothing', async () => {
    const page = await pageOf();
    expect(page.querySelector('script, link, img, iframe, object, [src], [style], form')).toBeNull();
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  it('shows any text as it is, and makes no element of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const title = `<img src=x onerror=alert(1)>${text}</h2>`;
        const posting = { ...bare, title, jobCode: `"'><script>${text}`, description: `<svg onload=x>\n${text}` };
        const html = await textOf(buildHtml([[posting]], { index: [[{ key: bare.key, title }]], now }));
        const page = new JSDOM(html).window.document;
        expect(page.querySelector('img, script, svg')).toBeNull();
        // What an HTML parser makes of line ends and of what is no character.
        const parsed = (value: string) => value.replace(/\r\n?/g, '\n').replaceAll('\0', '');
        expect(page.querySelector('h2')?.textContent?.replaceAll('\0', '')).toBe(parsed(title));
      }),
      { numRuns: 60 },
    );
  });
});

it('a text is headings, lists and paragraphs', () => {
  const sections = [{ kind: 'responsibilities' as const, heading: 'Duties', text: '', items: ['Steer & dock'] }];
  expect(htmlText({ description: 'Duties:\nSteer & dock\n\nAsk.', sections }, 3)).toBe(
    '<h3 dir="auto">Duties:</h3>\n<ul>\n<li dir="auto">Steer &amp; dock</li>\n</ul>\n<p dir="auto">Ask.</p>\n',
  );
});
