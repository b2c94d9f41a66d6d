// @vitest-environment jsdom
import { render as draw } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { CommittedField } from '../../../src/ui/controls/CommittedField';
import { focus, one, press, render } from '../render';

let root: HTMLElement;
let committed: string[];
let keeps: boolean;
const element = (value: string, type: string) => (
  <>
    <CommittedField
      value={value}
      type={type}
      min={type === 'date' ? '1970-01-01' : undefined}
      onCommit={async (text) => {
        committed.push(text);
        return keeps;
      }}
    />
    <button type="button">elsewhere</button>
  </>
);
const field = () => {
  const input = one('input');
  if (!(input instanceof HTMLInputElement)) throw new Error('no input');
  return input;
};
const drawAgain = (value: string, type = 'text') => act(() => draw(element(value, type), root));
const leave = () => act(async () => one('button').focus());

/** As Chrome does in a date: with every key an `input` and a `change`. */
async function type(text: string): Promise<void> {
  press(text.at(-1) ?? 'Backspace');
  await act(async () => {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    if (field().type === 'date') field().dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function begin(value: string, kind: string): void {
  root = render(element(value, kind));
  focus(field());
}

beforeEach(() => {
  committed = [];
  keeps = true;
});

test('what is half typed survives a drawing', async () => {
  begin('before', 'text');
  await type('half a wor');
  drawAgain('before');
  expect(field().value).toBe('half a wor');
  expect(committed).toEqual([]);
});

test('a date is committed when it is left, not with each digit of its year', async () => {
  begin('2026-03-01', 'date');
  for (const day of ['0002-03-01', '0020-03-01', '0202-03-01', '2027-03-01']) {
    await type(day);
    drawAgain('2026-03-01', 'date');
  }
  expect(committed).toEqual([]);
  await leave();
  expect(committed).toEqual(['2027-03-01']);
});

test('a year that was left half typed gives back the day that stands', async () => {
  begin('2026-03-01', 'date');
  await type('0202-03-01');
  await leave();
  expect(committed).toEqual([]);
  expect(field().value).toBe('2026-03-01');
});

test('a day chosen in the calendar counts at once, and once', async () => {
  begin('2026-03-01', 'date');
  await act(async () => {
    field().value = '2026-03-09';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    field().dispatchEvent(new Event('change', { bubbles: true }));
  });
  await leave();
  expect(committed).toEqual(['2026-03-09']);
});

test('Enter commits once, and what stands anew is shown', async () => {
  begin('', 'text');
  await type('  a note ');
  await act(async () => void press('Enter'));
  await act(async () => void field().dispatchEvent(new Event('change', { bubbles: true })));
  await leave();
  expect(committed).toEqual(['a note']);
  drawAgain('a note');
  drawAgain('another note');
  expect(field().value).toBe('another note');
});

test('Escape gives back what stands', async () => {
  begin('before', 'text');
  await type('aft');
  press('Escape');
  expect(field().value).toBe('before');
  await leave();
  expect(committed).toEqual([]);
});

test('what could not be kept stays in the field, and is tried again', async () => {
  keeps = false;
  begin('before', 'text');
  await type('after');
  await leave();
  drawAgain('before');
  expect(field().value).toBe('after');
  focus(field());
  await leave();
  expect(committed).toEqual(['after', 'after']);
});

test('what is typed while an earlier text is on its way stays', async () => {
  begin('one', 'text');
  await type('two');
  await act(async () => void press('Enter'));
  await type('two th');
  drawAgain('two');
  expect(field().value).toBe('two th');
});
