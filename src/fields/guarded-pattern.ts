/**
 * Patterns that take long to compile, each behind a plain one that most sentences fail. A posting is written in one language: nine in ten of
 * the patterns for all languages are never compiled for it.
 */
export class GuardedPattern {
  readonly when: RegExp;
  readonly #source: string;
  #compiled: RegExp | undefined;

  /**
   * @param when matches every text that the pattern matches: words that each of its branches holds. Flag `i`, no classes of Unicode
   * @param source of the pattern, flags `iu`
   */
  constructor(when: RegExp, source: string) {
    this.when = when;
    this.#source = source;
  }

  test(text: string): boolean {
    if (!this.when.test(text)) return false;
    this.#compiled ??= new RegExp(this.#source, 'iu');
    return this.#compiled.test(text);
  }
}

/** One pattern that matches wherever a guard of these patterns does. */
export function guardOf(patterns: readonly GuardedPattern[]): RegExp {
  return new RegExp([...new Set(patterns.map(({ when }) => when.source))].join('|'), 'i');
}
