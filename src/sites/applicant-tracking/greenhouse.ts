import * as z from '../../posting/zod';
import { StateText, type SystemState } from './state';
import type { ApplicantTracking } from './system';

const Route = z.object({
  jobPostId: StateText,
  jobPost: z.object({
    id: StateText,
    title: z.string(),
    company_name: StateText,
    job_post_location: StateText,
    introduction: StateText,
    content: z.string(),
    conclusion: StateText,
    published_at: StateText,
    public_url: StateText,
    pay_ranges: z.catch(z.optional(z.array(z.object({ min: StateText, max: StateText, currency_type: StateText }))), undefined),
  }),
});
const RemixContext = z.object({ state: z.object({ loaderData: z.record(z.string(), z.unknown()) }) });

/** The amount of "£27,400"; its currency stands beside it. */
function figureIn(amount: string | undefined): string | undefined {
  return /\d[\d.,]*/.exec(amount ?? '')?.[0];
}

/** The data of the boards' and of the embedded boards' routes, whichever of them holds a posting (2024 to autumn 2026). */
const state: SystemState = {
  name: '__remixContext',
  read(value) {
    const routes = Object.values(RemixContext.safeParse(value).data?.state.loaderData ?? {});
    const route = routes.flatMap((one) => Route.safeParse(one).data ?? [])[0];
    if (route === undefined) return undefined;
    const { jobPost } = route;
    const id = route.jobPostId ?? jobPost.id ?? /\/jobs\/(\d+)/.exec(jobPost.public_url ?? '')?.[1];
    if (id === undefined) return undefined;
    return {
      id,
      title: jobPost.title,
      description: [jobPost.introduction, jobPost.content, jobPost.conclusion].join('\n'),
      hiringOrganization: jobPost.company_name,
      jobLocation: (jobPost.job_post_location ?? '').split(/\s*;\s*/),
      datePosted: jobPost.published_at,
      baseSalary: jobPost.pay_ranges?.map(({ min, max, currency_type }) => ({
        currency: currency_type,
        minValue: figureIn(min),
        maxValue: figureIn(max),
      })),
    };
  },
};

/** Greenhouse: the boards of 2024 (`job__title`) and the ones before (`app-title`). The form stands below the posting on the same page. */
export const greenhouse: ApplicantTracking = {
  name: 'Greenhouse',
  hosts: ['greenhouse.io'],
  states: [state],
  markers: {
    present: '.job__description, #app_body #content',
    title: ['.job__title h1', '.job__title', 'h1.app-title'],
    text: ['.job__description', '#content'],
    facts: { location: ['.job__location', '#header .location', '.app-title ~ .location'], employer: ['#header .company-name'] },
  },
};
