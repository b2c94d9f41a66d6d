// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { Markdown } from '../../../src/ui/controls/Markdown';
import { speakEnglish } from '../english';
import { render } from '../render';

beforeAll(speakEnglish);
const drawn = (text: string) => render(<Markdown text={text} />).firstElementChild?.innerHTML ?? '';

describe('Markdown', () => {
  test.each([
    ['**bold** and *slanted*', '<p><strong>bold</strong> and <em>slanted</em></p>'],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['3. three', '<ol start="3"><li>three</li></ol>'],
    ['one\ntwo', '<p>one<br>two</p>'],
    ['`a < b`', '<p><code>a &lt; b</code></p>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
  ])('%j', (text, html) => {
    expect(drawn(text)).toBe(html);
  });

  test('a link leads out, in a tab of its own', () => {
    const link = render(<Markdown text="[the blog](https://blog.example/a)" />).querySelector('a');
    expect([link?.href, link?.target, link?.rel]).toEqual(['https://blog.example/a', '_blank', 'noopener noreferrer']);
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '![x](https://a.example/x.png)',
    '<svg/onload=alert(1)>',
  ])('%s makes no element that acts', (text) => {
    const within = render(<Markdown text={text} />);
    expect(within.querySelector('img, script, svg, a, iframe, object, embed')).toBeNull();
    expect(within.textContent).not.toBe('');
  });
});
