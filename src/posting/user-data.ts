/**
 * What the user says of a posting, kept apart from what its page says. One *change* says one thing or, without a value, takes it away; each has
 * a register of its own (register.ts) under its `field`, so that what two machines say of different things never meets.
 */
import { Day, Instant } from './instant';
import { FieldName, PostingFields, PostingKey } from './posting';
import { WebUrl } from './url';
import * as z from './zod';

const Text = z.string().check(z.minLength(1));
const Id = z.string().check(z.regex(/^[\w-]{1,64}$/));

/** Where an application stands. `saved` is where it begins. */
export const ApplicationStatus = z.enum(['saved', 'applied', 'interviewing', 'offer', 'rejected', 'withdrawn']);
export type ApplicationStatus = z.infer<typeof ApplicationStatus>;

/** The application came to stand so, when. */
export const StatusStep = z.object({ status: ApplicationStatus, at: Instant });
export type StatusStep = z.infer<typeof StatusStep>;

/** Somebody to speak to about a posting, as the user wrote it down. Names after schema.org `ContactPoint` and `Person`. */
export const Contact = z.object({
  name: Text,
  jobTitle: z.optional(Text),
  email: z.optional(Text),
  telephone: z.optional(Text),
  url: z.optional(WebUrl),
  note: z.optional(Text),
});
export type Contact = z.infer<typeof Contact>;

/** Names after schema.org `Event`. */
export const Interview = z.object({
  /** The user's own clock: `2026-03-01T09:30`. */
  startDate: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)),
  name: z.optional(Text),
  location: z.optional(Text),
  note: z.optional(Text),
});
export type Interview = z.infer<typeof Interview>;

export const FollowUp = z.object({ date: Day, note: z.optional(Text) });
export type FollowUp = z.infer<typeof FollowUp>;

export const Rating = z.number().check(z.int(), z.minimum(1), z.maximum(5));
/** Shown as written; two that differ only in case or surrounding space are one (`tagId`). */
export const Tag = z.string().check(z.minLength(1), z.maxLength(60));

/** One thing that the user says of one posting. Without `value` it is taken away. */
export const UserChange = z
  .discriminatedUnion('set', [
    z.object({ set: z.literal('rating'), value: z.optional(Rating) }),
    /** Markdown. */
    z.object({ set: z.literal('notes'), value: z.optional(Text) }),
    z.object({ set: z.literal('followUp'), value: z.optional(FollowUp) }),
    z.object({ set: z.literal('tag'), id: Text, value: z.optional(Tag) }),
    /** Each step of the application is one of its own, so that taking back the last one gives the one before. */
    z.object({ set: z.literal('status'), id: Id, value: z.optional(StatusStep) }),
    z.object({ set: z.literal('contact'), id: Id, value: z.optional(Contact) }),
    z.object({ set: z.literal('interview'), id: Id, value: z.optional(Interview) }),
    /** The field's value as the user knows it; null says that there is none, whatever the page says. */
    z.object({ set: z.literal('edit'), id: FieldName, value: z.optional(z.json()) }),
    /** This posting is the same as that one, and is shown as a part of it. */
    z.object({ set: z.literal('mergedInto'), value: z.optional(PostingKey) }),
    /** This posting is not the same as that one, however alike they look. */
    z.object({ set: z.literal('distinctFrom'), id: PostingKey, value: z.optional(z.literal(true)) }),
  ])
  .check(
    z.refine((change) => change.set !== 'edit' || change.value === undefined || isEdit(change.id, change.value), {
      error: 'no value of this field',
    }),
    z.refine((change) => change.set !== 'tag' || change.value === undefined || tagId(change.value) === change.id, {
      error: 'not the id of this tag',
    }),
  );
export type UserChange = z.infer<typeof UserChange>;

/** Whether a value can stand in a field; null stands for none. The sections are the description's, and go with it. */
function isEdit(field: FieldName, value: unknown): boolean {
  return field !== 'sections' && (value === null || PostingFields.shape[field].safeParse(value).success);
}

/** The field that a change speaks of, which has a register of its own: `rating`, `tag/remote first`. */
export function fieldOf(change: UserChange): string {
  return 'id' in change ? `${change.set}/${change.id}` : change.set;
}

/** The change that says `value` of this field; nothing when that is no field or no value of ours. */
export function changeOf(field: string, value: unknown): UserChange | undefined {
  const slash = field.indexOf('/');
  const address = slash < 0 ? { set: field } : { set: field.slice(0, slash), id: field.slice(slash + 1) };
  const change = UserChange.safeParse(value === undefined ? address : { ...address, value });
  return change.success ? change.data : undefined;
}

/** Under which id a tag goes: `Remote first ` and `remote first` are one. */
export function tagId(tag: string): string {
  return tag.trim().normalize('NFC').toLowerCase();
}

const edits = z.partialRecord(FieldName, z.json());

/** What was said elsewhere at the same time as what counts, and is kept until the user says which. */
const Alternative = z.object({ field: z.string(), value: z.json(), at: Instant });
export type Alternative = z.infer<typeof Alternative>;

/** All that the user says of one posting. */
export const UserData = z.object({
  /** Oldest first; where the application stands is the last one's. */
  statusSteps: z.array(z.extend(StatusStep, { id: Id })),
  /** In the order of the alphabet. */
  tags: z.array(Tag),
  rating: z.optional(Rating),
  notes: z.optional(Text),
  followUp: z.optional(FollowUp),
  contacts: z.array(z.extend(Contact, { id: Id })),
  /** By date. */
  interviews: z.array(z.extend(Interview, { id: Id })),
  /** By field; null where the user says that there is no value. */
  edits,
  mergedInto: z.optional(PostingKey),
  distinctFrom: z.array(PostingKey),
  alternatives: z.array(Alternative),
});
export type UserData = z.infer<typeof UserData>;

/** Nothing said yet, to be filled. */
export function emptyUserData(): UserData {
  return { statusSteps: [], tags: [], contacts: [], interviews: [], edits: {}, distinctFrom: [], alternatives: [] };
}

/** Nothing said. */
export const noUserData: UserData = emptyUserData();

/** Where the application stands. */
export function statusOf({ statusSteps }: Pick<UserData, 'statusSteps'>): ApplicationStatus {
  return statusSteps.at(-1)?.status ?? 'saved';
}
