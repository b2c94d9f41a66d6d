import { Check, TriangleAlert, X } from 'lucide-preact';
import type { SyncAbility, SyncProbe } from '../../protocol/sync';
import { Button } from '../controls/Button';
import { t } from '../message';
import styles from './Sync.module.css';
import { isFit, isMissed, type SyncIntent } from './sync-state';
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
          <li key={one.ability}>
            <Sign ability={one} />
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

/** It can, it cannot, or it cannot and that does no harm. */
function Sign({ ability }: { readonly ability: SyncAbility }) {
  const [Icon, look] = ability.ok ? [Check, styles.can] : isMissed(ability) ? [X, styles.cannot] : [TriangleAlert, styles.could];
  return <Icon class={look} size={16} strokeWidth={1.5} aria-hidden="true" />;
}
