import { describe, expect, test } from 'vitest';
import type { ListAnswer } from '../../../src/protocol/shelf';
import { indexOfKey, isWhole, noRows, pagesOf, type Rows, reduceRows, rowAt } from '../../../src/ui/state/rows-state';
import { listItem } from '../postings';

const answer = (keys: string[], total: number): ListAnswer => ({ items: keys.map((key) => listItem(key)), total, all: 500, setAside: 0 });
const asked = (rows: Rows, generation: number) =>
  reduceRows(rows, { type: 'rows/asked', generation, choice: { query: 'keeper', filters: {} } });

describe('the rows', () => {
  test('stand where their page is', () => {
    const rows = reduceRows(asked(noRows, 1), { type: 'rows/answered', generation: 1, page: 2, answer: answer(['web:x', 'web:y'], 202) });
    expect([rowAt(rows, 201)?.key, rowAt(rows, 0), indexOfKey(rows, 'web:y'), indexOfKey(rows, 'web:z')]).toEqual([
      'web:y',
      undefined,
      201,
      -1,
    ]);
  });

  test('of the list before stand until the first of the new one come', () => {
    const first = reduceRows(asked(noRows, 1), { type: 'rows/answered', generation: 1, page: 0, answer: answer(['web:old'], 1) });
    const waiting = asked(first, 2);
    expect(rowAt(waiting, 0)?.key).toBe('web:old');
    const second = reduceRows(waiting, { type: 'rows/answered', generation: 2, page: 0, answer: answer(['web:new'], 1) });
    expect([rowAt(second, 0)?.key, second.pages.size]).toEqual(['web:new', 1]);
  });

  test('of an earlier list are dropped', () => {
    const rows = asked(asked(noRows, 1), 2);
    expect(reduceRows(rows, { type: 'rows/answered', generation: 1, page: 0, answer: answer(['web:old'], 1) })).toBe(rows);
  });
});

test.each([
  [0, 99, [0]],
  [99, 100, [0, 1]],
  [350, 360, [3]],
])('rows %i to %i are on the pages %j', (first, last, pages) => {
  expect(pagesOf(first, last)).toEqual(pages);
});

test.each([
  [{ query: ' ', filters: {} }, true],
  [{ query: '', filters: { sites: [] } }, true],
  [{ query: 'x', filters: {} }, false],
  [{ query: '', filters: { companies: ['Acme'] } }, false],
])('%j narrows nothing down: %s', (choice, whole) => {
  expect(isWhole(choice)).toBe(whole);
});
