import { ChartColumn } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import type { PostingKey } from '../../posting/posting';
import { EmptyState } from '../controls/EmptyState';
import { ErrorState } from '../controls/ErrorState';
import { SkeletonLine } from '../controls/Skeleton';
import { statusWord } from '../controls/StatusWord';
import { formatDay } from '../dates';
import { formatNumber, t, tn } from '../message';
import { workplaceWord } from '../postings/field-words';
import type { CollectionIntent, CollectionState } from '../state/collection-state';
import type { InsightsState } from '../state/insights-service';
import { isWhole } from '../state/rows-state';
import { CountBars } from './CountBars';
import { ExpectationForm } from './ExpectationForm';
import { funnelOf, payPictures, placeCounts, skillCounts, skillPairs, weeksOf, workplaceCounts } from './figures';
import styles from './InsightsScreen.module.css';
import { PayChart } from './PayChart';
import { Picked } from './Picked';
import { WeeksChart } from './WeeksChart';

interface InsightsScreenProps {
  /** Absent while the postings are fetched. */
  readonly insights: InsightsState | undefined;
  readonly state: CollectionState;
  readonly send: (intent: CollectionIntent) => Promise<boolean>;
}

/** Postings behind a mark of a chart. */
export interface PickedPostings {
  readonly label: string;
  readonly keys: readonly PostingKey[];
}

/** The filtered postings as pictures. Each has its table behind it, and every mark leads to the postings that it stands for. */
export function InsightsScreen({ insights, state, send }: InsightsScreenProps) {
  const [picked, setPicked] = useState<PickedPostings>();
  if (insights === undefined) return <InsightsSkeleton />;
  if ('failure' in insights) return <ErrorState failure={insights.failure} onTryAgain={() => send({ kind: 'show', screen: 'insights' })} />;
  if (insights.items.length === 0) {
    return (
      <EmptyState
        icon={<ChartColumn size={24} strokeWidth={1.5} aria-hidden="true" />}
        title={t('insightsEmptyTitle')}
        text={t('insightsEmptyText')}
      />
    );
  }
  return <Pictures insights={insights} state={state} send={send} picked={picked} onPick={setPicked} />;
}

interface PicturesProps {
  readonly insights: Exclude<InsightsState, { failure: unknown }>;
  readonly state: CollectionState;
  readonly send: InsightsScreenProps['send'];
  readonly picked: PickedPostings | undefined;
  readonly onPick: (pick: PickedPostings | undefined) => void;
}

function Pictures({ insights, state, send, picked, onPick }: PicturesProps) {
  const { items, facts, total } = insights;
  const figures = useMemo(
    () => ({
      pays: payPictures(items),
      skills: skillCounts(facts).slice(0, 15),
      pairs: skillPairs(facts).slice(0, 10),
      workplaces: workplaceCounts(items).map(({ name, keys }) => ({ name: workplaceName(name), keys })),
      places: placeCounts(items).slice(0, 10),
      weeks: weeksOf(items),
      funnel: funnelOf(facts),
    }),
    [items, facts],
  );
  const titles = useMemo(() => new Map(items.map((item) => [item.key, item])), [items]);
  const whole = isWhole(state.rows.choice);
  return (
    <section class={styles.screen} aria-label={t('screenInsights')}>
      <p class={styles.of}>
        {whole ? tn('insightsOfAll', items.length) : tn('insightsOfFiltered', items.length)}
        {total > items.length && <> {t('insightsNewest', formatNumber(total))}</>}
      </p>
      <div class={styles.grid}>
        {figures.pays.map((picture, index) => (
          <PayChart
            key={picture.currency ?? ''}
            picture={picture}
            titles={titles}
            expectation={state.expectation?.currency === picture.currency ? state.expectation?.amount : undefined}
            onPick={onPick}
          >
            {index === 0 && picture.currency !== undefined && (
              <ExpectationForm currency={picture.currency} expectation={state.expectation} send={send} />
            )}
          </PayChart>
        ))}
        <CountBars title={t('insightsSkills')} counts={figures.skills} onPick={onPick} />
        <CountBars title={t('insightsPairs')} counts={figures.pairs} onPick={onPick} />
        <CountBars
          title={t('insightsFunnel')}
          counts={figures.funnel.map(({ status, keys, days }) => ({
            name: statusWord(status),
            keys,
            ...(days !== undefined && { beside: tn('insightsDays', Math.round(days)) }),
          }))}
          onPick={onPick}
        />
        <CountBars title={t('fieldWorkplace')} counts={figures.workplaces} onPick={onPick} />
        <CountBars title={t('fieldPlace')} counts={figures.places} onPick={onPick} />
        <WeeksChart weeks={figures.weeks} onPick={onPick} label={(start) => t('weekOf', formatDay(start))} />
      </div>
      {picked && <Picked picked={picked} titles={titles} send={send} onClose={() => onPick(undefined)} />}
    </section>
  );
}

function workplaceName(name: string): string {
  return name === 'onsite' || name === 'hybrid' || name === 'remote' ? workplaceWord(name) : name;
}

function InsightsSkeleton() {
  return (
    <div class={styles.screen} aria-busy="true">
      <span class="visually-hidden" role="status">
        {t('loadingInsights')}
      </span>
      <div class={styles.grid} aria-hidden="true">
        {[64, 52, 58, 46].map((width) => (
          <div class={styles.chart} key={width}>
            <SkeletonLine width={width} size="lead" />
            <div class={styles.waiting} />
          </div>
        ))}
      </div>
    </div>
  );
}
