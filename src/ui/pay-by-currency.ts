/** Pays that can stand on one axis. Pure. */
import type { Posting, PostingKey } from '../posting/posting';
import { yearlyPay } from '../posting/yearly-pay';

/** A pay as an amount a year. */
export interface PayInterval {
  readonly key: PostingKey;
  readonly low: number;
  readonly high: number;
}

export interface CurrencyPay {
  /** ISO 4217; nothing where the postings name none. */
  readonly currency: string | undefined;
  readonly intervals: readonly PayInterval[];
}

/**
 * The pays by currency, each a year's (`yearlyPay`), the currency of most postings first. No amount is ever converted to another; a pay without a
 * period, or without an amount, is left out.
 */
export function payByCurrency(postings: readonly Pick<Posting, 'key' | 'baseSalary'>[]): readonly CurrencyPay[] {
  const byCurrency = new Map<string | undefined, PayInterval[]>();
  for (const { key, baseSalary } of postings) {
    const { low, high } = yearlyPay(baseSalary);
    if (low === undefined || high === undefined) continue;
    const intervals = byCurrency.get(baseSalary?.currency) ?? [];
    intervals.push({ key, low, high });
    byCurrency.set(baseSalary?.currency, intervals);
  }
  return [...byCurrency]
    .map(([currency, intervals]) => ({ currency, intervals }))
    .sort((left, right) => right.intervals.length - left.intervals.length);
}
