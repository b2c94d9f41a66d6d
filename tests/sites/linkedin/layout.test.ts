import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { headingAbove } from '../../../src/sites/linkedin/layout';

it.each([
  ['<h2>About the job</h2><p>Grow moss.</p>', 'About the job'],
  ['<div> <h2>About the job</h2></div><p>Grow moss.</p><h2>You know</h2>', 'About the job'],
  ['<p>Grow moss.</p><h2>You know</h2><p>Ferns.</p>', undefined],
  ['<p>Grow moss.</p>', undefined],
])('is the heading before all words: %s', (markup, words) => {
  const { document } = parseHTML(`<!doctype html><html><body><div id="text">${markup}</div></body></html>`);
  const text = document.querySelector('#text');
  expect(text === null ? null : headingAbove(text)?.textContent).toBe(words);
});
