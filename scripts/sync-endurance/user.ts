/** What a user does on one machine, as the extension's own pages do it, and what must be seen of it at once where it was acknowledged. */
import { type PostingKey, postingKey } from '../../src/posting/posting';
import { Problem } from '../../src/posting/problem';
import { hashText } from '../../src/posting/text-hash';
import { fieldOf, type UserChange } from '../../src/posting/user-data';
import { ageRecord } from '../endurance/raw-shelf';
import type { Seeded } from '../endurance/seeded';
import type { Machine } from './machine';
import { readSaid } from './shelf-state';
import type { SyncModel } from './sync-model';

/** How many postings the machines share: few, so that they meet. */
const POSTINGS = 8;

const addressOf = (posting: number): string => `https://careers.example/jobs/${posting}`;
const keyOf = (posting: number): PostingKey => postingKey('web', hashText(addressOf(posting)));
/** The keys of all postings that may be saved. */
export const allKeys: readonly PostingKey[] = Array.from({ length: POSTINGS }, (_, posting) => keyOf(posting));

export const actions = [
  ...(['save', 'save', 'save', 'save', 'notes', 'notes', 'say', 'say', 'take-back', 'undo-save', 'remove', 'remove', 'restore'] as const),
  ...(['merge', 'reread', 'empty-bin'] as const),
] as const;
export type Action = (typeof actions)[number];

/** A user at several machines. */
export interface User {
  /** Does something on one of them. Answers what should hold at once, and does not. */
  act(action: Action, on: number): Promise<string[]>;
  /** Every title and every note that was written down. */
  readonly written: ReadonlySet<string>;
}

/** The posting as a careers page holds it. */
function jsonLd(title: string): string {
  const duties = Array.from({ length: 8 }, (_, index) => `<li>Draw chart ${index} of the harbour, and keep it true for ${title}.</li>`);
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    hiringOrganization: { '@type': 'Organization', name: 'Northern Lamps' },
    datePosted: '2026-11-01',
    description: `<p>Northern Lamps looks for somebody who draws.</p><h3>What you will do</h3><ul>${duties.join('')}</ul>`,
  });
}

export function userOf(machines: readonly Machine[], model: SyncModel, random: Seeded): User {
  const written = new Set<string>();
  let words = 0;
  const word = (kind: string): string => {
    words += 1;
    const text = `${kind} ${words}q${random.whole(1_000_000)}z`;
    written.add(text);
    return text;
  };
  /** By machine, what its user could take back. */
  const saves = machines.map((): string[] => []);
  const changes = machines.map((): { key: PostingKey; undo: readonly UserChange[] }[] => []);

  async function save(machine: Machine, on: number, posting: number, title: string): Promise<string[]> {
    const front = await machine.ask('text/read', { kind: 'json', text: jsonLd(title), url: addressOf(posting) });
    if (front === undefined) return [];
    if (front.state !== 'posting') throw new Error(`the posting was not read: ${JSON.stringify(front)}`);
    const answer = await machine.ask('capture/save', { captureId: front.captureId });
    if (answer === undefined) return [];
    saves[on]?.push(answer.undoId);
    const { history } = await readSaid(machine.page);
    if (answer.key !== keyOf(posting)) return [`saved as ${answer.key}, not ${keyOf(posting)}`];
    return history.some(({ id }) => id === answer.undoId) ? [] : [`acknowledged save ${answer.undoId} is not in the history`];
  }

  async function say(machine: Machine, on: number, key: PostingKey, change: UserChange): Promise<string[]> {
    const answer = await machine.ask('user/change', { key, changes: [change] });
    if (answer === undefined) return [];
    changes[on]?.push({ key, undo: answer.undo });
    const { userData } = await readSaid(machine.page);
    const entry = userData.find((one) => one.key === key && one.field === fieldOf(change));
    const said = JSON.stringify(change.value);
    return entry?.register.sayings.some(({ value }) => JSON.stringify(value) === said)
      ? []
      : [`acknowledged ${fieldOf(change)} of ${key} is not there: ${JSON.stringify(entry)}`];
  }

  function something(id: string): UserChange {
    return random.pick<() => UserChange>([
      () => ({ set: 'rating', value: 1 + random.whole(5) }),
      () => ({ set: 'tag', id: 'harbour', value: 'Harbour' }),
      () => ({ set: 'tag', id: 'harbour' }),
      () => ({
        set: 'status',
        id,
        value: { status: random.pick(['applied', 'interviewing', 'rejected']), at: '2026-11-20T09:00:00.000Z' },
      }),
      () => ({ set: 'edit', id: 'jobLocations', value: [{ text: word('Harbour') }] }),
      () => ({ set: 'followUp', value: { date: '2026-12-24', note: word('Ask') } }),
    ])();
  }

  /** Saves while nothing gets out, so that what an earlier reader is made to have read is all that others ever hear of. */
  async function readAgain(machine: Machine, on: number, posting: number): Promise<{ faults: string[]; title: string }> {
    const title = word('Cartographer');
    const faults = await hidden(machine, async () => {
      const found = await save(machine, on, posting, title);
      await ageRecord(machine.page, keyOf(posting), 'As an earlier reader had it');
      await machine.stopWorker('stopAllWorkers');
      for (let state = await machine.ask('reread/state', {}); state?.waiting !== 0; state = await machine.ask('reread/state', {}));
      return found;
    });
    return { faults, title };
  }

  async function act(action: Action, on: number): Promise<{ faults: string[]; title?: string }> {
    const machine = machines[on];
    if (machine === undefined) throw new RangeError(`there is no machine ${on}`);
    const posting = random.whole(POSTINGS);
    const key = keyOf(posting);
    switch (action) {
      case 'save': {
        const title = word('Cartographer');
        return { faults: await save(machine, on, posting, title), title };
      }
      case 'reread':
        return readAgain(machine, on, posting);
      case 'notes':
        return { faults: await say(machine, on, key, { set: 'notes', value: word('Notes') }) };
      case 'say':
        return { faults: await say(machine, on, key, something(`s${random.whole(3)}`)) };
      case 'merge':
        return { faults: await say(machine, on, key, { set: 'mergedInto', value: keyOf((posting + 1) % POSTINGS) }) };
      case 'take-back': {
        const last = changes[on]?.pop();
        if (last !== undefined) await machine.ask('user/change', { key: last.key, changes: [...last.undo] });
        return { faults: [] };
      }
      case 'undo-save': {
        const undoId = saves[on]?.pop();
        if (undoId !== undefined) await machine.ask('save/undo', { undoId });
        return { faults: [] };
      }
      case 'remove':
        await machine.ask('posting/remove', { key });
        return { faults: [] };
      case 'restore':
        await machine.ask('posting/restore', { key });
        return { faults: [] };
      case 'empty-bin':
        await machine.ask('bin/empty', {});
        return { faults: [] };
    }
  }

  return {
    written,
    async act(action, on) {
      const done = await act(action, on).catch((error: unknown) => {
        // What is not there (any more) on this machine cannot be spoken of.
        if (error instanceof Problem && error.code === 'posting-unknown') return { faults: [] };
        throw error;
      });
      const machine = machines[on];
      if (machine === undefined) throw new RangeError(`there is no machine ${on}`);
      const lost = model.observe(on, await readSaid(machine.page), 'title' in done ? done.title : undefined);
      return [...done.faults, ...lost].map((fault) => `${action} on machine ${on}: ${fault}`);
    },
  };
}

/** Does something while nothing of this machine reaches the server, or comes from there. */
async function hidden<Result>(machine: Machine, work: () => Promise<Result>): Promise<Result> {
  machine.network.cutOff();
  await machine.network.quiet();
  try {
    return await work();
  } finally {
    machine.network.reconnect();
  }
}
