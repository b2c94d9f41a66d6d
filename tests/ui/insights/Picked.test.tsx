// @vitest-environment jsdom

import { render as draw } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { Picked } from '../../../src/ui/insights/Picked';
import { speakEnglish } from '../english';
import { listItem } from '../postings';
import { button, click, focus, one, render } from '../render';

beforeAll(speakEnglish);

const titles = (...keys: string[]) => new Map(keys.map((key) => [key, listItem(key, { title: `Keeper ${key}` })]));

/** Two marks, and what the first or second was picked for. */
function stand() {
  const root = render(null);
  const send = vi.fn();
  const show = (picked: Parameters<typeof Picked>[0]['picked'] | undefined, of = titles('web:1', 'web:2')) =>
    act(() =>
      draw(
        <>
          <button type="button">Mark 1</button>
          <button type="button">Mark 2</button>
          {picked && <Picked picked={picked} titles={of} send={send} onClose={() => show(undefined)} />}
        </>,
        root,
      ),
    );
  show(undefined);
  return { show, send };
}

test('another mark of the same name has the focus taken to its postings, and gets it back', () => {
  const { show } = stand();
  focus(button('Mark 1'));
  show({ label: 'Keeper', keys: ['web:1'] });
  expect(document.activeElement).toBe(one('h2'));
  focus(button('Mark 2'));
  show({ label: 'Keeper', keys: ['web:2'] });
  expect(document.activeElement).toBe(one('h2'));
  click(button('Close'));
  expect(document.activeElement).toBe(button('Mark 2'));
});

test('what a filter has taken away since is not listed', () => {
  const { show, send } = stand();
  const picked = { label: 'Skerry', keys: ['web:1', 'web:2'] };
  show(picked);
  show(picked, titles('web:2'));
  expect([...document.querySelectorAll('li')].map((entry) => entry.textContent)).toEqual(['Keeper web:2']);
  expect(one('h2').textContent).toContain('1 posting');
  click(button('Select in the table'));
  expect(send).toHaveBeenCalledWith({ kind: 'select', selection: { kind: 'keys', keys: new Set(['web:2']) } });
});
