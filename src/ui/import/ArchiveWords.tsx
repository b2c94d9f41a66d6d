import type { ArchiveReport } from '../../import/backup-archive';
import { formatDayOf } from '../dates';
import { formatNumber, t, tn } from '../message';
import styles from './ImportPage.module.css';

/** What a backup holds, and what of it did not come through. */
export function ArchiveWords({ archive: { createdAt, isWhole, counts, missing, missingPages } }: { readonly archive: ArchiveReport }) {
  return (
    <>
      <p>{t('archiveHolds', formatDayOf(createdAt), formatNumber(counts.postings), formatNumber(counts.pages))}</p>
      {!isWhole && (
        <div class={styles.caution} role="alert">
          <p>{t('archiveDamaged')}</p>
          {missingPages > 0 && <p>{tn('archiveMissingPages', missingPages)}</p>}
          {missing.length > 0 && (
            <details>
              <summary>{tn('archiveMissing', missing.length)}</summary>
              <ul>
                {missing.map(({ key, title, company }) => (
                  <li key={key}>{[title ?? key, company].filter((part) => part !== undefined).join(' · ')}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </>
  );
}
