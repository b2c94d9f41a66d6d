import { TriangleAlert } from 'lucide-preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { ErrorState } from '../controls/ErrorState';
import { TextField } from '../controls/TextField';
import { type Failure, failureOf } from '../failure';
import { type MessageKey, t } from '../message';
import { type Strength, strengthOf, suggestPassphrase } from './passphrase-strength';
import styles from './Sync.module.css';
import type { How, SyncIntent } from './sync-state';

interface PassphraseFormProps {
  readonly how: How;
  /** What stands on the server anyway, and makes no passphrase stronger. */
  readonly known: readonly string[];
  readonly passphrase: string;
  readonly busy: boolean;
  readonly send: (intent: SyncIntent) => void;
}

const words: Record<Strength, MessageKey> = { weak: 'syncStrengthWeak', fair: 'syncStrengthFair', strong: 'syncStrengthStrong' };
const levels: Record<Strength, number> = { weak: 1, fair: 2, strong: 3 };

/** The passphrase: chosen, twice and with its strength, where the shelf is begun; the one that was chosen, where it is joined. */
export function PassphraseForm({ how, known, passphrase, busy, send }: PassphraseFormProps) {
  const id = useId();
  const isNew = how === 'start';
  const [first, setFirst] = useState(passphrase);
  const [second, setSecond] = useState(passphrase);
  const [isShown, setIsShown] = useState(false);
  const { strength, failure } = useStrength(isNew ? first : '', known);
  const differs = isNew && second !== '' && first !== second;
  const isReady = first !== '' && (!isNew || (first === second && strength !== undefined && strength !== 'weak'));
  const type = isShown ? 'text' : 'password';
  const submit = () => {
    if (isReady && !busy) send({ kind: 'look', passphrase: first });
  };
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p class={styles.text}>{t(isNew ? 'syncPassphraseStart' : 'syncPassphraseJoin')}</p>
      {isNew && (
        <p class={styles.caution}>
          <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
          <span>{t('syncPassphraseLoss')}</span>
        </p>
      )}
      <TextField
        label={t('syncPassphrase')}
        type={type}
        required
        autocomplete={isNew ? 'new-password' : 'off'}
        autocapitalize="off"
        spellcheck={false}
        {...(isNew && { describedBy: `${id}-strength` })}
        value={first}
        onText={setFirst}
      />
      {isNew && (
        <>
          <div class={styles.strength} data-strength={strength}>
            <meter min={0} max={3} value={strength === undefined ? 0 : levels[strength]} aria-label={t('syncStrength')} />
            <p class={styles.hint} id={`${id}-strength`} role="status">
              {strength && t(words[strength])}
            </p>
          </div>
          {failure && <ErrorState failure={failure} />}
          <TextField
            label={t('syncPassphraseAgain')}
            type={type}
            required
            autocomplete="new-password"
            autocapitalize="off"
            spellcheck={false}
            aria-invalid={differs}
            describedBy={`${id}-differs`}
            value={second}
            onText={setSecond}
          />
          <p class={styles.trouble} id={`${id}-differs`} role="status">
            {differs && t('syncPassphraseDiffers')}
          </p>
        </>
      )}
      <label class={styles.check}>
        <input type="checkbox" checked={isShown} onChange={(event) => setIsShown(event.currentTarget.checked)} />
        {t('syncPassphraseShow')}
      </label>
      <p class={styles.actions}>
        <Button type="submit" look="accent" busy={busy} disabled={!isReady}>
          {busy ? t('syncLooking') : t('syncContinue')}
        </Button>
        {isNew && (
          <Button
            onClick={() => {
              const suggested = suggestPassphrase();
              setFirst(suggested);
              setSecond(suggested);
              setIsShown(true);
            }}
          >
            {t('syncPassphraseSuggest')}
          </Button>
        )}
        <Button onClick={() => send({ kind: 'back' })}>{t('syncBack')}</Button>
        <Button onClick={() => send({ kind: 'cancel' })}>{t('cancel')}</Button>
      </p>
    </form>
  );
}

interface Measured {
  readonly strength?: Strength;
  readonly failure?: Failure;
}

/** How strong what is typed is, or why that could not be measured; nothing while it is empty, or not measured yet. */
function useStrength(passphrase: string, known: readonly string[]): Measured {
  const [measured, setMeasured] = useState<Measured & { readonly of: string }>();
  // A new list each time it is rendered, with the same words.
  const words = known.join('\n');
  useEffect(() => {
    if (passphrase === '') return;
    let isCurrent = true;
    const show = (came: Measured) => isCurrent && setMeasured({ ...came, of: passphrase });
    strengthOf(passphrase, words.split('\n')).then(
      (strength) => show({ strength }),
      (error: unknown) => show({ failure: failureOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [passphrase, words]);
  return measured?.of === passphrase ? measured : {};
}
