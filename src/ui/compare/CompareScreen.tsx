import { ArrowLeft, Check, Minus, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Posting } from '../../posting/posting';
import { statusOf } from '../../posting/user-data';
import type { SavedPosting } from '../../protocol/shelf';
import { Button } from '../controls/Button';
import { ErrorState } from '../controls/ErrorState';
import { SkeletonLine } from '../controls/Skeleton';
import { StatusWord } from '../controls/StatusWord';
import { formatDay } from '../dates';
import { formatList, t, tn } from '../message';
import { payByCurrency } from '../pay-by-currency';
import { educationWord, employmentWord, fieldLabel, placesText, workplaceWord } from '../postings/field-words';
import { payText } from '../postings/pay-text';
import type { CollectionIntent, Compared } from '../state/collection-state';
import styles from './CompareScreen.module.css';
import { type ComparedField, comparedRows, comparedSkills, requirementsOf } from './comparison';
import { PayBars } from './PayBars';

interface CompareScreenProps {
  readonly compared: Compared;
  readonly send: (intent: CollectionIntent) => void;
}

/** Two to five postings side by side. */
export function CompareScreen({ compared, send }: CompareScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const { postings, failure } = compared;

  useLayoutEffect(() => heading.current?.focus(), []);

  return (
    <section class={styles.screen} aria-label={t('compare')} aria-busy={postings === undefined && failure === undefined}>
      <div class={styles.bar}>
        <Button
          look="quiet"
          icon={<ArrowLeft class="mirrored" size={16} strokeWidth={1.5} aria-hidden="true" />}
          onClick={() => send({ kind: 'compare', keys: [] })}
        >
          {t('back')}
        </Button>
        <h2 class={styles.title} ref={heading} tabIndex={-1}>
          {tn('comparing', compared.keys.length)}
        </h2>
        <label class={styles.option}>
          <input type="checkbox" checked={onlyDifferent} onChange={(event) => setOnlyDifferent(event.currentTarget.checked)} />
          {t('onlyDifferent')}
        </label>
      </div>
      {failure && <ErrorState failure={failure} onTryAgain={() => send({ kind: 'compare', keys: compared.keys })} />}
      {!postings && !failure && (
        <div class={styles.waiting} aria-hidden="true">
          {compared.keys.map((key) => (
            <SkeletonLine key={key} width={80} size="lead" />
          ))}
        </div>
      )}
      {postings && <Comparison postings={postings} onlyDifferent={onlyDifferent} send={send} />}
    </section>
  );
}

interface ComparisonProps {
  readonly postings: readonly SavedPosting[];
  readonly onlyDifferent: boolean;
  readonly send: (intent: CollectionIntent) => void;
}

function Comparison({ postings, onlyDifferent, send }: ComparisonProps) {
  const records = useMemo(() => postings.map(({ posting }) => posting), [postings]);
  const rows = useMemo(() => comparedRows(records), [records]);
  const skills = useMemo(() => comparedSkills(records), [records]);
  const axes = useMemo(() => payByCurrency(records), [records]);
  const keys = records.map(({ key }) => key);
  return (
    <div class={styles.scroller}>
      <table class={styles.table} style={{ '--count': String(postings.length) }}>
        <thead>
          <tr>
            <td />
            {postings.map(({ posting, user }) => (
              <th key={posting.key} scope="col" class={styles.head}>
                <button type="button" class={styles.name} onClick={() => send({ kind: 'open', key: posting.key })}>
                  {posting.title ?? t('untitled')}
                </button>
                <StatusWord status={statusOf(user)} />
                {postings.length > 2 && (
                  <button
                    type="button"
                    class={styles.leave}
                    aria-label={t('leaveOut', posting.title ?? t('untitled'))}
                    onClick={() => send({ kind: 'compare', keys: keys.filter((key) => key !== posting.key) })}
                  >
                    <X size={14} strokeWidth={1.5} aria-hidden="true" />
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            label={fieldLabel('baseSalary')}
            differs={new Set(records.map(({ baseSalary }) => baseSalary && payText(baseSalary))).size > 1}
          >
            {records.map(({ key, baseSalary }) => (
              <td key={key}>
                {baseSalary && <strong class={styles.pay}>{payText(baseSalary) || baseSalary.text}</strong>}
                <PayBars axes={axes} of={key} />
              </td>
            ))}
          </Row>
          {rows
            .filter(({ differs }) => differs || !onlyDifferent)
            .map(({ field, differs }) => (
              <Row key={field} label={fieldLabel(field)} differs={differs}>
                {records.map((posting) => (
                  <td key={posting.key}>{words(field, posting)}</td>
                ))}
              </Row>
            ))}
          <Row label={t('skillsShared')} differs={false}>
            <td colSpan={postings.length}>{skills.shared.length > 0 ? formatList(skills.shared) : t('skillsNoneShared')}</td>
          </Row>
          {skills.some.map(({ skill, asked }) => (
            <Row key={skill} label={skill} differs>
              {records.map(({ key }, index) => (
                <td key={key}>
                  {asked[index] ? (
                    <span class={styles.asked}>
                      <Check size={16} strokeWidth={2} aria-hidden="true" />
                      <span class="visually-hidden">{t('skillAsked')}</span>
                    </span>
                  ) : (
                    <span class={styles.missing}>
                      <Minus size={16} strokeWidth={1.5} aria-hidden="true" />
                      <span class="visually-hidden">{t('skillNotAsked')}</span>
                    </span>
                  )}
                </td>
              ))}
            </Row>
          ))}
          <Row label={t('requirements')} differs={false}>
            {postings.map((saved) => (
              <td key={saved.posting.key} class={styles.requirements}>
                {requirementsOf(saved).map(({ heading, items }) => (
                  <div key={`${heading}${items[0]}`}>
                    {heading && <p class={styles.sub}>{heading}</p>}
                    <ul>
                      {items.map((item) => (
                        <li key={item}>{item}</li>
                      ))}
                    </ul>
                  </div>
                ))}
              </td>
            ))}
          </Row>
        </tbody>
      </table>
      <p class={styles.rule}>{t('payRule')}</p>
    </div>
  );
}

/** A line of the comparison; that its values differ is said in words too. */
function Row({ label, differs, children }: { readonly label: string; readonly differs: boolean; readonly children: ComponentChildren }) {
  return (
    <tr class={differs ? styles.differs : undefined}>
      <th scope="row" class={styles.label}>
        {label}
        {differs && <span class="visually-hidden"> {t('differs')}</span>}
      </th>
      {children}
    </tr>
  );
}

function words(field: ComparedField, posting: Posting): ComponentChildren {
  switch (field) {
    case 'hiringOrganization':
      return posting.hiringOrganization?.name;
    case 'jobLocations':
      return posting.jobLocations && placesText(posting.jobLocations);
    case 'workplaceType':
      return posting.workplaceType && workplaceWord(posting.workplaceType);
    case 'employmentTypes':
      return posting.employmentTypes && formatList(posting.employmentTypes.map(employmentWord));
    case 'experienceRequirements':
      return posting.experienceRequirements && tn('years', posting.experienceRequirements.years);
    case 'educationRequirements': {
      const { level, text } = posting.educationRequirements ?? {};
      return level ? educationWord(level) : text;
    }
    case 'visaSponsorship':
      return posting.visaSponsorship && t(posting.visaSponsorship === 'offered' ? 'visaOffered' : 'visaNotOffered');
    case 'datePosted':
    case 'validThrough':
      return posting[field] && formatDay(posting[field]);
    case 'jobFunctions':
    case 'industries':
      return posting[field] && formatList(posting[field]);
    case 'seniority':
      return posting.seniority;
  }
}
