import { formatPay } from '../../posting/pay';
import type { BaseSalary } from '../../posting/posting';
import { locale } from '../message';

/** The pay in short, for a list. */
export function payText(salary: BaseSalary): string {
  return formatPay(salary, locale());
}
