import { Pencil } from 'lucide-preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { Markdown } from '../controls/Markdown';
import { t } from '../message';
import styles from './Notes.module.css';
import type { Say } from './Tracking';
import tracking from './Tracking.module.css';

/** Notes in Markdown: read, or written. What is being written is kept when another change comes in. */
export function Notes({ notes, say }: { readonly notes: string | undefined; readonly say: Say }) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const editing = draft !== undefined;

  useLayoutEffect(() => {
    if (editing) field.current?.focus();
  }, [editing]);

  const end = (keep: boolean) => {
    const text = draft?.trim() ?? '';
    setDraft(undefined);
    if (keep && text !== (notes ?? '')) say([text === '' ? { set: 'notes' } : { set: 'notes', value: text }]);
    queueMicrotask(() => edit.current?.focus());
  };

  return (
    <div class={tracking.group}>
      <div class={tracking.head}>
        <label class={tracking.label} for={editing ? `${id}-notes` : undefined}>
          {t('notes')}
        </label>
        {!editing && (
          <Button
            look="quiet"
            buttonRef={edit}
            icon={<Pencil size={14} strokeWidth={1.5} aria-hidden="true" />}
            onClick={() => setDraft(notes ?? '')}
          >
            {t(notes === undefined ? 'notesWrite' : 'notesEdit')}
          </Button>
        )}
      </div>
      {editing ? (
        <>
          <textarea
            id={`${id}-notes`}
            ref={field}
            class={`field ${styles.field}`}
            rows={6}
            value={draft}
            placeholder={t('notesHint')}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                event.stopPropagation();
                end(false);
              } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end(true);
            }}
          />
          <div class={tracking.line}>
            <Button look="accent" onClick={() => end(true)}>
              {t('save')}
            </Button>
            <Button look="quiet" onClick={() => end(false)}>
              {t('cancel')}
            </Button>
          </div>
        </>
      ) : (
        notes !== undefined && <Markdown text={notes} />
      )}
    </div>
  );
}
