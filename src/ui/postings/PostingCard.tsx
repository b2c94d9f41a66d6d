import { Check, CircleAlert, Clock3, FileText, RotateCw, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Posting } from '../../posting/posting';
import type { SaveAnswer } from '../../protocol/shelf';
import { Button } from '../controls/Button';
import { DotSeparated } from '../controls/DotSeparated';
import { EvidenceScope, Fact } from '../controls/Evidence';
import { SkeletonLine } from '../controls/Skeleton';
import { formatAgo, formatDay } from '../dates';
import { explainFailure, explainRefusal } from '../explain';
import { formatList, type MessageKey, t } from '../message';
import type { Front, FrontPosting } from '../state/front-state';
import type { Intent } from '../state/popup-state';
import { employmentWord, fieldLabel, placesText, workplaceWord } from './field-words';
import styles from './PostingCard.module.css';
import { PostingTitle } from './PostingTitle';
import { payText } from './pay-text';

interface PostingCardProps {
  readonly front: Front;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly send: (intent: Intent) => void;
}

/** The posting in front: what was read of it, and the one action. */
export function PostingCard({ front, now, send }: PostingCardProps) {
  return (
    <section class={styles.card} aria-label={t('frontRegion')}>
      <CardBody front={front} now={now} send={send} />
    </section>
  );
}

function CardBody({ front, now, send }: PostingCardProps) {
  switch (front.phase) {
    case 'absent':
      return null;
    case 'reading':
      return <Reading status={<span class="visually-hidden">{t('frontReading')}</span>} />;
    case 'waiting':
      return (
        <Reading
          status={
            <>
              <Clock3 size={16} strokeWidth={1.5} aria-hidden="true" />
              {t('frontWaiting')}
            </>
          }
        />
      );
    case 'posting':
      return <FrontPostingBody front={front} now={now} send={send} />;
    case 'refused':
      return (
        <Line icon={<FileText size={16} strokeWidth={1.5} aria-hidden="true" />} send={send}>
          {front.late && front.refusal.code === 'not-ready' ? t('frontGaveUp') : explainRefusal(front.refusal)}
        </Line>
      );
    case 'problem':
      return (
        <Line icon={<CircleAlert size={16} strokeWidth={1.5} aria-hidden="true" />} send={send}>
          {explainFailure(front.failure)} <code class={styles.code}>{front.failure.code}</code>
        </Line>
      );
  }
}

/** One line that says why there is no posting. */
function Line({ icon, send, children }: { icon: ComponentChildren; send: PostingCardProps['send']; children: ComponentChildren }) {
  return (
    <div class={styles.line}>
      <p class={styles.why} role="status">
        {icon}
        <span>{children}</span>
      </p>
      <Button icon={<RotateCw size={14} strokeWidth={1.5} aria-hidden="true" />} onClick={() => send({ kind: 'read-again' })}>
        {t('tryAgain')}
      </Button>
    </div>
  );
}

function Reading({ status }: { status: ComponentChildren }) {
  return (
    <div class={styles.reading} aria-busy="true">
      <SkeletonLine width={74} size="lead" />
      <SkeletonLine width={52} />
      <SkeletonLine width={38} />
      <p class={styles.status} role="status">
        {status}
      </p>
    </div>
  );
}

function FrontPostingBody({ front, now, send }: { front: FrontPosting; now: number; send: PostingCardProps['send'] }) {
  const { posting } = front;
  return (
    <EvidenceScope readAt={front.readAt} onJump={(field) => send({ kind: 'preview', field })}>
      <h2 class={styles.title}>
        <PostingTitle posting={posting} />
      </h2>
      <FactLines posting={posting} />
      {posting.warnings.map((warning) => (
        <p class={styles.warning} key={warning.code}>
          <TriangleAlert size={14} strokeWidth={1.5} aria-hidden="true" />
          {warning.message}
        </p>
      ))}
      <Actions front={front} now={now} send={send} />
    </EvidenceScope>
  );
}

function FactLines({ posting }: { posting: Posting }) {
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

/** The first button is where Enter goes; when it changes under the focus, the focus follows. */
function Actions({ front, now, send }: { front: FrontPosting; now: number; send: PostingCardProps['send'] }) {
  const { saved, save, saving, failure } = front;
  const first = useRef<HTMLButtonElement>(null);
  const situation = failure ? 'failed' : save ? 'just-saved' : saved ? 'saved' : 'new';

  // Enter saves as soon as the posting stands there, unless the user is already somewhere else.
  useEffect(() => {
    if (document.activeElement === document.body || !document.activeElement) first.current?.focus();
  }, [situation]);

  const keep = () => send({ kind: 'save' });
  const open = saved && { label: t('open'), onClick: () => send({ kind: 'open', key: saved.key }) };
  return (
    <div class={styles.foot}>
      {situation === 'failed' && (
        <Button
          key="again"
          look="accent"
          buttonRef={first}
          busy={saving}
          onClick={failure?.code === 'capture-expired' ? () => send({ kind: 'read-again' }) : keep}
        >
          {t('tryAgain')}
        </Button>
      )}
      {situation === 'new' && (
        <Button key="save" look="accent" hint="⏎" buttonRef={first} busy={saving} onClick={keep}>
          {t('savePosting')}
        </Button>
      )}
      {situation === 'saved' && saved && saved.changed.length > 0 && (
        <Button key="update" look="accent" buttonRef={first} busy={saving} onClick={keep}>
          {t('update')}
        </Button>
      )}
      {open && (
        <Button key="open" buttonRef={saved.changed.length > 0 || failure ? null : first} onClick={open.onClick}>
          {open.label}
        </Button>
      )}
      {situation === 'saved' && saved?.changed.length === 0 && (
        <Button key="update" look="quiet" busy={saving} onClick={keep}>
          {t('update')}
        </Button>
      )}
      {save && (
        <Button key="undo" look="quiet" onClick={() => send({ kind: 'undo-save', undoId: save.answer.undoId })}>
          {t('undo')}
        </Button>
      )}
      <p class={styles.saved} role="status" key="status">
        {savedWords(front, now)}
      </p>
    </div>
  );
}

function savedWords({ saved, save, failure }: FrontPosting, now: number): ComponentChildren {
  if (failure) {
    return (
      <span>
        {explainFailure(failure)} <code class={styles.code}>{failure.code}</code>
      </span>
    );
  }
  if (saved === undefined) return null;
  const words = save ? t(outcomeWords[save.answer.outcome]) : t('frontSavedAgo', formatAgo(saved.savedAt, now));
  return (
    <>
      <Check class={styles.tick} size={16} strokeWidth={2} aria-hidden="true" />
      <span>
        {words}
        {saved.changed.length > 0 && <span class={styles.changed}> {t('frontChanged', formatList(saved.changed.map(fieldLabel)))}</span>}
      </span>
    </>
  );
}

const outcomeWords: Record<SaveAnswer['outcome'], MessageKey> = { created: 'savedNow', updated: 'updatedNow', unchanged: 'unchangedNow' };
