// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { keepComposingKeys } from '../../src/ui/composition';
import { one, render } from './render';

const entrypoints = join(import.meta.dirname, '../../entrypoints');
const pages = readdirSync(entrypoints).filter((name) => existsSync(join(entrypoints, name, 'main.tsx')));

test.each(pages)('the page %s keeps the keys of an input method to itself', (page) => {
  expect(readFileSync(join(entrypoints, page, 'main.tsx'), 'utf8')).toContain('keepComposingKeys(window);');
});

test('no listener hears the Enter or the Escape of a composition, and the browser does', () => {
  keepComposingKeys(window);
  const heard = vi.fn();
  document.addEventListener('keydown', heard, true);
  document.addEventListener('keydown', heard);
  render(<input onKeyDown={heard} />);
  const pressed = (key: string, isComposing: boolean) =>
    one('input').dispatchEvent(new KeyboardEvent('keydown', { key, isComposing, bubbles: true, cancelable: true }));
  expect(['Enter', 'Escape', ','].map((key) => pressed(key, true))).toEqual([true, true, true]);
  expect(heard).not.toHaveBeenCalled();
  pressed('Enter', false);
  expect(heard).toHaveBeenCalledTimes(3);
});
