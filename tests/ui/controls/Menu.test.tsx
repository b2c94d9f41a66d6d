// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { Menu } from '../../../src/ui/controls/Menu';
import { button, click, nameOf, one, press, render } from '../render';

const onJson = vi.fn();
const onCsv = vi.fn();
const onToggle = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  render(
    <Menu
      label="Export"
      items={[
        { kind: 'action', label: 'JSON', onSelect: onJson },
        { kind: 'action', label: 'CSV', onSelect: onCsv },
        { kind: 'checkbox', label: 'Mark', checked: false, onToggle },
      ]}
    />,
  );
});

const focused = () => document.activeElement && nameOf(document.activeElement);
const isOpen = () => document.querySelector('[role="menu"]') !== null;

test('the button tells that it has a menu and whether it is open', () => {
  const menuButton = button('Export');
  expect(menuButton.getAttribute('aria-haspopup')).toBe('menu');
  expect(menuButton.getAttribute('aria-expanded')).toBe('false');
  click(menuButton);
  expect(menuButton.getAttribute('aria-expanded')).toBe('true');
  expect(one('[role="menu"]').getAttribute('aria-labelledby')).toBe(menuButton.id);
  expect(
    [...document.querySelectorAll('[role^="menuitem"]')].map((item) => [item.role ?? item.getAttribute('role'), nameOf(item)]),
  ).toEqual([
    ['menuitem', 'JSON'],
    ['menuitem', 'CSV'],
    ['menuitemcheckbox', 'Mark'],
  ]);
});

test.each([
  { keys: ['ArrowDown'], at: 'JSON' },
  { keys: ['ArrowUp'], at: 'Mark' },
  { keys: ['ArrowDown', 'ArrowDown'], at: 'CSV' },
  { keys: ['ArrowDown', 'ArrowUp'], at: 'Mark' },
  { keys: ['ArrowDown', 'End'], at: 'Mark' },
  { keys: ['ArrowDown', 'End', 'ArrowDown'], at: 'JSON' },
  { keys: ['ArrowDown', 'End', 'Home'], at: 'JSON' },
  { keys: ['ArrowDown', 'c'], at: 'CSV' },
])('$keys goes to $at', ({ keys, at }) => {
  button('Export').focus();
  for (const key of keys) press(key);
  expect(focused()).toBe(at);
});

test('Enter does what the item says, closes, and gives the focus back', () => {
  button('Export').focus();
  press('ArrowDown');
  press('Enter');
  expect(onJson).toHaveBeenCalledOnce();
  expect(isOpen()).toBe(false);
  expect(focused()).toBe('Export');
});

test('Escape closes and is taken, so that the popup stays', () => {
  button('Export').focus();
  press('ArrowDown');
  expect(press('Escape')).toBe(false);
  expect(isOpen()).toBe(false);
  expect(focused()).toBe('Export');
});

test('an option is switched and the menu stays open', () => {
  click(button('Export'));
  click(button('Mark'));
  expect(onToggle).toHaveBeenCalledExactlyOnceWith(true);
  expect(isOpen()).toBe(true);
});
