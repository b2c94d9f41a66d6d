import type { BaseSalary, PayPeriod } from './posting';

/** Full time: 52 weeks of 5 days of 8 hours. */
const perYear: Readonly<Record<PayPeriod, number>> = { HOUR: 2080, DAY: 260, WEEK: 52, MONTH: 12, YEAR: 1 };

/**
 * Pay as an amount a year, by which postings are filtered and sorted: an hour's 2,080 times, a day's 260, a week's 52, a month's 12. An
 * amount whose period is not known is none. Currencies are not converted: no rate stays true.
 */
export function yearlyPay(salary: BaseSalary | undefined): { readonly low?: number; readonly high?: number } {
  const { min, max, period } = salary ?? {};
  const low = min ?? max;
  const high = max ?? min;
  if (period === undefined || low === undefined || high === undefined) return {};
  return { low: low * perYear[period], high: high * perYear[period] };
}
