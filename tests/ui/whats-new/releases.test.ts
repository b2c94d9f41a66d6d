import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type Release, releases, releasesSince } from '../../../src/ui/whats-new/releases';

const root = resolve(import.meta.dirname, '../../..');
const release = (version: string): Release => ({ version, news: [{ text: 'newsSync', page: '/options.html', link: 'syncTitle' }] });
const all = ['2.0.0', '1.10.0', '1.9.0', '1.0.1'].map(release);

it.each([
  ['1.0.0', '1.0.1', ['1.0.1']],
  ['1.0.1', '1.0.1', []],
  // By figures, not by letters.
  ['1.9.0', '1.10.0', ['1.10.0']],
  ['1.0.1', '2.0.0', ['2.0.0', '1.10.0', '1.9.0']],
  // Versions without an entry come silently.
  ['1.9.0', '1.9.5', []],
  ['2.0.0', '2.0.1', []],
  // An entry that was written before its release.
  ['1.0.1', '1.9.0.7', ['1.9.0']],
  // Back to an earlier version.
  ['2.0.0', '1.9.0', []],
])('from %s to %s tells of %j', (before, now, told) => {
  expect(releasesSince(before, now, all).map(({ version }) => version)).toEqual(told);
});

it('tells of releases that CHANGELOG.md has, or will have under "Unreleased", the newest first', () => {
  const { version: current }: { version: string } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const released = [...readFileSync(resolve(root, 'CHANGELOG.md'), 'utf8').matchAll(/^## \[?(\d[\d.]*)/gm)].map(([, version]) => version);
  expect(releases.map(({ version }) => version).filter((version) => ![current, ...released].includes(version))).toEqual([]);
  expect(releasesSince('0', '999', releases.toReversed())).toEqual(releases.toReversed());
  const versions = releases.map(({ version }) => version);
  expect(versions.toSorted(new Intl.Collator('en', { numeric: true }).compare).toReversed()).toEqual(versions);
});
