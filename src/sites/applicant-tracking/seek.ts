import * as z from '../../posting/zod';
import { type StatePosting, StateText, type SystemState } from './state';
import type { ApplicantTracking } from './system';

const Named = z.catch(z.optional(z.object({ label: StateText, name: StateText })), undefined);
const Moment = z.catch(z.optional(z.object({ dateTimeUtc: StateText })), undefined);
const Result = z.object({
  job: z.object({
    id: z.union([z.string(), z.number()]),
    title: z.string(),
    content: z.string(),
    isExpired: z.catch(z.optional(z.boolean()), undefined),
    advertiser: Named,
    location: Named,
    workTypes: Named,
    salary: Named,
    listedAt: Moment,
    expiresAt: Moment,
  }),
  workArrangements: z.catch(z.optional(z.object({ arrangements: z.array(z.object({ label: StateText })) })), undefined),
});
const ReduxData = z.object({ jobdetails: z.object({ result: Result }) });
const ApolloData = z.object({ ROOT_QUERY: z.object({ jobDetails: Result }) });

function postingOf({ job, workArrangements }: z.infer<typeof Result>): StatePosting {
  const [arrangement, ...others] = workArrangements?.arrangements ?? [];
  return {
    id: String(job.id),
    title: job.title,
    description: job.content,
    hiringOrganization: job.advertiser?.name,
    jobLocation: [job.location?.label ?? ''],
    jobLocationType: others.length > 0 ? undefined : arrangement?.label,
    employmentType: job.workTypes?.label,
    datePosted: job.listedAt?.dateTimeUtc,
    validThrough: job.expiresAt?.dateTimeUtc,
    baseSalary: job.salary?.label,
    closed: job.isExpired,
  };
}

/** The stores of SEEK's pages, of which a page has one or both (2023 to autumn 2026). */
const states: readonly SystemState[] = [
  {
    name: 'SEEK_REDUX_DATA',
    read(value) {
      const { data } = ReduxData.safeParse(value);
      return data && postingOf(data.jobdetails.result);
    },
  },
  {
    name: 'SEEK_APOLLO_DATA',
    read(value) {
      const { data } = ApolloData.safeParse(value);
      return data && postingOf(data.ROOT_QUERY.jobDetails);
    },
  },
];

/** SEEK and its sisters: marked with `data-automation`, alone or beside a list (`jobId=`). */
export const seek: ApplicantTracking = {
  name: 'SEEK',
  hosts: ['seek.com', 'seek.com.au', 'seek.co.nz', 'jobstreet.com', 'jobsdb.com'],
  states,
  form: /\/job\/\d+\/apply(?:\/|$)/,
  canonical: (url) => {
    const id = /\/job\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1] ?? url.searchParams.get('jobId');
    return id !== null && /^\d{5,}$/.test(id) ? new URL(`/job/${id}`, url.origin) : undefined;
  },
  markers: {
    present: '[data-automation="jobAdDetails"]',
    title: ['[data-automation="job-detail-title"]'],
    text: ['[data-automation="jobAdDetails"]'],
    facts: {
      employer: ['[data-automation="advertiser-name"]'],
      location: ['[data-automation="job-detail-location"]'],
      employment: ['[data-automation="job-detail-work-type"]'],
      salary: ['[data-automation="job-detail-salary"]'],
      function: ['[data-automation="job-detail-classifications"]'],
    },
  },
};
