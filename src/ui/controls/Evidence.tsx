import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Evidence } from '../../posting/evidence';
import type { FieldName } from '../../posting/posting';
import { formatMoment } from '../dates';
import { t } from '../message';
import { sourceWord } from '../source-word';
import styles from './Evidence.module.css';

/** Hovering shows the card after this pause and keeps it for as long when the pointer leaves, so that it can be reached. Milliseconds. */
const HOVER_PAUSE = 120;
/** Between the fact and its card, and the card and the window's edge, in pixels. */
const GAP = 6;

interface Shown {
  readonly anchor: HTMLElement;
  readonly evidence: Evidence;
}

interface Scope {
  readonly cardId: string;
  readonly anchor: HTMLElement | undefined;
  show(anchor: HTMLElement, evidence: Evidence, pause?: number): void;
  hide(pause?: number): void;
  readonly onJump: ((field: FieldName) => void) | undefined;
}

const ScopeContext = createContext<Scope | undefined>(undefined);

interface EvidenceScopeProps {
  /** ISO 8601: when the page was read. */
  readonly readAt: string;
  /** Goes to the words in the posting's text. */
  readonly onJump?: (field: FieldName) => void;
  readonly children: ComponentChildren;
}

/** Shows the evidence of the facts within it, one card at a time. */
export function EvidenceScope({ readAt, onJump, children }: EvidenceScopeProps) {
  const cardId = useId();
  const [shown, setShown] = useState<Shown>();
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const after = useCallback((pause: number, change: () => void) => {
    clearTimeout(timer.current);
    if (pause === 0) change();
    else timer.current = setTimeout(change, pause);
  }, []);
  const hide = useCallback((pause = 0) => after(pause, () => setShown(undefined)), [after]);
  const show = useCallback(
    (anchor: HTMLElement, evidence: Evidence, pause = 0) => after(pause, () => setShown({ anchor, evidence })),
    [after],
  );

  useEffect(() => () => clearTimeout(timer.current), []);

  useLayoutEffect(() => {
    if (shown === undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Before any other Escape: the card goes first, the popup stays.
      event.preventDefault();
      event.stopPropagation();
      hide();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [shown, hide]);

  const scope = useMemo(() => ({ cardId, anchor: shown?.anchor, show, hide, onJump }), [cardId, shown, show, hide, onJump]);

  return (
    <ScopeContext.Provider value={scope}>
      {children}
      {shown && (
        <EvidenceCard
          id={cardId}
          shown={shown}
          readAt={readAt}
          onEnter={() => clearTimeout(timer.current)}
          onLeave={() => hide(HOVER_PAUSE)}
        />
      )}
    </ScopeContext.Provider>
  );
}

interface EvidenceCardProps {
  readonly id: string;
  readonly shown: Shown;
  readonly readAt: string;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

function EvidenceCard({ id, shown, readAt, onEnter, onLeave }: EvidenceCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const { evidence, anchor } = shown;

  useLayoutEffect(() => {
    if (card.current) place(card.current, anchor);
  }, [anchor]);

  return (
    <div class={styles.card} id={id} ref={card} role="tooltip" onPointerEnter={onEnter} onPointerLeave={onLeave}>
      <q class={styles.quote}>{evidence.quote}</q>
      <p class={styles.source}>
        {sourceWord(evidence.source)} <span aria-hidden="true">·</span> {t('readAt', formatMoment(readAt))}
      </p>
    </div>
  );
}

/** Below the fact, or above it where there is more room; never past the window's edge. */
function place(card: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const below = from.bottom + GAP;
  const top = below + height + GAP <= room.height || from.top < room.height - from.bottom ? below : from.top - GAP - height;
  const left = Math.min(from.left, room.width - width - GAP);
  card.style.top = `${Math.max(GAP, top)}px`;
  card.style.left = `${Math.max(GAP, left)}px`;
}

interface FactProps {
  readonly field: FieldName;
  readonly evidence: Evidence | undefined;
  readonly children: ComponentChildren;
}

/** A value with the words that prove it: hover or focus shows them, Escape closes, Enter goes to them in the text. */
export function Fact({ field, evidence, children }: FactProps) {
  const scope = useContext(ScopeContext);
  const anchor = useRef<HTMLButtonElement>(null);
  if (evidence === undefined || scope === undefined) return <span data-field={field}>{children}</span>;

  const show = (pause?: number) => anchor.current && scope.show(anchor.current, evidence, pause);
  const isShown = anchor.current !== null && scope.anchor === anchor.current;
  return (
    <button
      ref={anchor}
      type="button"
      class={styles.fact}
      data-field={field}
      aria-describedby={isShown ? scope.cardId : undefined}
      onPointerEnter={() => show(HOVER_PAUSE)}
      onPointerLeave={() => scope.hide(HOVER_PAUSE)}
      onFocus={() => show()}
      onBlur={() => scope.hide()}
      onClick={() => {
        scope.hide();
        scope.onJump?.(field);
      }}
    >
      {children}
    </button>
  );
}
