// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { cleanPage } from '../../../src/ui/history/clean-page';

const bodyOf = (tree: string, kind?: 'text' | 'json-ld') =>
  new DOMParser().parseFromString(cleanPage({ tree, title: 'Kept', ...(kind && { kind }) }), 'text/html').body.innerHTML;

test.each([
  ['<h1>Keeper</h1><p>On the <b>rock</b></p>', '<h1>Keeper</h1><p>On the <b>rock</b></p>'],
  ['<p style="color:red" class="x" id="y" onclick="a()" data-x="1" aria-label="z">text</p>', '<p>text</p>'],
  ['<a href="https://a.example">link</a>', '<a>link</a>'],
  ['<img src="https://a.example/x.png" /><p>after</p>', '<p>after</p>'],
  ['<main><header>over</header>under</main>', 'overunder'],
  ['<script>alert(1)</script><style>p{}</style><p>kept</p>', '<p>kept</p>'],
  ['<html><body onload="alert(1)"><p>kept</p></body></html>', '<p>kept</p>'],
  ['<table><tbody><tr><td colspan="2">cell</td></tr></tbody></table>', '<table><tbody><tr><td colspan="2">cell</td></tr></tbody></table>'],
])('%s', (tree, clean) => {
  expect(bodyOf(tree)).toBe(clean);
});

test('a text that was pasted keeps its lines, and what looks like markup in it is text', () => {
  expect(bodyOf('Keeper\n\n<b>Rock</b> & <script>alert(1)</script>', 'text')).toBe(
    '<p dir="auto">Keeper</p><p dir="auto"></p><p dir="auto">&lt;b&gt;Rock&lt;/b&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>',
  );
  expect(bodyOf('{"title":"<p>Keeper</p>"}', 'json-ld')).toBe('<p dir="auto">{"title":"&lt;p&gt;Keeper&lt;/p&gt;"}</p>');
});
