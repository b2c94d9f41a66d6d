import { useId, useRef, useState } from 'preact/hooks';
import type { SyncServer } from '../../protocol/sync';
import { Button } from '../controls/Button';
import { TextField } from '../controls/TextField';
import { t } from '../message';
import { SignInFields } from './SignInFields';
import styles from './Sync.module.css';
import { type AddressProblem, serverAddress } from './server-address';
import type { SyncIntent } from './sync-state';

interface ServerFormProps {
  readonly server: SyncServer;
  readonly problem: AddressProblem | 'declined' | undefined;
  readonly busy: boolean;
  readonly send: (intent: SyncIntent) => void;
}

/** Where the shelf is to be kept, and as whom. */
export function ServerForm({ server, problem, busy, send }: ServerFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(server);
  const change = (part: Partial<SyncServer>) => setTyped((before) => ({ ...before, ...part }));
  // Straight from the press: Chrome asks for access in it.
  const test = () => {
    if (!busy && form.current?.reportValidity()) send({ kind: 'test', server: typed });
  };
  return (
    <form
      class={styles.form}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        test();
      }}
    >
      <TextField
        label={t('syncAddress')}
        hint={t('syncAddressHint')}
        type="text"
        inputMode="url"
        required
        autocomplete="url"
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
        placeholder="https://"
        autofocus
        inputRef={(input) => {
          if (input && document.activeElement === document.body) input.focus();
        }}
        aria-invalid={problem === 'no-address' || problem === 'insecure'}
        describedBy={`${id}-problem`}
        value={typed.address}
        onText={(address) => change({ address })}
      />
      <SignInFields user={typed.user} password={typed.password} passwordHint={t('syncPasswordHint')} onChange={change} />
      <p class={styles.text}>{t('syncAsks')}</p>
      <p class={styles.trouble} id={`${id}-problem`} role="alert">
        {problemSentence(problem, server.address)}
      </p>
      <p class={styles.actions}>
        <Button type="submit" look="accent" busy={busy}>
          {busy ? t('syncTesting') : t('syncTest')}
        </Button>
        <Button onClick={() => send({ kind: 'cancel' })}>{t('cancel')}</Button>
      </p>
    </form>
  );
}

function problemSentence(problem: ServerFormProps['problem'], address: string): string {
  switch (problem) {
    case undefined:
      return '';
    case 'no-address':
      return t('syncAddressWrong');
    case 'insecure':
      return t('syncAddressInsecure');
    case 'declined': {
      const server = serverAddress(address);
      return t('syncDeclined', server.ok ? server.host : address);
    }
  }
}
