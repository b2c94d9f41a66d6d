/** How what a file says meets what stands on the shelf, register by register. */
import { Json, mergeRegisters, type Register, type Speaker, say, valuesOf } from './register';
import type { Said } from './said';
import type { Difference, Winner } from './taking-in';
import { hashText } from './text-hash';
import { fieldOf, type UserChange } from './user-data';

/** A table does not tell when something was said: before everything that is known. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/**
 * The register of what a table says. It speaks under a name that is made of what is said, so that the same table taken in twice, or on two
 * machines, is one and the same saying.
 */
export function registerOfTable(change: UserChange): Said {
  const field = fieldOf(change);
  const value = Json.parse(change.value ?? null);
  const installation = `file-${hashText(`${field}\n${JSON.stringify(value)}`)}`;
  return { field, register: { seen: { [installation]: 1 }, sayings: [{ installation, count: 1, at: LONG_AGO, value }] } };
}

export interface Meeting {
  readonly own: Register | undefined;
  readonly file: Said;
  readonly wins: Winner;
  readonly speaker: Speaker;
  /** The user took this file's word back by undoing its import, and said nothing since: taking it in once more says it again. */
  readonly wasUndone: boolean;
  /** Whether the file is a shelf of its own, whose registers are kept whatever counts, or a table. */
  readonly isShelf: boolean;
}

/** The register afterwards, and the difference where there is one to show. */
export interface Met {
  readonly register: Register | undefined;
  readonly difference?: Difference;
}

/** Puts both sides' words on one thing together. Without a conflict that is their merge. */
export function meet({ own, file, wins, speaker, wasUndone, isShelf }: Meeting): Met {
  const merged = own === undefined ? file.register : mergeRegisters(own, file.register);
  const [shelfValue, fileValue, mergedValue] = [countsIn(own), countsIn(file.register), countsIn(merged)];
  if (wasUndone && fileValue !== undefined && mergedValue === undefined) return { register: say(merged, fileValue, speaker) };
  // A table that says what stands here already says nothing new.
  if (!isShelf && shelfValue !== undefined && same(shelfValue, fileValue)) return { register: own };
  if (shelfValue === undefined || fileValue === undefined || same(shelfValue, fileValue)) return { register: merged };
  const newest = isShelf ? mergedValue : shelfValue;
  const wanted = wins === 'file' ? fileValue : wins === 'shelf' ? shelfValue : newest;
  const difference: Difference = {
    field: file.field,
    shelf: shelfValue,
    file: fileValue,
    stands: same(wanted, shelfValue) ? 'shelf' : 'file',
    conflict: true,
  };
  if (!isShelf && difference.stands === 'shelf') return { register: own, difference };
  return { register: same(mergedValue, wanted) && wins === 'newest' ? merged : settled(merged, wanted, speaker), difference };
}

/** The user chose: what was said at the same time elsewhere is settled by it, too. */
function settled(merged: Register, wanted: Json | undefined, speaker: Speaker): Register {
  const [counts, ...others] = valuesOf(merged) ?? [];
  return counts !== undefined && same(counts.value, wanted) && others.length === 0 ? merged : say(merged, wanted, speaker);
}

/** What a register comes to, as far as it is a value of its field. */
function countsIn(register: Register | undefined): Json | undefined {
  return register === undefined ? undefined : valuesOf(register)?.[0].value;
}

function same(left: Json | undefined, right: Json | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
