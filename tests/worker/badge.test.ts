import { expect, it, vi } from 'vitest';
import { refuse } from '../../src/posting/refusal';
import type { ButtonSaveAnswer } from '../../src/protocol/routes';
import { type BadgeWords, showOutcome } from '../../src/worker/badge';

const words: BadgeWords = {
  saved: (outcome, title) => `${outcome}: ${title}`,
  refused: (refusal) => `refused: ${refusal.code}`,
  failed: (problem) => `failed: ${problem.code}`,
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
  await showOutcome(7, answer, { show }, words);
  expect(show).toHaveBeenCalledExactlyOnceWith(7, expect.objectContaining(expected));
});
