import { expect, test, vi } from 'vitest';
import { strengthOf, suggestPassphrase } from '../../../src/ui/sync/passphrase-strength';

test.each([
  ['password', 'weak'],
  ['Passw0rd!', 'weak'],
  ['passwordpassword', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['qwertyuiopasdfgh', 'weak'],
  ['24.12.1987', 'weak'],
  // The server knows these names.
  ['cloud.example', 'weak'],
  ['ann.of.cloud', 'weak'],
  ['fLx9vQ2mPz', 'fair'],
  ['correct horse battery staple', 'strong'],
  ['lantern grinder nine blue otters', 'strong'],
  ['7Km2-q9Rx-Wv4t-Hz8p', 'strong'],
])('%s is %s', async (passphrase, strength) => {
  expect(await strengthOf(passphrase, ['https://cloud.example/dav/', 'ann.of.cloud'])).toBe(strength);
});

test('a suggested passphrase is strong, can be written down, and is never the same', async () => {
  const suggested = Array.from({ length: 20 }, suggestPassphrase);
  for (const one of suggested) expect(one).toMatch(/^(?:[a-km-np-z2-9]{4}-){4}[a-km-np-z2-9]{4}$/);
  expect(new Set(suggested).size).toBe(20);
  expect(await strengthOf(suggested[0] ?? '', [])).toBe('strong');
});

test('an estimator that could not be loaded is loaded again', async () => {
  vi.resetModules();
  vi.doMock('@zxcvbn-ts/language-common', () => {
    throw new Error('not there');
  });
  const { strengthOf } = await import('../../../src/ui/sync/passphrase-strength');
  await expect(strengthOf('password', [])).rejects.toThrow();
  vi.doUnmock('@zxcvbn-ts/language-common');
  expect(await strengthOf('password', [])).toBe('weak');
});
