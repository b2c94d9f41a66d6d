import type { ButtonSaveAnswer } from '../../protocol/routes';
import { Button } from '../controls/Button';
import { ErrorState } from '../controls/ErrorState';
import { explainFailure, explainRefusal } from '../explain';
import { formatList, t, tn } from '../message';
import { outcomeWord } from '../outcome-word';
import { useStore } from '../state/store';
import styles from './OpenTabsPage.module.css';
import type { OpenTabsService } from './open-tabs-service';
import { type OpenTabsState, originsOf, type TabOutcome, type TabRow } from './open-tabs-state';

/** Saves the open postings of this window: what Chrome will ask and why, which tabs, how far it is, what became of each. */
export function OpenTabsPage({ service }: { readonly service: OpenTabsService }) {
  const state = useStore(service.store);
  return (
    <main class={styles.page}>
      <h1 class={styles.head}>{t('openTabsTitle')}</h1>
      {state.failure && <ErrorState failure={state.failure} />}
      {state.phase === 'asking' ? (
        <>
          <p class={styles.text}>{t('openTabsAsk')}</p>
          <Button look="accent" onClick={() => void service.list()}>
            {t('openTabsList')}
          </Button>
        </>
      ) : (
        <Tabs state={state} service={service} />
      )}
      {state.declined && (
        <p class={styles.text} role="alert">
          {t('problemPermissionMissing')}
        </p>
      )}
    </main>
  );
}

function Tabs({ state: { phase, rows }, service }: { readonly state: OpenTabsState; readonly service: OpenTabsService }) {
  const chosen = rows.filter((row) => row.chosen).length;
  const over = rows.filter(({ outcome }) => outcome && outcome.kind !== 'waiting' && outcome.kind !== 'reading').length;
  if (rows.length === 0) return <p class={styles.text}>{t('openTabsNone')}</p>;
  const hosts = originsOf(rows).map((origin) => new URL(origin.replace('*', '')).host);
  return (
    <>
      <ul class={styles.rows}>
        {rows.map((row) => (
          <li key={row.tab.id}>
            {phase === 'choosing' ? (
              <label class={styles.row}>
                <input type="checkbox" checked={row.chosen} onChange={(event) => service.choose(row.tab.id, event.currentTarget.checked)} />
                <Named row={row} />
              </label>
            ) : (
              <div class={styles.row}>
                <Named row={row} />
                <span class={styles.outcome}>{row.outcome && outcomeText(row.outcome)}</span>
              </div>
            )}
          </li>
        ))}
      </ul>
      {phase === 'choosing' && (
        <>
          <p class={styles.text}>{chosen > 0 ? t('openTabsAccess', formatList(hosts)) : t('openTabsChoose')}</p>
          <Button look="accent" disabled={chosen === 0} onClick={() => void service.save()}>
            {tn('openTabsSave', chosen)}
          </Button>
        </>
      )}
      {phase !== 'choosing' && (
        <p class={styles.text} role="status">
          {phase === 'saving' ? t('openTabsProgress', over, rows.length) : t('openTabsDone')}
        </p>
      )}
      {phase === 'saving' && <Button onClick={service.cancel}>{t('cancel')}</Button>}
    </>
  );
}

function Named({ row: { tab } }: { readonly row: TabRow }) {
  return (
    <span class={styles.named}>
      <span dir="auto">{tab.title || tab.url}</span>
      <small>{new URL(tab.url).host}</small>
    </span>
  );
}

function outcomeText(outcome: TabOutcome): string {
  switch (outcome.kind) {
    case 'waiting':
      return '';
    case 'reading':
      return t('frontReading');
    case 'asleep':
      return t('openTabsAsleep');
    case 'left':
      return t('openTabsLeft');
    case 'answered':
      return answerText(outcome.answer);
  }
}

function answerText(answer: ButtonSaveAnswer): string {
  if (answer.state === 'saved') return outcomeWord(answer.save.outcome);
  return answer.state === 'refused' ? explainRefusal(answer.refusal) : `${explainFailure(answer.problem)} (${answer.problem.code})`;
}
