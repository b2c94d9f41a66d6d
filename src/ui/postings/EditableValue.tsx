import { Pencil, PencilLine } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldName } from '../../posting/posting';
import { t } from '../message';
import styles from './EditableValue.module.css';
import { FieldEditingContext } from './field-editing';
import { fieldLabel } from './field-words';

/** A value with its pen; a value that the user put right says so, and the page's own is one click away. */
export function EditableValue({ field, children }: { readonly field: FieldName; readonly children: ComponentChildren }) {
  const editing = useContext(FieldEditingContext);
  if (editing === undefined || !editing.canEdit(field)) return <>{children}</>;
  if (editing.editing === field) return <>{editing.editor}</>;
  const edited = editing.isEdited(field);
  const original = edited ? editing.original(field) : undefined;
  return (
    <span class={styles.editable} data-editable={field}>
      {children}
      {edited && <PencilLine class={styles.mark} size={14} strokeWidth={1.5} aria-hidden="true" />}
      <button type="button" class={styles.pen} data-pen aria-label={t('editNamed', fieldLabel(field))} onClick={() => editing.begin(field)}>
        <Pencil size={14} strokeWidth={1.5} aria-hidden="true" />
      </button>
      {edited && (
        <span class={styles.original}>
          {original === undefined ? t('originalNone') : t('originalSays', original)}
          <button type="button" class={styles.restore} onClick={() => editing.restore(field)}>
            {t('originalUse')}
          </button>
        </span>
      )}
    </span>
  );
}
