import { type ComponentChildren, Fragment, toChildArray } from 'preact';
import styles from './DotSeparated.module.css';

/** The children that there are, a middle dot after each but the last: a dot never begins a line. */
export function DotSeparated({ children }: { readonly children: ComponentChildren }) {
  const shown = toChildArray(children);
  return (
    <>
      {shown.map((child, index) => (
        <Fragment key={typeof child === 'object' ? child.key : child}>
          <span class={styles.item}>
            {child}
            {index < shown.length - 1 && <span aria-hidden="true"> ·</span>}
          </span>
          {index < shown.length - 1 && ' '}
        </Fragment>
      ))}
    </>
  );
}
