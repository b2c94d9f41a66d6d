import { X } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PostingKey } from '../../posting/posting';
import { Button } from '../controls/Button';
import { DotSeparated } from '../controls/DotSeparated';
import { t, tn } from '../message';
import { payText } from '../postings/pay-text';
import type { CollectionIntent } from '../state/collection-state';
import type { ListItem } from '../state/shelf-state';
import type { PickedPostings } from './InsightsScreen';
import styles from './Picked.module.css';

interface PickedProps {
  readonly picked: PickedPostings;
  readonly titles: ReadonlyMap<PostingKey, ListItem>;
  readonly send: (intent: CollectionIntent) => void;
  readonly onClose: () => void;
}

/** How many are listed; all can be chosen in the table. */
const LISTED = 200;

/** The postings behind a mark, of those that are still among the pictures: the list may have been filtered since. */
export function Picked({ picked, titles, send, onClose }: PickedProps) {
  const { label } = picked;
  const keys = picked.keys.filter((key) => titles.has(key));
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);

  useLayoutEffect(() => {
    before.current = document.activeElement;
    heading.current?.focus();
  }, [picked]);

  const close = () => {
    onClose();
    const mark = before.current;
    if (mark instanceof HTMLElement || mark instanceof SVGElement) mark.focus();
  };

  return (
    <section
      class={styles.picked}
      aria-label={t('pickedLabel', label)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <header class={styles.head}>
        <h2 class={styles.title} ref={heading} tabIndex={-1}>
          <DotSeparated>
            <span key="label">{label}</span>
            <span key="count" class={styles.count}>
              {tn('postings', keys.length)}
            </span>
          </DotSeparated>
        </h2>
        <Button
          look="quiet"
          onClick={() => {
            send({ kind: 'select', selection: { kind: 'keys', keys: new Set(keys) } });
            send({ kind: 'show', screen: 'list' });
          }}
        >
          {t('pickedSelect')}
        </Button>
        <Button look="quiet" aria-label={t('close')} icon={<X size={16} strokeWidth={1.5} aria-hidden="true" />} onClick={close} />
      </header>
      <ul class={styles.list}>
        {keys.slice(0, LISTED).map((key) => {
          const item = titles.get(key);
          return (
            <li key={key}>
              <button type="button" class={styles.entry} onClick={() => send({ kind: 'open', key })}>
                <span class={styles.name}>{item?.title ?? t('untitled')}</span>
                <span class={styles.beside}>
                  <DotSeparated>
                    {item?.company && <span key="company">{item.company}</span>}
                    {item?.baseSalary && <span key="pay">{payText(item.baseSalary)}</span>}
                  </DotSeparated>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
