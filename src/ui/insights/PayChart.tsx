import { scaleLinear } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { formatPay } from '../../posting/pay';
import type { PostingKey } from '../../posting/posting';
import { locale, t } from '../message';
import type { ListItem } from '../state/shelf-state';
import { ChartFrame } from './ChartFrame';
import type { PayPicture } from './figures';
import type { PickedPostings } from './InsightsScreen';
import styles from './PayChart.module.css';
import { stepThrough } from './step-through';

interface PayChartProps {
  readonly picture: PayPicture;
  readonly titles: ReadonlyMap<PostingKey, ListItem>;
  /** What the user wants to earn a year, in this currency. */
  readonly expectation: number | undefined;
  readonly onPick: (pick: PickedPostings) => void;
  readonly children?: ComponentChildren;
}

/** In pixels: the chart's height when it is full, and a bar's with the space to the next. */
const MOST_HEIGHT = 320;
const THICK = { least: 0.32, most: 14 };

/** Each pay as a thin bar from least to most on one axis, by their middles; the median and the user's own expectation are lines. */
export function PayChart({ picture: { currency, intervals, median }, titles, expectation, onPick, children }: PayChartProps) {
  const chart = useRef<HTMLUListElement>(null);
  const pay = (min: number, max = min) => formatPay({ text: '', min, max, period: 'YEAR', ...(currency && { currency }) }, locale());
  const most = Math.max(...intervals.map(({ high }) => high), expectation ?? 0);
  const axis = scaleLinear([0, most], [0, 100]).nice(5);
  const step = Math.min(THICK.most, Math.max(THICK.least, MOST_HEIGHT / intervals.length));
  const height = Math.max(24, step * intervals.length);
  const titleOf = (key: PostingKey) => titles.get(key)?.title ?? t('untitled');
  const at = (amount: number) => `${axis(amount).toFixed(2)}%`;
  return (
    <ChartFrame
      wide={Boolean(children)}
      title={currency === undefined ? t('insightsPayUnknown') : t('insightsPay', currency)}
      head={[t('fieldTitle'), t('fieldCompany'), t('fieldPay')]}
      rows={() =>
        intervals.map(({ key, low, high }) => ({
          id: key,
          cells: [
            <button key="title" type="button" class={styles.lead} onClick={() => onPick({ label: titleOf(key), keys: [key] })}>
              {titleOf(key)}
            </button>,
            titles.get(key)?.company,
            pay(low, high),
          ],
        }))
      }
    >
      <div class={styles.legend}>
        {intervals.length > 1 && <span class={styles.medianKey}>{t('insightsMedian', pay(median))}</span>}
        {expectation !== undefined && <span class={styles.expectationKey}>{t('insightsExpectation', pay(expectation))}</span>}
        {children}
      </div>
      <div class={styles.plot}>
        {axis.ticks(5).map((tick) => (
          <span class={styles.tick} key={tick} style={{ insetInlineStart: at(tick) }}>
            <span class={styles.tickLabel}>{tick === 0 ? '0' : new Intl.NumberFormat(locale(), { notation: 'compact' }).format(tick)}</span>
          </span>
        ))}
        <ul
          ref={chart}
          class={styles.bars}
          style={{ height: `${height}px` }}
          aria-label={t('insightsPayMarks')}
          onKeyDown={(event) => stepThrough(chart.current, event)}
        >
          {intervals.map(({ key, low, high }, index) => {
            const label = `${titleOf(key)}: ${pay(low, high)}`;
            return (
              <li key={key}>
                <button
                  type="button"
                  class={styles.mark}
                  data-mark
                  tabIndex={index === 0 ? 0 : -1}
                  title={label}
                  style={{
                    left: at(low),
                    width: `max(4px, ${(axis(high) - axis(low)).toFixed(2)}%)`,
                    top: `${index * step}px`,
                    height: `${Math.max(THICK.least, step - (step > 3 ? 2 : 0))}px`,
                  }}
                  onClick={() => onPick({ label: titleOf(key), keys: [key] })}
                />
              </li>
            );
          })}
        </ul>
        {intervals.length > 1 && <span class={styles.median} style={{ insetInlineStart: at(median) }} />}
        {expectation !== undefined && <span class={styles.expectation} style={{ insetInlineStart: at(expectation) }} />}
      </div>
      {children && <p class={styles.rule}>{t('payRule')}</p>}
    </ChartFrame>
  );
}
