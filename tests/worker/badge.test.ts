import { expect, it, vi } from 'vitest';
import { refuse } from '../../src/posting/refusal';
import type { ButtonSaveAnswer } from '../../src/protocol/routes';
import { type BadgeWords, showKept, showOutcome } from '../../src/worker/badge';

const words: BadgeWords = {
  saved: (outcome, title) => `${outcome}: ${title}`,
  refused: (refusal) => `refused: ${refusal.code}`,
  failed: (problem) => `failed: ${problem.code}`,
  kept: (savedAt) => `kept: ${savedAt}`,
};

it.each<[string, ButtonSaveAnswer, { text: string; title: string }]>([
  [
    'a save',
    { state: 'saved', save: { key: 'tiktok:1', outcome: 'created', savedAt: '', title: 'Keeper', undoId: 'a' } },
    { text: '✓', title: 'created: Keeper' },
  ],
  [
    'a save of a posting without a title',
    { state: 'saved', save: { key: 'tiktok:1', outcome: 'unchanged', savedAt: '', undoId: 'a' } },
    { text: '✓', title: 'unchanged: tiktok:1' },
  ],
  ['a refusal', { state: 'refused', refusal: refuse('not-a-posting') }, { text: '!', title: 'refused: not-a-posting' }],
  ['a problem', { state: 'problem', problem: { code: 'storage-full', message: '' } }, { text: '!', title: 'failed: storage-full' }],
])('the toolbar button shows %s', async (_what, answer, expected) => {
  const show = vi.fn(async () => undefined);
  await showOutcome(7, answer, { show, stand: async () => undefined }, words);
  expect(show).toHaveBeenCalledExactlyOnceWith(7, expect.objectContaining(expected));
});

it('stands ticked on a posting that is kept, and bare on one that is not', async () => {
  const stand = vi.fn(async () => undefined);
  const button = { show: async () => undefined, stand };
  await showKept(7, '2026-11-03', button, words);
  await showKept(7, undefined, button, words);
  expect(stand.mock.calls).toEqual([
    [7, expect.objectContaining({ text: '✓', title: 'kept: 2026-11-03' })],
    [7, undefined],
  ]);
});
