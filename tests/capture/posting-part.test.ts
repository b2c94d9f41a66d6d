import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { partOf, peopleIn } from '../../src/capture/posting-part';
import { documentOf } from '../../src/capture/snapshot-document';

function pageOf(body: string, head = ''): Document {
  return new JSDOM(`<html lang="en"><head>${head}</head><body>${body}</body></html>`).window.document;
}

function all(document: Document, selector: string): Element[] {
  return [...document.querySelectorAll(selector)];
}

describe('the posting’s part of a page', () => {
  it('is the head, what is kept, and bare tags around it', () => {
    const document = pageOf(
      '<main class="detail" aria-label="Job at Acme">before<div id="a"><p class="t">Keeper &amp; <b>co</b><br></p></div><p>other</p></main><footer>x</footer>',
      '<title>Keeper</title>',
    );
    expect(partOf(document, { keep: all(document, '.t') })).toBe(
      '<html lang="en"><head><title>Keeper</title></head><body><main class="detail"><div id="a"><p class="t">Keeper &amp; <b>co</b><br></p></div></main></body></html>',
    );
  });

  it('escapes what it writes, so that it is the same page when it is read again', () => {
    const document = pageOf('<p title="a &quot;b&quot; <c>">1 &lt; 2 &amp; 3</p><code><!--"id"--></code>');
    const again = documentOf(partOf(document, { keep: all(document, 'p, code') }), 'about:blank');
    expect(again.querySelector('p')?.getAttribute('title')).toBe('a "b" <c>');
    expect(again.querySelector('p')?.textContent).toBe('1 < 2 & 3');
    expect(again.querySelector('code')?.childNodes[0]?.nodeValue).toBe('"id"');
  });

  it('keeps a paragraph within a paragraph', () => {
    const document = pageOf('<p class="outer">a</p>');
    const inner = document.createElement('p');
    inner.textContent = 'b';
    document.querySelector('.outer')?.append(inner);
    expect(partOf(document, { keep: [inner] })).toContain('<p class="outer"><p>b</p></p>');
  });

  it('leaves dropped elements out, within kept ones as well', () => {
    const document = pageOf('<main><p>text <i>secret</i></p></main>');
    expect(partOf(document, { keep: all(document, 'main'), drop: new Set(all(document, 'i')) })).toContain('<main><p>text </p></main>');
  });
});

describe('people on a page', () => {
  const card = '<li class="card"><a href="/in/robin-sample/"><img alt="Robin Sample"></a><p>Robin Sample</p><p>Recruiter</p></li>';

  it.each([
    ['a link to a profile with the card around it', `<main><p>text</p></main><ul>${card}</ul>`],
    ['an address of a country host', '<main><p>text</p></main><a href="https://de.linkedin.com/in/robin-sample">Robin Sample</a>'],
    ['schema.org’s Person', '<main><p>text</p></main><div itemscope itemtype="https://schema.org/Person">Robin Sample</div>'],
  ])('%s', (_, body) => {
    const document = pageOf(body);
    const people = peopleIn(document, all(document, 'main'));
    expect(people.size).toBe(1);
    expect(partOf(document, { keep: [document.body], drop: people })).not.toContain('Robin Sample');
    expect(partOf(document, { keep: [document.body], drop: people })).toContain('<p>text</p>');
  });

  it('are not a company, a path that only begins alike, or what is kept', () => {
    const document = pageOf(
      '<main><a href="/company/acme/">Acme</a><a href="/inside/">x</a><a class="own" href="/in/robin-sample/">Ask Robin</a></main>',
    );
    expect(peopleIn(document, all(document, '.own')).size).toBe(0);
  });

  it('never take the posting away that stands beside them', () => {
    const document = pageOf('<main><p class="text">short text</p><a href="/in/robin-sample/">Robin Sample</a></main>');
    const people = peopleIn(document, all(document, '.text'));
    expect(partOf(document, { keep: [document.body], drop: people })).toContain('<main><p class="text">short text</p></main>');
  });
});
