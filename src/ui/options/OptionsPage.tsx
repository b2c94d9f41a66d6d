import { ErrorState } from '../controls/ErrorState';
import { Toast } from '../controls/Toast';
import { formatBytes, t, tn } from '../message';
import { useStore } from '../state/store';
import { SyncOptions } from '../sync/SyncOptions';
import type { SyncService } from '../sync/sync-service';
import { BackupOptions } from './BackupOptions';
import { BinOptions } from './BinOptions';
import { ButtonOptions } from './ButtonOptions';
import { ContactOptions } from './ContactOptions';
import { DamagedOptions } from './DamagedOptions';
import { EraseOptions } from './EraseOptions';
import { LookOptions } from './LookOptions';
import styles from './OptionsPage.module.css';
import type { OptionsService } from './options-service';
import { RereadOptions } from './RereadOptions';
import { Section } from './Section';
import { WayOptions } from './WayOptions';

interface OptionsPageProps {
  readonly service: OptionsService;
  readonly sync: SyncService;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Everything that the user can choose, and what is kept. */
export function OptionsPage({ service, sync, clock }: OptionsPageProps) {
  const { answer, shortcut, bin, usage, backup, reread, damaged, theme, notice, failure, busy } = useStore(service.store);
  const { state: syncState } = useStore(sync.store);
  const { send } = service;
  return (
    <main class={styles.page} aria-busy={answer === undefined}>
      <h1 class={styles.head}>{t('optionsTitle')}</h1>
      {failure && <ErrorState failure={failure} />}
      {answer && <ButtonOptions answer={answer} send={send} />}
      {answer && shortcut !== undefined && <WayOptions answer={answer} shortcut={shortcut} send={send} />}
      {answer && <ContactOptions keeps={answer.settings.keepContact} send={send} />}
      <LookOptions theme={theme} send={send} />
      {usage && (
        <Section title={t('optionsStorage')}>
          <p class={styles.text}>{tn('optionsStored', usage.postings, formatBytes(usage.usage ?? usage.pageBytes))}</p>
          <p class={styles.text}>{tn('optionsPages', usage.pages, formatBytes(usage.pageBytes))}</p>
          <p class={styles.text}>{t('optionsPersistent')}</p>
        </Section>
      )}
      {answer && backup && <BackupOptions when={answer.settings.automaticBackup} backup={backup} send={send} />}
      <SyncOptions service={sync} clock={clock} />
      {reread && <RereadOptions state={reread} send={send} />}
      {damaged && <DamagedOptions items={damaged} send={send} />}
      {answer && bin && <BinOptions bin={bin} days={answer.binDays} now={clock()} send={send} />}
      <EraseOptions busy={busy} isSynced={syncState?.setUp === true} send={send} />
      <Toast id={notice?.id ?? 0} text={notice?.text ?? ''} onGone={() => send({ kind: 'dismiss' })} />
    </main>
  );
}
