import { Copy } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { SavedPosting } from '../../protocol/shelf';
import { Menu } from '../controls/Menu';
import { explainFailure } from '../explain';
import { failureOf } from '../failure';
import { type MessageKey, t } from '../message';
import styles from './CopyAsMenu.module.css';
import { type CopyFormat, copyFormats } from './copy-formats';

interface CopyAsMenuProps {
  readonly saved: SavedPosting;
  /** Puts a posting on the clipboard: `copyPosting` of copy-posting.ts. */
  readonly copy?: (saved: SavedPosting, format: CopyFormat) => Promise<void>;
}

const words: Readonly<Record<CopyFormat, MessageKey>> = {
  markdown: 'copyMarkdown',
  text: 'copyText',
  rich: 'copyRich',
  json: 'copyJson',
};

/** What writes the clipboard's texts is loaded when the first is wanted. */
async function copyLazily(saved: SavedPosting, format: CopyFormat): Promise<void> {
  const { copyPosting } = await import('./copy-posting');
  await copyPosting(saved, format);
}

/** *Copy as* for the posting that is read. */
export function CopyAsMenu({ saved, copy = copyLazily }: CopyAsMenuProps) {
  const [told, setTold] = useState('');
  const run = (format: CopyFormat) => {
    setTold('');
    copy(saved, format).then(
      () => setTold(t('copied')),
      (error: unknown) => setTold(explainFailure(failureOf(error))),
    );
  };
  return (
    <span class={styles.copy}>
      <Menu
        label={t('copyAs')}
        opens="down"
        icon={<Copy size={16} strokeWidth={1.5} aria-hidden="true" />}
        items={copyFormats.map((format) => ({ kind: 'action', label: t(words[format]), onSelect: () => run(format) }))}
      />
      <span class="visually-hidden" role="status">
        {told}
      </span>
    </span>
  );
}
