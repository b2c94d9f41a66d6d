import { ArrowLeft, Maximize2, Trash2, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FieldName, Posting, Section } from '../../posting/posting';
import { Button } from '../controls/Button';
import { DotSeparated } from '../controls/DotSeparated';
import { EvidenceScope, Fact } from '../controls/Evidence';
import { formatMoment } from '../dates';
import { t, tn } from '../message';
import { EditableValue } from './EditableValue';
import { ExternalLink } from './ExternalLink';
import { placesText, siteWord } from './field-words';
import styles from './PostingDetail.module.css';
import { PostingFacts } from './PostingFacts';
import { type Jump, PostingSections } from './PostingSections';
import { PostingTitle } from './PostingTitle';
import { warningSentence } from './warning-sentence';

interface PostingDetailProps {
  readonly posting: Posting;
  /** ISO 8601: when the page was read last. */
  readonly readAt: string;
  /** Absent for a posting that is only looked at. */
  readonly saved?: { readonly savedAt: string; readonly captures: number } | undefined;
  /** The field whose words are to be shown at once. */
  readonly field?: FieldName | undefined;
  /** Whether the heading takes the focus when the posting comes into sight. */
  readonly focusHeading?: boolean;
  /** Stands between the facts and the text. */
  readonly children?: ComponentChildren;
}

/** One posting for reading: facts first, then its text. */
export function PostingDetail({ posting, readAt, saved, field, focusHeading = true, children }: PostingDetailProps) {
  const [jump, setJump] = useState<Jump>();
  const [lost, setLost] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { evidence, hiringOrganization, jobLocations } = posting;

  const known = useRef(evidence);
  known.current = evidence;
  const goTo = useCallback((name: FieldName) => {
    const quote = known.current[name]?.quote;
    if (quote !== undefined) setJump((last) => ({ id: (last?.id ?? 0) + 1, quote }));
  }, []);
  const onJumped = useCallback((found: boolean) => setLost(!found), []);

  const { key } = posting;
  useLayoutEffect(() => {
    if (field !== undefined) goTo(field);
  }, [key, field, goTo]);

  // Once a posting, and never away from where the user already is in it.
  useLayoutEffect(() => {
    const article = heading.current?.closest('article');
    if (focusHeading && field === undefined && !article?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, [key, field, focusHeading]);

  const sections = useMemo(() => sectionsOf(posting), [posting]);

  return (
    <EvidenceScope readAt={readAt} onJump={goTo}>
      <article class={styles.posting} data-key={posting.key}>
        <header>
          <h1 class={styles.title} ref={heading} tabIndex={-1}>
            <EditableValue field="title">
              <PostingTitle posting={posting} />
            </EditableValue>
          </h1>
          <p class={styles.where}>
            <DotSeparated>
              {hiringOrganization && (
                <EditableValue key="company" field="hiringOrganization">
                  <Fact field="hiringOrganization" evidence={evidence.hiringOrganization}>
                    {hiringOrganization.name}
                  </Fact>
                </EditableValue>
              )}
              {jobLocations && (
                <EditableValue key="place" field="jobLocations">
                  <Fact field="jobLocations" evidence={evidence.jobLocations}>
                    {placesText(jobLocations)}
                  </Fact>
                </EditableValue>
              )}
              {hiringOrganization?.url && (
                <ExternalLink key="link" href={hiringOrganization.url}>
                  {t('companyLink')}
                </ExternalLink>
              )}
            </DotSeparated>
          </p>
        </header>
        {posting.warnings.length > 0 && (
          <ul class={styles.warnings} data-field="warnings">
            {posting.warnings.map((warning) => (
              <li key={warning.code + warning.message}>
                <TriangleAlert size={14} strokeWidth={1.5} aria-hidden="true" />
                {warningSentence(warning)}
              </li>
            ))}
          </ul>
        )}
        <PostingFacts posting={posting} />
        {children}
        <p class={styles.lost} role="status">
          {lost && t('wordsElsewhere')}
        </p>
        {sections.length > 0 && (
          <div data-field="description">
            <div data-field={posting.sections && 'sections'}>
              <PostingSections sections={sections} jump={jump} onJumped={onJumped} />
            </div>
          </div>
        )}
        <footer class={styles.record}>
          <DotSeparated>
            <span key="site" data-field="site">
              {siteWord(posting.site)}
            </span>
            <span key="id" data-field="postingId">
              {posting.postingId}
            </span>
            {saved && <span key="saved">{t('savedAt', formatMoment(saved.savedAt))}</span>}
            {saved && saved.captures > 1 && <span key="captures">{tn('captures', saved.captures, formatMoment(readAt))}</span>}
          </DotSeparated>
          {posting.url && (
            <p data-field="url">
              <ExternalLink href={posting.url}>{posting.url}</ExternalLink>
            </p>
          )}
        </footer>
      </article>
    </EvidenceScope>
  );
}

/** A posting whose text was not cut at headings has it in `description` alone. */
function sectionsOf({ sections, description }: Posting): readonly Section[] {
  if (sections) return sections;
  return description === undefined ? [] : [{ kind: 'other', text: description }];
}

interface DetailBarProps {
  readonly onBack: () => void;
  /** Where back leads. */
  readonly backLabel: string;
  readonly url?: string | undefined;
  /** The address that shows the posting in a tab of its own. */
  readonly tabUrl?: string | undefined;
  readonly onDelete?: (() => void) | undefined;
  readonly children?: ComponentChildren;
}

/** What can be done with an open posting; stays in sight while it is read. */
export function DetailBar({ onBack, backLabel, url, tabUrl, onDelete, children }: DetailBarProps) {
  return (
    <nav class={styles.bar} aria-label={t('detailBar')}>
      <Button look="quiet" icon={<ArrowLeft size={16} strokeWidth={1.5} aria-hidden="true" />} onClick={onBack}>
        {backLabel}
      </Button>
      <span class={styles.actions}>
        {url !== undefined && <ExternalLink href={url}>{t('original')}</ExternalLink>}
        {tabUrl !== undefined && (
          <a class={styles.tab} href={tabUrl} target="_blank" rel="noopener noreferrer" aria-label={t('openInTab')} title={t('openInTab')}>
            <Maximize2 size={16} strokeWidth={1.5} aria-hidden="true" />
          </a>
        )}
        {onDelete && (
          <Button
            look="quiet"
            aria-label={t('delete')}
            title={t('delete')}
            icon={<Trash2 size={16} strokeWidth={1.5} aria-hidden="true" />}
            onClick={onDelete}
          />
        )}
        {children}
      </span>
    </nav>
  );
}
