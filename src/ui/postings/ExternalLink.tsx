import { ExternalLink as Icon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { isPublicUrl } from '../../posting/url';
import styles from './ExternalLink.module.css';

interface ExternalLinkProps {
  readonly href: string | undefined;
  readonly children: ComponentChildren;
}

/** A link out of the extension, in a new tab. What is no http(s) address is shown as plain words. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  if (href === undefined || !isPublicUrl(href)) return <>{children}</>;
  return (
    <a class={styles.link} href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon size={14} strokeWidth={1.5} aria-hidden="true" />
    </a>
  );
}
