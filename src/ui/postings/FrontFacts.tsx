import type { Posting } from '../../posting/posting';
import { DotSeparated } from '../controls/DotSeparated';
import { Fact } from '../controls/Evidence';
import { formatDay } from '../dates';
import { formatList, t } from '../message';
import styles from './FrontFacts.module.css';
import { employmentWord, placesText, workplaceWord } from './field-words';
import { payText } from './pay-text';

/** What decides whether to read on: who, where, how, for how much, until when. */
export function FrontFacts({ posting }: { posting: Posting }) {
  const { evidence, hiringOrganization, jobLocations, workplaceType, employmentTypes, baseSalary, datePosted, validThrough } = posting;
  return (
    <div class={styles.facts}>
      <p class={styles.where}>
        <DotSeparated>
          {hiringOrganization && (
            <Fact field="hiringOrganization" evidence={evidence.hiringOrganization}>
              {hiringOrganization.name}
            </Fact>
          )}
          {jobLocations && (
            <Fact field="jobLocations" evidence={evidence.jobLocations}>
              {placesText(jobLocations, 1)}
            </Fact>
          )}
          {workplaceType && (
            <Fact field="workplaceType" evidence={evidence.workplaceType}>
              {workplaceWord(workplaceType)}
            </Fact>
          )}
          {employmentTypes && (
            <Fact field="employmentTypes" evidence={evidence.employmentTypes}>
              {formatList(employmentTypes.map(employmentWord))}
            </Fact>
          )}
        </DotSeparated>
      </p>
      <p class={styles.terms}>
        <span class={styles.pay}>
          {baseSalary && (
            <Fact field="baseSalary" evidence={evidence.baseSalary}>
              {payText(baseSalary) || baseSalary.text}
            </Fact>
          )}
        </span>
        <span class={styles.dates}>
          {datePosted && (
            <span>
              {t('postedOn')}{' '}
              <Fact field="datePosted" evidence={evidence.datePosted}>
                <time dateTime={datePosted}>{formatDay(datePosted)}</time>
              </Fact>
            </span>
          )}
          {validThrough && (
            <span>
              {t('closesOn')}{' '}
              <Fact field="validThrough" evidence={evidence.validThrough}>
                <time dateTime={validThrough}>{formatDay(validThrough)}</time>
              </Fact>
            </span>
          )}
        </span>
      </p>
    </div>
  );
}
