import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'preact/hooks';
import { t } from '../message';
import styles from './History.module.css';

/** What stands between two changes is cut to so many characters on each side. */
const AROUND = 60;

interface WordDifferenceProps {
  readonly before: string;
  readonly after: string;
}

/** Two texts as one: what went is struck out, what came is underlined, and what stayed is shown around them. */
export function WordDifference({ before, after }: WordDifferenceProps) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  let at = 0;
  return (
    <p class={styles.words} dir="auto">
      {parts.map(({ value, added, removed }) => {
        const key = at;
        at += value.length + 1;
        if (added)
          return (
            <ins key={key}>
              <span class="visually-hidden">{t('differenceAdded')} </span>
              {value}
            </ins>
          );
        if (removed)
          return (
            <del key={key}>
              <span class="visually-hidden">{t('differenceRemoved')} </span>
              {value}
            </del>
          );
        return <span key={key}>{shortened(value)}</span>;
      })}
    </p>
  );
}

function shortened(text: string): string {
  return text.length <= 2 * AROUND ? text : `${text.slice(0, AROUND)} … ${text.slice(-AROUND)}`;
}
