import { Search } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Arrow down: on to what was found. */
  readonly onLeave: () => void;
}

/** A search field. `/` goes to it from anywhere, Escape empties it. */
export function SearchBox({ label, placeholder, value, onInput, onLeave }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Escape' && value !== '') {
      // Chrome closes a popup at an Escape that nobody took.
      event.preventDefault();
      event.stopPropagation();
      onInput('');
    }
  };

  return (
    <div class={styles.box}>
      <Search class={styles.icon} size={16} strokeWidth={1.5} aria-hidden="true" />
      <input
        ref={input}
        class={styles.input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {value === '' && (
        <span class={styles.key} aria-hidden="true">
          /
        </span>
      )}
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
