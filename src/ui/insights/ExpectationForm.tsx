import { t } from '../message';
import type { CollectionIntent, CollectionState } from '../state/collection-state';
import styles from './InsightsScreen.module.css';

interface ExpectationFormProps {
  readonly currency: string;
  readonly expectation: CollectionState['expectation'];
  readonly send: (intent: CollectionIntent) => void;
}

/** What the user wants to earn a year; empty for no line. */
export function ExpectationForm({ currency, expectation, send }: ExpectationFormProps) {
  const amount = expectation?.currency === currency ? expectation.amount : undefined;
  return (
    <label class={styles.expectation}>
      {t('insightsMine', currency)}
      <input
        class="field"
        type="number"
        min={0}
        step="any"
        inputMode="numeric"
        value={amount ?? ''}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          send({ kind: 'expect', expectation: typed > 0 ? { amount: typed, currency } : undefined });
        }}
      />
    </label>
  );
}
