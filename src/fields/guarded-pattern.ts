import { lowerCase } from './folded-text';

/**
 * Patterns that take long to compile, each behind a plain one that most sentences fail. A posting is written in one language: nine in ten of
 * the patterns for all languages are never compiled for it.
 */
export class GuardedPattern {
  readonly when: RegExp;
  readonly #source: string;
  readonly #flags: string;
  #compiled: RegExp | undefined;

  /**
   * @param when matches every text that the pattern matches: words that each of its branches holds. Flag `i`, no classes of Unicode
   * @param source of the pattern
   * @param flags of the pattern; with `g` for {@link matches}. With `i` the text is folded to lower case instead: the source is in lower case
   */
  constructor(when: RegExp, source: string, flags = 'iu') {
    this.when = when;
    this.#source = source;
    this.#flags = flags;
  }

  test(text: string): boolean {
    return this.when.test(text) && this.#pattern().test(this.#folded(text));
  }

  /** All matches, as `matchAll` gives them; with the flag `i` their words are in lower case. */
  matches(text: string): Iterable<RegExpExecArray> {
    return this.when.test(text) ? this.#folded(text).matchAll(this.#pattern()) : [];
  }

  #pattern(): RegExp {
    this.#compiled ??= new RegExp(this.#source, this.#flags.replace('i', ''));
    return this.#compiled;
  }

  #folded(text: string): string {
    return this.#flags.includes('i') ? lowerCase(text) : text;
  }
}

/** Letters of the scripts that are written without spaces: the guard of patterns for Chinese, Japanese and Korean. */
export const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** One pattern that matches wherever a guard of these patterns does. */
export function guardOf(patterns: readonly GuardedPattern[]): RegExp {
  return new RegExp([...new Set(patterns.map(({ when }) => when.source))].join('|'), 'i');
}
