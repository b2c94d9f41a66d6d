import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { capturePage, type Serialisation } from '../../src/capture/capture-page';
import { ALTERED, snapshotOf, snapshotOfTab } from '../../src/capture/prune';
import { documentOf } from '../../src/capture/snapshot-document';
import { type Capture, Snapshot } from '../../src/posting/snapshot';
import { arbitraryTree } from '../dom/arbitrary-tree';

const now = new Date('2026-11-01T10:00:00Z');

/** A window that runs programs, as a tab's does. */
function windowOf(html: string): Window & typeof globalThis {
  return new JSDOM(html, { url: 'https://careers.example/jobs/1', runScripts: 'dangerously' }).window as unknown as Window &
    typeof globalThis;
}

function rebuilt(view: Window & typeof globalThis, serialisation: Serialisation): string | undefined {
  const capture = capturePage(view, now, serialisation);
  return documentOf(Snapshot.parse(snapshotOf(capture)).tree, capture.url).documentElement?.innerHTML;
}

/** What Chrome writes, without a DOM around it. */
function captureOf(tree: string, htmlElements: number): Capture {
  return { url: 'https://careers.example/', title: '', lang: '', capturedAt: now.toISOString(), page: { tree, htmlElements, inlays: [] } };
}

function treeOf(tree: string, htmlElements: number): string {
  return Snapshot.parse(snapshotOfTab(captureOf(tree, htmlElements))).tree;
}

describe('a page that is captured as HTML', () => {
  it.each([
    ['references and spaces', '<p title="a &amp; b &lt;i&gt; &quot;c&quot;">5 &lt; 6 &amp;amp; 7&nbsp;000&#160;€ &amp;nbsp;</p>'],
    ['line breaks', '<pre>\n\n  one\n</pre><textarea>\n\ntwo</textarea><p title="a\nb\tc">d</p>'],
    ['elements without an end', '<p>a<br>b<wbr>c<hr><img alt="x"><input value="y">d</p>'],
    ['data', '<script type="application/ld+json">{"description":"<p>5 &lt; 6&nbsp;& </p><!-- -->"}</script><p>text</p>'],
    ['programs and styles', '<script type="text/x">if (a<b && "</p>") x("<div>")</script><style>a>b{}</style><p>text</p>'],
    ['what only a browser without programs shows', '<noscript><div><img src="/x"></div></noscript><p>text</p>'],
    ['comments', '<!-- <p> --><code id="applyUrl"><!--"https://a.example?a=1&b=2"--></code>'],
    ['names with marks', '<p a"b="c" class="d""e" x<y=1>f</p><x:y>g</x:y>'],
    ['drawings', '<svg viewBox="0 0 1 1"><style>a&lt;b</style><title>t</title><path d="M0"/></svg><math><mi>x</mi></math><p>text</p>'],
    ['templates', '<template><p>in <b>it</b></p><template><i></i></template></template><p>text</p>'],
    ['old elements', '<xmp><b>plain</b></xmp><noembed><i></noembed><p>text</p>'],
  ])('is rebuilt as one that is captured as XML: %s', (_, body) => {
    const view = windowOf(`<html lang="en"><head><title>Keeper &amp; Sons</title></head><body>${body}</body></html>`);
    expect(rebuilt(view, 'html')).toBe(rebuilt(view, 'xml'));
    expect(rebuilt(view, 'html')).toContain('</');
  });

  it('is rebuilt as one that is captured as XML, whatever its tree', () => {
    const view = windowOf('<main></main>');
    const main = view.document.querySelector('main');
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        // Parsed as XML, so that paragraphs stand in paragraphs.
        const parsed = new view.DOMParser().parseFromString(
          `<main xmlns="http://www.w3.org/1999/xhtml">${tree}</main>`.replaceAll('<br>', '<br/>'),
          'application/xhtml+xml',
        );
        main?.replaceChildren(...[...parsed.documentElement.childNodes].map((node) => view.document.importNode(node, true)));
        expect(rebuilt(view, 'html')).toBe(rebuilt(view, 'xml'));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('has its shadow roots and frames in their place, behind a template too', () => {
    const view = windowOf('<template><i></i><i></i></template><div id="host"></div><iframe></iframe><p>after</p>');
    const { document } = view;
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<h1>In the shadow&nbsp;</h1>';
    const frame = document.querySelector('iframe')?.contentDocument;
    if (frame) frame.body.innerHTML = '<p>In the frame</p>';
    expect(rebuilt(view, 'html')).toContain(
      '<div id="host"><div><h1>In the shadow\u00a0</h1></div></div><div><body><p>In the frame</p></body></div><p>after</p>',
    );
    expect(rebuilt(view, 'html')).toBe(rebuilt(view, 'xml'));
  });

  it('as an older Chrome writes it, with tags in attributes as they are', () => {
    const tree = '<html><head></head><body><p title="a > b <i>c</i>">text</p></body></html>';
    expect(documentOf(treeOf(tree, 4), 'https://a.example/').querySelector('p')?.getAttribute('title')).toBe('a > b <i>c</i>');
  });
});

describe('a page that HTML does not give back', () => {
  it.each([
    ['a program that writes another', (document: Document) => ownProgram(document, 'document.write("<script>x</script>")')],
    ['a program that names its end alone', (document: Document) => ownProgram(document, 'a = "</script>"')],
    [
      'data that hold an end tag',
      (document: Document) => ownProgram(document, '{"a":"</script><p>Not of the page</p>"}', 'application/json'),
    ],
    ['text within an element that has none', (document: Document) => document.querySelector('br')?.append(document.createElement('b'))],
  ])('is told from one that it does: %s', (_, change) => {
    const view = windowOf('<p>Keeper<br></p>');
    expect(snapshotOfTab(capturePage(view, now, 'html'))).not.toBe(ALTERED);
    change(view.document);
    expect(snapshotOfTab(capturePage(view, now, 'html'))).toBe(ALTERED);
    expect(snapshotOfTab(capturePage(view, now, 'xml'))).toMatchObject({ tree: expect.stringContaining('<p>Keeper<br>') });
  });

  it.each(['', '<', '<html', '<html><p', '<html a', '<html a="', '<html><script>', '</p>', '<!-- open', '<?x'])(
    'nor is broken markup taken for a page: %j',
    (tree) => {
      expect(snapshotOfTab(captureOf(tree, 7))).toBe(ALTERED);
    },
  );
});

function ownProgram(document: Document, text: string, type = 'text/x'): void {
  const program = document.createElement('script');
  program.type = type;
  program.textContent = text;
  document.body.append(program);
}
