import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

type NativeProps = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'class' | 'value' | 'onInput' | 'onChange' | 'onBlur' | 'onKeyDown'>;

interface CommittedFieldProps extends NativeProps {
  /** What stands. */
  readonly value: string;
  /**
   * What is to stand from now on, without space around it; never what stands already, never what the field finds invalid. Answers whether it does:
   * what could not be kept stays in the field.
   */
  readonly onCommit: (text: string) => Promise<boolean>;
}

/**
 * A field whose text is the user's own until they leave it or press Enter; Escape gives back what stands. What was chosen without typing, in a date's
 * calendar or by a number's arrows, counts at once. Chrome's `change` is no sign that a date is whole: it comes with each digit, so that 2026 goes
 * by the years 2, 20 and 202. And what is drawn anew while somebody types must not write over it.
 */
export function CommittedField({ value, onCommit, ...native }: CommittedFieldProps) {
  const [draft, setDraft] = useState<string>();
  const typing = useRef(false);
  /** What was handed on, and no key was pressed since. */
  const sent = useRef<string>();

  useLayoutEffect(() => {
    // What is being typed stays when something else comes in.
    if (sent.current === undefined) return;
    sent.current = undefined;
    setDraft(undefined);
  }, [value]);

  const giveBack = (field: HTMLInputElement) => {
    typing.current = false;
    setDraft(undefined);
    // A date that is half typed has no value, and would not be drawn over.
    field.value = value;
  };

  const commit = async (field: HTMLInputElement) => {
    const text = field.value.trim();
    if (!field.validity.valid || text === value) return giveBack(field);
    if (text === sent.current) return;
    typing.current = false;
    sent.current = text;
    if (!(await onCommit(text)) && sent.current === text) sent.current = undefined;
  };

  return (
    <input
      {...native}
      class="field"
      value={draft ?? value}
      onInput={(event) => {
        sent.current = undefined;
        setDraft(event.currentTarget.value);
      }}
      onChange={(event) => !typing.current && void commit(event.currentTarget)}
      onBlur={(event) => void commit(event.currentTarget)}
      onKeyDown={(event) => {
        typing.current = true;
        if (event.key === 'Enter') void commit(event.currentTarget);
        if (event.key !== 'Escape' || (draft ?? value) === value) return;
        event.preventDefault();
        event.stopPropagation();
        giveBack(event.currentTarget);
      }}
    />
  );
}
