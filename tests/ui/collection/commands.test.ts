// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { commandOf, commands } from '../../../src/ui/collection/commands';

function pressed(init: KeyboardEventInit, target: Element = document.body): string | undefined {
  document.body.append(target === document.body ? '' : target);
  const event = new KeyboardEvent('keydown', { bubbles: true, ...init });
  target.dispatchEvent(event);
  return commandOf(event)?.label;
}

function field(type: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = type;
  return input;
}

function row(): HTMLElement {
  const element = document.createElement('div');
  element.dataset.index = '0';
  return element;
}

describe('keys', () => {
  test.each<[KeyboardEventInit, string]>([
    [{ key: '/' }, 'cmdSearch'],
    [{ key: 'j' }, 'cmdNext'],
    [{ key: 'k', ctrlKey: true }, 'cmdPalette'],
    [{ key: 'z', metaKey: true }, 'undo'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'cmdRedo'],
    [{ key: 'a', ctrlKey: true }, 'selectAll'],
    [{ key: '?', shiftKey: true }, 'help'],
  ])('%j is %s', (init, label) => {
    expect(pressed(init)).toBe(label);
  });

  test('while typing only the palette comes', () => {
    expect(pressed({ key: 's' }, field('text'))).toBeUndefined();
    expect(pressed({ key: 'z', ctrlKey: true }, field('search'))).toBeUndefined();
    expect(pressed({ key: 'k', ctrlKey: true }, field('text'))).toBe('cmdPalette');
    expect(pressed({ key: 's' }, field('checkbox'))).toBe('cmdStatus');
  });

  test('Enter and Space are a row’s, and no button’s', () => {
    expect(pressed({ key: 'Enter' }, row())).toBe('cmdOpen');
    expect(pressed({ key: ' ' }, row())).toBe('cmdSelect');
    expect(pressed({ key: 'Enter' }, document.createElement('button'))).toBeUndefined();
  });

  test('no key does two things', () => {
    const keys = commands.flatMap(({ keys: own = [] }) => own);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
