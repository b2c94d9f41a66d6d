import { useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../message';
import { readsFromTheRight } from '../page-language';
import type { CountedView, Intent } from '../state/popup-state';
import type { ListChoice } from '../state/rows-state';
import { sameChoice } from '../state/saved-views';
import { viewName } from '../view-name';
import styles from './ViewChips.module.css';

interface ViewChipsProps {
  /** Absent until they are counted; the room is theirs already. */
  readonly views: readonly CountedView[] | undefined;
  /** What is listed. */
  readonly choice: ListChoice;
  readonly send: (intent: Intent) => void;
}

/** Lists under a name, with what they hold; one that holds nothing is left out. One stop of the Tab key, arrows move: a toolbar after ARIA. */
export function ViewChips({ views, choice, send }: ViewChipsProps) {
  const root = useRef<HTMLDivElement>(null);
  const shown = views?.filter(({ view, count }, index) => index === 0 || count > 0 || sameChoice(view.choice, choice)) ?? [];
  const pressed = shown.findIndex(({ view }) => sameChoice(view.choice, choice));
  const [at, setAt] = useState<number>();
  const stop = Math.min(at ?? Math.max(0, pressed), shown.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const forward = readsFromTheRight() ? -1 : 1;
    const steps: Readonly<Record<string, number>> = { ArrowRight: forward, ArrowLeft: -forward };
    const step = steps[event.key];
    const to = step !== undefined ? stop + step : event.key === 'Home' ? 0 : event.key === 'End' ? shown.length - 1 : undefined;
    if (to === undefined) return;
    event.preventDefault();
    root.current?.querySelectorAll('button').item(to)?.focus();
  };

  return (
    <div
      class={styles.chips}
      ref={root}
      role="toolbar"
      aria-label={t('railViews')}
      onKeyDown={onKeyDown}
      onWheel={(event) => {
        if (root.current && event.deltaX === 0) root.current.scrollLeft += event.deltaY;
      }}
    >
      {shown.map(({ view, count }, index) => (
        <button
          key={view.id}
          type="button"
          class={styles.chip}
          aria-pressed={index === pressed}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setAt(index)}
          onClick={() => send({ kind: 'choose', choice: view.choice })}
        >
          {viewName(view)} <span class={styles.count}>{formatNumber(count)}</span>
        </button>
      ))}
    </div>
  );
}
