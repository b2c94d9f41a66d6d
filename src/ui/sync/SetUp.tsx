import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/Button';
import { type MessageKey, t } from '../message';
import { Abilities } from './Abilities';
import { LookAhead } from './LookAhead';
import { PassphraseForm } from './PassphraseForm';
import { ServerForm } from './ServerForm';
import styles from './Sync.module.css';
import type { SetUpStep, SyncIntent, SyncView } from './sync-state';

interface SetUpProps {
  readonly view: SyncView;
  readonly send: (intent: SyncIntent) => void;
}

type Shown = Exclude<SetUpStep['name'], 'none'>;
const steps: readonly Shown[] = ['server', 'abilities', 'passphrase', 'look'];
const titles: Record<Shown, MessageKey> = {
  server: 'syncServerTitle',
  abilities: 'syncAbilitiesTitle',
  passphrase: 'syncPassphrase',
  look: 'syncLookTitle',
};

/** Setting up in four steps, of which only the last changes anything. */
export function SetUp({ view, send }: SetUpProps) {
  const { step } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const before = useRef(step.name);

  // Who listens to the page rather than sees it is taken to what came in the place of what was there.
  useEffect(() => {
    if (before.current === step.name) return;
    before.current = step.name;
    if (step.name === 'none') begin.current?.focus();
    else if (step.name !== 'server') heading.current?.focus();
  }, [step.name]);

  if (step.name === 'none') {
    return (
      <p class={styles.actions}>
        <Button look="accent" buttonRef={begin} onClick={() => send({ kind: 'begin' })}>
          {t('syncBegin')}
        </Button>
      </p>
    );
  }
  return (
    <div class={styles.step}>
      <div>
        <p class={styles.hint}>{t('syncStep', steps.indexOf(step.name) + 1, steps.length)}</p>
        <h3 class={styles.stepTitle} ref={heading} tabIndex={-1}>
          {t(titles[step.name])}
        </h3>
      </div>
      <Step view={view} send={send} />
    </div>
  );
}

function Step({ view, send }: SetUpProps) {
  const { step, server, busy } = view;
  switch (step.name) {
    case 'none':
      return null;
    case 'server':
      return <ServerForm server={server} problem={step.problem} busy={busy === 'testing'} send={send} />;
    case 'abilities':
      return <Abilities probe={step.probe} send={send} />;
    case 'passphrase':
      return (
        <PassphraseForm
          how={step.how}
          known={[server.address, server.user]}
          passphrase={view.passphrase}
          busy={busy === 'looking'}
          send={send}
        />
      );
    case 'look':
      return <LookAhead look={step.look} busy={busy === 'setting-up'} send={send} />;
  }
}
