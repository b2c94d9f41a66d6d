import { Star } from 'lucide-preact';
import { Component, type ComponentChildren } from 'preact';
import type { PostingKey } from '../../posting/posting';
import { classNames } from '../class-names';
import { DotSeparated } from '../controls/DotSeparated';
import { StatusWord } from '../controls/StatusWord';
import { formatAge, formatDay, formatMoment } from '../dates';
import { t, tn } from '../message';
import { siteWord, workplaceWord } from '../postings/field-words';
import { MarkedWords } from '../postings/MarkedWords';
import { payText } from '../postings/pay-text';
import type { Column, ColumnId } from '../state/columns';
import type { ListItem } from '../state/shelf-state';
import styles from './TableRow.module.css';

export interface TableRowProps {
  /** Absent while it is fetched. */
  readonly item: ListItem | undefined;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  /** One cell with two lines, for narrow windows. */
  readonly compact: boolean;
  readonly selected: boolean;
  /** The one row that the tab key reaches. */
  readonly current: boolean;
  readonly open: boolean;
  readonly now: number;
}

/** The address that opens a posting in a tab of its own. */
const postingAddress = (key: PostingKey): string => `?posting=${encodeURIComponent(key)}`;

/** One saved posting in the table. Drawn again only when something of it changed: a table that is scrolled moves rows, and draws few. */
export class TableRow extends Component<TableRowProps> {
  override shouldComponentUpdate(next: TableRowProps): boolean {
    const names: (keyof TableRowProps)[] = ['item', 'index', 'top', 'columns', 'compact', 'selected', 'current', 'open', 'now'];
    return names.some((name) => this.props[name] !== next[name]);
  }

  override render({ item, index, top, columns, compact, selected, current, open, now }: TableRowProps) {
    const title = item?.title ?? t('untitled');
    return (
      <tr
        class={classNames(styles.row, compact && styles.compact, selected && styles.selected, open && styles.open)}
        aria-rowindex={index + 2}
        aria-selected={selected}
        tabIndex={current ? 0 : -1}
        data-index={index}
        data-key={item?.key}
        style={{ transform: `translateY(${top}px)` }}
      >
        <td class={styles.tick}>
          {item && <input type="checkbox" tabIndex={-1} checked={selected} aria-label={t('selectPosting', title)} />}
        </td>
        {item === undefined ? (
          <td class={styles.waiting} colSpan={columns.length}>
            <i aria-hidden="true" />
          </td>
        ) : compact ? (
          <CompactCell item={item} now={now} />
        ) : (
          columns.map(({ id }) => (
            <td class={classNames(styles.cell, styles[id])} key={id}>
              {cell(id, item, now)}
            </td>
          ))
        )}
      </tr>
    );
  }
}

function CompactCell({ item, now }: { readonly item: ListItem; readonly now: number }) {
  const pay = item.baseSalary && payText(item.baseSalary);
  return (
    <td class={styles.both}>
      <span class={styles.first}>
        <span class={styles.name}>{cell('title', item, now)}</span>
        {pay && <span class={styles.figure}>{pay}</span>}
      </span>
      <span class={styles.second}>
        <span class={styles.where}>
          <DotSeparated>
            {item.company && <MarkedWords key="company" text={item.company} marks={item.marks?.company} />}
            {item.place && <MarkedWords key="place" text={item.place} marks={item.marks?.place} />}
          </DotSeparated>
        </span>
        <span class={styles.when}>
          <DotSeparated>
            {item.closed && (
              <span class={styles.closed} key="closed">
                {t('closedShort')}
              </span>
            )}
            {item.status && <StatusWord key="status" status={item.status} />}
            <span key="saved">{formatAge(item.savedAt, now)}</span>
          </DotSeparated>
        </span>
      </span>
    </td>
  );
}

function day(iso: string | undefined): ComponentChildren {
  return iso && <time dateTime={iso}>{formatDay(iso)}</time>;
}

/** What stands in a cell; nothing where it is not known. */
function cell(id: ColumnId, item: ListItem, now: number): ComponentChildren {
  switch (id) {
    case 'title':
      return (
        <a class={styles.link} href={postingAddress(item.key)} tabIndex={-1} dir="auto">
          {item.title === undefined ? t('untitled') : <MarkedWords text={item.title} marks={item.marks?.title} />}
        </a>
      );
    case 'company':
      return item.company && <MarkedWords text={item.company} marks={item.marks?.company} />;
    case 'place':
      return item.place && <MarkedWords text={item.place} marks={item.marks?.place} />;
    case 'pay':
      return item.baseSalary && payText(item.baseSalary);
    case 'status':
      return <StatusWord status={item.status ?? 'saved'} />;
    case 'rating':
      return item.rating && <Stars count={item.rating} />;
    case 'tags':
      return item.tags?.map((tag) => (
        <span class={styles.tag} key={tag}>
          {tag}
        </span>
      ));
    case 'workplace':
      return item.workplaceType && workplaceWord(item.workplaceType);
    case 'posted':
      return day(item.datePosted);
    case 'saved':
      return (
        <time dateTime={item.savedAt} title={formatMoment(item.savedAt)}>
          {formatAge(item.savedAt, now)}
        </time>
      );
    case 'closes':
      return item.closed ? <span class={styles.closed}>{t('closedShort')}</span> : day(item.validThrough);
    case 'followUp':
      return day(item.followUp);
    case 'site':
      return siteWord(item.site);
  }
}

const stars = [1, 2, 3, 4, 5];

function Stars({ count }: { readonly count: number }) {
  return (
    <span class={styles.stars} role="img" aria-label={tn('rating', count)}>
      {stars.slice(0, count).map((star) => (
        <Star key={star} size={12} strokeWidth={1.5} aria-hidden="true" />
      ))}
    </span>
  );
}
