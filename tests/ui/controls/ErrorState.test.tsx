// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { restartRoleshelf } from '../../../src/ui/browser-surfaces';
import { ErrorState } from '../../../src/ui/controls/ErrorState';
import type { Failure } from '../../../src/ui/failure';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { button, click, nameOf, render } from '../render';

vi.mock('../../../src/ui/browser-surfaces', () => ({ restartRoleshelf: vi.fn() }));

beforeAll(speakEnglish);
beforeEach(() => void vi.mocked(restartRoleshelf).mockClear());

const buttons = () => [...document.querySelectorAll('button')].map(nameOf);

it.each<[Failure['code'], again: boolean, string[]]>([
  ['storage-full', true, ['Try again']],
  ['storage-full', false, []],
  ['unexpected', true, ['Try again']],
  ['worker-silent', true, ['Try again', 'Restart Roleshelf']],
  ['worker-silent', false, ['Restart Roleshelf']],
])('%s, which can be tried again: %s, offers %j', async (code, again, offers) => {
  const onTryAgain = vi.fn();
  const failure = { code, message: '' };
  const shown = render(again ? <ErrorState failure={failure} onTryAgain={onTryAgain} /> : <ErrorState failure={failure} />);
  expect(buttons()).toEqual(offers);
  expect(await violations(shown)).toEqual([]);
  expect(restartRoleshelf).not.toHaveBeenCalled();
});

it('restarts Roleshelf when the user presses that, and does nothing else then', () => {
  const onTryAgain = vi.fn();
  render(<ErrorState failure={{ code: 'worker-silent', message: '' }} onTryAgain={onTryAgain} />);
  click(button('Try again'));
  expect(onTryAgain).toHaveBeenCalledOnce();
  expect(restartRoleshelf).not.toHaveBeenCalled();
  click(button('Restart Roleshelf'));
  expect(restartRoleshelf).toHaveBeenCalledOnce();
  expect(onTryAgain).toHaveBeenCalledOnce();
});
