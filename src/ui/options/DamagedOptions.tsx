import type { SetAsideItem } from '../../protocol/shelf';
import { Button } from '../controls/Button';
import { formatMoment } from '../dates';
import { type MessageKey, t, tn } from '../message';
import styles from './OptionsPage.module.css';
import type { OptionsIntent } from './options-state';
import { Section } from './Section';

/** What the records of a store hold. */
const holds: Readonly<Record<string, MessageKey>> = { postings: 'damagedPosting', history: 'damagedStep', userData: 'damagedSaid' };

/** Records that do not fit any more: kept as they are, to be tried again or taken along. Nothing while there are none. */
export function DamagedOptions({
  items,
  send,
}: {
  readonly items: readonly SetAsideItem[];
  readonly send: (intent: OptionsIntent) => void;
}) {
  if (items.length === 0) return null;
  return (
    <Section title={t('damagedTitle')}>
      <p class={styles.text}>{tn('damagedText', items.length)}</p>
      <Button onClick={() => send({ kind: 'export-damaged' })}>{t('damagedExport')}</Button>
      <ul class={styles.bin}>
        {items.map(({ id, store, key, reason, at }) => (
          <li key={id} class={styles.binned}>
            <div>
              <span>
                {key} <small>{holds[store] ? t(holds[store]) : <code>{store}</code>}</small>
              </span>
              <small>
                {formatMoment(at)} · <code lang="en">{reason}</code>
              </small>
            </div>
            <Button aria-label={t('damagedRetryNamed', key)} onClick={() => send({ kind: 'retry-damaged', id })}>
              {t('tryAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
