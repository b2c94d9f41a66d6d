import { type ApplicationStatus, type StatusStep, tagId, UserChange } from '../posting/user-data';
import type { ColumnMeaning } from './column-meanings';
import { idOfSaid } from './id-of-said';
import { statusNamed } from './status-words';
import type { MeantRow } from './table-row';

/** What separates several tags in one cell. */
const between = /\s*[,;|\n]\s*/;

/** The columns that say when a step of the application was. */
const datedSteps: readonly (readonly [ColumnMeaning, ApplicationStatus])[] = [
  ['appliedAt', 'applied'],
  ['interviewedAt', 'interviewing'],
  ['offeredAt', 'offer'],
  ['rejectedAt', 'rejected'],
  ['withdrawnAt', 'withdrawn'],
];

interface Around {
  /** What every row of the table stands for. */
  readonly always?: 'applied' | undefined;
  /** ISO 8601: for a step whose day the row does not tell. */
  readonly now: string;
}

/**
 * What a row says of the user's application. The ids are made of what is said, so that reading the same row twice, or on two machines, says the
 * same. A status in words that stand for no step is kept as a tag: it is the user's own word.
 */
export function saidIn(meant: MeantRow, { always, now }: Around): UserChange[] {
  const said: unknown[] = [];
  const word = meant.text('status');
  const named = word === undefined ? undefined : statusNamed(word);
  for (const step of stepsOf(meant, named ?? always, now)) said.push({ set: 'status', id: idOfSaid('status', step), value: step });
  const tags = meant.text('tags')?.split(between) ?? [];
  if (word !== undefined && named === undefined) tags.push(word);
  for (const tag of tags) if (tag.trim() !== '') said.push({ set: 'tag', id: tagId(tag), value: tag.trim() });
  const notes = meant.text('notes');
  if (notes !== undefined) said.push({ set: 'notes', value: notes });
  const rating = Number(/^(\d)(?:\s*\/\s*5|\.0)?$/.exec(meant.text('rating') ?? '')?.[1]);
  if (rating > 0) said.push({ set: 'rating', value: rating });
  const followUp = meant.date('followUp');
  if (followUp !== undefined) said.push({ set: 'followUp', value: { date: followUp.day } });
  const name = meant.text('contact');
  if (name !== undefined) {
    const email = meant.text('contactEmail');
    const contact = { name, ...(email === undefined ? {} : { email }) };
    said.push({ set: 'contact', id: idOfSaid('contact', contact), value: contact });
  }
  return said.flatMap((change) => {
    const parsed = UserChange.safeParse(change);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The steps of the application with their days; where it stands comes last, whatever its day. */
function stepsOf(meant: MeantRow, stands: ApplicationStatus | undefined, now: string): StatusStep[] {
  const steps: StatusStep[] = datedSteps.flatMap(([meaning, status]) => {
    const at = meant.date(meaning)?.at;
    // A day to come is a plan, no step that was taken.
    return at === undefined || at > now ? [] : [{ status, at }];
  });
  if (stands === undefined || stands === 'saved') return steps;
  const known = steps.find(({ status }) => status === stands);
  const last = steps.reduce((latest, { at }) => (at > latest ? at : latest), '');
  if (known !== undefined && known.at >= last) return steps;
  const own = meant.date('statusAt')?.at;
  const told = own !== undefined && own >= last ? own : last;
  const at = told === '' ? (meant.date('savedAt')?.at ?? now) : told;
  // Of two steps of one moment the later stands last: a millisecond apart.
  const after = at > last ? at : new Date(Date.parse(at) + 1).toISOString();
  return [...steps.filter((step) => step !== known), { status: stands, at: after }];
}
