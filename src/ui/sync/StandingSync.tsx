import { useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { TypedConfirmation } from '../controls/TypedConfirmation';
import { formatAgo } from '../dates';
import { t, tn } from '../message';
import { SignInFields } from './SignInFields';
import styles from './Sync.module.css';
import { SyncStanding } from './SyncStanding';
import { serverAddress } from './server-address';
import type { Busy, Standing, SyncIntent } from './sync-state';
import { unreadableWord } from './sync-words';

interface StandingSyncProps {
  readonly state: Standing;
  /** Chrome lets Roleshelf reach the server. */
  readonly hasAccess: boolean;
  readonly busy: Busy | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly send: (intent: SyncIntent) => void;
}

/** As much of another installation's name as tells one from another. */
const shortName = (machine: string) => machine.slice(0, 8);

/** A sync that is set up: how it stands, what can be done, and the ways out of it. */
export function StandingSync({ state, hasAccess, busy, now, send }: StandingSyncProps) {
  const { address, machine, problem, unreadable, otherMachines, phase } = state;
  const server = serverAddress(address);
  const host = server.ok ? server.host : address;
  const isRefused = hasAccess && problem?.code === 'sync-sign-in';
  return (
    <div class={styles.setUp}>
      <p class={styles.hint}>{t('syncThisMachine', address, shortName(machine))}</p>
      <SyncStanding state={state} now={now} />
      {!hasAccess && <p class={styles.trouble}>{t('syncAccessGone', host)}</p>}
      {isRefused && <SignIn busy={busy === 'signing-in'} send={send} />}
      {!isRefused && (
        <p class={styles.actions}>
          {hasAccess ? (
            <Button look="accent" busy={phase === 'working'} onClick={() => send({ kind: 'sync' })}>
              {t('syncNow')}
            </Button>
          ) : (
            <Button look="accent" onClick={() => send({ kind: 'allow' })}>
              {t('syncAllow', host)}
            </Button>
          )}
        </p>
      )}
      {otherMachines.length > 0 && (
        <div>
          <p class={styles.text}>{tn('syncMachines', otherMachines.length)}</p>
          <ul class={styles.list}>
            {otherMachines.map((other) => (
              <li key={other.machine}>{t('syncMachine', shortName(other.machine), formatAgo(other.lastSeen, now))}</li>
            ))}
          </ul>
        </div>
      )}
      {unreadable.length > 0 && (
        <div>
          <p class={styles.text}>{tn('syncUnreadable', unreadable.length)}</p>
          <ul class={styles.list}>
            {unreadable.map(({ name, reason }) => (
              <li key={name}>
                <code class={styles.code}>{name}</code> {unreadableWord(reason)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Leaving busy={busy} send={send} />
    </div>
  );
}

/** The server refuses the password: another one, without setting up anew. */
function SignIn({ busy, send }: { readonly busy: boolean; readonly send: (intent: SyncIntent) => void }) {
  const [typed, setTyped] = useState({ user: '', password: '' });
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) send({ kind: 'sign-in', ...typed });
      }}
    >
      <SignInFields {...typed} required onChange={(part) => setTyped((before) => ({ ...before, ...part }))} />
      <p class={styles.actions}>
        <Button type="submit" look="accent" busy={busy}>
          {t('syncSignIn')}
        </Button>
      </p>
    </form>
  );
}

/** Two ways out. What is gone from the server for all machines is typed, like everything that cannot be undone. */
function Leaving({ busy, send }: { readonly busy: Busy | undefined; readonly send: (intent: SyncIntent) => void }) {
  const isBusy = busy === 'leaving' || busy === 'removing';
  return (
    <details class={styles.leaving}>
      <summary>{t('syncLeave')}</summary>
      <p class={styles.text}>{t('syncLeaveText')}</p>
      <p class={styles.actions}>
        <Button busy={isBusy} onClick={() => send({ kind: 'leave', removeFromServer: false })}>
          {t('syncLeave')}
        </Button>
      </p>
      <h3 class={styles.partTitle}>{t('syncRemove')}</h3>
      <p class={styles.text}>{t('syncRemoveText')}</p>
      <TypedConfirmation busy={isBusy} onConfirm={() => send({ kind: 'leave', removeFromServer: true })}>
        {busy === 'removing' ? t('syncRemoving') : t('syncRemove')}
      </TypedConfirmation>
    </details>
  );
}
