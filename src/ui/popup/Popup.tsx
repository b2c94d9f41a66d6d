import { Download, FilePlus } from 'lucide-preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PostingKey } from '../../posting/posting';
import { Button } from '../controls/Button';
import { Menu } from '../controls/Menu';
import { SearchBox } from '../controls/SearchBox';
import { Toast } from '../controls/Toast';
import { formatNumber, t, tn } from '../message';
import { PostingCard } from '../postings/PostingCard';
import { PostingList } from '../postings/PostingList';
import type { PopupService } from '../state/popup-service';
import type { Intent, PopupState } from '../state/popup-state';
import { useStore } from '../state/store';
import { NewFromText } from './NewFromText';
import { noticeText } from './notice-text';
import { OpenPosting } from './OpenPosting';
import styles from './Popup.module.css';

interface PopupProps {
  readonly service: PopupService;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** The whole popup: the posting in front, the shelf below it, or one posting for reading. */
export function Popup({ service, clock }: PopupProps) {
  const state = useStore(service.store);
  const now = useMinute(clock);
  const { send } = service;
  const { view, notice } = state;
  const isList = view.kind === 'list';
  const opened = useRef<PostingKey>();
  useScrollPlace(isList && state.shelf.items !== undefined, state.startScroll, send);

  return (
    <div class={styles.popup}>
      {isList ? (
        <Shelf state={state} now={now} send={send} opened={opened} />
      ) : view.kind === 'text' ? (
        <NewFromText entry={state.entry} problem={state.entryProblem} slice={state.front} now={now} send={send} />
      ) : (
        <OpenPosting view={view} front={state.front.front} send={send} />
      )}
      <Toast
        id={notice?.id ?? 0}
        text={notice ? noticeText(notice.notice) : ''}
        onUndo={notice?.notice.kind === 'removed' ? undoRemoval(notice.notice, send) : undefined}
        onGone={() => notice && send({ kind: 'dismiss-notice', id: notice.id })}
      />
    </div>
  );
}

function undoRemoval({ key, title }: { key: string; title: string | undefined }, send: (intent: Intent) => void): () => void {
  return () => send({ kind: 'restore', key, title });
}

interface ShelfProps {
  readonly state: PopupState;
  readonly now: number;
  readonly send: (intent: Intent) => void;
  readonly opened: { current: PostingKey | undefined };
}

function Shelf({ state, now, send, opened }: ShelfProps) {
  const { shelf, exporting, byteOrderMark } = state;
  const main = useRef<HTMLElement>(null);
  const toList = useCallback(() => main.current?.querySelector<HTMLElement>('[data-key] > a[tabindex="0"]')?.focus(), []);
  const toSearch = useCallback(() => main.current?.querySelector<HTMLElement>('input[type="search"]')?.focus(), []);
  const counted = shelf.items !== undefined;

  return (
    <main class={styles.main} ref={main}>
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      {state.front.front.phase !== 'absent' && <PostingCard front={state.front.front} now={now} send={send} />}
      <div class={styles.search}>
        <SearchBox
          label={t('searchLabel')}
          placeholder={counted && shelf.all > 0 ? tn('searchCounted', shelf.all) : t('searchLabel')}
          value={shelf.query}
          onInput={(query) => send({ kind: 'search', query })}
          onLeave={toList}
        />
        <p class="visually-hidden" role="status">
          {counted && shelf.shownQuery !== '' && tn('found', shelf.total)}
        </p>
      </div>
      <PostingList shelf={shelf} now={now} send={send} onLeave={toSearch} opened={opened} />
      <footer class={styles.footer}>
        <Menu
          label={t('export')}
          icon={<Download size={16} strokeWidth={1.5} aria-hidden="true" />}
          busy={exporting}
          items={[
            { kind: 'action', label: t('exportJson'), onSelect: () => send({ kind: 'export', format: 'json' }) },
            { kind: 'action', label: t('exportCsv'), onSelect: () => send({ kind: 'export', format: 'csv' }) },
            {
              kind: 'checkbox',
              label: t('byteOrderMark'),
              checked: byteOrderMark,
              onToggle: (on) => send({ kind: 'set-byte-order-mark', on }),
            },
          ]}
        />
        <Button
          look="quiet"
          icon={<FilePlus size={16} strokeWidth={1.5} aria-hidden="true" />}
          onClick={() => send({ kind: 'new-from-text' })}
        >
          {t('newFromText')}
        </Button>
        <p class={styles.count}>{counted && shelf.all > 0 && t('onThisComputer', formatNumber(shelf.all))}</p>
      </footer>
    </main>
  );
}

/** The present, anew each minute, so that ages stay true in a page that stays open. */
function useMinute(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 60_000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}

/** Tells the service how far the list is scrolled, and goes back there once the rows stand: at the start, and after a posting was read. */
function useScrollPlace(listStands: boolean, startScroll: number, send: (intent: Intent) => void): void {
  const top = useRef<number>();
  useEffect(() => {
    if (!listStands) {
      window.scrollTo(0, 0);
      return;
    }
    window.scrollTo(0, top.current ?? startScroll);
    const onScroll = () => {
      top.current = window.scrollY;
      send({ kind: 'scrolled', top: window.scrollY });
    };
    window.addEventListener('scrollend', onScroll);
    return () => window.removeEventListener('scrollend', onScroll);
  }, [listStands, startScroll, send]);
}
