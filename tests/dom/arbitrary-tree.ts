import fc from 'fast-check';

const names = ['div', 'p', 'a', 'span', 'ul', 'li', 'h2', 'b'];
const words = ['x', 'y', 'z', 'x-y', 'Xy'];

const attributes = fc.record(
  {
    id: fc.constantFrom(...words),
    class: fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((list) => list.join(' ')),
    'data-k': fc.constantFrom('', 'x', 'xy', 'x y', 'x-y', 'XY', '"&<>'),
    role: fc.constantFrom('heading', 'list'),
  },
  { requiredKeys: [] },
);

const { node } = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((list) => list.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('', ' ', 'one', 'two &amp; three', '\n', '<!--note-->', '<br>'),
    fc.tuple(fc.constantFrom(...names), attributes, tie('nodes')).map(([name, own, inner]) => {
      const written = Object.entries(own).map(([key, value]) => ` ${key}="${escapeValue(value)}"`);
      return `<${name}${written.join('')}>${inner}</${name}>`;
    }),
  ),
}));

function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Any small tree as markup, with paragraphs in paragraphs and links in links. */
export const arbitraryTree = fc.array(node, { maxLength: 5 }).map((list) => list.join(''));

const simple = fc.oneof(
  fc.constantFrom(...names, '*'),
  fc.constantFrom('.x', '.y', '#z', 'p.x', 'a.x-y', 'span#x'),
  fc
    .tuple(fc.constantFrom('=', '~=', '|=', '^=', '$=', '*='), fc.constantFrom('x', 'y', 'xy', 'X'), fc.constantFrom('', ' i', ' s'))
    .map(([operator, value, flag]) => `[data-k${operator}"${value}"${flag}]`),
  fc.constantFrom('[id]', '[class]', 'p[data-k]', '[role="heading"]'),
  fc.constantFrom(':empty', 'p:first-of-type'),
  // The root is a first child in browsers, and not in css-select.
  fc.constantFrom(':first-child', ':last-child', ':only-child', ':last-of-type', ':only-of-type').map((name) => `${name}:not(:root)`),
  fc
    .tuple(
      fc.constantFrom('nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type'),
      fc.constantFrom('odd', 'even', '2', '2n+1', '-n+2', '3n - 1', 'n'),
    )
    .map(([name, formula]) => `:${name}(${formula}):not(:root)`),
);

const combinator = fc.constantFrom(' ', ' > ', ' + ', ' ~ ', '>', '+');

const plainComplex = fc
  .tuple(simple, fc.array(fc.tuple(combinator, simple), { maxLength: 3 }))
  .map(([head, rest]) => head + rest.flat().join(''));

const nested = fc.oneof(
  plainComplex.map((inner) => `:not(${inner})`),
  fc.tuple(plainComplex, plainComplex).map((both) => `:is(${both.join(', ')})`),
  plainComplex.map((inner) => `p:where(${inner})`),
  fc.tuple(fc.constantFrom('', '> ', '+ ', '~ '), simple).map(([lead, inner]) => `div:has(${lead}${inner})`),
);

/** Selectors of every kind that our engine knows. */
export const arbitrarySelector = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: plainComplex },
      { weight: 1, arbitrary: nested },
      { weight: 1, arbitrary: fc.tuple(plainComplex, nested).map((parts) => parts.join(' ')) },
    ),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  .map((list) => list.join(', '));
