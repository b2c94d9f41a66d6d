import { beforeAll, describe, expect, it } from 'vitest';
import catalogue from '../../../public/_locales/en/messages.json';
import type { SaveAnswer } from '../../../src/protocol/shelf';
import { speakFrom } from '../../../src/ui/message';
import { type ButtonState, viewOf } from '../../../src/ui/save-button/button-state';

beforeAll(() => {
  const messages: Record<string, { message: string }> = catalogue;
  speakFrom((key, values) => (messages[key]?.message ?? '').replace(/\$[A-Z]+\$/g, () => values.shift() ?? ''), 'en');
});

const save: SaveAnswer = {
  key: 'tiktok:1',
  outcome: 'created',
  savedAt: '2026-11-03T10:00:00Z',
  title: 'Data Engineer',
  company: 'Acme',
  undoId: 'u',
};

describe('viewOf', () => {
  it.each<[string, ButtonState, string, string[]]>([
    ['idle', { kind: 'idle' }, '', ['Save posting']],
    ['taken back', { kind: 'idle', said: 'Taken back' }, 'Taken back', ['Save posting']],
    ['saving', { kind: 'saving' }, '', ['Saving…']],
    ['saved', { kind: 'saved', save }, 'Saved: Data Engineer · Acme', ['Undo', 'Open']],
    ['updated', { kind: 'saved', save: { ...save, outcome: 'updated' } }, 'Brought up to date: Data Engineer · Acme', ['Undo', 'Open']],
    [
      'unchanged: nothing to take back',
      { kind: 'saved', save: { ...save, outcome: 'unchanged' } },
      'Nothing has changed since you saved it',
      ['Open'],
    ],
    ['kept', { kind: 'kept', key: 'tiktok:1', savedAt: '2026-11-03T10:00:00Z' }, 'Saved on Nov 3, 2026', ['Update', 'Open']],
    ['failed', { kind: 'failed', sentence: 'The disk is full.', code: 'storage-full' }, 'The disk is full.', ['Save posting']],
  ])('%s', (_, state, status, labels) => {
    const view = viewOf(state);
    expect(view.status).toBe(status);
    expect(view.actions.map(({ label }) => label)).toEqual(labels);
  });

  it('offers to move and hide it while it is arranged, and to bring it back once it is hidden', () => {
    const labels = (state: ButtonState, moved: boolean) => viewOf(state, { arranging: true, moved }).actions.map(({ label }) => label);
    expect(labels({ kind: 'idle' }, false)).toEqual(['Next corner', 'Hide on this site', 'Done']);
    expect(labels({ kind: 'kept', key: 'tiktok:1', savedAt: '2026-11-03T10:00:00Z' }, true)).toContain('Back to its place');
    const hidden = viewOf({ kind: 'hidden', host: 'careers.example' }, { arranging: true, moved: false });
    expect(hidden).toMatchObject({ status: 'Hidden on careers.example. The options show it again.', grip: false });
    expect(hidden.actions.map(({ label }) => label)).toEqual(['Undo']);
  });

  it('has at most one main action', () => {
    expect(viewOf({ kind: 'saving' }).actions).toEqual([{ action: 'save', label: 'Saving…', main: true, busy: true }]);
  });

  it('shows the code of what failed, for reports', () => {
    expect(viewOf({ kind: 'failed', sentence: 'x', code: 'storage-full' }).code).toBe('storage-full');
  });
});
