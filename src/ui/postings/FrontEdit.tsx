import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Posting } from '../../posting/posting';
import { Button } from '../controls/Button';
import { t } from '../message';
import { type EditTexts, editableFields, textOf } from '../state/front-edits';
import type { Intent } from '../state/popup-state';
import styles from './FrontEdit.module.css';
import { fieldLabel } from './field-words';

interface FrontEditProps {
  /** As it was read. */
  readonly posting: Posting;
  readonly texts: EditTexts;
  readonly send: (intent: Intent) => void;
}

/** The posting in front, to be put right before it is saved. What is typed is kept at once; Escape and Enter go back to the card. */
export function FrontEdit({ posting, texts, send }: FrontEditProps) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const done = () => send({ kind: 'edit-front', on: false });
  return (
    <form
      ref={form}
      class={styles.form}
      aria-label={t('editFront')}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Chrome closes a popup at an Escape that nobody took.
        event.preventDefault();
        event.stopPropagation();
        done();
      }}
    >
      {editableFields.map((field) => (
        <label key={field} class={styles.field}>
          {fieldLabel(field)}
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            value={texts[field] ?? textOf(posting, field)}
            onInput={(event) => send({ kind: 'change-front', texts: { ...texts, [field]: event.currentTarget.value } })}
          />
        </label>
      ))}
      {/* Enter in a field presses it: a form of more than one field has no other way to be sent. */}
      <Button type="submit">{t('editDone')}</Button>
    </form>
  );
}
