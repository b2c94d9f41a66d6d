import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfMarkup, plainText } from '../../src/readers/markup';
import { timed } from '../processor-time';

const shown = (markup: string): string[] => linesOfMarkup(markup).map(({ kind, text }) => `${kind[0]} ${text}`);

describe('linesOfMarkup', () => {
  it.each<[string, string, string[]]>([
    ['HTML', '<p>Stir.</p><ul><li>Salt</li><li>Oats</li></ul>', ['p Stir.', 'i Salt', 'i Oats']],
    ['plain text', 'Stir.\n- Salt\n- Oats', ['p Stir.', 'i Salt', 'i Oats']],
    ['HTML that was escaped', '&lt;p&gt;Salt &amp;amp; oats&lt;/p&gt;', ['p Salt & oats']],
    ['HTML that was escaped twice', '&amp;lt;p&amp;gt;Salt&amp;lt;/p&amp;gt;', ['p Salt']],
    ['escaped HTML in HTML', '<div>&lt;p&gt;Salt&lt;/p&gt;&lt;p&gt;Oats&lt;/p&gt;</div>', ['p Salt', 'p Oats']],
    ['a text about tags', 'You know &lt;div&gt; from &lt;span&gt;.', ['p You know <div> from <span>.']],
    ['a sign that opens no tag', '<p>Keep it &lt; 4 °C, pH < 5 and > 3</p>', ['p Keep it < 4 °C, pH < 5 and > 3']],
    ['entities escaped in sound HTML', '<p>Salt &amp;amp; oats&amp;#39;</p>', ["p Salt & oats'"]],
    ['styles, programs and comments', '<style>p{}</style><script>x()</script><!-- y --><p>Salt</p>', ['p Salt']],
    ['newlines beside inline tags', 'Salt <b>and</b>\noats', ['p Salt and', 'p oats']],
    ['newlines that JSON wrote out', String.raw`First\nSecond\r\nThird`, ['p First', 'p Second', 'p Third']],
    ['a path with an n in it', String.raw`C:\new\n`, [String.raw`p C:\new`]],
    ['code points that JSON wrote out', String.raw`\u003Cp\u003ESalt\u003C/p\u003E`, ['p Salt']],
    ['a whole document', '<html><head><title>x</title></head><body><p>Salt</p></body></html><p>Oats</p>', ['p x', 'p Salt', 'p Oats']],
    ['a heading', '<h3>Duties</h3><p>Stir.</p>', ['h Duties', 'p Stir.']],
    ['nothing', ' ', []],
  ])('%s', (_, markup, lines) => {
    expect(shown(markup)).toEqual(lines);
  });

  it('never throws, and leaves no tag behind of what it was given as HTML', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<ul>',
            '<li>',
            '<b',
            '&lt;',
            '&amp;',
            'salt',
            '\n',
            '"',
            '<br>',
            '</div>',
            '\\n',
            '<!--',
            '>',
            '&#x;',
          ),
        ),
        (parts) => {
          for (const { text } of linesOfMarkup(parts.join(''))) expect(text).toBe(text.trim());
        },
      ),
    );
  });

  it('is done with half a million characters of broken markup in time', () => {
    const { milliseconds } = timed(() => {
      for (const piece of ['<b ', '&lt;', '<!--', '<p>a', '\\n', '&']) linesOfMarkup(piece.repeat(100_000));
    });
    expect(milliseconds).toBeLessThan(8_000);
  });
});

describe('plainText', () => {
  it.each([
    ['Cook &amp; baker', 'Cook & baker'],
    ['Cook &amp;amp; baker', 'Cook & baker'],
    ['<b>Cook</b> (m/w/d)', 'Cook (m/w/d)'],
    ['  Cook \n\t baker ', 'Cook baker'],
    ['R&D', 'R&D'],
    ['a < b', 'a < b'],
    ['Cook"><img src=x onerror=alert(1)>', 'Cook"><img src=x onerror=alert(1)>'],
    ['Cook &lt;iframe&gt;', 'Cook <iframe>'],
  ])('%s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});
