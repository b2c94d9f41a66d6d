import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../message';
import { viewsWith } from '../state/saved-views';
import { viewName } from '../view-name';
import { type CommandTools, commands, keyName } from './commands';
import styles from './Palette.module.css';
import { onMac } from './ShortcutHelp';

interface PaletteProps {
  readonly tools: CommandTools;
  readonly onDone: () => void;
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly key?: string;
  readonly run: () => void;
}

/** Everything that can be done, found by typing; a combobox after https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. */
export function Palette({ tools, onDone }: PaletteProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => matching(entriesOf(tools), typed, tools), [tools, typed]);
  const current = entries[Math.min(at, entries.length - 1)];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onDone();
    // After the dialog has gone and given the focus back, so that the command may place it.
    queueMicrotask(entry.run);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, entries.length));
    else if (event.key === 'ArrowUp') setAt((at - 1 + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter') run(current);
    else return;
    event.preventDefault();
  };

  return (
    <div class={styles.palette}>
      <input
        class={styles.input}
        data-autofocus
        type="text"
        role="combobox"
        aria-label={t('palette')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current && `${id}-${current.id}`}
        placeholder={t('paletteHint')}
        value={typed}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {entries.length === 0 ? (
        <p class={styles.none} role="status">
          {t('paletteNone')}
        </p>
      ) : (
        <div class={styles.list} id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={t('palette')} ref={list}>
          {entries.map((entry) => (
            // The keyboard is at the field above; the pointer may choose as well.
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              class={styles.entry}
              role="option"
              tabIndex={-1}
              aria-selected={entry === current}
              onClick={() => run(entry)}
              onKeyDown={onKeyDown}
            >
              {entry.label}
              {entry.key !== undefined && (
                <span class={styles.key} aria-hidden="true">
                  {entry.key}
                </span>
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function entriesOf(tools: CommandTools): Entry[] {
  const mac = onMac();
  const all: Entry[] = commands
    .filter(({ moves, label }) => moves !== true && label !== 'cmdPalette')
    .map((command) => {
      const key = command.keys?.[0];
      return {
        id: command.label,
        label: t(command.label),
        ...(key !== undefined && { key: keyName(key, mac) }),
        run: () => command.run(tools),
      };
    });
  for (const view of viewsWith(tools.state.views)) {
    all.push({
      id: `view-${view.id}`,
      label: t('cmdView', viewName(view)),
      run: () => tools.send({ kind: 'choose', choice: view.choice }),
    });
  }
  return all;
}

/** The entries whose names hold all that was typed; beneath them the search for it. */
function matching(entries: readonly Entry[], typed: string, tools: CommandTools): readonly Entry[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  const found = entries.filter(({ label }) => words.every((word) => label.toLocaleLowerCase().includes(word)));
  const search: Entry = {
    id: 'search',
    label: t('paletteSearch', typed.trim()),
    run: () => {
      tools.send({ kind: 'show', screen: 'list' });
      tools.send({ kind: 'search', query: typed.trim() });
    },
  };
  return [...found, search];
}
