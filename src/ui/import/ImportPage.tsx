import { Upload } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { classNames } from '../class-names';
import { Button } from '../controls/Button';
import { Toast } from '../controls/Toast';
import { explainFailure } from '../explain';
import { formatNumber, t, tn } from '../message';
import { useStore } from '../state/store';
import { ColumnTable } from './ColumnTable';
import { DryRun } from './DryRun';
import { EarlierImports } from './EarlierImports';
import styles from './ImportPage.module.css';
import type { ImportIntent, ImportService } from './import-service';
import type { ImportState, Phase, Progress } from './import-state';
import { SealedFile } from './SealedFile';

type Send = (intent: ImportIntent) => void;

/** Files come in: chosen or dropped, looked at, taken in, taken back. And a backup goes out. */
export function ImportPage({ service }: { readonly service: ImportService }) {
  const state = useStore(service.store);
  const { send } = service;
  const heading = useRef<HTMLHeadingElement>(null);
  const { name } = state.phase;
  const first = useRef(true);

  // Who listens to the page rather than sees it is taken to what came in the place of what was there.
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [name]);

  return (
    <main class={styles.page}>
      <h1 class={styles.title} ref={heading} tabIndex={-1}>
        {titleOf(state.phase)}
      </h1>
      <Body state={state} send={send} />
      <Toast id={state.notice?.id ?? 0} text={state.notice?.text ?? ''} onGone={() => send({ kind: 'dismiss' })} />
    </main>
  );
}

function titleOf(phase: Phase): string {
  switch (phase.name) {
    case 'sealed':
      return t('importSealedTitle', phase.file);
    case 'explain':
      return t('importExplainTitle', phase.file.name);
    case 'looked':
      return t('importLookedTitle');
    case 'taken':
      return phase.stopped ? t('importStoppedTitle') : t('importTakenTitle');
    case 'undone':
      return t('importUndoneTitle');
    default:
      return t('importTitle');
  }
}

function Body({ state, send }: { readonly state: ImportState; readonly send: Send }) {
  const { phase, files } = state;
  switch (phase.name) {
    case 'choose':
      return <Choose state={state} phase={phase} send={send} />;
    case 'opening':
      return <p role="status">{t('importOpening')}</p>;
    case 'sealed':
      return <SealedFile isWrong={phase.isWrong} send={send} />;
    case 'explain':
      return <ColumnTable file={phase.file} mapping={phase.mapping} send={send} />;
    case 'looking':
      return <Working label={t('importLooking')} progress={phase.progress} onStop={() => send({ kind: 'stop' })} />;
    case 'looked':
      return <DryRun look={phase.look} files={files} choices={state.choices} send={send} />;
    case 'taking':
      return <Working label={t('importTaking')} progress={phase.progress} onStop={() => send({ kind: 'stop' })} />;
    case 'taken':
      return <Taken phase={phase} send={send} />;
    case 'undoing':
      return <p role="status">{t('importUndoing')}</p>;
    case 'undone':
      return (
        <>
          <p role="status">{t('importUndone', phase.of.name)}</p>
          <Again send={send} />
        </>
      );
  }
}

function Choose({
  state,
  phase,
  send,
}: {
  readonly state: ImportState;
  readonly phase: Extract<Phase, { name: 'choose' }>;
  readonly send: Send;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const give = (files: FileList | null | undefined) => files && send({ kind: 'choose', files: [...files] });
  return (
    <>
      {phase.failure && (
        <p class={styles.failure} role="alert">
          {phase.file === undefined ? '' : `${phase.file}: `}
          {explainFailure(phase.failure)} <span class={styles.code}>{phase.failure.code}</span>
        </p>
      )}
      <section
        class={classNames(styles.drop, isOver && styles.over)}
        aria-labelledby="import-how"
        onDragOver={(event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          setIsOver(false);
          event.preventDefault();
          give(event.dataTransfer?.files);
        }}
      >
        <p id="import-how">{t('importHow')}</p>
        <Button look="accent" icon={<Upload size={16} strokeWidth={1.5} aria-hidden="true" />} onClick={() => chooser.current?.click()}>
          {t('importChoose')}
        </Button>
        <input
          ref={chooser}
          class="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={t('importChoose')}
          onChange={(event) => {
            give(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <p class={styles.hint}>{t('importKinds')}</p>
      </section>
      <section class={styles.section} aria-labelledby="backup-title">
        <h2 id="backup-title">{t('backupTitle')}</h2>
        <p>{t('backupHow')}</p>
        <Button busy={state.backingUp} onClick={() => send({ kind: 'back-up' })}>
          {t('backupMake')}
        </Button>
        <p class="visually-hidden" role="status">
          {state.backingUp && t('backupMaking')}
        </p>
      </section>
      {state.imports.length > 0 && <EarlierImports imports={state.imports} send={send} />}
    </>
  );
}

interface WorkingProps {
  readonly label: string;
  readonly progress: Progress;
  readonly onStop: () => void;
}

function Working({ label, progress: { done, total }, onStop }: WorkingProps) {
  const told = total === undefined ? tn('importDone', done) : t('importDoneOf', formatNumber(done), formatNumber(total));
  return (
    <div class={styles.working}>
      <label class={styles.progress}>
        <span>{label}</span>
        <progress {...(total === undefined ? {} : { value: done, max: total })} />
      </label>
      <p>{told}</p>
      <Button onClick={onStop}>{t('importStop')}</Button>
    </div>
  );
}

function Taken({ phase: { done, damagedPages }, send }: { readonly phase: Extract<Phase, { name: 'taken' }>; readonly send: Send }) {
  const { counts } = done;
  return (
    <>
      <p role="status">
        {t('importCounts', formatNumber(counts.new), formatNumber(counts.changed), formatNumber(counts.same), formatNumber(counts.refused))}
      </p>
      {damagedPages > 0 && <p class={styles.caution}>{tn('importDamagedPages', damagedPages)}</p>}
      <div class={styles.actions}>
        <Button look="accent" onClick={() => send({ kind: 'again' })}>
          {t('importMore')}
        </Button>
        {counts.new + counts.changed > 0 && <Button onClick={() => send({ kind: 'undo', import: done })}>{t('importUndo')}</Button>}
      </div>
    </>
  );
}

function Again({ send }: { readonly send: Send }) {
  return (
    <div class={styles.actions}>
      <Button look="accent" onClick={() => send({ kind: 'again' })}>
        {t('importMore')}
      </Button>
    </div>
  );
}
