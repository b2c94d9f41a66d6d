import { scaleLinear } from 'd3-scale';
import { useRef } from 'preact/hooks';
import { formatNumber, t } from '../message';
import { ChartFrame } from './ChartFrame';
import type { Counted } from './figures';
import type { PickedPostings } from './InsightsScreen';
import styles from './InsightsScreen.module.css';
import { stepThrough } from './step-through';

interface CountBarsProps {
  readonly title: string;
  readonly counts: readonly (Counted & { readonly beside?: string })[];
  readonly onPick: (pick: PickedPostings) => void;
}

/** How many postings each name has, as bars. One stop for the tab key; arrows go from bar to bar. */
export function CountBars({ title, counts, onPick }: CountBarsProps) {
  const list = useRef<HTMLUListElement>(null);
  const share = scaleLinear([0, Math.max(1, ...counts.map(({ keys }) => keys.length))], [0, 100]);
  if (counts.every(({ keys }) => keys.length === 0)) return null;
  return (
    <ChartFrame
      title={title}
      head={[title, t('postingsCount')]}
      rows={() =>
        counts.map(({ name, keys, beside }) => ({
          id: name,
          cells: [
            <button key="name" type="button" class={styles.lead} onClick={() => onPick({ label: name, keys })}>
              {name}
            </button>,
            `${formatNumber(keys.length)}${beside === undefined ? '' : ` · ${beside}`}`,
          ],
        }))
      }
    >
      <ul ref={list} onKeyDown={(event) => stepThrough(list.current, event)}>
        {counts.map(({ name, keys, beside }, index) => (
          <li key={name}>
            <button
              type="button"
              class={styles.barLine}
              data-mark
              tabIndex={index === 0 ? 0 : -1}
              onClick={() => onPick({ label: name, keys })}
            >
              <span class={styles.barName} dir="auto">
                {name}
              </span>
              <span class={styles.barTrack}>
                <span class={styles.barFill} style={{ width: `${share(keys.length)}%` }} />
              </span>
              <span class={styles.barCount}>
                {formatNumber(keys.length)}
                <span class="visually-hidden"> {t('postingsCount')}</span>
                {beside && <span class={styles.beside}>{beside}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
