import type { FieldDifference, HistoryEvent } from '../../posting/history-event';
import { Button } from '../controls/Button';
import { formatMoment } from '../dates';
import { type MessageKey, t } from '../message';
import { fieldLabel } from '../postings/field-words';
import type { CollectionIntent, Open } from '../state/collection-state';
import { valueWords } from '../value-words';
import styles from './History.module.css';
import { WordDifference } from './WordDifference';

interface HistoryProps {
  readonly open: Open;
  readonly send: (intent: CollectionIntent) => void;
}

const words: Record<HistoryEvent['kind'], MessageKey> = {
  created: 'eventCreated',
  updated: 'eventUpdated',
  seen: 'eventSeen',
  reread: 'eventReread',
  removed: 'eventRemoved',
  restored: 'eventRestored',
};

/** What happened to a posting, with what each capture changed; an update can be taken back, and the page that was kept be looked at. */
export function History({ open, send }: HistoryProps) {
  const { key, history, saved } = open;
  return (
    <details
      class={styles.history}
      onToggle={(event) => {
        if (event.currentTarget.open && history === undefined) send({ kind: 'show-history', key });
      }}
    >
      <summary class={styles.summary}>{t('history')}</summary>
      <ol class={styles.events}>
        {(history ?? []).map((event) => (
          <li key={event.id} class={styles.event}>
            <div class={styles.line}>
              <span>
                {t(words[event.kind])} <time dateTime={event.at}>{formatMoment(event.at)}</time>
              </span>
              <span class={styles.actions}>
                {event.version && (
                  <Button look="quiet" onClick={() => send({ kind: 'show-page', version: event.version ?? '' })}>
                    {t('keptPage')}
                  </Button>
                )}
                {(event.kind === 'updated' || event.kind === 'reread') && (
                  <Button look="quiet" onClick={() => send({ kind: 'take-back', stepId: event.id })}>
                    {t('takeBack')}
                  </Button>
                )}
              </span>
            </div>
            {event.differences.length > 0 && event.kind !== 'created' && (
              <dl class={styles.differences}>
                {event.differences.map((difference) => (
                  <Difference key={difference.field} difference={difference} />
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
      {saved && history?.length === 0 && <p>{formatMoment(saved.savedAt)}</p>}
    </details>
  );
}

function Difference({ difference: { field, before, after } }: { readonly difference: FieldDifference }) {
  // The sections are the description, cut.
  if (field === 'sections') return null;
  return (
    <div>
      <dt class={styles.field}>{fieldLabel(field)}</dt>
      <dd>
        <WordDifference
          before={before === undefined ? '' : valueWords(field, before)}
          after={after === undefined ? '' : valueWords(field, after)}
        />
      </dd>
    </div>
  );
}
