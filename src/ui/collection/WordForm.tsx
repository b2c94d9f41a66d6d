import { useId, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { t } from '../message';
import styles from './WordForm.module.css';

interface WordFormProps {
  readonly label: string;
  readonly maxLength: number;
  readonly suggestions?: readonly string[];
  /** What was typed, without space around it; never empty. */
  readonly onDone: (word: string) => void;
}

/** A form for one name. */
export function WordForm({ label, maxLength, suggestions = [], onDone }: WordFormProps) {
  const id = useId();
  const [word, setWord] = useState('');
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (word.trim() !== '') onDone(word.trim());
      }}
    >
      <label for={`${id}-word`} class={styles.label}>
        {label}
      </label>
      <div class={styles.line}>
        <input
          id={`${id}-word`}
          class="field"
          data-autofocus
          type="text"
          required
          maxLength={maxLength}
          value={word}
          list={suggestions.length > 0 ? `${id}-known` : undefined}
          autocomplete="off"
          onInput={(event) => setWord(event.currentTarget.value)}
        />
        <Button look="accent" type="submit">
          {t('save')}
        </Button>
      </div>
      {suggestions.length > 0 && (
        <datalist id={`${id}-known`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </form>
  );
}
