import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../src/capture/capture-page';
import { MOST_ELEMENTS, snapshotOf, TOO_LARGE } from '../../src/capture/prune';
import { snapshotPage } from '../../src/capture/snapshot-document';
import { Capture, SNAPSHOT_MAX_LENGTH, Snapshot } from '../../src/posting/snapshot';

const now = new Date('2026-11-01T10:00:00Z');

function windowOf(html: string, contentType = 'text/html'): Window & typeof globalThis {
  return new JSDOM(html, { url: 'https://careers.example/jobs/1', contentType, runScripts: 'outside-only' }).window as unknown as Window &
    typeof globalThis;
}

function roundTrip(view: Window & typeof globalThis): Document {
  const capture = Capture.parse(structuredClone(capturePage(view, now)));
  const snapshot = Snapshot.parse(snapshotOf(capture));
  return snapshotPage(snapshot).document;
}

describe('a page that is captured and rebuilt', () => {
  it('says where and when it was seen', () => {
    const { url, title, lang, capturedAt } = capturePage(windowOf('<html lang="de"><title>Stelle &amp; Ort</title>'), now);
    expect({ url, title, lang, capturedAt }).toEqual({
      url: 'https://careers.example/jobs/1',
      title: 'Stelle & Ort',
      lang: 'de',
      capturedAt: '2026-11-01T10:00:00.000Z',
    });
  });

  it('is taken by a function that needs nothing around it, as the browser carries it into a page', () => {
    const view = windowOf('<title>Alone</title><iframe></iframe><p>text</p>');
    view.document.querySelector('p')?.attachShadow({ mode: 'open' }).append('inside');
    const carried = view.eval(`(${capturePage})`) as typeof capturePage;
    for (const serialisation of ['html', 'xml'] as const) {
      expect({ ...carried(null, null, serialisation), capturedAt: '' }).toEqual({
        ...capturePage(view, now, serialisation),
        capturedAt: '',
      });
    }
  });

  it('keeps a paragraph within a paragraph and a link within a link', () => {
    const view = windowOf('<main></main>');
    const { document } = view;
    const outer = document.createElement('p');
    const inner = document.createElement('p');
    inner.textContent = 'inside';
    const link = document.createElement('a');
    const nested = document.createElement('a');
    nested.href = '/x';
    link.append(nested);
    outer.append(inner, link);
    document.querySelector('main')?.append(outer);
    const rebuilt = roundTrip(view);
    expect(rebuilt.querySelector('main > p > p')?.textContent).toBe('inside');
    expect(rebuilt.querySelector('a > a')?.getAttribute('href')).toBe('/x');
  });

  it('gives back JSON scripts as they were, and no other script', () => {
    const json = '{"description":"<p>5 < 6 & more</p>","end":"<\\/script>"}';
    const rebuilt = roundTrip(windowOf(`<script type="application/ld+json">${json}</script><script>alert(1)</script><p>text</p>`));
    const scripts = [...rebuilt.querySelectorAll('script')];
    expect(scripts.map((script) => JSON.parse(script.textContent ?? ''))).toEqual([JSON.parse(json)]);
  });

  it('drops styles, pictures, handlers and long attributes, and keeps marks that readers use', () => {
    const html = `<style>p{}</style><svg><path d="M0"/></svg><img src="data:image/png;base64,AA" alt="Logo"><p onclick="x()" style="color:red" data-long="${'x'.repeat(5000)}" class="a" data-testid="b" itemprop="title">text</p>`;
    const { tree } = Snapshot.parse(snapshotOf(capturePage(windowOf(html), now)));
    expect(tree).toContain('<body><img alt="Logo"><p class="a" data-testid="b" itemprop="title">text</p></body>');
  });

  it('keeps comments within code, where LinkedIn writes ids, and no other', () => {
    expect(roundTrip(windowOf('<!-- no --><code id="applyUrl"><!--"https://a.example"--></code>')).body.innerHTML).toBe(
      '<code id="applyUrl"><!--"https://a.example"--></code>',
    );
  });

  it('puts open shadow roots and frames of its own origin in their place', () => {
    const view = windowOf('<div id="host">light</div><div id="after">after</div><iframe></iframe>');
    const { document } = view;
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('no shadow root');
    shadow.innerHTML = '<h1>In the shadow</h1><section></section>';
    const nested = shadow.querySelector('section')?.attachShadow({ mode: 'open' });
    if (nested) nested.innerHTML = '<p>Deeper</p>';
    const frame = document.querySelector('iframe')?.contentDocument;
    if (frame) frame.body.innerHTML = '<p>In the frame</p>';
    const rebuilt = roundTrip(view);
    expect(rebuilt.querySelector('#host h1')?.textContent).toBe('In the shadow');
    expect(rebuilt.querySelector('#host section p')?.textContent).toBe('Deeper');
    expect(rebuilt.querySelector('#after')?.textContent).toBe('after');
    expect(rebuilt.body.lastElementChild?.textContent).toBe('In the frame');
  });

  it('changes nothing on the page', () => {
    const view = windowOf('<p>One</p><custom-element></custom-element>');
    const before = view.document.documentElement.outerHTML;
    capturePage(view, now);
    expect(view.document.documentElement.outerHTML).toBe(before);
  });

  it('reads an XHTML page', () => {
    const html =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><div/><p>a<p>b</p></p><![CDATA[ 5 < 6 ]]></body></html>';
    const body = roundTrip(windowOf(html, 'application/xhtml+xml')).body;
    expect(body.innerHTML).toBe('<div></div><p>a<p>b</p></p> 5 &lt; 6 ');
  });
});

describe('a page that is too large', () => {
  const capture = (tree: string): Capture => ({
    url: 'https://a.example/',
    title: '',
    lang: '',
    capturedAt: now.toISOString(),
    page: { tree, inlays: [] },
  });

  it.each([
    ['in characters', `<html><body>${'x'.repeat(SNAPSHOT_MAX_LENGTH)}</body></html>`],
    ['in elements', `<html><body>${'<i></i>'.repeat(MOST_ELEMENTS + 1)}</body></html>`],
  ])('%s is refused', (_, tree) => {
    expect(snapshotOf(capture(tree))).toBe(TOO_LARGE);
  });

  it('but a deep one is flattened', () => {
    const depth = 30_000;
    const snapshot = Snapshot.parse(snapshotOf(capture(`<html><body>${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}</body></html>`)));
    expect(snapshotPage(snapshot).document.body.textContent).toBe('deep');
    expect(snapshot.tree.match(/<div>/g)?.length).toBeLessThan(512);
  });

  it('and broken markup does no harm', () => {
    for (const tree of ['', '<', '<html', '</p></p><p>', '<!-- open', '<p a="<script>alert(1)">', '<script type="json">{']) {
      const snapshot = snapshotOf(capture(tree));
      expect(snapshot).not.toBe(TOO_LARGE);
    }
  });
});
