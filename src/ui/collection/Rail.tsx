import { Bookmark, ChartColumn, Columns3, Table2, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names';
import { Button } from '../controls/Button';
import { statusWord } from '../controls/StatusWord';
import { formatNumber, type MessageKey, t } from '../message';
import { siteWord, workplaceWord } from '../postings/field-words';
import type { Screen } from '../state/collection-memory';
import type { CollectionIntent, CollectionState } from '../state/collection-state';
import { type FacetName, isWhole } from '../state/rows-state';
import { sameChoice, viewsWith } from '../state/saved-views';
import { viewName } from '../view-name';
import { facetList } from './facets';
import styles from './Rail.module.css';

interface RailProps {
  readonly state: CollectionState;
  readonly send: (intent: CollectionIntent) => void;
}

const screens: readonly { readonly screen: Screen; readonly label: MessageKey; readonly icon: ComponentChildren }[] = [
  { screen: 'list', label: 'screenList', icon: <Table2 size={16} strokeWidth={1.5} aria-hidden="true" /> },
  { screen: 'board', label: 'screenBoard', icon: <Columns3 size={16} strokeWidth={1.5} aria-hidden="true" /> },
  { screen: 'insights', label: 'screenInsights', icon: <ChartColumn size={16} strokeWidth={1.5} aria-hidden="true" /> },
];

/** The screens of the full page. */
export function ScreenTabs({ state, send }: RailProps) {
  return (
    <nav class={styles.screens} aria-label={t('screensLabel')}>
      {screens.map(({ screen, label, icon }) => (
        <button
          key={screen}
          type="button"
          class={styles.entry}
          aria-current={state.screen === screen && state.compared === undefined ? 'page' : undefined}
          onClick={() => send({ kind: 'show', screen })}
        >
          {icon}
          <span>{t(label)}</span>
        </button>
      ))}
    </nav>
  );
}

/** Views and facets, each with how many postings it holds. */
export function Rail({ state, send }: RailProps) {
  return (
    <>
      <Views state={state} send={send} />
      <Facets state={state} send={send} />
    </>
  );
}

function Views({ state, send }: RailProps) {
  const { rows, views, viewCounts } = state;
  return (
    <section class={styles.group}>
      <h2 class={styles.heading}>{t('railViews')}</h2>
      <ul>
        {viewsWith(views).map((view) => {
          const own = 'text' in view.name;
          return (
            <li key={view.id} class={styles.line}>
              <button
                type="button"
                class={styles.entry}
                aria-pressed={sameChoice(view.choice, rows.choice)}
                onClick={() => send({ kind: 'choose', choice: view.choice })}
              >
                {own && <Bookmark size={14} strokeWidth={1.5} aria-hidden="true" />}
                <span class={styles.name}>{viewName(view)}</span>
                <span class={styles.count}>{viewCounts[view.id] !== undefined && formatNumber(viewCounts[view.id] ?? 0)}</span>
              </button>
              {own && (
                <button
                  type="button"
                  class={styles.remove}
                  aria-label={t('removeView', viewName(view))}
                  onClick={() => send({ kind: 'remove-view', id: view.id })}
                >
                  <X size={14} strokeWidth={1.5} aria-hidden="true" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {!isWhole(rows.choice) && !viewsWith(views).some((view) => sameChoice(view.choice, rows.choice)) && (
        <Button
          look="quiet"
          icon={<Bookmark size={14} strokeWidth={1.5} aria-hidden="true" />}
          onClick={() => send({ kind: 'dialog', dialog: 'view' })}
        >
          {t('saveView')}
        </Button>
      )}
    </section>
  );
}

function Facets({ state, send }: RailProps) {
  const { facets, choice } = state.rows;
  if (facets === undefined) return null;
  return (
    <>
      {facetList(facets, choice.filters).map(({ name, label, values }) => (
        <fieldset class={classNames(styles.group, styles.facet)} key={name}>
          <legend class={styles.heading}>{t(label)}</legend>
          {values.map(({ value, count, on }) => (
            <label key={value} class={classNames(styles.value, count === 0 && styles.none)}>
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => send({ kind: 'filter', name, value, on: event.currentTarget.checked })}
              />
              <span class={styles.name}>{facetWord(name, value)}</span>
              <span class={styles.count}>{formatNumber(count)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** A filter's value in the user's language. */
export function facetWord(name: FacetName | string, value: string): string {
  if (name === 'workplaceTypes' && (value === 'onsite' || value === 'hybrid' || value === 'remote')) return workplaceWord(value);
  if (name === 'sites' && (value === 'linkedin' || value === 'tiktok' || value === 'web')) return siteWord(value);
  if (name === 'statuses') {
    switch (value) {
      case 'saved':
      case 'applied':
      case 'interviewing':
      case 'offer':
      case 'rejected':
      case 'withdrawn':
        return statusWord(value);
    }
  }
  return value;
}
