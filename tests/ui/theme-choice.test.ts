// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { followTheme, readTheme, writeTheme } from '../../src/ui/theme-choice';

beforeEach(() => localStorage.clear());

it.each([
  [null, 'system'],
  ['dark', 'dark'],
  ['light', 'light'],
  ['sepia', 'system'],
])('%s reads as %s', (stored, choice) => {
  if (stored !== null) localStorage.setItem('theme', stored);
  expect(readTheme(localStorage)).toBe(choice);
});

it('draws a page in the chosen theme at once, and follows when it is chosen elsewhere', () => {
  writeTheme(localStorage, 'dark');
  followTheme(window);
  expect(document.documentElement.dataset.theme).toBe('dark');
  writeTheme(localStorage, 'system');
  window.dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
  expect(document.documentElement.dataset.theme).toBeUndefined();
});
