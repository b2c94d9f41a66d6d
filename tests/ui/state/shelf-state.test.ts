import { describe, expect, test } from 'vitest';
import type { ListAnswer } from '../../../src/protocol/shelf';
import { emptyShelf, hasMore, reduceShelf, type Shelf, type ShelfEvent } from '../../../src/ui/state/shelf-state';
import { listItem } from '../postings';

function answerOf(keys: readonly string[], total = keys.length): ListAnswer {
  return { items: keys.map((key) => listItem(key)), total, all: total, setAside: 0 };
}
const asked = (ticket: number, query = ''): ShelfEvent => ({ type: 'shelf/asked', ticket, query });
const answered = (ticket: number, from: number, answer: ListAnswer, query = ''): ShelfEvent => ({
  type: 'shelf/answered',
  ticket,
  choice: { query, filters: {} },
  from,
  answer,
});
const shelfAfter = (...events: ShelfEvent[]): Shelf => events.reduce(reduceShelf, emptyShelf);
const keys = (shelf: Shelf) => shelf.items?.map((item) => item.key);

describe('the list', () => {
  test('has no items before the first answer, and an empty list after an empty one', () => {
    expect(emptyShelf.items).toBeUndefined();
    expect(shelfAfter(asked(1), answered(1, 0, answerOf([]))).items).toEqual([]);
  });

  test('drops the answer to an earlier question', () => {
    expect(
      keys(shelfAfter(asked(1), asked(2), answered(2, 0, answerOf(['web:new']), 'new'), answered(1, 0, answerOf(['web:old'])))),
    ).toEqual(['web:new']);
  });

  test('a further page is put behind, a row met twice stays where it was first', () => {
    const shelf = shelfAfter(
      asked(1),
      answered(1, 0, answerOf(['web:a', 'web:b'], 4)),
      asked(2),
      answered(2, 2, answerOf(['web:b', 'web:c'], 4)),
    );
    expect(keys(shelf)).toEqual(['web:a', 'web:b', 'web:c']);
    expect(hasMore(shelf)).toBe(true);
  });

  test('a failure leaves the rows, the next answer clears it', () => {
    const failed = shelfAfter(asked(1), answered(1, 0, answerOf(['web:a'])), asked(2), {
      type: 'shelf/failed',
      ticket: 2,
      failure: { code: 'storage-unavailable', message: '' },
    });
    expect(failed).toMatchObject({ loading: false, failure: { code: 'storage-unavailable' } });
    expect(keys(failed)).toEqual(['web:a']);
    expect([asked(3), answered(3, 0, answerOf(['web:a']))].reduce(reduceShelf, failed)).not.toHaveProperty('failure');
  });

  test('a removed row is gone from list and counts; an unknown one changes nothing', () => {
    const shelf = shelfAfter(asked(1), answered(1, 0, answerOf(['web:a', 'web:b'], 7)));
    expect(reduceShelf(shelf, { type: 'shelf/removed', key: 'web:a' })).toMatchObject({ total: 6, all: 6, items: [{ key: 'web:b' }] });
    expect(reduceShelf(shelf, { type: 'shelf/removed', key: 'web:z' })).toBe(shelf);
  });
});
