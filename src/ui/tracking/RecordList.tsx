import { Pencil, Plus, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
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
  readonly label: string;
  readonly addLabel: string;
  readonly records: readonly Kept<NoInfer<Value>>[];
  readonly fields: readonly Field[];
  readonly nameOf: (record: Value) => string;
  /** A record of what was typed, empty fields left out; nothing when it is none. */
  readonly parse: (values: Readonly<Record<string, string>>) => Value | undefined;
  readonly show: (record: Value) => ComponentChildren;
  readonly onSet: (id: string, value: Value) => void;
  readonly onRemove: (id: string) => void;
}

/** Small records that the user writes: contacts, interviews. */
export function RecordList<Value extends object>(props: RecordListProps<Value>) {
  const { label, addLabel, records, nameOf, show, onRemove } = props;
  const [editing, setEditing] = useState<string>();
  const add = useRef<HTMLButtonElement>(null);
  const end = () => {
    setEditing(undefined);
    queueMicrotask(() => add.current?.focus());
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
      {editing !== undefined && <RecordForm key={editing} {...props} id={editing} onEnd={end} />}
    </div>
  );
}

interface RecordFormProps<Value extends object> extends RecordListProps<Value> {
  readonly id: string;
  readonly onEnd: () => void;
}

function RecordForm<Value extends object>({ label, fields, records, parse, onSet, id, onEnd }: RecordFormProps<Value>) {
  const form = useRef<HTMLFormElement>(null);
  const before: Readonly<Record<string, unknown>> = { ...records.find((record) => record.id === id) };
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);

  return (
    <form
      ref={form}
      class={styles.form}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = [...new FormData(event.currentTarget)].flatMap(([name, value]) => {
          const text = typeof value === 'string' ? value.trim() : '';
          return text === '' ? [] : [[name, text] as const];
        });
        const value = parse(Object.fromEntries(typed));
        if (value === undefined) return;
        onSet(id, value);
        onEnd();
      }}
    >
      {fields.map(({ name, label: words, type, required = false }) => (
        <label key={name}>
          {words}
          <input class="field" name={name} type={type} required={required} defaultValue={String(before[name] ?? '')} />
        </label>
      ))}
      <div class={styles.foot}>
        <Button look="accent" type="submit">
          {t('save')}
        </Button>
        <Button look="quiet" onClick={onEnd}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
