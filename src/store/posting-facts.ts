import type { PostingKey } from '../posting/posting';
import type { StatusStep } from '../posting/user-data';
import type { ShownPosting } from './shown-posting';

/** What of a posting no row of a list holds, and charts are made of. */
export interface PostingFacts {
  readonly key: PostingKey;
  readonly skills: string[];
  /** ISO 8601, the first save. */
  readonly savedAt: string;
  /** Oldest first. */
  readonly statusSteps: StatusStep[];
}

/** The facts of a posting as it is shown. */
export function factsOf({ record, posting, user }: ShownPosting): PostingFacts {
  const statusSteps = user.statusSteps.map(({ status, at }) => ({ status, at }));
  return { key: record.key, skills: posting.skills ?? [], savedAt: record.savedAt, statusSteps };
}
