import { describe, expect, it } from 'vitest';
import { isWish, qualificationSentences } from '../../src/fields/qualification-lines';

const preferredOnes = (text: string) =>
  qualificationSentences(text)
    .filter(({ preferred }) => preferred)
    .map((sentence) => sentence.text);

describe('sections', () => {
  it.each<[string, string, string[]]>([
    ['nothing without a heading', 'Likes tea\nPlays chess', []],
    ['below the heading, up to the next', 'Nice to have\n- Chess\n- Tea\nBenefits\n- Cake', ['Nice to have', '- Chess', '- Tea']],
    [
      'a lead-in counts as a heading',
      'Needs tea\nYou will stand out if you have:\nA kettle',
      ['You will stand out if you have:', 'A kettle'],
    ],
    ['a bullet that ends in "is a plus" is none', 'Requirements\n- Tea is a plus\n- Milk\n- Sugar', []],
  ])('%s', (_, text, wanted) => {
    expect(preferredOnes(text)).toEqual(wanted);
  });

  it('knows what is offered', () => {
    expect(qualificationSentences('Requirements\nMilk\nBenefits\nCake').map(({ offer }) => offer)).toEqual([false, false, true, true]);
  });
});

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['One. Two! Three? 4 apples.', ['One.', 'Two!', 'Three?', '4 apples.']],
    ['Min. 3 of them, e.g. Apples', ['Min. 3 of them, e.g. Apples']],
    ['B.S. Biology, Ph.D. Chemistry', ['B.S. Biology, Ph.D. Chemistry']],
    ['一つ。二つ。', ['一つ。', '二つ。']],
    ['  One \n\n Two  ', ['One', 'Two']],
    ['', []],
  ])('%s', (text, wanted) => {
    expect(qualificationSentences(text).map((sentence) => sentence.text)).toEqual(wanted);
  });
});

describe('isWish', () => {
  const wish = (sentence: string) => {
    const start = sentence.indexOf('TEA');
    const next = sentence.indexOf('TEA', start + 1);
    return isWish(sentence, start, start + 3, next < 0 ? sentence.length : next);
  };

  it.each([
    'TEA preferred',
    'Ideally TEA',
    'TEA is a plus.',
    'TEA (preferred)',
    'TEA, coffee or a similar drink preferred',
    'Milk required; TEA would be nice',
    'TEA von Vorteil',
    'TEA优先',
    'TEA歓迎',
    'Deseable TEA',
  ])('%s', (sentence) => {
    expect(wish(sentence)).toBe(true);
  });

  it.each([
    'TEA',
    'TEA required, milk preferred',
    'TEA, milk preferred',
    'TEA and TEA preferred',
    'TEA with preferred vendors',
    'Ideally milk; TEA',
    'TEA (milk preferred)',
    'TEA, ideally green',
    'TEA，有牛奶优先',
  ])('%s', (sentence) => {
    expect(wish(sentence)).toBe(false);
  });
});
