import { formatPay } from '../../posting/pay';
import type { PostingKey } from '../../posting/posting';
import { locale, t } from '../message';
import type { CurrencyPay } from '../pay-by-currency';
import styles from './PayBars.module.css';

interface PayBarsProps {
  readonly axes: readonly CurrencyPay[];
  /** The posting whose bar this is; the axis is that of all in its currency. */
  readonly of: PostingKey;
}

/** A posting's pay a year as a bar on the axis of its currency, which begins at nought: half as long is half as much. */
export function PayBars({ axes, of }: PayBarsProps) {
  const axis = axes.find(({ intervals }) => intervals.some(({ key }) => key === of));
  const bar = axis?.intervals.find(({ key }) => key === of);
  if (axis === undefined || bar === undefined) return null;
  const most = Math.max(...axis.intervals.map(({ high }) => high));
  const share = (amount: number) => `${(100 * amount) / most}%`;
  const { currency } = axis;
  const inWords = formatPay({ text: '', min: bar.low, max: bar.high, period: 'YEAR', ...(currency && { currency }) }, locale());
  return (
    <div class={styles.axis} role="img" aria-label={t('payAYear', inWords)} title={t('payAYear', inWords)}>
      <span class={styles.bar} style={{ insetInlineStart: share(bar.low), width: `max(3px, ${share(bar.high - bar.low)})` }} />
    </div>
  );
}
