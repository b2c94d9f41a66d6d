import * as z from '../../posting/zod';
import { StateText, type SystemState } from './state';
import type { ApplicantTracking } from './system';

const Job = z.object({ key: StateText, datePublished: StateText, expired: z.catch(z.optional(z.boolean()), undefined) });
const InitialData = z.object({
  jobKey: StateText,
  jobInfoWrapperModel: z.object({
    jobInfoModel: z.object({
      jobInfoHeaderModel: z.object({ jobTitle: z.string(), companyName: StateText, formattedLocation: StateText }),
      jobMetadataHeaderModel: z.catch(z.optional(z.object({ jobType: StateText })), undefined),
      sanitizedJobDescription: z.union([z.string(), z.object({ content: z.string() })]),
    }),
  }),
  salaryInfoModel: z.catch(z.optional(z.object({ salaryText: StateText })), undefined),
  hostQueryExecutionResult: z.catch(
    z.optional(z.object({ data: z.object({ jobData: z.object({ results: z.array(z.object({ job: Job })) }) }) })),
    undefined,
  ),
});

/** The data of a posting's page; beside a list it stays that of the posting which was opened first (2021 to autumn 2026). */
const state: SystemState = {
  name: '_initialData',
  read(value) {
    const { data } = InitialData.safeParse(value);
    if (data === undefined) return undefined;
    const { jobInfoHeaderModel: header, jobMetadataHeaderModel, sanitizedJobDescription: text } = data.jobInfoWrapperModel.jobInfoModel;
    const job = data.hostQueryExecutionResult?.data.jobData.results[0]?.job;
    const id = data.jobKey ?? job?.key;
    if (id === undefined) return undefined;
    return {
      id,
      title: header.jobTitle,
      description: typeof text === 'string' ? text : text.content,
      hiringOrganization: header.companyName,
      jobLocation: [header.formattedLocation ?? ''],
      employmentType: jobMetadataHeaderModel?.jobType,
      datePosted: job?.datePublished,
      baseSalary: data.salaryInfoModel?.salaryText,
      closed: job?.expired,
    };
  },
};

/** Indeed: the posting alone (`viewjob?jk=`), or open beside a list (`vjk=`). */
export const indeed: ApplicantTracking = {
  name: 'Indeed',
  hosts: ['indeed.com'],
  states: [state],
  form: /^\/(?:beta\/)?indeedapply\//,
  canonical: (url) => {
    const id = url.searchParams.get('jk') ?? url.searchParams.get('vjk');
    return id !== null && /^[0-9a-f]{8,32}$/i.test(id) ? new URL(`/viewjob?jk=${id}`, url.origin) : undefined;
  },
  markers: {
    present: '#jobDescriptionText',
    title: ['[data-testid="jobsearch-JobInfoHeader-title"]', '.jobsearch-JobInfoHeader-title', '[data-testid="simpler-jobTitle"]'],
    text: ['#jobDescriptionText'],
    facts: {
      employer: ['[data-testid="inlineHeader-companyName"]', '[data-company-name="true"]', '.jobsearch-JobInfoHeader-companyNameSimple'],
      location: ['[data-testid="inlineHeader-companyLocation"] > div', '[data-testid="job-location"]'],
    },
  },
};
