import { expect, test } from 'vitest';
import { emptyStack, pushed, redone, type UndoStep, undone } from '../../../src/ui/state/undo-stack';

const step = (key: string): UndoStep => ({ kind: 'restore', key });

test('what was undone can be done again, until something else is done', () => {
  const two = pushed(pushed(emptyStack, [step('web:a')]), [step('web:b')]);
  const one = undone(two, [step('web:c')]);
  expect([one.past.length, one.future.length]).toEqual([1, 1]);
  expect(redone(one, [step('web:d')])).toEqual({ past: [[step('web:a')], [step('web:d')]], future: [] });
  expect(pushed(one, [step('web:e')]).future).toEqual([]);
});

test('what could not be taken back, or done again, stays on top', () => {
  const two = pushed(pushed(emptyStack, [step('web:a')]), [step('web:b'), step('web:c')]);
  const half = undone(two, [step('web:d')], [step('web:c')]);
  expect(half).toEqual({ past: [[step('web:a')], [step('web:c')]], future: [[step('web:d')]] });
  const again = redone(undone(two, [step('web:d'), step('web:e')]), [step('web:b')], [step('web:e')]);
  expect(again).toEqual({ past: [[step('web:a')], [step('web:b')]], future: [[step('web:e')]] });
});

test('what changed nothing is no step', () => {
  expect(pushed(emptyStack, []).past).toEqual([]);
});

test('the oldest of more than a hundred is forgotten', () => {
  let stack = emptyStack;
  for (let count = 0; count < 130; count += 1) stack = pushed(stack, [step(`web:${count}`)]);
  expect([stack.past.length, stack.past[0]]).toEqual([100, [step('web:30')]]);
});
