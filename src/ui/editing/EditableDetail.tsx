import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { FieldName } from '../../posting/posting';
import { changeOf } from '../../posting/user-data';
import type { SavedPosting } from '../../protocol/shelf';
import { t } from '../message';
import { type FieldEditing, FieldEditingContext } from '../postings/field-editing';
import { fieldLabel } from '../postings/field-words';
import type { CollectionIntent } from '../state/collection-state';
import { DraftsContext } from './drafts';
import styles from './EditableDetail.module.css';
import { FieldEditor } from './FieldEditor';
import { editableFields, typedField } from './field-input';

interface EditableDetailProps {
  readonly saved: SavedPosting;
  /** The field whose editor stands in the place of its value. */
  readonly field: FieldName | undefined;
  readonly send: (intent: CollectionIntent) => Promise<boolean>;
  readonly children: ComponentChildren;
}

/** Lets the facts within it be put right in their place. */
export function EditableDetail({ saved, field, send, children }: EditableDetailProps) {
  const root = useRef<HTMLDivElement>(null);
  const { posting, derived, user } = saved;
  const { key } = posting;
  const drafts = useContext(DraftsContext);

  /** The field whose editor came back with what was typed earlier. */
  const resumed = useRef<FieldName>();
  /** The field that is edited now; none once another posting is read. */
  const current = useRef<FieldName>();
  useLayoutEffect(() => {
    current.current = field;
    if (field !== resumed.current) resumed.current = undefined;
    return () => {
      current.current = undefined;
    };
  }, [field]);

  useLayoutEffect(() => {
    const begun = editableFields.find((name) => name === drafts.begun('edit'));
    if (field !== undefined || begun === undefined) return;
    resumed.current = begun;
    void send({ kind: 'edit', field: begun });
    // Once a posting: whoever closes the editor wants it closed.
  }, []);

  const editing = useMemo<FieldEditing>(() => {
    const end = (ended: FieldName) => {
      if (current.current !== ended) return;
      const within = root.current?.querySelector('[data-editor]')?.contains(document.activeElement);
      void send({ kind: 'edit' });
      if (within) queueMicrotask(() => focusAfter(root.current, ended));
    };
    const say = async (changed: FieldName, value: unknown) => {
      const change = changeOf(`edit/${changed}`, value);
      return change !== undefined && send({ kind: 'say', keys: [key], changes: [change] });
    };
    return {
      editing: field,
      canEdit: (name) => editableFields.includes(name),
      isEdited: (name) => Object.hasOwn(user.edits, name),
      begin: (begun) => send({ kind: 'edit', field: begun }),
      restore: (name) => void say(name, undefined),
      original: (name) => (derived === undefined ? undefined : originalWords(name, derived)),
      editor: field && (
        <FieldEditor
          key={field}
          field={field}
          posting={posting}
          takesFocus={resumed.current !== field}
          onSave={async (value) => {
            const kept = await say(field, value);
            if (kept) end(field);
            return kept;
          }}
          onCancel={() => end(field)}
        />
      ),
    };
  }, [field, user.edits, derived, posting, key, send]);

  const missing = editableFields.filter((name) => posting[name] === undefined);
  const removed = missing.filter((name) => user.edits[name] === null);
  return (
    <FieldEditingContext.Provider value={editing}>
      <div ref={root}>
        {children}
        <div class={styles.missing}>
          {field !== undefined && missing.includes(field) && (
            <>
              <p class={styles.label}>{fieldLabel(field)}</p>
              {editing.editor}
            </>
          )}
          <select
            class="field"
            data-add-field
            aria-label={t('addField')}
            value=""
            onChange={(event) => {
              const chosen = missing.find((name) => name === event.currentTarget.value);
              if (chosen !== undefined) send({ kind: 'edit', field: chosen });
            }}
          >
            <option value="">{t('addField')}</option>
            {missing.map((name) => (
              <option key={name} value={name}>
                {fieldLabel(name)}
              </option>
            ))}
          </select>
          {removed.map((name) => (
            <p key={name} class={styles.removed}>
              {t('fieldRemoved', fieldLabel(name))}{' '}
              <button type="button" class={styles.restore} onClick={() => editing.restore(name)}>
                {t('originalUse')}
              </button>
            </p>
          ))}
        </div>
      </div>
    </FieldEditingContext.Provider>
  );
}

/** Where the keyboard goes on after an editor: at the field's pen, or, where the posting has no such field, at the choice that opened it. */
function focusAfter(root: HTMLElement | null, field: FieldName): void {
  const pen = root?.querySelector<HTMLElement>(`[data-editable="${field}"] [data-pen]`);
  (pen ?? root?.querySelector<HTMLElement>('[data-add-field]'))?.focus();
}

/** The field of a posting that has the focus. */
export function focusedField(): FieldName | undefined {
  const within = document.activeElement?.closest<HTMLElement>('[data-editable]')?.dataset.editable;
  return editableFields.find((name) => name === within);
}

/** What the page says of a field, in few words. */
function originalWords(field: FieldName, derived: SavedPosting['posting']): string | undefined {
  if (field === 'baseSalary') return derived.baseSalary?.text;
  const words = Object.values(typedField(field, derived)).filter((text) => text !== '');
  const joined = words.join(' ').replaceAll('\n', ', ');
  if (joined === '') return undefined;
  return joined.length > 120 ? `${joined.slice(0, 120)}…` : joined;
}
