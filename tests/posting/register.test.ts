import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRegisters, type Register, say, sayAgain, valuesOf } from '../../src/posting/register';

const machines = ['a', 'b', 'c'] as const;
type Machine = (typeof machines)[number];

type Event = { readonly on: Machine } & (
  | { readonly say: string | undefined }
  | { readonly hear: Machine }
  /** Has all that stands stand again, for this reason. */
  | { readonly again: string }
);

const machine = fc.constantFrom(...machines);
const speaking = fc.record({ on: machine, say: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }) });
const hearing = fc.record({ on: machine, hear: machine });
const events: fc.Arbitrary<Event[]> = fc.array(fc.oneof(speaking, hearing), { maxLength: 24 });
const sayingAgain = fc.record({ on: machine, again: fc.constantFrom('one', 'other') });
const allEvents: fc.Arbitrary<Event[]> = fc.array(fc.oneof(speaking, hearing, sayingAgain), { maxLength: 24 });

/** What three machines have after they spoke and heard of each other; their clocks go as they like. */
function play(story: readonly Event[], clock: (step: number, on: Machine) => number): Map<Machine, Register> {
  const shelves = new Map<Machine, Register>();
  for (const [step, event] of story.entries()) {
    const own = shelves.get(event.on);
    if ('hear' in event) {
      const heard = shelves.get(event.hear);
      if (heard !== undefined) shelves.set(event.on, own === undefined ? heard : mergeRegisters(own, heard));
      continue;
    }
    const speaker = { installation: event.on, at: new Date(clock(step, event.on)).toISOString() };
    if ('say' in event) shelves.set(event.on, say(own, event.say, speaker));
    else if (own !== undefined) shelves.set(event.on, sayAgain(own, valuesOf(own) ?? [], speaker, event.again));
  }
  return shelves;
}

const skewed = fc.array(fc.nat(100_000), { minLength: 24, maxLength: 24 });

describe('a register', () => {
  it('has what was said last where nobody else spoke', () => {
    const register = say(say(undefined, 'first', { installation: 'a', at: '2026-03-02T00:00:00.000Z' }), 'second', {
      installation: 'a',
      at: '2026-03-01T00:00:00.000Z',
    });
    expect(valuesOf(register)?.map(({ value }) => value)).toEqual(['second']);
  });

  it('keeps both of what two machines said without knowing of each other, the newest first', () => {
    const left = say(undefined, 'left', { installation: 'a', at: '2026-03-01T00:00:00.000Z' });
    const right = say(undefined, 'right', { installation: 'b', at: '2026-03-02T00:00:00.000Z' });
    const merged = mergeRegisters(left, right);
    expect(valuesOf(merged)?.map(({ value }) => value)).toEqual(['right', 'left']);
    const settled = say(merged, 'both', { installation: 'a', at: '2026-03-01T12:00:00.000Z' });
    expect(valuesOf(mergeRegisters(settled, right))?.map(({ value }) => value)).toEqual(['both']);
  });

  it('lets a value stand against a taking away that did not know of it', () => {
    const first = say(undefined, 'first', { installation: 'a', at: '2026-03-01T00:00:00.000Z' });
    const taken = say(first, undefined, { installation: 'b', at: '2026-03-03T00:00:00.000Z' });
    const written = say(first, 'more', { installation: 'a', at: '2026-03-02T00:00:00.000Z' });
    expect(valuesOf(taken)).toBeUndefined();
    expect(valuesOf(mergeRegisters(taken, first))).toBeUndefined();
    expect(valuesOf(mergeRegisters(taken, written))?.map(({ value }) => value)).toEqual(['more']);
  });

  it('merges the same in every order, grouping and repetition, whatever the clocks say', () => {
    fc.assert(
      fc.property(allEvents, skewed, (story, times) => {
        const [a, b, c] = [...play(story, (step) => times[step] ?? 0).values()];
        if (a === undefined || b === undefined) return;
        const ab = mergeRegisters(a, b);
        expect(mergeRegisters(b, a)).toEqual(ab);
        expect(mergeRegisters(ab, a)).toEqual(ab);
        expect(mergeRegisters(ab, ab)).toEqual(ab);
        if (c !== undefined) expect(mergeRegisters(ab, c)).toEqual(mergeRegisters(a, mergeRegisters(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  it('has what stood say the same again, and whoever hears of it has that in its place', () => {
    fc.assert(
      fc.property(allEvents, skewed, (story, times) => {
        const [own, other] = [...play(story, (step) => times[step] ?? 0).values()];
        if (own === undefined || other === undefined) return;
        const stood = valuesOf(own) ?? [];
        const replaced = mergeRegisters(say(own, 'file', { installation: 'd', at: '2026-01-01T00:00:00.000Z' }), other);
        const again = sayAgain(replaced, stood, { installation: 'a', at: '1970-01-01T00:00:00.000Z' }, 'undone');
        const [counts, ...others] = valuesOf(again) ?? [];
        expect(counts?.value).toBe(stood[0]?.value);
        // Of two of one moment either may come first.
        expect(new Set(others.map(({ value }) => value))).toEqual(new Set(stood.slice(1).map(({ value }) => value)));
        for (const one of [own, other, replaced]) expect(mergeRegisters(one, again)).toEqual(mergeRegisters(again, again));
      }),
      { numRuns: 500 },
    );
  });

  it('loses no word that nobody had read when they spoke', () => {
    fc.assert(
      fc.property(events, skewed, (story, times) => {
        const all = [...play(story, (step) => times[step] ?? 0).values()];
        const [first, ...rest] = all;
        if (first === undefined) return;
        const merged = rest.reduce(mergeRegisters, first);
        const expected = unread(story);
        expect(new Set(merged.sayings.map(({ installation, count }) => `${installation}${count}`))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

/** By the plainest bookkeeping: each saying with the set of sayings that its speaker knew; what stands is what no other knew. */
function unread(story: readonly Event[]): Set<string> {
  const known = new Map<Machine, Set<string>>(machines.map((name) => [name, new Set()]));
  const counts = new Map<Machine, number>();
  const superseded = new Set<string>();
  const said = new Set<string>();
  for (const event of story) {
    const own = known.get(event.on) ?? new Set();
    if ('hear' in event) for (const id of known.get(event.hear) ?? []) own.add(id);
    else {
      for (const id of own) superseded.add(id);
      const count = (counts.get(event.on) ?? 0) + 1;
      counts.set(event.on, count);
      own.add(`${event.on}${count}`);
      said.add(`${event.on}${count}`);
    }
  }
  return new Set([...said].filter((id) => !superseded.has(id)));
}
