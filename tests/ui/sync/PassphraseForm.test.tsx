// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { PassphraseForm } from '../../../src/ui/sync/PassphraseForm';
import { strengthOf } from '../../../src/ui/sync/passphrase-strength';
import { speakEnglish } from '../english';
import { button, one, render } from '../render';

vi.mock('../../../src/ui/sync/passphrase-strength');
beforeAll(speakEnglish);

test('a strength that cannot be measured is told, and measured at the next letter', async () => {
  vi.stubGlobal('reportError', vi.fn());
  vi.mocked(strengthOf).mockRejectedValueOnce(new Error('not loaded')).mockResolvedValue('strong');
  const root = render(<PassphraseForm how="start" known={[]} passphrase="" busy={false} send={vi.fn()} />);
  const type = async (value: string) => {
    for (const field of root.querySelectorAll<HTMLInputElement>('input[type="password"]')) {
      field.value = value;
      await act(async () => void field.dispatchEvent(new Event('input', { bubbles: true })));
    }
  };
  await type('lantern grinder');
  await vi.waitFor(() => expect(one('[role="alert"]', root).textContent).toContain('unexpected'));
  expect(button('Continue')).toHaveProperty('disabled', true);
  await type('lantern grinder nine');
  await vi.waitFor(() => expect(button('Continue')).toHaveProperty('disabled', false));
  expect(root.querySelector('[role="alert"]')).toBeNull();
});
