/** Everything that must hold of a shelf at any moment, whatever was stopped in the middle. */
import { isDeepStrictEqual } from 'node:util';
import { HistoryStep } from '../../src/posting/history-step';
import { PostingSummary, summaryOf } from '../../src/posting/summary';
import * as z from '../../src/posting/zod';
import type { ListAnswer } from '../../src/protocol/shelf';
import { fullStep, fullSteps } from '../../src/store/history';
import { unpackSnapshot } from '../../src/store/packed-snapshot';
import { PostingRecord, UserEntry } from '../../src/store/schema';
import { contentsFor, contentsOf } from '../../src/store/search/contents';
import { isListed, type ShownPosting, shown } from '../../src/store/shown-posting';
import { stateAfter, stepIn } from '../../src/store/timeline';
import type { RawShelf } from './raw-shelf';
import type { Kept, Standing } from './shelf-model';
import { sameStanding } from './shelf-model';

interface Parsed<Value> {
  readonly values: readonly Value[];
  readonly faults: readonly string[];
}

function parsedAll<Schema extends z.core.$ZodType>(store: string, raw: readonly unknown[], schema: Schema): Parsed<z.infer<Schema>> {
  const values: z.infer<Schema>[] = [];
  const faults: string[] = [];
  for (const record of raw) {
    const result = z.safeParse(schema, record);
    if (result.success) values.push(result.data);
    else faults.push(`${store}: a record does not validate: ${z.prettifyError(result.error)}`);
  }
  return { values, faults };
}

/** Postings as they are shown, by their key, and what does not validate. */
export function postingsOf(raw: RawShelf): { readonly postings: ReadonlyMap<string, ShownPosting>; readonly faults: readonly string[] } {
  const records = parsedAll('postings', raw.postings, PostingRecord);
  const entries = parsedAll('userData', raw.userData, UserEntry);
  const postings = records.values.map((record) =>
    shown(
      record,
      entries.values.filter(({ key }) => key === record.key),
    ),
  );
  return { postings: new Map(postings.map((posting) => [posting.record.key, posting])), faults: [...records.faults, ...entries.faults] };
}

/** How a posting stands, in the model's words. */
export function standingOf(posting: ShownPosting | undefined): Standing {
  if (posting === undefined) return undefined;
  const { record, user } = posting;
  return {
    title: posting.posting.title ?? '',
    savedAt: record.savedAt,
    captures: record.captures,
    inBin: record.removedAt !== undefined,
    ...(user.notes === undefined ? {} : { notes: user.notes }),
  };
}

/** The rows of lists are what they would be if they were made anew from the records, no more and no fewer, and nothing is damaged. */
export function summaryFaults(raw: RawShelf, postings: ReadonlyMap<string, ShownPosting>): string[] {
  const { values, faults } = parsedAll('summaries', raw.summaries, PostingSummary);
  const listed = [...postings.values()].filter(({ record }) => isListed(record));
  const byKey = (rows: readonly PostingSummary[]) => new Map(rows.map((row) => [row.key, row]));
  return [
    ...faults,
    ...(isDeepStrictEqual(byKey(values), byKey(listed.map(({ posting, record, user }) => summaryOf(posting, record.savedAt, user))))
      ? []
      : ['summaries: not what the records give']),
    ...(raw.setAside.length === 0 ? [] : [`setAside: ${raw.setAside.length} records were damaged`]),
  ];
}

/** The search index says what one made anew from the postings would say. */
export function indexFaults(raw: RawShelf, postings: ReadonlyMap<string, ShownPosting>): string[] {
  try {
    const expected = contentsFor([...postings.values()].filter(({ record }) => isListed(record)));
    return isDeepStrictEqual(new Map([...contentsOf(raw)].sort()), new Map([...expected].sort()))
      ? []
      : ['search index: not what the postings give'];
  } catch (error) {
    return [`search index: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** The history of these postings is whole, gives their records, and has the page of each of its versions. */
export async function historyFaults(
  raw: RawShelf,
  postings: ReadonlyMap<string, ShownPosting>,
  keys: readonly string[],
  /** The captures that were unpacked before: a snapshot never changes. */
  unpacked: Set<string>,
): Promise<string[]> {
  const { values, faults } = parsedAll('steps', raw.steps, HistoryStep);
  const all = [...faults];
  for (const key of keys) {
    const record = postings.get(key)?.record;
    const stored = values.filter((step) => step.key === key);
    const steps = fullSteps(stored, record);
    if (new Set(steps.map((step) => step.sequence)).size < steps.length) all.push(`${key}: two steps have one place in its history`);
    for (const step of stored) {
      const isWhole = fullStep(step, record) !== undefined && (step.kind !== 'version' || step.posting !== undefined);
      const isDoubled = record !== undefined && stepIn(record)?.id === step.id;
      if (!isWhole || isDoubled) all.push(`${key}: the posting of ${step.id} is lost or doubled`);
    }
    if (!isDeepStrictEqual(stateAfter(steps), record)) all.push(`${key}: its history does not give its record`);
    const versions = steps.flatMap((step) => (step.kind === 'version' ? [step.id] : []));
    const snapshots = raw.snapshots.filter((snapshot) => snapshot.key === key);
    if (!isDeepStrictEqual(new Set(snapshots.map(({ captureId }) => captureId)), new Set(versions)))
      all.push(`${key}: the kept pages are not those of its versions`);
    for (const { captureId, snapshot } of snapshots) {
      if (unpacked.has(captureId)) continue;
      unpacked.add(captureId);
      const { tree } = await unpackSnapshot({ bytes: new Uint8Array(snapshot.bytes), length: snapshot.length });
      if (!tree.includes(key.slice(key.indexOf(':') + 1))) all.push(`${captureId}: the kept page is of another posting`);
    }
  }
  return all;
}

/** The list that the worker answers is the model's shelf, newest save first. */
export function listFaults(answer: ListAnswer, model: ReadonlyMap<string, Standing>): string[] {
  const expected = [...model].filter((entry): entry is [string, Kept] => entry[1] !== undefined && !entry[1].inBin);
  const faults: string[] = [];
  const listed = answer.items.map(({ key }) => key);
  if (new Set(listed).size < listed.length) faults.push('list: a posting stands there twice');
  for (const [key, { title }] of expected) {
    const item = answer.items.find((row) => row.key === key);
    if (item === undefined) faults.push(`list: ${key} is lost`);
    else if (item.title !== title) faults.push(`list: ${key} is “${item.title}”, not “${title}”`);
  }
  const known = new Set(expected.map(([key]) => key));
  for (const key of listed) if (!known.has(key)) faults.push(`list: ${key} should not be there`);
  const times = answer.items.map(({ savedAt }) => savedAt);
  if (!isDeepStrictEqual(times, [...times].sort().reverse())) faults.push('list: not the newest save first');
  if (answer.all !== expected.length || answer.total !== expected.length || answer.setAside !== 0)
    faults.push(`list: counts ${answer.all}/${answer.total}/${answer.setAside} for ${expected.length} postings`);
  return faults;
}

/** Every posting stands as the model says. */
export function modelFaults(postings: ReadonlyMap<string, ShownPosting>, model: ReadonlyMap<string, Standing>): string[] {
  const keys = new Set([...postings.keys(), ...model.keys()]);
  return [...keys].flatMap((key) => {
    const found = standingOf(postings.get(key));
    const expected = model.get(key);
    return sameStanding(expected, found) ? [] : [`${key}: ${JSON.stringify(found)} stands where ${JSON.stringify(expected)} should`];
  });
}
