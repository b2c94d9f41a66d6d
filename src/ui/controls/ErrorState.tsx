import { TriangleAlert } from 'lucide-preact';
import { explainFailure } from '../explain';
import type { Failure } from '../failure';
import { t } from '../message';
import { Button } from './Button';
import styles from './ErrorState.module.css';
import { RestartButton } from './RestartButton';

interface ErrorStateProps {
  readonly failure: Failure;
  readonly onTryAgain?: () => void;
}

/** A sentence that says what happened and what can be done, with the buttons for that; the code stands small behind it, for reports. */
export function ErrorState({ failure, onTryAgain }: ErrorStateProps) {
  return (
    <div class={styles.error} role="alert">
      <TriangleAlert class={styles.icon} size={16} strokeWidth={1.5} aria-hidden="true" />
      <div class={styles.body}>
        <p>
          {explainFailure(failure)} <code class={styles.code}>{failure.code}</code>
        </p>
        <div class={styles.ways}>
          {onTryAgain && <Button onClick={onTryAgain}>{t('tryAgain')}</Button>}
          <RestartButton failure={failure} />
        </div>
      </div>
    </div>
  );
}
