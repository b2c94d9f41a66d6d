import type { Import } from '../../posting/taking-in';
import { Button } from '../controls/Button';
import { formatMoment } from '../dates';
import { formatNumber, t } from '../message';
import styles from './ImportPage.module.css';
import type { ImportIntent } from './import-service';

interface EarlierImportsProps {
  readonly imports: readonly Import[];
  readonly send: (intent: ImportIntent) => void;
}

/** What was imported in the last 30 days. What was stopped goes on when its file is chosen again. */
export function EarlierImports({ imports, send }: EarlierImportsProps) {
  return (
    <section class={styles.section} aria-labelledby="imports-title">
      <h2 id="imports-title">{t('importsTitle')}</h2>
      <ul class={styles.imports}>
        {imports.map((one) => (
          <li key={one.id} class={styles.import}>
            <div>
              <p class={styles.importName}>{one.name}</p>
              <p class={styles.hint}>
                {formatMoment(one.startedAt)} · {stateOf(one)}
              </p>
            </div>
            {one.state !== 'undone' && one.counts.new + one.counts.changed > 0 && (
              <Button aria-label={t('importUndoNamed', one.name)} onClick={() => send({ kind: 'undo', import: one })}>
                {t('undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf({ state, counts, taken }: Import): string {
  if (state === 'undone') return t('importStateUndone');
  if (state === 'undoing') return t('importStateUndoing');
  if (state === 'open') return t('importStateOpen', formatNumber(taken));
  return t('importStateDone', formatNumber(counts.new), formatNumber(counts.changed));
}
