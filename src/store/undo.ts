import { type FullStep, type HistoryStep, keptSteps } from '../posting/history-step';
import type { PostingKey } from '../posting/posting';
import type { Database } from './database';
import { type History, historyStores, keyOfStep, nextSequence, readHistory, writeHistory } from './history';

/**
 * Takes a step of a posting's history back: a save whose page is kept, or what a reader made anew. The posting is what the other steps make of it, or leaves the
 * shelf when no capture is left. Answers the posting's key; nothing when there is no such step (any more), which is no failure: asking twice
 * does no harm.
 */
export async function undoStep(database: Database, stepId: string, now: Date): Promise<PostingKey | undefined> {
  return database.write(historyStores, async (transaction) => {
    const key = await keyOfStep(transaction, stepId);
    if (key === undefined) return undefined;
    const history = await readHistory(transaction, key, now);
    // A save whose record was set aside is known by its page alone, and is not to come back with the record.
    const step = history.steps.find(({ id }) => id === stepId) ?? { kind: 'version', id: stepId, key };
    writeHistory(transaction, key, history, keptSteps([...history.steps, undoneStep(history, step, now)]));
    return key;
  });
}

type Reread = Extract<HistoryStep, { kind: 'reread' }>;

/** What has to be known of a step to take it back. */
type Undoable =
  | Pick<Reread, 'kind' | 'id' | 'key' | 'version' | 'readerVersion'>
  | (Pick<HistoryStep, 'id' | 'key'> & { readonly kind: Exclude<HistoryStep['kind'], 'reread'> });

/** The step that takes another one back. Named after it, so that taking it back on two machines is one thing. */
export function undoneStep(history: Pick<History, 'steps'>, step: Undoable, now: Date): FullStep {
  const { id, key } = step;
  const reread = step.kind === 'reread' ? { reread: { version: step.version, readerVersion: step.readerVersion } } : {};
  return { id: `${id}/undone`, key, sequence: nextSequence(history), at: now.toISOString(), kind: 'undone', of: id, ...reread };
}
