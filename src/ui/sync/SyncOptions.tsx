import { useEffect, useRef } from 'preact/hooks';
import { ErrorState } from '../controls/ErrorState';
import { t } from '../message';
import { Section } from '../options/Section';
import { useStore } from '../state/store';
import { SetUp } from './SetUp';
import { StandingSync } from './StandingSync';
import styles from './Sync.module.css';
import type { SyncService } from './sync-service';
import { WithoutServer } from './WithoutServer';

interface SyncOptionsProps {
  readonly service: SyncService;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Where links to this section lead: `options.html#sync`. */
const ANCHOR = 'sync';

/** The shelf on several machines: set up, standing, left; and files of changes for whoever has no server. */
export function SyncOptions({ service, clock }: SyncOptionsProps) {
  const view = useStore(service.store);
  const { state, step, notice, failure, busy } = view;
  const { send } = service;
  const root = useRef<HTMLDivElement>(null);
  const known = state !== undefined;

  // The browser looked for the section before it stood.
  useEffect(() => {
    if (known && location.hash === `#${ANCHOR}`) root.current?.scrollIntoView();
  }, [known]);

  if (state === undefined && failure === undefined) return null;
  return (
    <div id={ANCHOR} ref={root}>
      <Section title={t('syncTitle')}>
        {!state?.setUp && step.name === 'none' && <p class={styles.text}>{t('syncAbout')}</p>}
        {state?.setUp === false && <SetUp view={view} send={send} />}
        {state?.setUp && <StandingSync state={state} hasAccess={view.hasAccess} busy={busy} now={clock()} send={send} />}
        {failure && <ErrorState failure={failure} />}
        <p class={styles.notice} role="status">
          {notice}
        </p>
        {step.name === 'none' && state && <WithoutServer busy={busy === 'exporting'} now={clock()} send={send} />}
      </Section>
    </div>
  );
}
