import { type FullStep, HistoryStep, keptSteps } from '../posting/history-step';
import type { PostingKey } from '../posting/posting';
import type { Database } from './database';
import { type History, historyStores, nextSequence, readHistory, writeHistory } from './history';
import { readOrSetAside } from './set-aside';

/**
 * Takes a step of a posting's history back: a save, or what a reader made anew. The posting is what the other steps make of it, or leaves the
 * shelf when no capture is left. Answers the posting's key; nothing when there is no such step (any more), which is no failure: asking twice
 * does no harm.
 */
export async function undoStep(database: Database, stepId: string, now: Date): Promise<PostingKey | undefined> {
  return database.write(historyStores, async (transaction) => {
    const step = await readOrSetAside(transaction, 'history', stepId, HistoryStep, now);
    if (step === undefined) return undefined;
    const history = await readHistory(transaction, step.key, now);
    writeHistory(transaction, step.key, history, keptSteps([...history.steps, undoneStep(history, step, now)]));
    return step.key;
  });
}

/** The step that takes another one back. Named after it, so that taking it back on two machines is one thing. */
export function undoneStep(history: Pick<History, 'steps'>, step: HistoryStep, now: Date): FullStep {
  const { id, key } = step;
  const reread = step.kind === 'reread' ? { reread: { version: step.version, readerVersion: step.readerVersion } } : {};
  return { id: `${id}/undone`, key, sequence: nextSequence(history), at: now.toISOString(), kind: 'undone', of: id, ...reread };
}
