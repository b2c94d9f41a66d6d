import { type Register, valuesOf } from './register';
import { changeOf, emptyUserData, tagId, type UserChange, type UserData } from './user-data';

/** The register of one field (`fieldOf` in user-data.ts). */
export interface Said {
  readonly field: string;
  readonly register: Register;
}

/** What people write, where two texts that differ are both worth keeping; of the rest (a rating, a tag) the newest is enough. */
const written: ReadonlySet<UserChange['set']> = new Set(['notes', 'followUp', 'contact', 'interview', 'edit']);

/** What the registers of one posting come to. Values that no longer fit are left out; the registers keep them. */
export function userDataOf(said: readonly Said[]): UserData {
  const data = emptyUserData();
  for (const { field, register } of said) {
    const [counts, ...others] = valuesOf(register) ?? [];
    const change = counts && changeOf(field, counts.value);
    if (change === undefined) continue;
    put(data, change);
    if (!written.has(change.set)) continue;
    for (const { value, at } of others) data.alternatives.push({ field, value, at });
  }
  data.statusSteps.sort((left, right) => byText(left.at, right.at) || byText(left.id, right.id));
  data.interviews.sort((left, right) => byText(left.startDate, right.startDate) || byText(left.id, right.id));
  data.contacts.sort((left, right) => byText(left.name, right.name) || byText(left.id, right.id));
  data.tags.sort((left, right) => byText(tagId(left), tagId(right)));
  return data;
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function put(data: UserData, change: UserChange): void {
  if (change.value === undefined) return;
  switch (change.set) {
    case 'rating':
      data.rating = change.value;
      return;
    case 'notes':
      data.notes = change.value;
      return;
    case 'followUp':
      data.followUp = change.value;
      return;
    case 'tag':
      data.tags.push(change.value);
      return;
    case 'status':
      data.statusSteps.push({ ...change.value, id: change.id });
      return;
    case 'contact':
      data.contacts.push({ ...change.value, id: change.id });
      return;
    case 'interview':
      data.interviews.push({ ...change.value, id: change.id });
      return;
    case 'edit':
      data.edits[change.id] = change.value;
      return;
    case 'mergedInto':
      data.mergedInto = change.value;
      return;
    case 'distinctFrom':
      data.distinctFrom.push(change.id);
      return;
  }
}
