import { describe, expect, test } from 'vitest';
import { refuse } from '../../../src/posting/refusal';
import type { FrontState as FrontAnswer } from '../../../src/protocol/front';
import type { SaveAnswer } from '../../../src/protocol/shelf';
import { type FrontEvent, type FrontSlice, noFront, reduceFront } from '../../../src/ui/state/front-state';
import { postingOf } from '../postings';

const posting = postingOf();
const { key } = posting;
const at = '2026-11-21T09:00:00Z';
const read: FrontAnswer = { state: 'posting', captureId: 'c1', posting };
const before = { key, savedAt: '2026-11-01T09:00:00Z', changed: ['baseSalary'] };
const answer: SaveAnswer = { key, outcome: 'updated', savedAt: '2026-11-01T09:00:00Z', undoId: 'u1' };

function stateAfter(...events: FrontEvent[]): FrontSlice {
  return events.reduce(reduceFront, noFront);
}
const started = (ticket: number): FrontEvent => ({ type: 'front/started', ticket, source: 'page' });
const answered = (ticket: number, given: FrontAnswer, last = false): FrontEvent => ({
  type: 'front/answered',
  ticket,
  answer: given,
  at,
  last,
});

describe('reading the page in front', () => {
  test('an answer shows the posting, not saving, with the time of the reading', () => {
    expect(stateAfter(started(1), answered(1, read)).front).toEqual({
      phase: 'posting',
      captureId: 'c1',
      posting,
      readAt: at,
      saving: false,
    });
  });

  test('an answer to an earlier reading is dropped', () => {
    expect(stateAfter(started(1), started(2), answered(1, read)).front).toEqual({ phase: 'reading' });
    expect(
      stateAfter(started(1), started(2), { type: 'front/failed', ticket: 1, failure: { code: 'page-gone', message: '' } }).front,
    ).toEqual({
      phase: 'reading',
    });
  });

  test.each(['not-ready', 'stale-pane'] as const)('%s waits, and is a late refusal in the end', (code) => {
    const refused: FrontAnswer = { state: 'refused', refusal: refuse(code) };
    expect(stateAfter(started(1), answered(1, refused)).front.phase).toBe('waiting');
    expect(stateAfter(started(1), answered(1, refused, true)).front).toMatchObject({ phase: 'refused', late: true });
  });

  test('a page that is no posting is refused at once', () => {
    const refused: FrontAnswer = { state: 'refused', refusal: refuse('not-a-posting', 'list') };
    expect(stateAfter(started(1), answered(1, refused)).front).toMatchObject({ phase: 'refused', late: false });
  });
});

describe('saving', () => {
  const shown = [started(1), answered(1, { ...read, saved: before })];

  test('a save keeps what was there before, and undoing brings it back', () => {
    const saved = stateAfter(...shown, { type: 'front/saving', captureId: 'c1' }, { type: 'front/saved', captureId: 'c1', answer });
    expect(saved.front).toMatchObject({ saving: false, saved: { changed: [] }, save: { answer, before } });
    const undone = reduceFront(saved, { type: 'front/undone', undoId: 'u1' });
    expect(undone.front).toMatchObject({ saved: before });
    expect(undone.front).not.toHaveProperty('save');
  });

  test('undoing the first save leaves nothing kept', () => {
    const undone = stateAfter(
      started(1),
      answered(1, read),
      { type: 'front/saved', captureId: 'c1', answer },
      { type: 'front/undone', undoId: 'u1' },
    );
    expect(undone.front).not.toHaveProperty('saved');
  });

  test('a save of a page that is no longer in front changes nothing', () => {
    const state = stateAfter(...shown);
    expect(reduceFront(state, { type: 'front/saved', captureId: 'another', answer })).toBe(state);
  });

  test('a failure stays until the next try', () => {
    const failed = stateAfter(...shown, { type: 'front/save-failed', captureId: 'c1', failure: { code: 'storage-full', message: '' } });
    expect(failed.front).toMatchObject({ saving: false, failure: { code: 'storage-full' } });
    expect(reduceFront(failed, { type: 'front/saving', captureId: 'c1' }).front).not.toHaveProperty('failure');
  });

  test('once settled it cannot be undone, and stays kept', () => {
    const settled = stateAfter(...shown, { type: 'front/saved', captureId: 'c1', answer }, { type: 'front/settled' });
    expect(settled.front).toMatchObject({ saved: { key, changed: [] } });
    expect(settled.front).not.toHaveProperty('save');
  });
});

describe('a change of the shelf made elsewhere', () => {
  test('a deleted posting is not kept any more', () => {
    const state = stateAfter(started(1), answered(1, { ...read, saved: before }), { type: 'front/kept', key, savedAt: undefined });
    expect(state.front).not.toHaveProperty('saved');
  });

  test('a posting saved elsewhere is kept', () => {
    const state = stateAfter(started(1), answered(1, read), { type: 'front/kept', key, savedAt: at });
    expect(state.front).toMatchObject({ saved: { key, savedAt: at, changed: [] } });
  });

  test('while a save is under way, what was kept before it stays known', () => {
    const state = stateAfter(
      started(1),
      answered(1, read),
      { type: 'front/saving', captureId: 'c1' },
      { type: 'front/kept', key, savedAt: at },
      { type: 'front/saved', captureId: 'c1', answer },
      { type: 'front/undone', undoId: 'u1' },
    );
    expect(state.front).not.toHaveProperty('saved');
  });

  test('another posting changes nothing', () => {
    const state = stateAfter(started(1), answered(1, read));
    expect(reduceFront(state, { type: 'front/kept', key: 'web:other', savedAt: at })).toBe(state);
  });
});
