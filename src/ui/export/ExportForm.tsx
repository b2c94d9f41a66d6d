import { useEffect, useId, useState } from 'preact/hooks';
import { ExportFormat } from '../../posting/export-options';
import { Button } from '../controls/Button';
import { explainFailure } from '../explain';
import { formatNumber, type MessageKey, t, tn } from '../message';
import { useStore } from '../state/store';
import { ColumnChoice } from './ColumnChoice';
import styles from './ExportDialog.module.css';
import { ExportPreview } from './ExportPreview';
import type { ExportPorts } from './export-ports';
import { createExportService, type ExportService } from './export-service';
import type { ExportScope } from './export-state';
import { formatWords, lackingSentence, scopeWord } from './export-words';

export interface ExportFormProps {
  readonly ports: ExportPorts;
  /** What the file can be of, the one that is meant first. */
  readonly scopes: readonly [ExportScope, ...ExportScope[]];
}

const options: readonly {
  readonly name: 'formulaGuard' | 'byteOrderMark' | 'pages';
  readonly formats: readonly ExportFormat[];
  readonly label: MessageKey;
  readonly hint: MessageKey;
}[] = [
  { name: 'formulaGuard', formats: ['csv', 'tsv'], label: 'exportGuard', hint: 'exportGuardHint' },
  { name: 'byteOrderMark', formats: ['csv', 'tsv'], label: 'exportMark', hint: 'exportMarkHint' },
  { name: 'pages', formats: ['json', 'jsonl'], label: 'exportPages', hint: 'exportPagesHint' },
];

/** What of the shelf is written to a file, how, and how it will look. */
export function ExportForm({ ports, scopes }: ExportFormProps) {
  const [service] = useState(() => createExportService(ports, scopes[0]));
  const state = useStore(service.store);
  const id = useId();
  const { scope, options: chosen, preview, previewFailure } = state;
  const { format } = chosen;

  useEffect(() => {
    void service.start();
  }, [service]);

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void service.run();
      }}
    >
      {scopes.length > 1 && (
        <fieldset class={styles.scopes}>
          <legend class={styles.label}>{t('exportScope')}</legend>
          {scopes.map((one) => (
            <label key={one.selection.kind}>
              <input
                type="radio"
                name={`${id}-scope`}
                checked={one.selection.kind === scope.selection.kind}
                onChange={() => void service.chooseScope(one)}
              />
              {scopeWord(one)}
            </label>
          ))}
        </fieldset>
      )}
      <label class={styles.label} for={`${id}-format`}>
        {t('exportFormat')}
      </label>
      <select
        id={`${id}-format`}
        class={styles.select}
        value={format}
        aria-describedby={`${id}-about`}
        onChange={(event) => {
          const next = ExportFormat.safeParse(event.currentTarget.value);
          if (next.success) void service.chooseOptions({ format: next.data });
        }}
      >
        {ExportFormat.options.map((one) => (
          <option key={one} value={one}>
            {t(formatWords[one].name)}
          </option>
        ))}
      </select>
      <p class={styles.hint} id={`${id}-about`}>
        {t(formatWords[format].about)}
      </p>
      {options
        .filter(({ formats }) => formats.includes(format))
        .map(({ name, label, hint }) => (
          <div class={styles.option} key={name}>
            <input
              type="checkbox"
              id={`${id}-${name}`}
              aria-describedby={`${id}-${name}-hint`}
              checked={chosen[name]}
              onChange={(event) => void service.chooseOptions({ [name]: event.currentTarget.checked })}
            />
            <label for={`${id}-${name}`}>{t(label)}</label>
            <p class={styles.hint} id={`${id}-${name}-hint`}>
              {t(hint)}
            </p>
          </div>
        ))}
      {(format === 'csv' || format === 'tsv' || format === 'xlsx') && (
        <ColumnChoice chosen={chosen.columns} onChoose={(columns) => void service.chooseOptions({ columns })} />
      )}
      {/* It scrolls, so the keyboard must reach it. */}
      <section ref={focusable} class={styles.preview} aria-label={t('exportPreview')} aria-busy={!preview && !previewFailure}>
        {preview && <ExportPreview preview={preview.preview} />}
        {previewFailure && <p class={styles.failed}>{explainFailure(previewFailure)}</p>}
      </section>
      <Outcome service={service} count={preview?.total ?? scope.count} />
    </form>
  );
}

function focusable(element: HTMLElement | null): void {
  if (element !== null) element.tabIndex = 0;
}

/** The button, then how far the file is, then what came of it. */
function Outcome({ service, count }: { readonly service: ExportService; readonly count: number }) {
  const { phase } = useStore(service.store);
  const isRunning = phase.kind === 'running';
  return (
    <div class={styles.foot}>
      <div class={styles.outcome} role="status">
        {phase.kind === 'done' && (
          <>
            <p>{tn('exported', phase.ready.count, phase.ready.filename)}</p>
            {phase.ready.lacking.map((lacking) => (
              <p class={styles.caution} key={lacking.property}>
                {lackingSentence(lacking)}
              </p>
            ))}
          </>
        )}
        {phase.kind === 'failed' && (
          <p class={styles.failed}>
            {explainFailure(phase.failure)} ({phase.failure.code})
          </p>
        )}
        {isRunning && <p>{tn('exportProgress', phase.progress.total, formatNumber(phase.progress.done))}</p>}
      </div>
      {isRunning && (
        <progress
          class={styles.progress}
          max={Math.max(1, phase.progress.total)}
          value={phase.progress.done}
          aria-label={t('exportRunning')}
        />
      )}
      {isRunning ? (
        <Button onClick={() => void service.cancel()}>{t('cancel')}</Button>
      ) : (
        <Button look="accent" disabled={count === 0} onClick={() => void service.run()}>
          {tn('exportCounted', count)}
        </Button>
      )}
    </div>
  );
}
