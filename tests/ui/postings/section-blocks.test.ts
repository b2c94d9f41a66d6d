import { expect, test } from 'vitest';
import { layOut } from '../../../src/ui/postings/section-blocks';

test('bullets are gathered to lists, the rest are paragraphs, lines count through the whole posting', () => {
  const { sections, lines } = layOut([
    { kind: 'intro', text: 'A rock.\n\nA lamp.' },
    {
      kind: 'responsibilities',
      heading: 'Duties',
      text: 'You will\n- wind the clock\n- trim the wick\nEach night.',
      items: ['wind the clock', 'trim the wick'],
    },
  ]);
  expect(lines).toEqual(['A rock.', 'A lamp.', 'You will', 'wind the clock', 'trim the wick', 'Each night.']);
  expect(sections[1]?.blocks).toEqual([
    { kind: 'paragraph', line: { line: 2, text: 'You will' } },
    {
      kind: 'list',
      lines: [
        { line: 3, text: 'wind the clock' },
        { line: 4, text: 'trim the wick' },
      ],
    },
    { kind: 'paragraph', line: { line: 5, text: 'Each night.' } },
  ]);
});

test('a paragraph that opens with a dash stays as it is', () => {
  expect(layOut([{ kind: 'other', text: '- 5 °C at night' }]).lines).toEqual(['- 5 °C at night']);
});

test.each([
  ['company', true],
  ['benefits', true],
  ['legal', true],
  ['team', false],
  ['responsibilities', false],
  ['minimum-qualifications', false],
  ['compensation', false],
] as const)('%s folded: %s', (kind, folded) => {
  expect(layOut([{ kind, text: 'One two three.' }]).sections[0]).toMatchObject({ folded, words: 3 });
});

test('words are counted in languages without spaces too', () => {
  expect(layOut([{ kind: 'legal', text: '我们招聘灯塔管理员' }]).sections[0]?.words).toBeGreaterThan(2);
});
