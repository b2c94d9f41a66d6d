import type { PostingKey } from '../../posting/posting';
import { DotSeparated } from '../controls/DotSeparated';
import { StatusWord } from '../controls/StatusWord';
import { formatAge, formatMoment } from '../dates';
import { t } from '../message';
import type { ListItem } from '../state/shelf-state';
import { siteWord, workplaceWord } from './field-words';
import { MarkedWords } from './MarkedWords';
import styles from './PostingRow.module.css';
import { payText } from './pay-text';

interface PostingRowProps {
  readonly item: ListItem;
  readonly now: number;
  /** The one row that the tab key reaches. */
  readonly current: boolean;
  readonly onOpen: (key: PostingKey) => void;
}

/** One saved posting: title and pay, then company, place, site and age; while searching, the words that were found. */
export function PostingRow({ item, now, current, onOpen }: PostingRowProps) {
  const { company, place, workplaceType, baseSalary, closed, match, marks } = item;
  const pay = baseSalary && payText(baseSalary);
  return (
    <li class={styles.row} data-key={item.key}>
      <a
        class={styles.link}
        href={`?posting=${encodeURIComponent(item.key)}`}
        tabIndex={current ? 0 : -1}
        onClick={(event) => {
          // With a modifier, Chrome opens the posting in a tab of its own.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(item.key);
        }}
      >
        <span class={styles.first}>
          <span class={styles.title} dir="auto">
            {item.title === undefined ? t('untitled') : <MarkedWords text={item.title} marks={marks?.title} />}
          </span>
          {pay && <span class={styles.pay}>{pay}</span>}
        </span>
        <span class={styles.second}>
          <span class={styles.where}>
            <DotSeparated>
              {company && (
                <span key="company">
                  <MarkedWords text={company} marks={marks?.company} />
                </span>
              )}
              {place && (
                <span key="place">
                  <MarkedWords text={place} marks={marks?.place} />
                </span>
              )}
              {workplaceType && <span key="workplace">{workplaceWord(workplaceType)}</span>}
            </DotSeparated>
          </span>
          <span class={styles.when}>
            <DotSeparated>
              {closed && (
                <span class={styles.closed} key="closed">
                  {t('closedShort')}
                </span>
              )}
              {item.status && <StatusWord key="status" status={item.status} />}
              <span key="site">{siteWord(item.site)}</span>
              <time key="saved" dateTime={item.savedAt} title={t('savedAt', formatMoment(item.savedAt))}>
                {formatAge(item.savedAt, now)}
              </time>
            </DotSeparated>
          </span>
        </span>
        {match !== undefined && (
          <span class={styles.match}>
            <MarkedWords text={match} marks={marks?.match} />
          </span>
        )}
      </a>
    </li>
  );
}
