import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { segmentsOf, segmentText, textRuns, wordsOf } from '../../../src/sites/linkedin/text-runs';

function body(html: string): Element {
  return new JSDOM(`<body>${html}</body>`).window.document.body;
}

const texts = (html: string): string[] => textRuns(body(html)).map((run) => run.text);

describe('textRuns', () => {
  it.each([
    ['neighbours are not glued', '<b>clicked apply</b><i>Promoted by hirer</i>', ['clicked apply', 'Promoted by hirer']],
    ['text around an element is two runs', '<p>one <b>two</b> three</p>', ['one', 'two', 'three']],
    ['white space is folded and alone is nothing', '<p>  a \n b </p><p> </p>', ['a b']],
    ['scripts, code and icons say nothing', '<script>a</script><code>b</code><svg><title>c</title></svg><p>d</p>', ['d']],
    ['comments do not cut', '<p>a<!-- -->b</p>', ['ab']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('leaves out what is skipped and stops before its end', () => {
    const root = body('<p>a</p><p class="hidden">b</p><p>c</p><p id="end">d</p><p>e</p>');
    const until = root.querySelector('#end') ?? undefined;
    expect(textRuns(root, { skip: (element) => element.matches('.hidden'), until }).map((run) => run.text)).toEqual(['a', 'c']);
  });

  it('knows the element of each run', () => {
    expect(textRuns(body('<p>one <b>two</b> three</p>')).map((run) => run.element.tagName)).toEqual(['P', 'B', 'P']);
  });
});

describe('segmentsOf', () => {
  const segments = (html: string): string[] => segmentsOf(textRuns(body(html))).map(segmentText);
  it.each([
    [
      'dots of their own',
      '<i>Ghent</i><i>·</i><i>9 hours ago</i><i> · </i><i>98 applicants</i>',
      ['Ghent', '9 hours ago', '98 applicants'],
    ],
    [
      'dots at the end or the start of a run',
      '<i>Promoted · </i><i>Review time</i><i>· Moab, UT</i>',
      ['Promoted', 'Review time', 'Moab, UT'],
    ],
    ['a missing fact leaves its place free', '<i>·</i><i>9 hours ago</i>', ['', '9 hours ago']],
    ['a dot inside of a word is no dot', 'Relieur·se', ['Relieur·se']],
  ])('%s', (_, html, expected) => {
    expect(segments(html)).toEqual(expected);
  });
});

it('wordsOf gives nothing for what is empty or not there', () => {
  expect([wordsOf(null), wordsOf(body(' <p> </p>')), wordsOf(body('<p>a</p><p>b</p>'))]).toEqual([undefined, undefined, 'a b']);
});
