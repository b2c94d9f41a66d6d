import { Check } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/Button';
import { formatAgo } from '../dates';
import { explainFailure } from '../explain';
import { formatList, t } from '../message';
import { outcomeWord } from '../outcome-word';
import type { FrontPosting } from '../state/front-state';
import type { Intent } from '../state/popup-state';
import { fieldLabel } from './field-words';
import styles from './SaveActions.module.css';

interface SaveActionsProps {
  readonly front: FrontPosting;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly send: (intent: Intent) => void;
}

/** The first button is where Enter goes; when it changes under the focus, the focus follows. */
export function SaveActions({ front, now, send }: SaveActionsProps) {
  const { saved, save, saving, failure } = front;
  const first = useRef<HTMLButtonElement>(null);
  const situation = failure ? 'failed' : save ? 'just-saved' : saved ? 'saved' : 'new';

  // Enter saves as soon as the posting stands there, unless the user is already somewhere else: what stands around it lets go of the focus before.
  useEffect(() => {
    if (document.activeElement === document.body || !document.activeElement) first.current?.focus();
  }, [situation]);

  const keep = () => send({ kind: 'save' });
  const open = saved && { label: t('open'), onClick: () => send({ kind: 'open', key: saved.key }) };
  return (
    <div class={styles.foot}>
      {situation === 'failed' && (
        <Button
          key="again"
          look="accent"
          buttonRef={first}
          busy={saving}
          onClick={failure?.code === 'capture-expired' ? () => send({ kind: 'read-again' }) : keep}
        >
          {t('tryAgain')}
        </Button>
      )}
      {situation === 'new' && (
        <Button key="save" look="accent" hint="⏎" buttonRef={first} busy={saving} onClick={keep}>
          {t('savePosting')}
        </Button>
      )}
      {situation === 'new' && (
        <Button key="edit" look="quiet" onClick={() => send({ kind: 'edit-front', on: true })}>
          {t('edit')}
        </Button>
      )}
      {situation === 'saved' && saved && saved.changed.length > 0 && (
        <Button key="update" look="accent" buttonRef={first} busy={saving} onClick={keep}>
          {t('update')}
        </Button>
      )}
      {open && (
        <Button key="open" buttonRef={saved.changed.length > 0 || failure ? null : first} onClick={open.onClick}>
          {open.label}
        </Button>
      )}
      {situation === 'saved' && saved?.changed.length === 0 && (
        <Button key="update" look="quiet" busy={saving} onClick={keep}>
          {t('update')}
        </Button>
      )}
      {save && (
        <Button key="undo" look="quiet" onClick={() => send({ kind: 'undo-save', undoId: save.answer.undoId })}>
          {t('undo')}
        </Button>
      )}
      <p class={styles.saved} role="status" key="status">
        {savedWords(front, now)}
      </p>
    </div>
  );
}

function savedWords({ saved, save, failure }: FrontPosting, now: number): ComponentChildren {
  if (failure) {
    return (
      <span>
        {explainFailure(failure)} <code class={styles.code}>{failure.code}</code>
      </span>
    );
  }
  if (saved === undefined) return null;
  const words = save ? outcomeWord(save.answer.outcome) : t('frontSavedAgo', formatAgo(saved.savedAt, now));
  return (
    <>
      <Check class={styles.tick} size={16} strokeWidth={2} aria-hidden="true" />
      <span>
        {words}
        {saved.changed.length > 0 && <span class={styles.changed}> {t('frontChanged', formatList(saved.changed.map(fieldLabel)))}</span>}
      </span>
    </>
  );
}
