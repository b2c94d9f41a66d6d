/**
 * How hard a passphrase is to guess. Whoever runs the server has the sealed key and can try passphrases on it for as long as they like; age's scrypt
 * makes one trial cost about a second of a processor. zxcvbn estimates how many trials a passphrase stands: it knows leaked passwords, words,
 * keyboards and dates, which a rule of length does not ("aaaaaaaaaaaaaaaa", "passwordpassword").
 */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export type Strength = 'weak' | 'fair' | 'strong';

/** Guesses, as powers of ten. A hundred processors try 10^8 in twelve days, and 10^12 in three centuries. */
const FAIR = 8;
const STRONG = 12;

let estimator: Promise<ZxcvbnFactory> | undefined;

/**
 * How strong a passphrase is for somebody who knows `known`: names that stand on the server anyway. The estimator is loaded at the first call;
 * where that fails, this does, and the next call tries again.
 */
export async function strengthOf(passphrase: string, known: readonly string[]): Promise<Strength> {
  estimator ??= load().catch((error: unknown) => {
    estimator = undefined;
    throw error;
  });
  const words = known.flatMap((name) => [name, ...name.split(/[/:@]+/), ...name.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word !== '');
  const { guessesLog10 } = (await estimator).check(passphrase, ['roleshelf', ...words]);
  return guessesLog10 < FAIR ? 'weak' : guessesLog10 < STRONG ? 'fair' : 'strong';
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

/** Letters and figures that are not taken for one another: 32, five bits each. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP = 4;

/** A passphrase of a hundred random bits, in groups that can be written down. */
export function suggestPassphrase(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(GROUPS * GROUP))].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * GROUP, (group + 1) * GROUP).join('')).join('-');
}
