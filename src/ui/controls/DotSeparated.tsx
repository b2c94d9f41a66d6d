import { type ComponentChildren, Fragment, toChildArray } from 'preact';

/** Bound to what stands before it, so that no line begins with it. */
const DOT = '\u00a0· ';

/** The children that there are, a middle dot between them. */
export function DotSeparated({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      {toChildArray(children).map((child, index) => (
        <Fragment key={typeof child === 'object' ? child.key : child}>
          {index > 0 && <span aria-hidden="true">{DOT}</span>}
          {child}
        </Fragment>
      ))}
    </>
  );
}
