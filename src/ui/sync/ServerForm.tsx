import { useId, useRef, useState } from 'preact/hooks';
import type { SyncServer } from '../../protocol/sync';
import { Button } from '../controls/Button';
import { t } from '../message';
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
      <label class={styles.label}>
        {t('syncAddress')}
        <input
          class="field"
          type="text"
          inputMode="url"
          required
          autocomplete="url"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          placeholder="https://"
          autofocus
          ref={(input) => {
            if (input && document.activeElement === document.body) input.focus();
          }}
          aria-invalid={problem === 'no-address' || problem === 'insecure'}
          aria-describedby={`${id}-address ${id}-problem`}
          value={typed.address}
          onInput={(event) => change({ address: event.currentTarget.value })}
        />
      </label>
      <p class={styles.hint} id={`${id}-address`}>
        {t('syncAddressHint')}
      </p>
      <label class={styles.label}>
        {t('syncUser')}
        <input
          class="field"
          type="text"
          autocomplete="username"
          autocapitalize="off"
          spellcheck={false}
          value={typed.user}
          onInput={(event) => change({ user: event.currentTarget.value })}
        />
      </label>
      <label class={styles.label}>
        {t('syncPassword')}
        <input
          class="field"
          type="password"
          autocomplete="current-password"
          aria-describedby={`${id}-password`}
          value={typed.password}
          onInput={(event) => change({ password: event.currentTarget.value })}
        />
      </label>
      <p class={styles.hint} id={`${id}-password`}>
        {t('syncPasswordHint')}
      </p>
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
