import type { ComponentChildren } from 'preact';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon: ComponentChildren;
  readonly title: string;
  /** What can be done. */
  readonly text: string;
  readonly children?: ComponentChildren;
}

export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div class={styles.empty}>
      <span class={styles.icon}>{icon}</span>
      <p class={styles.title}>{title}</p>
      <p class={styles.text}>{text}</p>
      {children}
    </div>
  );
}
