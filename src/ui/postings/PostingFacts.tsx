import type { ComponentChildren } from 'preact';
import { payInWords } from '../../posting/pay';
import type { FieldName, Posting } from '../../posting/posting';
import { DotSeparated } from '../controls/DotSeparated';
import { Fact } from '../controls/Evidence';
import { formatDay } from '../dates';
import { formatList, locale, t, tn } from '../message';
import { EditableValue } from './EditableValue';
import { ExternalLink } from './ExternalLink';
import { applyWord, educationWord, employmentWord, fieldLabel, workplaceWord } from './field-words';
import styles from './PostingFacts.module.css';

/** The fields of a posting that are not its text, each with its evidence. What is unknown is left out. */
export function PostingFacts({ posting }: { readonly posting: Posting }) {
  const { baseSalary, apply, educationRequirements: education, experienceRequirements: experience } = posting;
  const fact = (field: FieldName, value: ComponentChildren) => (
    <Fact field={field} evidence={posting.evidence[field]}>
      {value}
    </Fact>
  );
  const row = (field: FieldName, value: ComponentChildren, beside?: ComponentChildren) => (
    <div class={styles.row}>
      <dt class={styles.label}>{fieldLabel(field)}</dt>
      <dd class={styles.value}>
        <EditableValue field={field}>{fact(field, value)}</EditableValue>
        {beside !== undefined && <span class={styles.beside}>{beside}</span>}
      </dd>
    </div>
  );
  const day = (iso: string) => <time dateTime={iso}>{formatDay(iso)}</time>;

  return (
    <dl class={styles.facts}>
      {baseSalary &&
        row('baseSalary', payInWords(baseSalary, posting.evidence.baseSalary?.source, locale()), baseSalary.estimated && t('payEstimated'))}
      {posting.workplaceType && row('workplaceType', workplaceWord(posting.workplaceType))}
      {posting.employmentTypes && row('employmentTypes', formatList(posting.employmentTypes.map(employmentWord)))}
      {posting.seniority && row('seniority', posting.seniority)}
      {experience && row('experienceRequirements', tn('years', experience.years))}
      {education &&
        row('educationRequirements', education.level ? educationWord(education.level) : education.text, educationBeside(posting))}
      {posting.visaSponsorship && row('visaSponsorship', t(posting.visaSponsorship === 'offered' ? 'visaOffered' : 'visaNotOffered'))}
      {posting.datePosted && row('datePosted', day(posting.datePosted))}
      {posting.datePostedText && row('datePostedText', posting.datePostedText)}
      {posting.reposted && row('reposted', t('yes'))}
      {posting.validThrough && row('validThrough', day(posting.validThrough))}
      {posting.closed && row('closed', t('closedLong'))}
      {posting.applicants && row('applicants', posting.applicants)}
      {apply && row('apply', applyWord(apply.kind), apply.url && <ExternalLink href={apply.url}>{t('applyLink')}</ExternalLink>)}
      {posting.jobCode && row('jobCode', posting.jobCode)}
      {posting.jobFunctions && row('jobFunctions', <DotSeparated>{posting.jobFunctions}</DotSeparated>)}
      {posting.industries && row('industries', <DotSeparated>{posting.industries}</DotSeparated>)}
      {posting.skills && row('skills', <DotSeparated>{posting.skills}</DotSeparated>)}
    </dl>
  );
}

function educationBeside({ educationRequirements }: Posting): ComponentChildren {
  const preferred = educationRequirements?.preferred;
  return preferred && t('educationPreferred', educationWord(preferred));
}
