/** Keys that were pressed before the field that they are meant for was there. */

export interface HeldKeys {
  /** Keeps a pressed key from doing anything, and for later. Keys that the browser keeps for itself, and those typed into a field, pass by. */
  hold(event: KeyboardEvent): void;
  /** Types what was held into a field of text, in the order in which it came: signs, Backspace, Ctrl+A, Enter. */
  release(field: Element | null): Promise<void>;
  /** Forgets what was held. */
  drop(): void;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;
/** What the browser would have done with a key in a field. */
type Effect = (field: TextField) => void;

export function createHeldKeys(): HeldKeys {
  let held: Effect[] = [];
  return {
    hold(event) {
      const effect = effectOf(event);
      if (effect === undefined || isTextField(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      held.push(effect);
    },
    async release(field) {
      const released = held;
      held = [];
      if (!isTextField(field)) return;
      for (const effect of released) {
        effect(field);
        // The form draws what was typed before it is asked for it.
        await null;
      }
    },
    drop() {
      held = [];
    },
  };
}

function effectOf({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): Effect | undefined {
  if (isComposing || altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (key === 'a') return (field) => field.select();
    // In a field just opened there is nothing to take back; what was done before is not meant.
    return key === 'z' || key === 'y' ? () => {} : undefined;
  }
  if (key === 'Backspace') return takeBack;
  if (key === 'Delete') return () => {};
  if (key === 'Enter') return enter;
  return [...key].length === 1 ? (field) => put(field, key) : undefined;
}

function put(field: TextField, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function takeBack(field: TextField): void {
  const end = field.selectionEnd ?? 0;
  if (field.selectionStart === end) field.setSelectionRange(Math.max(0, end - 1), end);
  put(field, '');
}

function enter(field: TextField): void {
  if (field instanceof HTMLInputElement) field.form?.requestSubmit();
  else put(field, '\n');
}

function isTextField(target: EventTarget | null): target is TextField {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ['text', 'search'].includes(target.type));
}
