import { Instant } from './instant';
import { BaseSalary, type Posting, PostingKey, SiteId, WorkplaceType } from './posting';
import { ApplicationStatus, Rating, statusOf, Tag, type UserData } from './user-data';
import * as z from './zod';

/** What a list shows of a kept posting: small, so that a list of thousands reads no full record. */
export const PostingSummary = z.object({
  key: PostingKey,
  site: SiteId,
  title: z.optional(z.string()),
  company: z.optional(z.string()),
  /** The places' texts, joined for reading. */
  place: z.optional(z.string()),
  workplaceType: z.optional(WorkplaceType),
  baseSalary: z.optional(BaseSalary),
  datePosted: z.optional(z.string()),
  validThrough: z.optional(z.string()),
  closed: z.optional(z.literal(true)),
  /** The first save. */
  savedAt: Instant,
  /** Where the application stands; absent where it has not begun. */
  status: z.optional(ApplicationStatus),
  /** Since when it stands there. */
  statusAt: z.optional(Instant),
  tags: z.optional(z.array(Tag)),
  rating: z.optional(Rating),
  /** The day on which the user wants to come back to it. */
  followUp: z.optional(z.string()),
  /** The last interview, on the user's own clock. */
  interviewAt: z.optional(z.string()),
});
export type PostingSummary = z.infer<typeof PostingSummary>;

/** The places of a posting in one line. */
export function placeText(jobLocations: NonNullable<Posting['jobLocations']>): string {
  return jobLocations.map(({ text }) => text).join(' · ');
}

/** What a posting is called wherever it is named: its title and its employer, as far as they are known. */
export function nameOf({ title, hiringOrganization }: Posting): { readonly title?: string; readonly company?: string } {
  return { ...(title === undefined ? {} : { title }), ...(hiringOrganization === undefined ? {} : { company: hiringOrganization.name }) };
}

/** The row of a posting as it is shown (edited-posting.ts), saved first at `savedAt`, with what the user says of it. */
export function summaryOf(posting: Posting, savedAt: string, user: UserData): PostingSummary {
  const { key, site, jobLocations, workplaceType, baseSalary, datePosted, validThrough, closed } = posting;
  const { tags, rating, followUp } = user;
  const status = statusOf(user);
  const statusAt = user.statusSteps.at(-1)?.at;
  const interviewAt = user.interviews.at(-1)?.startDate;
  return {
    key,
    site,
    savedAt,
    ...nameOf(posting),
    ...(jobLocations === undefined ? {} : { place: placeText(jobLocations) }),
    ...(workplaceType === undefined ? {} : { workplaceType }),
    ...(baseSalary === undefined ? {} : { baseSalary }),
    ...(datePosted === undefined ? {} : { datePosted }),
    ...(validThrough === undefined ? {} : { validThrough }),
    ...(closed === undefined ? {} : { closed }),
    ...(status === 'saved' ? {} : { status }),
    ...(statusAt === undefined ? {} : { statusAt }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(rating === undefined ? {} : { rating }),
    ...(followUp === undefined ? {} : { followUp: followUp.date }),
    ...(interviewAt === undefined ? {} : { interviewAt }),
  };
}
