import { Command as CommandIcon } from 'lucide-preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PostingKey } from '../../posting/posting';
import { Button } from '../controls/Button';
import { lazily } from '../controls/lazily';
import { Toast } from '../controls/Toast';
import { createDrafts } from '../editing/drafts';
import { focusedField } from '../editing/EditableDetail';
import type { ExportPorts } from '../export/export-ports';
import { t } from '../message';
import type { CollectionService } from '../state/collection-service';
import { awaitsEditor, showsList } from '../state/collection-state';
import { useStore } from '../state/store';
import { SyncMark, type SyncMarkPorts } from '../sync/SyncMark';
import { useMinute } from '../use-minute';
import { WhatsNew, type WhatsNewPorts } from '../whats-new/WhatsNew';
import styles from './Collection.module.css';
import { collectionNotice, isUndoable } from './collection-notice';
import { type CommandTools, commandOf } from './commands';
import { DetailPane } from './DetailPane';
import { Dialogs } from './Dialogs';
import { createHeldKeys } from './held-keys';
import { ListScreen } from './ListScreen';
import { focusRow } from './PostingTable';
import { Rail, ScreenTabs } from './Rail';
import { useNarrow } from './use-narrow';

const BoardScreen = lazily(async () => (await import('../board/BoardScreen')).BoardScreen);
const CompareScreen = lazily(async () => (await import('../compare/CompareScreen')).CompareScreen);
const InsightsScreen = lazily(async () => (await import('../insights/InsightsScreen')).InsightsScreen);
const KeptPage = lazily(async () => (await import('../history/KeptPage')).KeptPage);

interface CollectionProps {
  readonly service: CollectionService;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly exportPorts: ExportPorts;
  readonly syncPorts: SyncMarkPorts;
  readonly newsPorts: WhatsNewPorts;
}

/** The full page with all saved postings: rail, list, the posting that is read. Narrow windows show one of them at a time. */
export function Collection({ service, clock, exportPorts, syncPorts, newsPorts }: CollectionProps) {
  const state = useStore(service.store);
  const { send } = service;
  const now = useMinute(clock);
  const narrow = useNarrow();
  /** Beside an open posting there is room for a list, not for a table. */
  const besideTight = useNarrow(1599);
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  const [wantsDetail, setWantsDetail] = useState(0);
  const { notice, open, editing } = state;

  // After the drawing that is due, and before the next key.
  const focusList = useCallback(() => queueMicrotask(() => focusRow(scroller.current, service.store.get().cursor)), [service]);
  /** The keyboard goes on where the posting was opened that has just gone. */
  const focusLeft = (key: PostingKey) => {
    if (showsList(service.store.get())) return focusList();
    queueMicrotask(() => root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)?.focus());
  };
  const tools = useMemo<CommandTools>(
    () => ({
      state,
      send,
      focusSearch: () =>
        queueMicrotask(() => {
          const box = root.current?.querySelector<HTMLInputElement>('input[type="search"]');
          box?.focus();
          box?.select();
        }),
      focusList,
      focusDetail: () => setWantsDetail((wanted) => wanted + 1),
      focusedField,
    }),
    [state, send, focusList],
  );

  useLayoutEffect(() => void send({ kind: 'narrow', narrow }), [send, narrow]);

  const latest = useRef(tools);
  latest.current = tools;
  const held = useRef(createHeldKeys()).current;
  const [draftsOf] = useState(createDrafts);
  // All of this is laid out before the page is seen: who sees it may press a key.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const command = commandOf(event);
      if (command === undefined) return;
      event.preventDefault();
      // As it is now: another key may have changed it since the page was drawn.
      command.run({ ...latest.current, state: service.store.get() });
    };
    const holdKeys = (event: KeyboardEvent) => {
      if (!awaitsEditor(service.store.get()) || document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        service.send({ kind: 'edit' });
      } else held.hold(event);
    };
    document.addEventListener('keydown', holdKeys, true);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', holdKeys, true);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [service, held]);

  // Enter on a row goes on to the posting's heading, once it stands there; the editor, where one is asked for, has taken the focus already.
  const readKey = open?.saved?.posting.key;
  useLayoutEffect(() => {
    if (wantsDetail === 0 || readKey === undefined) return;
    if (editing === undefined) detail.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    setWantsDetail(0);
  }, [wantsDetail, readKey, editing]);

  // The editor's own effect has given it the focus by now.
  const awaited = awaitsEditor(state);
  useLayoutEffect(() => {
    if (awaited) return;
    if (editing === undefined) held.drop();
    else void held.release(document.activeElement);
  }, [awaited, editing, held]);

  const showsDetail = open !== undefined;
  const tight = showsDetail && besideTight;
  const tags = useMemo(() => tagsIn(state.rows.facets), [state.rows.facets]);

  return (
    <div class={styles.page} ref={root} data-detail={showsDetail} data-screen={state.screen}>
      <header class={styles.rail}>
        <p class={styles.brand}>{t('extensionName')}</p>
        <ScreenTabs state={state} send={send} />
        {!narrow && (
          <div class={styles.filters}>
            <Rail state={state} send={send} />
          </div>
        )}
        <Button
          look="quiet"
          icon={<CommandIcon size={16} strokeWidth={1.5} aria-hidden="true" />}
          aria-keyshortcuts="Control+K"
          onClick={() => send({ kind: 'dialog', dialog: 'palette' })}
        >
          {t('palette')}
        </Button>
        <SyncMark ports={syncPorts} compact={narrow} />
        <WhatsNew ports={newsPorts} compact={narrow} />
      </header>
      {!(narrow && showsDetail) && (
        <main class={styles.main}>
          <h1 class="visually-hidden">{t('listLabel')}</h1>
          {state.compared && <CompareScreen compared={state.compared} send={send} />}
          {!state.compared && state.screen === 'board' && <BoardScreen board={state.board} now={now} send={send} />}
          {!state.compared && state.screen === 'insights' && <InsightsScreen insights={state.insights} state={state} send={send} />}
          {!state.compared && state.screen === 'list' && (
            <ListScreen state={state} compact={narrow || tight} narrow={narrow} now={now} send={send} scroller={scroller} />
          )}
        </main>
      )}
      {showsDetail && (
        <DetailPane
          open={open}
          editing={editing}
          now={now}
          alone={narrow}
          reminders={state.reminders}
          paneRef={detail}
          draftsOf={draftsOf}
          onLeave={focusLeft}
          send={send}
        />
      )}
      {state.page && <KeptPage page={state.page} onClose={() => send({ kind: 'show-page' })} />}
      <Dialogs state={state} send={send} tools={tools} tags={tags} exportPorts={exportPorts} />
      <div class={styles.told}>
        <Toast
          id={notice?.id ?? 0}
          text={notice ? collectionNotice(notice.notice) : ''}
          onUndo={notice && isUndoable(notice.notice) ? () => send({ kind: 'undo' }) : undefined}
          onGone={() => notice && send({ kind: 'dismiss-notice', id: notice.id })}
        />
      </div>
    </div>
  );
}

/** The tags that are in use, as the list counts them. */
function tagsIn(facets: object | undefined): readonly string[] {
  const counted: Readonly<Record<string, unknown>> = { ...facets };
  return Array.isArray(counted.tags) ? counted.tags.map(({ value }) => String(value)) : [];
}
