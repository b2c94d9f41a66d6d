import type { ApplicationStatus } from '../posting/user-data';

/**
 * What other tools call the steps of an application, folded. What is in between (an assessment, a call) is a step of the
 * interviews. Words that do not say who ended it ("closed", "ghosted", "archived") are in no list. */
const words: Readonly<Record<ApplicationStatus, readonly string[]>> = {
  saved: [
    'saved',
    'bookmarked',
    'wishlist',
    'wish list',
    'interested',
    'to apply',
    'not applied',
    'not yet applied',
    'not started',
    'backlog',
    'todo',
    'to do',
    'considering',
    'researching',
    'draft',
  ],
  applied: ['applied', 'application submitted', 'submitted', 'application sent', 'applying', 'in review', 'under review'],
  interviewing: [
    'interviewing',
    'interview',
    'interviews',
    'interview scheduled',
    'interviewed',
    'phone screen',
    'phone interview',
    'screen',
    'screening',
    'recruiter screen',
    'recruiter call',
    'technical interview',
    'onsite',
    'on site',
    'onsite interview',
    'on site interview',
    'final interview',
    'final round',
    'first round',
    'second round',
    'assessment',
    'online assessment',
    'oa',
    'take home',
  ],
  offer: ['offer', 'offers', 'offered', 'offer received', 'negotiating', 'negotiation', 'accepted', 'offer accepted', 'hired'],
  rejected: ['rejected', 'rejection', 'rejected by company', 'declined by company', 'not selected', 'no longer under consideration'],
  withdrawn: ['withdrawn', 'withdrew', 'i withdrew', 'offer declined', 'declined offer', 'i declined', 'not interested'],
};

const statuses = new Map(
  (['saved', 'applied', 'interviewing', 'offer', 'rejected', 'withdrawn'] as const).flatMap((status) =>
    words[status].map((word) => [word, status] as const),
  ),
);

/** The step that a tool's word stands for; nothing for a word of somebody's own. */
export function statusNamed(word: string): ApplicationStatus | undefined {
  const folded = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return statuses.get(folded);
}
