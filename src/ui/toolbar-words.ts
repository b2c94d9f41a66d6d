/** The sentences of what stands outside of any page of ours: the toolbar button and the context menu. */
import type { ProblemReport } from '../posting/problem';
import type { Refusal } from '../posting/refusal';
import type { SaveAnswer } from '../protocol/shelf';
import { formatDayOf } from './dates';
import { explainFailure, explainRefusal } from './explain';
import { type MessageKey, t } from './message';

const outcomes: Record<SaveAnswer['outcome'], MessageKey> = { created: 'badgeSaved', updated: 'badgeUpdated', unchanged: 'badgeUnchanged' };

/** What the toolbar button says of a save, and of a posting that is kept. */
export const badgeWords = {
  saved: (outcome: SaveAnswer['outcome'], title: string): string => t(outcomes[outcome], title),
  refused: (refusal: Refusal): string => explainRefusal(refusal),
  failed: (problem: ProblemReport): string => explainFailure(problem),
  kept: (savedAt: string): string => t('badgeKept', formatDayOf(savedAt)),
};

const menuTitles = {
  'save-posting': 'contextMenuSavePosting',
  'open-link': 'contextMenuOpenLink',
  'new-from-text': 'contextMenuNewFromText',
  'save-open-tabs': 'openTabsTitle',
} as const satisfies Record<string, MessageKey>;

/** What an entry of the context menu is called. */
export function menuTitle(id: keyof typeof menuTitles): string {
  return t(menuTitles[id]);
}
