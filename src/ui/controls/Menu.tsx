import { Check, ChevronDown, ChevronUp } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { classNames } from '../class-names';
import { Button } from './Button';
import styles from './Menu.module.css';

export type MenuItem =
  | { readonly kind: 'action'; readonly label: string; readonly onSelect: () => void }
  | { readonly kind: 'checkbox'; readonly label: string; readonly checked: boolean; readonly onToggle: (checked: boolean) => void };

interface MenuProps {
  readonly label: string;
  readonly icon?: ComponentChildren;
  readonly items: readonly MenuItem[];
  readonly busy?: boolean;
  readonly opens?: 'up' | 'down';
}

/** A menu button after https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/. */
export function Menu({ label, icon, items, busy = false, opens = 'up' }: MenuProps) {
  const id = useId();
  const Chevron = opens === 'up' ? ChevronUp : ChevronDown;
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const enterAt = useRef<'first' | 'last'>('first');

  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  useLayoutEffect(() => {
    if (open)
      entries()
        .at(enterAt.current === 'first' ? 0 : -1)
        ?.focus();
  }, [open]);

  useLayoutEffect(() => {
    if (!open) return;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const show = (at: 'first' | 'last') => {
    if (busy) return;
    enterAt.current = at;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    show(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  const onMenuKey = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.findIndex((entry) => entry.matches(':focus'));
    const goTo = (index: number) => all.at(index % all.length)?.focus();
    switch (event.key) {
      case 'ArrowDown':
        goTo(at + 1);
        break;
      case 'ArrowUp':
        goTo(at - 1);
        break;
      case 'Home':
        goTo(0);
        break;
      case 'End':
        goTo(-1);
        break;
      case 'Escape':
        close();
        break;
      case 'Tab':
        setOpen(false);
        return;
      default: {
        if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
        const letter = event.key.toLocaleLowerCase();
        const next = [...all.slice(at + 1), ...all.slice(0, at + 1)];
        next.find((entry) => entry.textContent.trim().toLocaleLowerCase().startsWith(letter))?.focus();
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class={styles.root} ref={root}>
      <Button
        id={`${id}-button`}
        look="quiet"
        icon={icon}
        busy={busy}
        buttonRef={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? `${id}-menu` : undefined}
        onClick={() => (open ? close() : show('first'))}
        onKeyDown={onButtonKey}
      >
        {label}
        <Chevron size={14} strokeWidth={1.5} aria-hidden="true" />
      </Button>
      {open && (
        <div
          class={classNames(styles.menu, styles[opens])}
          id={`${id}-menu`}
          role="menu"
          tabIndex={-1}
          aria-labelledby={`${id}-button`}
          ref={list}
          onKeyDown={onMenuKey}
        >
          {items.map((item) =>
            item.kind === 'action' ? (
              <button
                key={item.label}
                type="button"
                class={styles.item}
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  close();
                  item.onSelect();
                }}
              >
                {item.label}
              </button>
            ) : (
              <button
                key={item.label}
                type="button"
                class={styles.option}
                role="menuitemcheckbox"
                aria-checked={item.checked}
                tabIndex={-1}
                onClick={() => item.onToggle(!item.checked)}
              >
                <span class={styles.tick}>{item.checked && <Check size={16} strokeWidth={1.5} aria-hidden="true" />}</span>
                {item.label}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}
