import { Check, X } from 'lucide-preact';
import type { SyncProbe } from '../../protocol/sync';
import { Button } from '../controls/Button';
import { t } from '../message';
import styles from './Sync.module.css';
import { isFit, type SyncIntent } from './sync-state';
import { abilitySentence } from './sync-words';

interface AbilitiesProps {
  readonly probe: SyncProbe;
  readonly send: (intent: SyncIntent) => void;
}

/** What the server can do, line by line; where that is enough, the way on is what is found there. */
export function Abilities({ probe, send }: AbilitiesProps) {
  const { abilities, found } = probe;
  const fit = isFit(probe);
  return (
    <>
      <ul class={styles.abilities}>
        {abilities.map((one) => (
          <li key={one.ability} class={one.ok ? styles.can : styles.cannot}>
            {one.ok ? <Check size={16} strokeWidth={1.5} aria-hidden="true" /> : <X size={16} strokeWidth={1.5} aria-hidden="true" />}
            <span>
              {abilitySentence(one)}
              {!one.ok && one.note !== undefined && <code class={styles.code}> {one.note}</code>}
            </span>
          </li>
        ))}
      </ul>
      {fit ? (
        <>
          {found === 'other-files' && <p class={styles.text}>{t('syncFoundOther')}</p>}
          <p class={styles.text}>{t(found === 'a-shelf' ? 'syncFoundShelf' : 'syncFoundNothing')}</p>
        </>
      ) : (
        <p class={styles.text}>{t('syncUnfit')}</p>
      )}
      <p class={styles.actions}>
        {fit && (
          <Button look="accent" onClick={() => send({ kind: 'choose', how: found === 'a-shelf' ? 'join' : 'start' })}>
            {t(found === 'a-shelf' ? 'syncJoin' : 'syncStart')}
          </Button>
        )}
        <Button onClick={() => send({ kind: 'back' })}>{t('syncBack')}</Button>
        <Button onClick={() => send({ kind: 'cancel' })}>{t('cancel')}</Button>
      </p>
    </>
  );
}
