import { Download, FilePlus, PanelRight } from 'lucide-preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PostingKey } from '../../posting/posting';
import { Button } from '../controls/Button';
import { SearchBox } from '../controls/SearchBox';
import { Toast } from '../controls/Toast';
import { ExportDialog } from '../export/ExportDialog';
import type { ExportPorts } from '../export/export-ports';
import type { ExportScope } from '../export/export-state';
import { t, tn } from '../message';
import { PostingCard } from '../postings/PostingCard';
import { PostingList } from '../postings/PostingList';
import type { PopupService } from '../state/popup-service';
import type { Intent, PopupState } from '../state/popup-state';
import { isWhole } from '../state/rows-state';
import { useStore } from '../state/store';
import { SyncMark, type SyncMarkPorts } from '../sync/SyncMark';
import { useMinute } from '../use-minute';
import { WhatsNew, type WhatsNewPorts } from '../whats-new/WhatsNew';
import { NewFromText } from './NewFromText';
import { noticeText } from './notice-text';
import { OpenPosting } from './OpenPosting';
import styles from './Popup.module.css';
import { ViewChips } from './ViewChips';

interface PopupProps {
  readonly service: PopupService;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly exportPorts: ExportPorts;
  readonly syncPorts: SyncMarkPorts;
  readonly newsPorts: WhatsNewPorts;
}

/** The whole popup: the posting in front, the shelf below it, or one posting for reading. */
export function Popup({ service, clock, exportPorts, syncPorts, newsPorts }: PopupProps) {
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
        <Shelf state={state} now={now} send={send} opened={opened} exportPorts={exportPorts} syncPorts={syncPorts} newsPorts={newsPorts} />
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
  readonly exportPorts: ExportPorts;
  readonly syncPorts: SyncMarkPorts;
  readonly newsPorts: WhatsNewPorts;
}

function Shelf({ state, now, send, opened, exportPorts, syncPorts, newsPorts }: ShelfProps) {
  const { shelf } = state;
  const [exporting, setExporting] = useState(false);
  const main = useRef<HTMLElement>(null);
  const toList = useCallback(() => main.current?.querySelector<HTMLElement>('[data-key] > a[tabindex="0"]')?.focus(), []);
  const toSearch = useCallback(() => main.current?.querySelector<HTMLElement>('input[type="search"]')?.focus(), []);
  const counted = shelf.items !== undefined;

  return (
    <main class={styles.main} ref={main}>
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      {state.front.front.phase !== 'absent' && <PostingCard front={state.front.front} now={now} send={send} />}
      <div class={styles.search}>
        <div class={styles.find}>
          <SearchBox
            label={t('searchLabel')}
            placeholder={counted && shelf.all > 0 ? tn('searchCounted', shelf.all) : t('searchLabel')}
            value={shelf.query}
            onInput={(query) => send({ kind: 'search', query })}
            onLeave={toList}
          />
          <SyncMark ports={syncPorts} compact />
        </div>
        <p class="visually-hidden" role="status">
          {counted && !isWhole(shelf.shown) && tn('found', shelf.total)}
        </p>
        {(!counted || shelf.all > 0) && <ViewChips views={state.views} choice={shelf} send={send} />}
      </div>
      <PostingList shelf={shelf} now={now} send={send} onLeave={toSearch} opened={opened} />
      <div class={styles.news}>
        <WhatsNew ports={newsPorts} />
      </div>
      <footer class={styles.footer}>
        <Button
          look="quiet"
          icon={<Download size={16} strokeWidth={1.5} aria-hidden="true" />}
          aria-haspopup="dialog"
          disabled={shelf.all === 0}
          onClick={() => setExporting(true)}
        >
          {t('export')}
        </Button>
        <Button
          look="quiet"
          icon={<FilePlus size={16} strokeWidth={1.5} aria-hidden="true" />}
          onClick={() => send({ kind: 'new-from-text' })}
        >
          {t('newFromText')}
        </Button>
        <span class={styles.out}>
          <a class={styles.open} href="collection.html" target="_blank" aria-keyshortcuts="Control+Enter" rel="noopener">
            {t('openShelf')}
          </a>
          <Button
            look="quiet"
            aria-label={t('openSidePanel')}
            title={t('openSidePanel')}
            icon={<PanelRight class="mirrored" size={16} strokeWidth={1.5} aria-hidden="true" />}
            onClick={() => send({ kind: 'open-side-panel' })}
          />
        </span>
      </footer>
      {exporting && <ExportDialog ports={exportPorts} scopes={scopesOf(shelf)} onClose={() => setExporting(false)} />}
    </main>
  );
}

/** What can be exported: what a search found first, where there is one. */
function scopesOf({ all, total, shown }: PopupState['shelf']): [ExportScope, ...ExportScope[]] {
  const everything: ExportScope = { selection: { kind: 'all' }, count: all };
  if (isWhole(shown) || total === 0) return [everything];
  return [{ selection: { kind: 'found', ...shown }, count: total }, everything];
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
