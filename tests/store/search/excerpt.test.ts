import { describe, expect, it } from 'vitest';
import { excerpt, marksIn, notShownIn } from '../../../src/store/search/excerpt';

const word = (...words: string[]) => ({ words, prefix: true });

describe('an excerpt', () => {
  const long = `${'Care for the lamp and its oil. '.repeat(12)}Sound the foghorn when mist rolls in. ${'Write the log each night. '.repeat(12)}`;

  it('is the line with the word', () => {
    expect(excerpt('First line.\nRow the boat.\nLast line.', [word('boat')])).toBe('Row the boat.');
  });

  it('is the line with the whole phrase', () => {
    expect(excerpt('Night falls.\nShift the night.\nThe night shift.', [{ words: ['night', 'shift'], prefix: false }])).toBe(
      'The night shift.',
    );
  });

  it('is cut between words around it', () => {
    const text = excerpt(long, [word('foghorn')]);
    expect(text).toMatch(/^….*Sound the foghorn when.*…$/);
    expect(text?.length).toBeLessThanOrEqual(142);
  });

  it('finds a word whose accents differ', () => {
    expect(excerpt('Serve crème brûlée.', [word('brulee')])).toBe('Serve crème brûlée.');
  });

  it('is absent where no line has the word', () => {
    expect(excerpt('Row the boat.', [word('plane')])).toBeUndefined();
  });

  it('never splits a character', () => {
    const text = excerpt(`${'𠮷'.repeat(200)}灯${'𠮷'.repeat(200)}`, [word('灯')]);
    expect(text).toBeDefined();
    expect(text).not.toMatch(/^…[\udc00-\udfff]|[\ud800-\udbff]…$/);
  });
});

describe('marks', () => {
  const marked = (text: string, ...wordings: ReturnType<typeof word>[]) =>
    marksIn(text, wordings).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['Keep the lamps, keeper.', [word('keep')], ['Keep', 'keeper']],
    ['Crème brûlée', [word('brulee')], ['brûlée']],
    ['C++ or C#', [word('c#')], ['C#']],
    ['Node.js', [word('node.js')], ['Node.js']],
    ['高级软件工程师', [word('软件')], ['软件']],
    ['Java工程师', [word('工程师')], ['工程师']],
    ['Row the boat', [word('plane')], []],
  ])('in “%s”', (text, wordings, expected) => {
    expect(marked(text, ...wordings)).toEqual(expected);
  });
});

it('tells what is not shown', () => {
  expect(notShownIn(['Keeper', undefined, 'Oslo'], [word('keep'), word('oslo'), word('oil')])).toEqual([word('oil')]);
});
