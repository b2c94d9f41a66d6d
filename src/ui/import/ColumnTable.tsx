import { type ColumnMapping, ColumnMeaning } from '../../import/column-meanings';
import type { OpenedFile } from '../../import/open-file';
import { textOf } from '../../import/table';
import { Button } from '../controls/Button';
import { type MessageKey, t } from '../message';
import styles from './ImportPage.module.css';
import type { ImportIntent } from './import-service';

/** How many rows stand beside a header to tell what it means. */
const SAMPLES = 3;

const words: Readonly<Record<ColumnMeaning, MessageKey>> = {
  url: 'meaningUrl',
  title: 'meaningTitle',
  company: 'meaningCompany',
  companyUrl: 'meaningCompanyUrl',
  location: 'meaningLocation',
  workplace: 'meaningWorkplace',
  employment: 'meaningEmployment',
  seniority: 'meaningSeniority',
  pay: 'meaningPay',
  payMin: 'meaningPayMin',
  payMax: 'meaningPayMax',
  payCurrency: 'meaningPayCurrency',
  payPeriod: 'meaningPayPeriod',
  description: 'meaningDescription',
  datePosted: 'meaningDatePosted',
  validThrough: 'meaningValidThrough',
  jobCode: 'meaningJobCode',
  status: 'meaningStatus',
  statusAt: 'meaningStatusAt',
  savedAt: 'meaningSavedAt',
  appliedAt: 'meaningAppliedAt',
  interviewedAt: 'meaningInterviewedAt',
  offeredAt: 'meaningOfferedAt',
  rejectedAt: 'meaningRejectedAt',
  withdrawnAt: 'meaningWithdrawnAt',
  followUp: 'meaningFollowUp',
  notes: 'meaningNotes',
  tags: 'meaningTags',
  rating: 'meaningRating',
  contact: 'meaningContact',
  contactEmail: 'meaningContactEmail',
};

interface ColumnTableProps {
  readonly file: OpenedFile;
  readonly mapping: ColumnMapping;
  readonly send: (intent: ImportIntent) => void;
}

/** A table that no line in the code knows: the user says what each column means. */
export function ColumnTable({ file: { table }, mapping, send }: ColumnTableProps) {
  if (table === undefined) return null;
  const { headers, rows } = table.table;
  const isUsable = mapping.includes('title') || mapping.includes('url');
  return (
    <>
      <p>{t('importExplain')}</p>
      <div class={styles.scroll}>
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('importColumn')}</th>
              <th scope="col">{t('importMeans')}</th>
              <th scope="col">{t('importSamples')}</th>
            </tr>
          </thead>
          <tbody>
            {headers.map((header, column) => (
              // Headers may repeat; their places do not.
              <tr key={`${column} ${header}`}>
                <th scope="row" id={`column-${column}`}>
                  {header === '' ? t('importNoHeader', column + 1) : header}
                </th>
                <td>
                  <select
                    class={styles.select}
                    aria-labelledby={`column-${column}`}
                    value={mapping[column] ?? ''}
                    onChange={(event) => {
                      const meaning = ColumnMeaning.safeParse(event.currentTarget.value);
                      send({ kind: 'explain', column, meaning: meaning.success ? meaning.data : undefined });
                    }}
                  >
                    <option value="">{t('importMeansNothing')}</option>
                    {ColumnMeaning.options.map((meaning) => (
                      <option key={meaning} value={meaning}>
                        {t(words[meaning])}
                      </option>
                    ))}
                  </select>
                </td>
                <td class={styles.samples}>
                  {rows
                    .slice(0, SAMPLES)
                    .flatMap(({ cells }) => textOf(cells[column]) ?? [])
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isUsable && <p class={styles.caution}>{t('importNeedsTitle')}</p>}
      <div class={styles.actions}>
        <Button look="accent" disabled={!isUsable} onClick={() => send({ kind: 'explained' })}>
          {t('importExplained')}
        </Button>
        <Button onClick={() => send({ kind: 'again' })}>{t('importLeave')}</Button>
      </div>
    </>
  );
}
