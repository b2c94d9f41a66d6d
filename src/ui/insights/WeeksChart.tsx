import { scaleLinear } from 'd3-scale';
import { useRef } from 'preact/hooks';
import { formatNumber, t, tn } from '../message';
import { ChartFrame } from './ChartFrame';
import type { Week } from './figures';
import type { PickedPostings } from './InsightsScreen';
import { stepThrough } from './step-through';
import styles from './WeeksChart.module.css';

interface WeeksChartProps {
  readonly weeks: readonly Week[];
  /** A week in words, from its Monday. */
  readonly label: (start: string) => string;
  readonly onPick: (pick: PickedPostings) => void;
}

/** How many were posted, and how many saved, week by week. */
export function WeeksChart({ weeks, label, onPick }: WeeksChartProps) {
  const chart = useRef<HTMLUListElement>(null);
  if (weeks.length < 2) return null;
  const tall = scaleLinear([0, Math.max(1, ...weeks.flatMap(({ posted, saved }) => [posted.length, saved.length]))], [0, 100]);
  const pickOf = ({ start, posted, saved }: Week): PickedPostings => ({ label: label(start), keys: [...new Set([...posted, ...saved])] });
  return (
    <ChartFrame
      title={t('insightsWeeks')}
      head={[t('insightsWeek'), t('fieldPosted'), t('columnSaved')]}
      rows={() =>
        weeks.map((week) => ({
          id: week.start,
          cells: [
            <button key="week" type="button" class={styles.lead} onClick={() => onPick(pickOf(week))}>
              {label(week.start)}
            </button>,
            formatNumber(week.posted.length),
            formatNumber(week.saved.length),
          ],
        }))
      }
    >
      <p class={styles.legend}>
        <span class={styles.postedKey}>{t('fieldPosted')}</span>
        <span class={styles.savedKey}>{t('columnSaved')}</span>
      </p>
      <ul class={styles.plot} ref={chart} aria-label={t('insightsWeeks')} onKeyDown={(event) => stepThrough(chart.current, event)}>
        {weeks.map((week, index) => (
          <li key={week.start} class={styles.slot}>
            <button
              type="button"
              class={styles.week}
              data-mark
              tabIndex={index === 0 ? 0 : -1}
              title={label(week.start)}
              aria-label={t('weekMarks', label(week.start), tn('postings', week.posted.length), tn('postings', week.saved.length))}
              onClick={() => onPick(pickOf(week))}
            >
              <span class={styles.posted} style={{ height: `${tall(week.posted.length)}%` }} />
              <span class={styles.saved} style={{ height: `${tall(week.saved.length)}%` }} />
            </button>
          </li>
        ))}
      </ul>
      <p class={styles.ends}>
        <span>{label(weeks[0]?.start ?? '')}</span>
        <span>{label(weeks.at(-1)?.start ?? '')}</span>
      </p>
    </ChartFrame>
  );
}
