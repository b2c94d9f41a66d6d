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
   * @param flags of the pattern; with `g` for {@link matches}
   */
  constructor(when: RegExp, source: string, flags = 'iu') {
    this.when = when;
    this.#source = source;
    this.#flags = flags;
  }

  test(text: string): boolean {
    return this.when.test(text) && this.#pattern().test(text);
  }

  /** All matches, as `matchAll` gives them. */
  matches(text: string): Iterable<RegExpExecArray> {
    return this.when.test(text) ? text.matchAll(this.#pattern()) : [];
  }

  #pattern(): RegExp {
    this.#compiled ??= new RegExp(this.#source, this.#flags);
    return this.#compiled;
  }
}

/** Letters of the scripts that are written without spaces: the guard of patterns for Chinese, Japanese and Korean. */
export const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** One pattern that matches wherever a guard of these patterns does. */
export function guardOf(patterns: readonly GuardedPattern[]): RegExp {
  return new RegExp([...new Set(patterns.map(({ when }) => when.source))].join('|'), 'i');
}
