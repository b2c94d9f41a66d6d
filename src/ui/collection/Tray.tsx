import { CircleDot, Download, GitCompareArrows, Tag, Trash2, X } from 'lucide-preact';
import { Button } from '../controls/Button';
import { t, tn } from '../message';
import type { CollectionIntent, CollectionState } from '../state/collection-state';
import { noSelection, selectedCount } from '../state/selection';
import styles from './Tray.module.css';

interface TrayProps {
  readonly state: CollectionState;
  readonly send: (intent: CollectionIntent) => void;
}

/** What can be done with the chosen postings. */
export function Tray({ state, send }: TrayProps) {
  const count = selectedCount(state.selection, state.rows.total);
  return (
    <div class={styles.tray} role="toolbar" aria-label={t('trayLabel')}>
      <p class={styles.count} role="status">
        {state.working ? t('working') : tn('selected', count)}
      </p>
      <Button
        busy={state.working}
        icon={<GitCompareArrows size={16} strokeWidth={1.5} aria-hidden="true" />}
        onClick={() => send({ kind: 'compare' })}
      >
        {t('compare')}
      </Button>
      <Button
        busy={state.working}
        icon={<CircleDot size={16} strokeWidth={1.5} aria-hidden="true" />}
        onClick={() => send({ kind: 'dialog', dialog: 'status' })}
      >
        {t('setStatus')}
      </Button>
      <Button
        busy={state.working}
        icon={<Tag size={16} strokeWidth={1.5} aria-hidden="true" />}
        onClick={() => send({ kind: 'dialog', dialog: 'tags' })}
      >
        {t('addTag')}
      </Button>
      <Button
        busy={state.working}
        icon={<Download size={16} strokeWidth={1.5} aria-hidden="true" />}
        onClick={() => send({ kind: 'dialog', dialog: 'export' })}
      >
        {t('export')}
      </Button>
      <Button
        busy={state.working}
        icon={<Trash2 size={16} strokeWidth={1.5} aria-hidden="true" />}
        onClick={() => send({ kind: 'remove' })}
      >
        {t('delete')}
      </Button>
      <Button
        look="quiet"
        aria-label={t('selectNone')}
        icon={<X size={16} strokeWidth={1.5} aria-hidden="true" />}
        onClick={() => send({ kind: 'select', selection: noSelection })}
      />
    </div>
  );
}
