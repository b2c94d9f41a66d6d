import { CloudAlert, CloudCheck, CloudOff, RefreshCw } from 'lucide-preact';
import styles from './Sync.module.css';
import type { Standing } from './sync-state';
import { doingWords, moodOf, moodWord, type SyncMood, standingSentences, troubleSentences } from './sync-words';

const icons: Record<SyncMood, typeof CloudCheck> = { fine: CloudCheck, working: RefreshCw, waiting: CloudOff, stopped: CloudAlert };

/** The sign of how a sync stands. */
export function MoodIcon({ mood }: { readonly mood: SyncMood }) {
  const Icon = icons[mood];
  return <Icon size={16} strokeWidth={1.5} aria-hidden="true" />;
}

/** How a sync stands: what it is doing, when it last succeeded, what waits, what went wrong and what to do. `now` in milliseconds since the epoch. */
export function SyncStanding({ state, now }: { readonly state: Standing; readonly now: number }) {
  const mood = moodOf(state);
  const trouble = troubleSentences(state);
  const { step, phase, problem } = state;
  return (
    <div class={styles.standing}>
      <p class={styles.mood} data-mood={mood}>
        <MoodIcon mood={mood} /> {moodWord(mood)}
      </p>
      <p class={styles.text}>{standingSentences(state, now)}</p>
      {trouble !== undefined && (
        <p class={styles.text}>
          {trouble} {problem && <code class={styles.code}>{problem.code}</code>}
        </p>
      )}
      {phase === 'working' && step && (
        <label class={styles.progress}>
          {doingWords(step)}
          <progress {...(step.total > 0 ? { max: step.total, value: step.done } : {})} />
        </label>
      )}
    </div>
  );
}
