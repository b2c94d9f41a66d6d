import { importerTarget } from './importer-target';
import { readerTarget } from './reader-target';
import { routesTarget } from './routes-target';
import { type FuzzReport, fuzz } from './target';

export const targetNames = ['reader', 'importer', 'routes'] as const;
export type TargetName = (typeof targetNames)[number];

/** Fuzzes one of the targets. */
export function fuzzTarget(name: TargetName, seconds: number, seed: number): Promise<FuzzReport> {
  if (name === 'reader') return fuzz(readerTarget, seconds, seed);
  return name === 'importer' ? fuzz(importerTarget, seconds, seed) : fuzz(routesTarget, seconds, seed);
}

/** Tries a kept input once more. Throws where the law does not hold. */
export function tryAgain(name: TargetName, input: never): Promise<void> {
  if (name === 'reader') return readerTarget.check(input);
  return name === 'importer' ? importerTarget.check(input) : routesTarget.check(input);
}
