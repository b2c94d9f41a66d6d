import { X } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { tagId } from '../../posting/user-data';
import { t } from '../message';
import { sayTag } from '../state/user-changes';
import styles from './TagsField.module.css';
import type { Say } from './Tracking';
import tracking from './Tracking.module.css';

/** The user's own words for a posting. Enter or a comma ends one. */
export function TagsField({ tags, say }: { readonly tags: readonly string[]; readonly say: Say }) {
  const id = useId();
  const [typed, setTyped] = useState('');

  const add = () => {
    const tag = typed.trim();
    setTyped('');
    if (tag === '' || tags.some((known) => tagId(known) === tagId(tag))) return;
    const { changes, told } = sayTag(tag);
    void say(changes, told);
  };

  return (
    <div class={tracking.group}>
      <label class={tracking.label} for={`${id}-tag`}>
        {t('columnTags')}
      </label>
      <div class={tracking.line}>
        {tags.map((tag) => (
          <span class={styles.tag} key={tagId(tag)}>
            {tag}
            <button
              type="button"
              class={tracking.small}
              aria-label={t('removeTag', tag)}
              onClick={() => say([{ set: 'tag', id: tagId(tag) }])}
            >
              <X size={12} strokeWidth={1.5} aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          id={`${id}-tag`}
          class={`field ${styles.input}`}
          type="text"
          maxLength={60}
          placeholder={t('tagHint')}
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ',') return;
            event.preventDefault();
            add();
          }}
        />
      </div>
    </div>
  );
}
