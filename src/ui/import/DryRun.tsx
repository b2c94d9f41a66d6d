import { useState } from 'preact/hooks';
import type { OpenedFile } from '../../import/open-file';
import type { RowRefusal } from '../../posting/incoming';
import type { Difference, TakingIn, Winner } from '../../posting/taking-in';
import { Button } from '../controls/Button';
import { formatNumber, type MessageKey, t, tn } from '../message';
import { ArchiveWords } from './ArchiveWords';
import { differenceField, differenceValue } from './difference-words';
import styles from './ImportPage.module.css';
import type { ImportIntent } from './import-service';
import { canTellNewest, type ImportChoices, type Look, type LookedRow, winnerOf } from './import-state';

/** How many rows stand at first, and come with each press. */
const PAGE = 100;

const refusals: Readonly<Record<RowRefusal, MessageKey>> = {
  'nothing-named': 'rowNothingNamed',
  'does-not-fit': 'rowDoesNotFit',
  'row-too-large': 'rowTooLarge',
  'text-cut': 'rowTextCut',
  'no-posting': 'rowNoPosting',
};

const outcomes: Readonly<Record<TakingIn['outcome'], MessageKey>> = {
  new: 'outcomeNew',
  changed: 'outcomeChanged',
  same: 'outcomeSame',
  refused: 'outcomeRefused',
};

const winners: Readonly<Record<Winner, MessageKey>> = { newest: 'winsNewest', shelf: 'winsShelf', file: 'winsFile' };

interface DryRunProps {
  readonly look: Look;
  readonly files: readonly OpenedFile[];
  readonly choices: ImportChoices;
  readonly send: (intent: ImportIntent) => void;
}

/** What taking the files in would do, posting by posting; nothing is written yet. */
export function DryRun({ look: { counts, conflicts, rows }, files, choices, send }: DryRunProps) {
  const [shown, setShown] = useState(PAGE);
  const canTell = canTellNewest(files);
  const kinds: Winner[] = canTell ? ['newest', 'shelf', 'file'] : ['newest', 'file'];
  const toTake = counts.new + counts.changed;
  // A backup may bring pages of postings that are the same.
  const canTake = toTake > 0 || files.some(({ archive }) => archive !== undefined);
  return (
    <>
      {files.map((file) => (
        <p key={file.fingerprint} class={styles.hint}>
          {file.name} · {formatOf(file)}
        </p>
      ))}
      {files.map((file) => file.archive && <ArchiveWords key={file.fingerprint} archive={file.archive} />)}
      <p role="status">
        {t('importCounts', formatNumber(counts.new), formatNumber(counts.changed), formatNumber(counts.same), formatNumber(counts.refused))}
      </p>
      {conflicts === 0 ? (
        <p>{t(canTake ? 'winsNoConflict' : counts.same > 0 ? 'importNothingNew' : 'importNothingRead')}</p>
      ) : (
        <fieldset class={styles.wins}>
          <legend>{tn('winsConflicts', conflicts)}</legend>
          {kinds.map((wins) => (
            <label key={wins}>
              <input type="radio" name="wins" checked={choices.wins === wins} onChange={() => send({ kind: 'set-wins', wins })} />
              {t(wins === 'newest' && !canTell ? 'winsShelf' : winners[wins])}
            </label>
          ))}
        </fieldset>
      )}
      {conflicts > 0 && !canTake && <p role="status">{t('importNothingChosen')}</p>}
      <div class={styles.actions}>
        {canTake && (
          <Button look="accent" onClick={() => send({ kind: 'take' })}>
            {tn('importTake', toTake)}
          </Button>
        )}
        {canTake || conflicts > 0 ? (
          <Button onClick={() => send({ kind: 'again' })}>{t('importLeave')}</Button>
        ) : (
          <Button look="accent" onClick={() => send({ kind: 'again' })}>
            {t('importOther')}
          </Button>
        )}
      </div>
      <div class={styles.scroll}>
        <table class={styles.table}>
          <caption class="visually-hidden">{t('importLookedTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('importRow')}</th>
              <th scope="col">{t('importPosting')}</th>
              <th scope="col">{t('importOutcome')}</th>
              <th scope="col">{t('importDiffers')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <Row
                key={`${row.file} ${row.row}`}
                row={row}
                many={files.length > 1}
                choices={choices}
                kinds={kinds}
                canTell={canTell}
                send={send}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown < rows.length && <Button onClick={() => setShown(shown + PAGE)}>{t('importShowMore')}</Button>}
    </>
  );
}

interface RowProps {
  readonly row: LookedRow;
  /** Whether the file has to be named. */
  readonly many: boolean;
  readonly choices: ImportChoices;
  readonly kinds: readonly Winner[];
  readonly canTell: boolean;
  readonly send: (intent: ImportIntent) => void;
}

function Row({ row, many, choices, kinds, canTell, send }: RowProps) {
  const place = many ? `${row.file}, ${formatNumber(row.row)}` : formatNumber(row.row);
  if ('refused' in row) {
    return (
      <tr>
        <td class={styles.number}>{place}</td>
        <td />
        <td class={styles.refused}>{t('outcomeRefused')}</td>
        <td>
          {t(refusals[row.refused])}
          {row.detail === undefined ? '' : ` ${row.detail}`}
        </td>
      </tr>
    );
  }
  const { key, title, company, outcome, inBin, differences } = row.looks;
  return (
    <tr>
      <td class={styles.number}>{place}</td>
      <th scope="row">
        {title ?? key}
        {company !== undefined && <span class={styles.company}>{company}</span>}
      </th>
      <td class={styles[outcome]}>
        {t(outcomes[outcome])}
        {inBin && <span class={styles.company}>{t('importInBin')}</span>}
      </td>
      <td>
        {differences.length > 0 && (
          <ul class={styles.differences}>
            {differences.map((difference) => (
              <Differs key={difference.field} difference={difference} />
            ))}
          </ul>
        )}
        {differences.some(({ conflict }) => conflict) && (
          <select
            class={styles.select}
            aria-label={t('winsFor', title ?? key)}
            value={winnerOf(choices, key)}
            onChange={(event) => {
              const wins = kinds.find((one) => one === event.currentTarget.value);
              if (wins !== undefined) send({ kind: 'set-winner', key, wins });
            }}
          >
            {kinds.map((wins) => (
              <option key={wins} value={wins}>
                {t(wins === 'newest' && !canTell ? 'winsShelf' : winners[wins])}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}

function Differs({ difference: { field, shelf, file, stands } }: { readonly difference: Difference }) {
  return (
    <li>
      <span class={styles.field}>{differenceField(field)}</span>{' '}
      <span class={stands === 'shelf' ? styles.stands : styles.yields}>{t('importHere', differenceValue(field, shelf))}</span>{' '}
      <span class={stands === 'file' ? styles.stands : styles.yields}>{t('importThere', differenceValue(field, file))}</span>
    </li>
  );
}

const formats: Readonly<Record<OpenedFile['format'], MessageKey>> = {
  json: 'fileKindJson',
  'json-lines': 'fileKindJsonLines',
  'own-table': 'fileKindOwnTable',
  table: 'fileKindTable',
  'json-ld': 'fileKindJsonLd',
  page: 'fileKindPage',
  backup: 'fileKindBackup',
  changes: 'fileKindChanges',
  notes: 'fileKindNotes',
};

function formatOf({ format, tracker }: OpenedFile): string {
  return tracker === undefined ? t(formats[format]) : t('fileKindTracker', tracker);
}
