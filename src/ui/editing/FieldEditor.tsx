import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EducationLevel, EmploymentType, type FieldName, PayPeriod, WorkplaceType } from '../../posting/posting';
import type { SavedPosting } from '../../protocol/shelf';
import { Button } from '../controls/Button';
import { locale, type MessageKey, t, tn } from '../message';
import { educationWord, employmentWord, fieldLabel, workplaceWord } from '../postings/field-words';
import { useDraft } from './drafts';
import styles from './FieldEditor.module.css';
import { type InputKind, inputKind, type Typed, typedField, typedValue } from './field-input';

interface FieldEditorProps {
  readonly field: FieldName;
  readonly posting: SavedPosting['posting'];
  /** Whether it takes the focus: not where it comes back with what was typed earlier. */
  readonly takesFocus: boolean;
  /** A value of the field; null says that there is none. Answers whether it is kept. */
  readonly onSave: (value: unknown) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** A field's form, in the place of its value. Enter saves, Escape leaves it as it was; left empty, the posting has no such value. */
export function FieldEditor({ field, posting, takesFocus, onSave, onCancel }: FieldEditorProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useDraft(`edit/${field}`);
  const typed: Typed = draft ?? typedField(field, posting);
  const [invalid, setInvalid] = useState(false);
  const [saving, setSaving] = useState(false);
  const kind = inputKind(field);

  // Before the next key comes: it is typed into the field.
  useLayoutEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [takesFocus]);
  if (kind === undefined) return null;

  const set = (part: string, text: string) => {
    setInvalid(false);
    setDraft({ ...typed, [part]: text });
  };

  const cancel = () => {
    setDraft(undefined);
    onCancel();
  };

  /** What could not be kept stays in the form. */
  const save = async (value: unknown) => {
    setSaving(true);
    if (await onSave(value)) setDraft(undefined);
    setSaving(false);
  };

  return (
    <form
      ref={form}
      class={styles.form}
      data-editor
      aria-label={t('editNamed', fieldLabel(field))}
      onSubmit={(event) => {
        event.preventDefault();
        const value = typedValue(field, typed, { locale: locale(), education: educationWord, years: (years) => tn('years', years) });
        if (value === undefined) setInvalid(true);
        else if (!saving) void save(value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      <Inputs id={id} field={field} kind={kind} typed={typed} set={set} />
      <p class={styles.why} role="alert">
        {invalid && t('editInvalid')}
      </p>
      <div class={styles.foot}>
        <Button look="accent" type="submit" busy={saving}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface InputsProps {
  readonly id: string;
  readonly field: FieldName;
  readonly kind: InputKind;
  readonly typed: Typed;
  readonly set: (part: string, text: string) => void;
}

function Inputs({ id, field, kind, typed, set }: InputsProps) {
  const label = fieldLabel(field);
  const value = typed.value ?? '';
  switch (kind.kind) {
    case 'pay':
      return <PayInputs id={id} typed={typed} set={set} />;
    case 'lines':
      return (
        <textarea class="field" aria-label={label} rows={3} value={value} onInput={(event) => set('value', event.currentTarget.value)} />
      );
    case 'choice':
      return (
        <select class="field" aria-label={label} value={value} onChange={(event) => set('value', event.currentTarget.value)}>
          <option value="">{t('noValue')}</option>
          {kind.options.map((option) => (
            <option key={option} value={option}>
              {optionWord(field, option)}
            </option>
          ))}
        </select>
      );
    case 'choices': {
      const chosen = value.split(', ').filter(Boolean);
      return (
        <fieldset class={styles.choices}>
          <legend class="visually-hidden">{label}</legend>
          {kind.options.map((option) => (
            <label key={option}>
              <input
                type="checkbox"
                checked={chosen.includes(option)}
                onChange={(event) => {
                  const others = chosen.filter((one) => one !== option);
                  set('value', (event.currentTarget.checked ? [...others, option] : others).join(', '));
                }}
              />
              {optionWord(field, option)}
            </label>
          ))}
        </fieldset>
      );
    }
    default:
      return (
        <input
          class="field"
          type={kind.kind === 'date' || kind.kind === 'number' ? kind.kind : 'text'}
          min={0}
          max={kind.kind === 'number' ? 60 : undefined}
          aria-label={label}
          placeholder={kind.kind === 'words' ? t('editWordsHint') : undefined}
          value={value}
          onInput={(event) => set('value', event.currentTarget.value)}
        />
      );
  }
}

const periods: Record<PayPeriod, MessageKey> = { HOUR: 'perHour', DAY: 'perDay', WEEK: 'perWeek', MONTH: 'perMonth', YEAR: 'perYear' };

function PayInputs({ id, typed, set }: Pick<InputsProps, 'id' | 'typed' | 'set'>) {
  const amount = (part: 'min' | 'max', label: MessageKey) => (
    <label for={`${id}-${part}`}>
      {t(label)}
      <input
        id={`${id}-${part}`}
        class="field"
        type="number"
        min={0}
        step="any"
        inputMode="decimal"
        value={typed[part] ?? ''}
        onInput={(event) => set(part, event.currentTarget.value)}
      />
    </label>
  );
  return (
    <div class={styles.pay}>
      {amount('min', 'payLeast')}
      {amount('max', 'payMost')}
      <label for={`${id}-currency`}>
        {t('payCurrency')}
        <input
          id={`${id}-currency`}
          class="field"
          type="text"
          maxLength={3}
          placeholder="USD"
          value={typed.currency ?? ''}
          onInput={(event) => set('currency', event.currentTarget.value)}
        />
      </label>
      <label for={`${id}-period`}>
        {t('payPeriod')}
        <select id={`${id}-period`} class="field" value={typed.period ?? ''} onChange={(event) => set('period', event.currentTarget.value)}>
          <option value="">{t('noValue')}</option>
          {PayPeriod.options.map((period) => (
            <option key={period} value={period}>
              {t(periods[period])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function optionWord(field: FieldName, option: string): string {
  const workplace = WorkplaceType.safeParse(option);
  if (workplace.success) return workplaceWord(workplace.data);
  const employment = EmploymentType.safeParse(option);
  if (employment.success) return employmentWord(employment.data);
  if (field === 'visaSponsorship') return t(option === 'offered' ? 'visaOffered' : 'visaNotOffered');
  const level = EducationLevel.safeParse(option);
  return level.success ? educationWord(level.data) : option;
}
