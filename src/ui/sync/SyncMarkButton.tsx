import { useMemo, useState } from 'preact/hooks';
import { SyncState } from '../../protocol/sync';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { t } from '../message';
import styles from './SyncMark.module.css';
import { MoodIcon, SyncStanding } from './SyncStanding';
import { moodOf, moodWord } from './sync-words';

export interface SyncMarkProps {
  /** What the worker answered of how the sync stands, not parsed yet: who has none set up need not know how to. */
  readonly answer: unknown;
  readonly compact: boolean;
  readonly onSync: () => void;
}

/** The mark: one sign and a word, and behind it when the sync last succeeded, what waits, what went wrong and what to do. */
export function SyncMarkButton({ answer, compact, onSync }: SyncMarkProps) {
  const [isOpen, setIsOpen] = useState(false);
  const state = useMemo(() => SyncState.parse(answer), [answer]);
  if (!state.setUp) return null;
  const mood = moodOf(state);
  const word = moodWord(mood);
  const name = compact ? { 'aria-label': `${t('syncMark')}: ${word}`, title: word } : {};
  return (
    <span class={styles.mark} data-mood={mood}>
      <Button look="quiet" icon={<MoodIcon mood={mood} />} aria-haspopup="dialog" onClick={() => setIsOpen(true)} {...name}>
        {compact ? undefined : word}
      </Button>
      {isOpen && (
        <Dialog title={t('syncMark')} onClose={() => setIsOpen(false)}>
          <div class={styles.body}>
            <SyncStanding state={state} now={Date.now()} />
            <p class={styles.actions}>
              <Button busy={state.phase === 'working'} onClick={onSync}>
                {t('syncNow')}
              </Button>
              <a href="/options.html#sync" target="_blank" rel="noopener">
                {t('syncOptions')}
              </a>
            </p>
          </div>
        </Dialog>
      )}
    </span>
  );
}
