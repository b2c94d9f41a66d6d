// @vitest-environment jsdom
import { render as draw } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { FollowUpField } from '../../../src/ui/tracking/FollowUpField';
import { speakEnglish } from '../english';
import { focus, press, render } from '../render';

beforeAll(speakEnglish);

const field = (type: string) => {
  const found = document.querySelector<HTMLInputElement>(`input[type="${type}"]`);
  if (found === null) throw new Error(`no ${type}`);
  return found;
};

test('neither a note nor a date is touched while it is typed', async () => {
  const say = vi.fn(async () => true);
  const element = () => <FollowUpField followUp={{ date: '2026-12-01' }} say={say} reminders={false} onAsk={() => {}} />;
  const root = render(element());
  for (const [type, text] of [
    ['text', 'ask about the boa'],
    ['date', '0002-12-01'],
  ] as const) {
    focus(field(type));
    press('2');
    act(() => {
      field(type).value = text;
      for (const name of ['input', ...(type === 'date' ? ['change'] : [])]) field(type).dispatchEvent(new Event(name, { bubbles: true }));
    });
    act(() => draw(element(), root));
    expect(field(type).value).toBe(text);
    if (type === 'text') await act(async () => void press('Enter'));
  }
  expect(say.mock.calls).toEqual([[[{ set: 'followUp', value: { date: '2026-12-01', note: 'ask about the boa' } }]]]);
});
