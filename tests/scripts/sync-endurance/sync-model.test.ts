import { describe, expect, it } from 'vitest';
import type { Said } from '../../../scripts/sync-endurance/shelf-state';
import { emptyModel } from '../../../scripts/sync-endurance/sync-model';
import type { HistoryStep } from '../../../src/posting/history-step';
import { postingKey } from '../../../src/posting/posting';

const key = postingKey('tiktok', '1');
const at = '2026-03-01T09:00:00.000Z';
const place = (id: string, sequence: number) => ({ id, key, sequence, at });
const version = (id: string, sequence: number): HistoryStep => ({
  ...place(id, sequence),
  kind: 'version',
  outcome: 'created',
  capturedAt: at,
  readerVersion: 1,
});
const history = (...steps: HistoryStep[]): Said => ({ history: steps, userData: [] });
const notes = (seen: Record<string, number>, ...sayings: [installation: string, count: number][]): Said => ({
  history: [],
  userData: [{ key, field: 'notes', register: { seen, sayings: sayings.map(([installation, count]) => ({ installation, count, at })) } }],
});

describe('the model of a shelf on several machines', () => {
  it('puts together what happened on both', () => {
    const model = emptyModel();
    model.observe(0, history(version('a', 1)), 'Keeper');
    model.observe(1, history(version('a', 1), version('b', 2)), 'Head Keeper');
    model.observe(0, history(version('a', 1), { ...place('gone', 2), kind: 'removed' }));
    // Of two steps of one place the name decides: it is saved first, then put into the bin.
    expect(model.standing()).toEqual(new Map([[key, { title: 'Head Keeper', captures: 2, inBin: true }]]));
    expect(model.steps()).toEqual(new Set(['a', 'b', 'gone']));
  });

  it('knows what was taken back, and what only followed from it', () => {
    const model = emptyModel();
    model.observe(0, history(version('a', 1), { ...place('again', 2), kind: 'seen', capturedAt: at, version: 'a' }), 'Keeper');
    model.observe(1, history({ ...place('a/undone', 2), kind: 'undone', of: 'a' }));
    expect(model.standing()).toEqual(new Map());
    expect(model.steps()).toEqual(new Set(['a/undone']));
  });

  it('tells what one machine lost', () => {
    const model = emptyModel();
    expect(model.observe(0, history(version('a', 1)), 'Keeper')).toEqual([]);
    expect(model.observe(0, history())).toEqual(['step a was on machine 0, and is gone']);
  });

  it('keeps both of two words that knew nothing of each other', () => {
    const model = emptyModel();
    model.observe(0, notes({ A: 1 }, ['A', 1]));
    model.observe(1, notes({ B: 1 }, ['B', 1]));
    expect(model.sayings()).toEqual(new Map([[`${key} notes`, new Set(['A 1', 'B 1'])]]));
  });

  it('lets a word that knew of another replace it, in whatever order they are heard of', () => {
    const model = emptyModel();
    model.observe(1, notes({ A: 1, B: 1 }, ['B', 1]));
    model.observe(0, notes({ A: 1 }, ['A', 1]));
    // Seen again on the machine that heard of the newer one.
    model.observe(1, notes({ A: 1, B: 1 }, ['B', 1]));
    expect(model.sayings()).toEqual(new Map([[`${key} notes`, new Set(['B 1'])]]));
  });
});
