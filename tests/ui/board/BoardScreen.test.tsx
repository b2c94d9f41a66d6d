// @vitest-environment jsdom
import { render as draw } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test } from 'vitest';
import type { ApplicationStatus } from '../../../src/posting/user-data';
import { BoardScreen } from '../../../src/ui/board/BoardScreen';
import { speakEnglish } from '../english';
import { listItem } from '../postings';
import { focus, one, render } from '../render';

beforeAll(speakEnglish);

const board = (columns: Partial<Record<ApplicationStatus, string[]>>) => {
  const shown = (['saved', 'applied'] as const).map((status) => {
    const keys = columns[status] ?? [];
    return { status, items: keys.map((key) => listItem(key)), total: keys.length };
  });
  return <BoardScreen board={{ columns: shown, today: [] }} now={0} send={() => {}} />;
};
const card = (key: string) => one(`[data-card="${key}"]`);

test.each([
  ['goes with a card into another column', { saved: ['web:b'], applied: ['web:a'] }, 'web:a'],
  ['goes to the card that takes the place of one that is gone', { saved: ['web:b'] }, 'web:b'],
])('the focus %s', (_, after, expected) => {
  const root = render(board({ saved: ['web:a', 'web:b'] }));
  focus(card('web:a'));
  act(() => draw(board(after), root));
  expect(document.activeElement).toBe(card(expected));
});
