import type { PostingKey } from '../posting/posting';
import type { Saying } from '../posting/register';
import type { ChangesLine } from './changes-file';
import { NameInUse } from './numbered-file';
import type { OwnSaying } from './port';
import type { Run } from './run';

/**
 * Looks for sayings that stand here otherwise than by the same count there: a profile was put back in time, and nothing on the server told. Where it is
 * this one, or another machine knows of more than it ever said, this throws `NameInUse`. Answers the postings of which another one must hear what stands
 * here, so that it can tell.
 */
export async function countedTwice({ shelf, machine }: Run, lines: readonly ChangesLine[]): Promise<PostingKey[]> {
  const theirs = lines.flatMap(({ posting: { key, said } }) => said.map(({ field, register }) => ({ key, field, register })));
  if (theirs.length === 0) return [];
  const forgotten = await shelf.forgottenCount();
  const own = new Map(
    (await shelf.wholeOf([...new Set(theirs.map(({ key }) => key))])).flatMap(({ key, said }) =>
      said.map(({ field, register }) => [`${key}\n${field}`, register] as const),
    ),
  );
  let isAhead = false;
  const taken: OwnSaying[] = [];
  const others = new Set<PostingKey>();
  for (const { key, field, register } of theirs) {
    const mine = own.get(`${key}\n${field}`);
    isAhead ||= (register.seen[machine] ?? 0) > Math.max(mine?.seen[machine] ?? 0, forgotten);
    for (const said of mine?.sayings ?? []) {
      if (!register.sayings.some((other) => isOtherOfSameCount(said, other))) continue;
      if (said.installation === machine) taken.push({ key, field, count: said.count });
      else others.add(key);
    }
  }
  if (isAhead || taken.length > 0) throw new NameInUse(taken);
  return [...others];
}

function isOtherOfSameCount(one: Saying, other: Saying): boolean {
  if (one.installation !== other.installation || one.count !== other.count) return false;
  return one.at !== other.at || JSON.stringify(one.value) !== JSON.stringify(other.value);
}
