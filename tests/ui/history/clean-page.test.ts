// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { cleanPage } from '../../../src/ui/history/clean-page';

const bodyOf = (tree: string) => new DOMParser().parseFromString(cleanPage(tree, 'Kept'), 'text/html').body.innerHTML;

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
