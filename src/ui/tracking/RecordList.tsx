import { Pencil, Plus, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { type Draft, DraftsContext, useDraft } from '../editing/drafts';
import { t } from '../message';
import styles from './Tracking.module.css';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'tel' | 'url' | 'datetime-local';
  readonly required?: boolean;
}

/** A record under its id. */
type Kept<Value> = Value & { readonly id: string };

interface RecordListProps<Value extends object> {
  /** What its drafts are kept under. */
  readonly kind: string;
  readonly label: string;
  readonly addLabel: string;
  readonly records: readonly Kept<NoInfer<Value>>[];
  readonly fields: readonly Field[];
  readonly nameOf: (record: Value) => string;
  /** A record of what was typed, empty fields left out; nothing when it is none. */
  readonly parse: (values: Readonly<Record<string, string>>) => Value | undefined;
  readonly show: (record: Value) => ComponentChildren;
  /** Answers whether it is kept. */
  readonly onSet: (id: string, value: Value) => Promise<boolean>;
  readonly onRemove: (id: string) => void;
}

/** Small records that the user writes: contacts, interviews. */
export function RecordList<Value extends object>(props: RecordListProps<Value>) {
  const { kind, label, addLabel, records, nameOf, show, onRemove } = props;
  const drafts = useContext(DraftsContext);
  /** A form that comes back with what was written earlier leaves the focus where it is. */
  const [resumed] = useState(() => drafts.begun(kind));
  const [editing, setEditing] = useState(resumed);
  const add = useRef<HTMLButtonElement>(null);
  const end = (ended: string, within: boolean) => {
    setEditing((now) => (now === ended ? undefined : now));
    if (within) queueMicrotask(() => add.current?.focus());
  };
  return (
    <div class={styles.group}>
      <div class={styles.head}>
        <span class={styles.label}>{label}</span>
        <Button
          look="quiet"
          buttonRef={add}
          icon={<Plus size={14} strokeWidth={1.5} aria-hidden="true" />}
          onClick={() => setEditing(crypto.randomUUID())}
        >
          {addLabel}
        </Button>
      </div>
      {records.length > 0 && (
        <ul>
          {records.map((record) =>
            record.id === editing ? null : (
              <li key={record.id} class={styles.item}>
                <div class={styles.itemBody}>{show(record)}</div>
                <span>
                  <button
                    type="button"
                    class={styles.small}
                    aria-label={t('editNamed', nameOf(record))}
                    onClick={() => setEditing(record.id)}
                  >
                    <Pencil size={14} strokeWidth={1.5} aria-hidden="true" />
                  </button>
                  <button
                    type="button"
                    class={styles.small}
                    aria-label={t('removeNamed', nameOf(record))}
                    onClick={() => onRemove(record.id)}
                  >
                    <X size={14} strokeWidth={1.5} aria-hidden="true" />
                  </button>
                </span>
              </li>
            ),
          )}
        </ul>
      )}
      {editing !== undefined && <RecordForm key={editing} {...props} id={editing} takesFocus={editing !== resumed} onEnd={end} />}
    </div>
  );
}

interface RecordFormProps<Value extends object> extends RecordListProps<Value> {
  readonly id: string;
  readonly takesFocus: boolean;
  /** `within`: the focus was in the form. */
  readonly onEnd: (id: string, within: boolean) => void;
}

function RecordForm<Value extends object>({ kind, label, fields, records, parse, onSet, id, takesFocus, onEnd }: RecordFormProps<Value>) {
  const form = useRef<HTMLFormElement>(null);
  const before: Readonly<Record<string, unknown>> = { ...records.find((record) => record.id === id) };
  const [draft, setDraft] = useDraft(`${kind}/${id}`);
  const [first] = useState(draft);
  const [saving, setSaving] = useState(false);
  useLayoutEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);

  const end = () => {
    setDraft(undefined);
    onEnd(id, form.current?.contains(document.activeElement) === true);
  };

  /** What could not be kept stays in the form. */
  const save = async (value: Value) => {
    setSaving(true);
    if (await onSet(id, value)) end();
    setSaving(false);
  };

  return (
    <form
      ref={form}
      class={styles.form}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        end();
      }}
      onInput={(event) => setDraft(textsOf(event.currentTarget))}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = Object.entries(textsOf(event.currentTarget)).flatMap(([name, text]) =>
          text.trim() === '' ? [] : [[name, text.trim()]],
        );
        const value = parse(Object.fromEntries(typed));
        if (value !== undefined && !saving) void save(value);
      }}
    >
      {fields.map(({ name, label: words, type, required = false }) => (
        <label key={name}>
          {words}
          <input class="field" name={name} type={type} required={required} defaultValue={first?.[name] ?? String(before[name] ?? '')} />
        </label>
      ))}
      <div class={styles.foot}>
        <Button look="accent" type="submit" busy={saving}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={end}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What stands in a form, by the names of its fields. */
function textsOf(form: HTMLFormElement): Draft {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}
