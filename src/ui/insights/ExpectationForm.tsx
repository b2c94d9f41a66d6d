import { useId } from 'preact/hooks';
import { CommittedField } from '../controls/CommittedField';
import { t } from '../message';
import type { CollectionIntent, CollectionState } from '../state/collection-state';
import styles from './InsightsScreen.module.css';

interface ExpectationFormProps {
  readonly currency: string;
  readonly expectation: CollectionState['expectation'];
  readonly send: (intent: CollectionIntent) => Promise<boolean>;
}

/** What the user wants to earn a year; empty for no line. */
export function ExpectationForm({ currency, expectation, send }: ExpectationFormProps) {
  const id = useId();
  const amount = expectation?.currency === currency ? expectation.amount : undefined;
  return (
    <label class={styles.expectation} for={id}>
      {t('insightsMine', currency)}
      <CommittedField
        id={id}
        type="number"
        min={0}
        step="any"
        inputMode="numeric"
        value={amount === undefined ? '' : String(amount)}
        onCommit={(text) => send({ kind: 'expect', expectation: Number(text) > 0 ? { amount: Number(text), currency } : undefined })}
      />
    </label>
  );
}
