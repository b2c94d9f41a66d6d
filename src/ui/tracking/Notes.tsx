import { Pencil } from 'lucide-preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { Markdown } from '../controls/Markdown';
import { useDraft } from '../editing/drafts';
import { t } from '../message';
import styles from './Notes.module.css';
import type { Say } from './Tracking';
import tracking from './Tracking.module.css';

/** Notes in Markdown: read, or written. What is being written is kept when another change comes in, or another posting is read. */
export function Notes({ notes, say }: { readonly notes: string | undefined; readonly say: Say }) {
  const id = useId();
  const [kept, keep] = useDraft('notes/');
  const draft = kept?.text;
  const setDraft = (text: string) => keep({ text });
  const [saving, setSaving] = useState(false);
  /** Not where it comes back with what was written earlier. */
  const takesFocus = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const editing = draft !== undefined;

  useLayoutEffect(() => {
    if (editing && takesFocus.current) field.current?.focus();
  }, [editing]);

  const end = () => {
    const within = field.current?.parentElement?.contains(document.activeElement);
    keep(undefined);
    if (within) queueMicrotask(() => edit.current?.focus());
  };

  /** What could not be kept stays in the field. */
  const save = async () => {
    if (saving) return;
    const text = draft?.trim() ?? '';
    if (text === (notes ?? '')) return end();
    setSaving(true);
    if (await say([text === '' ? { set: 'notes' } : { set: 'notes', value: text }])) end();
    setSaving(false);
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
            onClick={() => {
              takesFocus.current = true;
              setDraft(notes ?? '');
            }}
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
            readOnly={saving}
            placeholder={t('notesHint')}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                event.stopPropagation();
                end();
              } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
            }}
          />
          <div class={tracking.line}>
            <Button look="accent" busy={saving} onClick={() => void save()}>
              {t('save')}
            </Button>
            <Button look="quiet" onClick={end}>
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
