import type { PostingKey } from '../../posting/posting';
import { DotSeparated } from '../controls/DotSeparated';
import { formatAge, formatDay } from '../dates';
import { t } from '../message';
import { payText } from '../postings/pay-text';
import type { CollectionIntent } from '../state/collection-state';
import type { ListItem } from '../state/shelf-state';
import styles from './BoardCard.module.css';

interface BoardCardProps {
  readonly item: ListItem;
  readonly now: number;
  /** The type under which a dragged card carries its key. */
  readonly kind: string;
  readonly send: (intent: CollectionIntent) => void;
}

/** One posting on the board. */
export function BoardCard({ item, now, kind, send }: BoardCardProps) {
  const { key, title, company, baseSalary, followUp, statusAt, savedAt } = item;
  const pay = baseSalary && payText(baseSalary);
  const at = (which: PostingKey) => send({ kind: 'at', key: which });
  return (
    <li class={styles.card}>
      <button
        type="button"
        class={styles.body}
        data-card={key}
        draggable
        aria-describedby="board-hint"
        aria-keyshortcuts="Control+ArrowRight Control+ArrowLeft"
        onFocus={() => at(key)}
        onClick={() => send({ kind: 'open', key })}
        onDragStart={(event) => event.dataTransfer?.setData(kind, key)}
      >
        <span class={styles.title} dir="auto">
          {title ?? t('untitled')}
        </span>
        {company && (
          <span class={styles.second} dir="auto">
            {company}
          </span>
        )}
        {pay && <span class={styles.pay}>{pay}</span>}
        <span class={styles.when}>
          <DotSeparated>
            <span key="since">{formatAge(statusAt ?? savedAt, now)}</span>
            {followUp && <span key="followUp">{t('cardFollowUp', formatDay(followUp))}</span>}
          </DotSeparated>
        </span>
      </button>
    </li>
  );
}
