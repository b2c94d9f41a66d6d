import { changedFields } from '../posting/difference';
import type { FieldDifference, HistoryEvent } from '../posting/history-event';
import { type FullStep, standingSteps } from '../posting/history-step';
import type { Posting, PostingKey } from '../posting/posting';
import { Json } from '../posting/register';
import type { Database } from './database';
import { stateAfter } from './timeline';
import { unknownPosting } from './unknown-posting';
import { findShelfPosting } from './whole-shelf';

/** What happened to a posting, the newest first. Throws `Problem('posting-unknown')`. */
export async function historyOf(database: Database, key: PostingKey): Promise<HistoryEvent[]> {
  const { steps } = await database.read(['postings', 'steps', 'userData'], (transaction) => findShelfPosting(transaction, key));
  if (stateAfter(steps) === undefined) throw unknownPosting(key);
  return eventsOf(steps);
}

/** The events that a posting's steps tell of, the newest first. A reading that changed nothing is none. */
function eventsOf(steps: readonly FullStep[]): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  const passed: FullStep[] = [];
  for (const step of standingSteps(steps)) {
    const before = stateAfter(passed);
    passed.push(step);
    const after = stateAfter(passed);
    const differences = before === undefined || after === undefined ? [] : differencesOf(before.posting, after.posting);
    const event = { id: step.id, at: step.at, differences };
    switch (step.kind) {
      case 'version':
        events.push({ ...event, kind: step.outcome, version: step.id });
        break;
      case 'seen':
      case 'removed':
      case 'restored':
        events.push({ ...event, kind: step.kind });
        break;
      case 'reread':
        if (differences.length > 0) events.push({ ...event, kind: 'reread' });
        break;
      case 'undone':
        break;
    }
  }
  return events.reverse();
}

/** The fields in which two states of a posting differ, each with what it said before and says now. */
function differencesOf(before: Posting, after: Posting): FieldDifference[] {
  // The sections are the description's, cut at its headings.
  const fields = changedFields(before, after).filter((field, _, all) => field !== 'sections' || !all.includes('description'));
  return fields.map((field) => ({
    field,
    ...(before[field] === undefined ? {} : { before: Json.parse(before[field]) }),
    ...(after[field] === undefined ? {} : { after: Json.parse(after[field]) }),
  }));
}
