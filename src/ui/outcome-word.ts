import type { SaveAnswer } from '../protocol/shelf';
import { type MessageKey, t } from './message';

const words: Record<SaveAnswer['outcome'], MessageKey> = { created: 'savedNow', updated: 'updatedNow', unchanged: 'unchangedNow' };

/** What came of a save, as a sentence. */
export const outcomeWord = (outcome: SaveAnswer['outcome']): string => t(words[outcome]);
