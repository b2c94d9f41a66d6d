import type { Posting } from '../../posting/posting';
import { Fact } from '../controls/Evidence';
import { t } from '../message';

/** The title with its evidence, or words in its place. */
export function PostingTitle({ posting }: { readonly posting: Posting }) {
  if (posting.title === undefined) return <span>{t('untitled')}</span>;
  return (
    <Fact field="title" evidence={posting.evidence.title}>
      {posting.title}
    </Fact>
  );
}
