import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuzzTarget, targetNames, tryAgain } from './targets';

/** The short form of `npm run fuzz`: the first inputs of one seed. */
const SECONDS = 4;
const SEED = 1;

describe('whatever comes in, the law holds', () => {
  it.each(targetNames)('of the %s', async (name) => {
    const { runs, findings } = await fuzzTarget(name, SECONDS, SEED);
    expect(findings.map(({ error }) => error)).toEqual([]);
    expect(runs).toBeGreaterThan(0);
  });
});

describe('what fuzzing found once', () => {
  const folder = join(import.meta.dirname, 'cases');
  it.each(readdirSync(folder).filter((file) => file.endsWith('.json')))('%s', async (file) => {
    const { target, input } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    await tryAgain(target, input as never);
  });
});
