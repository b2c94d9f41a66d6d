/**
 * The posting record: what is read, kept, shown and exported. Names follow schema.org `JobPosting` where it has a word.
 * An unknown field is absent, never null and never empty.
 */
import { Evidence } from './evidence';
import { Day } from './instant';
import { WebUrl } from './url';
import { Warning } from './warning';
import * as z from './zod';

const Text = z.string().check(z.minLength(1));
const Texts = z.array(Text).check(z.minLength(1));

/** Who published the page that was captured. `tiktok` covers every TikTok, TikTok USDS and ByteDance careers host. */
export const SiteId = z.enum(['linkedin', 'tiktok', 'web']);
export type SiteId = z.infer<typeof SiteId>;

/** `site:postingId`. */
export const PostingKey = z.string().check(z.regex(/^(linkedin|tiktok|web):[A-Za-z0-9_-]+$/));
export type PostingKey = z.infer<typeof PostingKey>;

export const HiringOrganization = z.object({ name: Text, url: z.optional(WebUrl), logo: z.optional(WebUrl) });
export type HiringOrganization = z.infer<typeof HiringOrganization>;

export const JobLocation = z.object({
  /** As the page shows it. */
  text: Text,
  locality: z.optional(Text),
  region: z.optional(Text),
  /** ISO 3166-1 alpha-2, only when it is certain. */
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  postalCode: z.optional(Text),
  latitude: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
  longitude: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
});
export type JobLocation = z.infer<typeof JobLocation>;

export const WorkplaceType = z.enum(['onsite', 'hybrid', 'remote']);
export type WorkplaceType = z.infer<typeof WorkplaceType>;

/** schema.org's words, https://developers.google.com/search/docs/appearance/structured-data/job-posting */
export const EmploymentType = z.enum(['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'VOLUNTEER', 'PER_DIEM', 'OTHER']);
export type EmploymentType = z.infer<typeof EmploymentType>;

export const PayPeriod = z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR']);
export type PayPeriod = z.infer<typeof PayPeriod>;

/** How ISO 4217 writes a currency. */
export const currencyPattern = /^[A-Z]{3}$/;

const Amount = z.number().check(z.positive());
export const BaseSalary = z.object({
  /** As written. */
  text: Text,
  /** Whole currency units: "136.8K" is 136800. A single figure sets both; "up to" only `max`, "from" only `min`. */
  min: z.optional(Amount),
  max: z.optional(Amount),
  /** ISO 4217; absent where nothing in the posting tells it. */
  currency: z.optional(z.string().check(z.regex(currencyPattern))),
  period: z.optional(PayPeriod),
  /** The site's estimate, not the employer's word. */
  estimated: z.optional(z.literal(true)),
});
export type BaseSalary = z.infer<typeof BaseSalary>;

export const Apply = z.object({
  /** `on-site`: a form on the site that was captured (LinkedIn's Easy Apply, TikTok's own form). */
  kind: z.enum(['on-site', 'external']),
  url: z.optional(WebUrl),
});
export type Apply = z.infer<typeof Apply>;

export const EducationLevel = z.enum(['high-school', 'associate', 'bachelor', 'master', 'doctorate']);
export type EducationLevel = z.infer<typeof EducationLevel>;

export const EducationRequirements = z.object({
  /** The lowest that the posting accepts. */
  level: z.optional(EducationLevel),
  text: Text,
  /** The level that it would rather have. */
  preferred: z.optional(EducationLevel),
});
export type EducationRequirements = z.infer<typeof EducationRequirements>;

export const ExperienceRequirements = z.object({
  /** The least that meets the minimum qualifications. */
  years: z.number().check(z.nonnegative(), z.maximum(60)),
  text: Text,
});
export type ExperienceRequirements = z.infer<typeof ExperienceRequirements>;

export const VisaSponsorship = z.enum(['offered', 'not-offered']);
export type VisaSponsorship = z.infer<typeof VisaSponsorship>;

export const SectionKind = z.enum([
  'intro',
  'team',
  'company',
  'responsibilities',
  'qualifications',
  'minimum-qualifications',
  'preferred-qualifications',
  'compensation',
  'benefits',
  'legal',
  'other',
]);
export type SectionKind = z.infer<typeof SectionKind>;

export const Section = z.object({
  kind: SectionKind,
  /** As written, without its last colon. */
  heading: z.optional(Text),
  /** The section's lines below the heading, as in `description`. */
  text: z.string(),
  /** The bullets, without their marks. */
  items: z.optional(Texts),
});
export type Section = z.infer<typeof Section>;

/** The fields that carry evidence, in the order in which they are shown. */
export const PostingFields = z.object({
  /** As written; absent when a pasted text names none. */
  title: z.optional(Text),
  hiringOrganization: z.optional(HiringOrganization),
  jobLocations: z.optional(z.array(JobLocation).check(z.minLength(1))),
  workplaceType: z.optional(WorkplaceType),
  employmentTypes: z.optional(z.array(EmploymentType).check(z.minLength(1))),
  seniority: z.optional(Text),
  jobFunctions: z.optional(Texts),
  industries: z.optional(Texts),
  /** The employer's requisition number. */
  jobCode: z.optional(Text),
  baseSalary: z.optional(BaseSalary),
  datePosted: z.optional(Day),
  datePostedText: z.optional(Text),
  reposted: z.optional(z.literal(true)),
  validThrough: z.optional(Day),
  closed: z.optional(z.literal(true)),
  applicants: z.optional(Text),
  apply: z.optional(Apply),
  educationRequirements: z.optional(EducationRequirements),
  experienceRequirements: z.optional(ExperienceRequirements),
  visaSponsorship: z.optional(VisaSponsorship),
  skills: z.optional(Texts),
  sections: z.optional(z.array(Section).check(z.minLength(1))),
  description: z.optional(Text),
});
export type PostingFields = z.infer<typeof PostingFields>;

/** The name of a field that carries evidence. */
export const FieldName = z.keyof(PostingFields);
export type FieldName = z.infer<typeof FieldName>;
export const fieldNames: readonly FieldName[] = FieldName.options;

/** What a page says of one job, each field with the words that it was read from. */
export const Posting = z.extend(PostingFields, {
  key: PostingKey,
  site: SiteId,
  /** The id in the page's URL, a string: TikTok's has 19 digits, past 2^53. */
  postingId: Text,
  /** Canonical, without tracking; absent for a text that came without an address. */
  url: z.optional(WebUrl),
  evidence: z.partialRecord(FieldName, Evidence),
  warnings: z.array(Warning),
});
export type Posting = z.infer<typeof Posting>;

/** `site:postingId`, the identity of a posting whatever host, route or tracking parameter it was seen at. */
export function postingKey(site: SiteId, postingId: string): PostingKey {
  return PostingKey.parse(`${site}:${postingId}`);
}

/** Whether a posting's key is that of its site and id. */
export function bearsItsKey({ key, site, postingId }: Pick<Posting, 'key' | 'site' | 'postingId'>): boolean {
  return key === `${site}:${postingId}`;
}
