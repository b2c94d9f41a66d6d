import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { UserChange } from '../../src/posting/user-data';
import { everything, freshShelf, hold, MINUTE, samplePosting } from './sample';

const numbers = ['1', '2'] as const;
const titles = ['Keeper', 'Head Keeper'] as const;

type Command =
  | { readonly do: 'capture'; readonly number: string; readonly title: string }
  | { readonly do: 'retry' | 'undo'; readonly capture: number }
  | { readonly do: 'remove' | 'restore'; readonly number: string }
  | { readonly do: 'say'; readonly number: string; readonly change: UserChange }
  | { readonly do: 'unsay'; readonly number: string };

const change: fc.Arbitrary<UserChange> = fc.oneof(
  fc.record({ set: fc.constant('notes' as const), value: fc.constantFrom('oil', 'wick') }),
  fc.record({ set: fc.constant('notes' as const) }),
  fc.record({ set: fc.constant('edit' as const), id: fc.constant('title' as const), value: fc.constantFrom('Keeper of lamps', null) }),
);

const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('capture' as const), number: fc.constantFrom(...numbers), title: fc.constantFrom(...titles) }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('retry' as const, 'undo' as const), capture: fc.nat(7) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), number: fc.constantFrom(...numbers) }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('say' as const), number: fc.constantFrom(...numbers), change }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('unsay' as const), number: fc.constantFrom(...numbers) }) },
  ),
  { minLength: 4, maxLength: 18, size: 'max' },
);

/**
 * What a shelf should be, in the plainest words: for each posting the list of what was done to it, where taking a save back strikes it
 * (and the captures that only saw its content) from the list. The state is read off the list.
 */
class Model {
  readonly #done = new Map<string, { id: string; did: 'version' | 'seen' | 'removed' | 'restored'; title?: string; of?: string }[]>();

  #list(number: string) {
    const list = this.#done.get(number) ?? [];
    this.#done.set(number, list);
    return list;
  }

  state(number: string): { title: string | undefined; newest: string; captures: number; binned: boolean } | undefined {
    const list = this.#list(number);
    const versions = list.filter((entry) => entry.did === 'version');
    const newest = versions.at(-1);
    if (newest === undefined) return undefined;
    const last = list.filter((entry) => entry.did !== 'seen').at(-1);
    return {
      title: newest.title,
      newest: newest.id,
      captures: list.filter((entry) => entry.did === 'version' || entry.did === 'seen').length,
      binned: last?.did === 'removed',
    };
  }

  save(number: string, id: string, title: string): void {
    const state = this.state(number);
    const known = this.#list(number).some((entry) => entry.id === id);
    if (known) {
      if (state?.binned) this.#list(number).push({ id: `restored by ${id}`, did: 'restored' });
    } else if (state && !state.binned && state.title === title) this.#list(number).push({ id, did: 'seen', of: state.newest });
    else this.#list(number).push({ id, did: 'version', title });
  }

  undo(number: string, id: string): void {
    const left = this.#list(number).filter((entry) => entry.id !== id && entry.of !== id);
    this.#done.set(number, left.some((entry) => entry.did === 'version') ? left : []);
  }

  readonly #said = new Map<string, { notes: string | undefined; title: string | null | undefined }[]>();

  /** What is said now; each saying keeps what was said before it. */
  said(number: string) {
    return this.#said.get(number)?.at(-1) ?? { notes: undefined, title: undefined };
  }

  say(number: string, change: UserChange): void {
    const before = this.#said.get(number) ?? [];
    const now = { ...this.said(number) };
    if (change.set === 'notes') now.notes = change.value;
    else if (change.set === 'edit' && change.value !== undefined) now.title = change.value === null ? null : String(change.value);
    this.#said.set(number, [...before, now]);
  }

  unsay(number: string): void {
    this.#said.set(number, this.#said.get(number)?.slice(0, -1) ?? []);
  }

  move(number: string, did: 'removed' | 'restored'): boolean {
    const state = this.state(number);
    if (state === undefined) return false;
    if (state.binned !== (did === 'removed')) this.#list(number).push({ id: did, did });
    return true;
  }

  shelf(): Map<string, { title: string | undefined; captures: number; notes: string | undefined }> {
    const entries = numbers.flatMap((number) => {
      const state = this.state(number);
      return state === undefined || state.binned ? [] : [[`tiktok:${number}`, this.#shown(number, state)] as const];
    });
    return new Map(entries);
  }

  #shown(number: string, state: { title: string | undefined; captures: number }) {
    const { notes, title } = this.said(number);
    return { title: title === undefined ? state.title : (title ?? undefined), captures: state.captures, notes };
  }
}

it('any sequence of captures, retries, undo, removing, restoring and saying leaves what the plain model says', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const { shelf, clock, database } = freshShelf();
      const model = new Model();
      const undos = new Map<string, UserChange[][]>();
      const captures: { id: string; number: string; title: string; step: string }[] = [];
      for (const command of sequence) {
        clock.advance(MINUTE);
        if (command.do === 'capture') {
          const capture = { id: `capture-${captures.length}`, number: command.number, title: command.title, step: '' };
          captures.push(capture);
          await hold(shelf, clock, capture.id, samplePosting(capture.number, { title: capture.title }));
          capture.step = (await shelf.save(capture.id)).captureId;
          model.save(capture.number, capture.step, capture.title);
        } else if (command.do === 'say') {
          const key = `tiktok:${command.number}`;
          if (model.state(command.number) === undefined) {
            await expect(shelf.say(key, [command.change])).rejects.toMatchObject({ code: 'posting-unknown' });
            continue;
          }
          model.say(command.number, command.change);
          undos.set(command.number, [...(undos.get(command.number) ?? []), await shelf.say(key, [command.change])]);
        } else if (command.do === 'unsay') {
          const last = undos.get(command.number)?.at(-1);
          if (last === undefined || model.state(command.number) === undefined) continue;
          model.unsay(command.number);
          await shelf.say(`tiktok:${command.number}`, last);
          undos.set(command.number, undos.get(command.number)?.slice(0, -1) ?? []);
        } else if ('capture' in command) {
          const capture = captures[command.capture];
          if (capture === undefined) continue;
          if (command.do === 'retry') {
            capture.step = (await shelf.save(capture.id)).captureId;
            model.save(capture.number, capture.step, capture.title);
          } else {
            await shelf.undo(capture.step);
            model.undo(capture.number, capture.step);
          }
        } else {
          const known = model.move(command.number, command.do === 'remove' ? 'removed' : 'restored');
          const done = command.do === 'remove' ? shelf.remove(`tiktok:${command.number}`) : shelf.restore(`tiktok:${command.number}`);
          if (known) await done;
          else await expect(done).rejects.toMatchObject({ code: 'posting-unknown' });
        }
      }

      const kept = new Map<string, { title: string | undefined; captures: number; notes: string | undefined }>();
      for await (const batch of shelf.all()) {
        for (const { posting, captures: count, user } of batch)
          kept.set(posting.key, { title: posting.title, captures: count, notes: user.notes });
      }
      const expected = model.shelf();
      expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(expected));
      const listing = await shelf.list({ query: 'northern', offset: 0, limit: 10 });
      expect(new Map(listing.items.map((item) => [item.key, item.title]))).toEqual(
        new Map([...expected].map(([key, { title }]) => [key, title])),
      );
      expect(listing.setAside).toBe(0);
      const versions = (await everything(shelf)).flatMap(({ steps }) => steps);
      const pages = await database.read(['snapshots'], (transaction) => transaction.objectStore('snapshots').getAllKeys());
      expect([...pages].sort()).toEqual(
        versions
          .filter((step) => step.kind === 'version')
          .map((step) => step.id)
          .sort(),
      );
      shelf.close();
    }),
    { numRuns: 200 },
  );
}, 120_000);
