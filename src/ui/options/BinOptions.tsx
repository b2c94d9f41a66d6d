import type { BinnedPosting } from '../../protocol/shelf';
import { Button } from '../controls/Button';
import { formatAgo } from '../dates';
import { t, tn } from '../message';
import styles from './OptionsPage.module.css';
import type { OptionsIntent } from './options-state';
import { Section } from './Section';

interface BinOptionsProps {
  readonly bin: readonly BinnedPosting[];
  /** How many days a posting stays there. */
  readonly days: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly send: (intent: OptionsIntent) => void;
}

/** What was deleted and can be taken back. */
export function BinOptions({ bin, days, now, send }: BinOptionsProps) {
  return (
    <Section title={t('optionsBin')}>
      <p class={styles.text}>{tn('optionsBinText', days)}</p>
      {bin.length === 0 ? (
        <p class={styles.text}>{t('optionsBinEmpty')}</p>
      ) : (
        <>
          <Button onClick={() => send({ kind: 'empty-bin' })}>{t('binEmpty')}</Button>
          <ul class={styles.bin}>
            {bin.map(({ key, title, company, removedAt }) => {
              const name = title ?? t('untitled');
              return (
                <li key={key} class={styles.binned}>
                  <div>
                    <span dir="auto">{name}</span>
                    <small>
                      {[company, t('binDeletedAgo', formatAgo(removedAt, now))].filter((part) => part !== undefined).join(' · ')}
                    </small>
                  </div>
                  <Button aria-label={t('restoreNamed', name)} onClick={() => send({ kind: 'restore', key, title })}>
                    {t('restore')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Section>
  );
}
