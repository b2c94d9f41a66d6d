import { CircleAlert, Clock3, FileText, RotateCw, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Button } from '../controls/Button';
import { EvidenceScope } from '../controls/Evidence';
import { RestartButton } from '../controls/RestartButton';
import { SkeletonLine } from '../controls/Skeleton';
import { explainFailure, explainRefusal } from '../explain';
import { t } from '../message';
import { withEdits } from '../state/front-edits';
import type { Front, FrontPosting } from '../state/front-state';
import type { Intent } from '../state/popup-state';
import { ContactChoice } from './ContactChoice';
import { FrontEdit } from './FrontEdit';
import { FrontFacts } from './FrontFacts';
import styles from './PostingCard.module.css';
import { PostingTitle } from './PostingTitle';
import { SaveActions } from './SaveActions';
import { warningSentence } from './warning-sentence';

interface PostingCardProps {
  /** The region's name. */
  readonly label?: string;
  readonly front: Front;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly send: (intent: Intent) => void;
}

/** The posting in front: what was read of it, and the one action. */
export function PostingCard({ label = t('frontRegion'), front, now, send }: PostingCardProps) {
  return (
    <section class={styles.card} aria-label={label}>
      <CardBody front={front} now={now} send={send} />
    </section>
  );
}

function CardBody({ front, now, send }: Omit<PostingCardProps, 'label'>) {
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
        <Line
          icon={<FileText size={16} strokeWidth={1.5} aria-hidden="true" />}
          missing={front.refusal.missing}
          plain={front.plain}
          send={send}
        >
          {front.late && front.refusal.code === 'not-ready' ? t('frontGaveUp') : explainRefusal(front.refusal)}
        </Line>
      );
    case 'problem':
      return (
        <Line
          icon={<CircleAlert size={16} strokeWidth={1.5} aria-hidden="true" />}
          further={<RestartButton failure={front.failure} />}
          send={send}
        >
          {explainFailure(front.failure)} <code class={styles.code}>{front.failure.code}</code>
        </Line>
      );
  }
}

interface LineProps {
  readonly icon: ComponentChildren;
  /** What a page of this site should have and has not. */
  readonly missing?: readonly string[] | undefined;
  /** What else can be done, after trying again. */
  readonly further?: ComponentChildren;
  /** The page can be kept as it is. */
  readonly plain?: true | undefined;
  readonly send: PostingCardProps['send'];
  readonly children: ComponentChildren;
}

/** One line that says why there is no posting; where the site has changed, what to send so that it is read again. */
function Line({ icon, missing = [], further, plain, send, children }: LineProps) {
  return (
    <div class={styles.line}>
      <p class={styles.why} role="alert">
        {icon}
        <span>{children}</span>
      </p>
      <div class={styles.ways}>
        <Button icon={<RotateCw size={14} strokeWidth={1.5} aria-hidden="true" />} onClick={() => send({ kind: 'read-again' })}>
          {t('tryAgain')}
        </Button>
        {further}
        {plain && <Button onClick={() => send({ kind: 'save-plain' })}>{t('savePlain')}</Button>}
        <Button look="quiet" onClick={() => send({ kind: 'new-from-text' })}>
          {t('newFromText')}
        </Button>
      </div>
      {missing.length > 0 && (
        <details class={styles.missing}>
          <summary>{t('missingMarkers')}</summary>
          <ul>
            {missing.map((marker) => (
              <li key={marker}>
                <code>{marker}</code>
              </li>
            ))}
          </ul>
          <p>{t('reportExplained')}</p>
          <Button onClick={() => send({ kind: 'copy-report' })}>{t('copyReport')}</Button>
        </details>
      )}
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
  const { edits = {}, editing } = front;
  const posting = withEdits(front.posting, edits);
  if (editing) return <FrontEdit posting={front.posting} texts={edits} send={send} />;
  return (
    <EvidenceScope readAt={front.readAt} onJump={(field) => send({ kind: 'preview', field })}>
      <h2 class={styles.title} dir="auto">
        <PostingTitle posting={posting} />
      </h2>
      <FrontFacts posting={posting} />
      {posting.warnings.map((warning) => (
        <p class={styles.warning} key={warning.code + warning.message}>
          <TriangleAlert size={14} strokeWidth={1.5} aria-hidden="true" />
          {warningSentence(warning)}
        </p>
      ))}
      <ContactChoice front={front} send={send} />
      <SaveActions front={front} now={now} send={send} />
    </EvidenceScope>
  );
}
