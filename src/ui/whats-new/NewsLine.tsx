import { Gift, X } from 'lucide-preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { t } from '../message';
import styles from './NewsLine.module.css';
import { releasesSince } from './releases';

interface NewsLineProps {
  /** The version before the update, and the one that runs. */
  readonly before: string;
  readonly now: string;
  readonly compact: boolean;
  /** The news were read, or put away, or there are none. */
  readonly onTold: () => void;
}

/** That there is news, and behind it what. Put away or read once, it does not come back. */
export function NewsLine({ before, now, compact, onTold }: NewsLineProps) {
  const [isOpen, setIsOpen] = useState(false);
  const told = releasesSince(before, now);
  const isEmpty = told.length === 0;
  useLayoutEffect(() => {
    if (isEmpty) onTold();
  }, [isEmpty, onTold]);
  if (isEmpty) return null;

  return (
    <span class={styles.line} data-compact={compact}>
      <Button
        look="quiet"
        icon={<Gift size={16} strokeWidth={1.5} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        {...(compact && { 'aria-label': t('whatsNew'), title: t('whatsNew') })}
      >
        {compact ? undefined : t('whatsNew')}
      </Button>
      {!compact && (
        <Button look="quiet" aria-label={t('dismiss')} icon={<X size={16} strokeWidth={1.5} aria-hidden="true" />} onClick={onTold} />
      )}
      {isOpen && (
        <Dialog title={t('whatsNew')} onClose={onTold}>
          <div class={styles.body}>
            {told.map(({ version, news }) => (
              <section key={version}>
                <h3 class={styles.version}>{t('whatsNewVersion', version)}</h3>
                <ul class={styles.news}>
                  {news.map(({ text, page, link }) => (
                    <li key={text}>
                      {t(text)}{' '}
                      <a href={page} target="_blank" rel="noopener">
                        {t(link)}
                      </a>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </Dialog>
      )}
    </span>
  );
}
