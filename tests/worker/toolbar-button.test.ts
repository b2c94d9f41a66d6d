import { beforeEach, expect, it, vi } from 'vitest';
import type { Mark } from '../../src/worker/badge';
import { toolbarButton } from '../../src/worker/toolbar-button';

const kept: Mark = { text: '✓', colour: '#1f6f43', title: 'Kept' };
const failed: Mark = { text: '!', colour: '#a32a2a', title: 'Not read' };
const TAB = 7;

/** What stands on the button of the tab; `goElsewhere` is Chrome clearing it. */
function action() {
  const shown = { text: '', title: 'Roleshelf' };
  const set = (changed: Partial<typeof shown>) => void Object.assign(shown, changed);
  const button = toolbarButton({
    getBadgeText: async () => shown.text,
    getTitle: async () => 'Roleshelf',
    setBadgeText: async ({ text }) => set({ text }),
    setTitle: async ({ title }) => set({ title }),
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
  });
  const goElsewhere = () => set({ text: '', title: 'Roleshelf' });
  return { button, shown, goElsewhere };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const later = () => vi.advanceTimersByTimeAsync(10_000);

it('an outcome goes by itself, and what stood there stands again', async () => {
  const { button, shown } = action();
  await button.stand(TAB, kept);
  await button.show(TAB, failed);
  expect(shown).toEqual({ text: '!', title: 'Not read' });
  await later();
  expect(shown).toEqual({ text: '✓', title: 'Kept' });
});

it('of a page that the tab has left nothing comes back behind an outcome', async () => {
  const { button, shown, goElsewhere } = action();
  await button.stand(TAB, kept);
  goElsewhere();
  await button.show(TAB, failed);
  await later();
  expect(shown).toEqual({ text: '', title: 'Roleshelf' });
});

it('a tab that leaves its page while an outcome is shown keeps nothing of either', async () => {
  const { button, shown, goElsewhere } = action();
  await button.stand(TAB, kept);
  await button.show(TAB, failed);
  goElsewhere();
  await later();
  expect(shown).toEqual({ text: '', title: 'Roleshelf' });
});

it('what stands on the next page is shown at once, whatever was shown on the one before', async () => {
  const { button, shown, goElsewhere } = action();
  await button.show(TAB, failed);
  goElsewhere();
  await button.stand(TAB, kept);
  expect(shown).toEqual({ text: '✓', title: 'Kept' });
  await later();
  expect(shown).toEqual({ text: '✓', title: 'Kept' });
});
