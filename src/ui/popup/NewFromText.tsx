import { CircleAlert, FileText, X } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../posting/refusal';
import { classNames } from '../class-names';
import { Button } from '../controls/Button';
import { explainFailure, explainRefusal } from '../explain';
import { type MessageKey, t } from '../message';
import { PostingCard } from '../postings/PostingCard';
import { DetailBar } from '../postings/PostingDetail';
import type { Front, FrontSlice } from '../state/front-state';
import type { Intent } from '../state/popup-state';
import type { EntryProblem, TextEntry } from '../state/text-entry';
import styles from './NewFromText.module.css';

interface NewFromTextProps {
  readonly entry: TextEntry;
  readonly problem: EntryProblem | undefined;
  readonly slice: FrontSlice;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly send: (intent: Intent) => void;
}

const problems: Record<EntryProblem, MessageKey> = { empty: 'newEmpty', address: 'newAddressInvalid', file: 'newFileUnknown' };

/** A posting that came by mail, chat or file: pasted or dropped here, read and shown like the one in front, kept by the same button. */
export function NewFromText({ entry, problem, slice, now, send }: NewFromTextProps) {
  const { file } = entry;
  const front: Front = slice.source === 'text' ? slice.front : { phase: 'absent' };
  const form = useRef<HTMLFormElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const change = (part: Partial<TextEntry>) => send({ kind: 'change-entry', entry: { ...entry, ...part } });
  const give = (files: FileList | null | undefined) => files?.[0] && send({ kind: 'give-file', file: files[0] });
  const withoutFile = () => send({ kind: 'change-entry', entry: { text: entry.text, address: entry.address } });
  const shows = front.phase === 'posting' || front.phase === 'reading';
  const why = problem ? t(problems[problem]) : whyNot(front);

  useLayoutEffect(() => text.current?.focus(), []);
  useEscape(() => send({ kind: 'back' }));
  // The card takes the focus that nobody has, so that Enter saves what was just read.
  useLayoutEffect(() => {
    if (front.phase === 'posting' && form.current?.contains(document.activeElement) && document.activeElement instanceof HTMLElement)
      document.activeElement.blur();
  }, [front.phase]);

  return (
    <main
      class={styles.view}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        if (!event.dataTransfer?.files.length) return;
        event.preventDefault();
        give(event.dataTransfer.files);
      }}
    >
      <DetailBar onBack={() => send({ kind: 'back' })} backLabel={t('backToPage')} tabUrl="?new=text" />
      <h1 class={shows ? 'visually-hidden' : styles.title}>{t('newFromText')}</h1>
      {(front.phase === 'posting' || front.phase === 'reading') && (
        <PostingCard label={t('newRegion')} front={front} now={now} send={send} />
      )}
      <form
        ref={form}
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send({ kind: 'read-entry' });
        }}
      >
        {file ? (
          <p class={styles.file}>
            <FileText size={16} strokeWidth={1.5} aria-hidden="true" />
            <span class={styles.name}>{file.name}</span>
            <Button
              look="quiet"
              aria-label={t('newRemoveFile')}
              title={t('newRemoveFile')}
              icon={<X size={16} strokeWidth={1.5} aria-hidden="true" />}
              onClick={withoutFile}
            />
          </p>
        ) : (
          <label class={styles.label}>
            {t('newPastedLabel')}
            <textarea
              ref={text}
              class={classNames(styles.text, isOver && styles.over)}
              dir="auto"
              placeholder={t('newPastedHint')}
              value={entry.text}
              onInput={(event) => change({ text: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                send({ kind: 'read-entry' });
              }}
            />
          </label>
        )}
        <label class={styles.label}>
          {t('newAddressLabel')}
          <input
            class={styles.address}
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            aria-invalid={problem === 'address'}
            value={entry.address}
            onInput={(event) => change({ address: event.currentTarget.value })}
          />
        </label>
        <p class={styles.why} role="alert">
          {why !== undefined && (
            <>
              <CircleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
              <span>{why}</span>
            </>
          )}
        </p>
        <div class={styles.foot}>
          <Button
            look={front.phase === 'posting' ? 'plain' : 'accent'}
            hint={`${t('keyControl')} ⏎`}
            busy={front.phase === 'reading'}
            onClick={() => send({ kind: 'read-entry' })}
          >
            {t('newRead')}
          </Button>
          <Button onClick={() => chooser.current?.click()}>{t('newChooseFile')}</Button>
          <span class={styles.kinds}>{t('newFileKinds')}</span>
          <input
            ref={chooser}
            class={styles.chooser}
            type="file"
            tabIndex={-1}
            aria-hidden="true"
            accept=".txt,.text,.md,.html,.htm,.json,.jsonld"
            onChange={(event) => {
              give(event.currentTarget.files);
              // The same file can be chosen again after it was changed.
              event.currentTarget.value = '';
            }}
          />
        </div>
      </form>
    </main>
  );
}

/** Why nothing was read, in words for a text. */
function whyNot(front: Front): string | undefined {
  if (front.phase === 'refused') return explainTextRefusal(front.refusal);
  return front.phase === 'problem' ? `${explainFailure(front.failure)} (${front.failure.code})` : undefined;
}

function explainTextRefusal(refusal: Refusal): string {
  if (refusal.reason === 'no-posting') return t('newRefusedNoPosting');
  if (refusal.reason === 'list') return t('newRefusedList');
  if (refusal.code === 'too-large') return t('newRefusedTooLarge');
  return refusal.reason === undefined || refusal.reason === 'unknown-layout' ? t('newRefusedUnreadable') : explainRefusal(refusal);
}

function useEscape(leave: () => void): void {
  const current = useRef(leave);
  current.current = leave;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Chrome closes a popup at an Escape that nobody took.
      event.preventDefault();
      current.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
