import type { RereadState } from '../../protocol/shelf';
import { Button } from '../controls/Button';
import { t, tn } from '../message';
import { fieldLabel } from '../postings/field-words';
import styles from './OptionsPage.module.css';
import type { OptionsIntent } from './options-state';
import { Section } from './Section';

/** What an update's better reader made of the kept pages; each change can be taken back. Nothing while there is nothing to tell. */
export function RereadOptions({ state, send }: { readonly state: RereadState; readonly send: (intent: OptionsIntent) => void }) {
  if (state.waiting === 0 && state.changes.length === 0) return null;
  return (
    <Section title={t('rereadTitle')}>
      <p class={styles.text} role="status">
        {state.waiting > 0 ? tn('rereadWaiting', state.waiting) : tn('rereadChanged', state.changes.length)}
      </p>
      <ul class={styles.bin}>
        {state.changes.map(({ stepId, key, title, fields }) => {
          const name = title ?? t('untitled');
          return (
            <li key={stepId} class={styles.binned}>
              <div>
                <a href={`/popup.html?posting=${encodeURIComponent(key)}`} dir="auto">
                  {name}
                </a>
                <small>{fields.length === 0 ? t('rereadEvidence') : fields.map(fieldLabel).join(' · ')}</small>
              </div>
              <Button aria-label={t('rereadUndoNamed', name)} onClick={() => send({ kind: 'undo-reread', stepId })}>
                {t('undo')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
