// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { TOAST_FOR, Toast } from '../../../src/ui/controls/Toast';
import { speakEnglish } from '../english';
import { button, click, one, render } from '../render';

beforeAll(speakEnglish);
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('goes after ten seconds', () => {
  const onGone = vi.fn();
  render(<Toast id={1} text="Deleted." onGone={onGone} />);
  vi.advanceTimersByTime(TOAST_FOR - 1);
  expect(onGone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onGone).toHaveBeenCalledOnce();
});

test('waits while the focus is on it', () => {
  const onGone = vi.fn();
  render(<Toast id={1} text="Deleted." onUndo={() => {}} onGone={onGone} />);
  const undo = button('Undo');
  act(() => undo.focus());
  vi.advanceTimersByTime(TOAST_FOR * 3);
  expect(onGone).not.toHaveBeenCalled();
  act(() => undo.blur());
  vi.advanceTimersByTime(TOAST_FOR);
  expect(onGone).toHaveBeenCalledOnce();
});

test('waits for the focus also where the pointer has left, and for the pointer where the focus has', () => {
  const onGone = vi.fn();
  render(<Toast id={1} text="Deleted." onUndo={() => {}} onGone={onGone} />);
  const undo = button('Undo');
  const point = (type: string) => act(() => void undo.parentElement?.dispatchEvent(new Event(type)));
  act(() => undo.focus());
  point('pointerenter');
  point('pointerleave');
  vi.advanceTimersByTime(TOAST_FOR * 3);
  expect(onGone).not.toHaveBeenCalled();
  point('pointerenter');
  act(() => undo.blur());
  vi.advanceTimersByTime(TOAST_FOR * 3);
  expect(onGone).not.toHaveBeenCalled();
  point('pointerleave');
  vi.advanceTimersByTime(TOAST_FOR);
  expect(onGone).toHaveBeenCalledOnce();
});

test('undoes', () => {
  const onUndo = vi.fn();
  render(<Toast id={1} text="Deleted." onUndo={onUndo} onGone={() => {}} />);
  click(button('Undo'));
  expect(onUndo).toHaveBeenCalledOnce();
});

test('the live region stands before there is anything to tell', () => {
  render(<Toast id={0} text="" onGone={() => {}} />);
  expect(one('[role="status"]').textContent).toBe('');
});
