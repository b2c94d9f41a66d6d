import * as z from '../../posting/zod';
import { StateText, type SystemState } from './state';
import type { ApplicantTracking } from './system';

const AppData = z.object({
  organization: z.optional(z.object({ name: StateText })),
  posting: z.object({
    id: z.string(),
    title: z.string(),
    descriptionHtml: z.string(),
    locationName: StateText,
    secondaryLocationNames: z.catch(z.optional(z.array(z.string())), undefined),
    workplaceType: StateText,
    employmentType: StateText,
    publishedDate: StateText,
    applicationDeadline: StateText,
    scrapeableCompensationSalarySummary: StateText,
  }),
});

/** The whole page is drawn from it: until then there is nothing but a spinner (2024 to autumn 2026). */
const state: SystemState = {
  name: '__appData',
  read(value) {
    const { data } = AppData.safeParse(value);
    if (data === undefined) return undefined;
    const { organization, posting } = data;
    return {
      id: posting.id,
      title: posting.title,
      description: posting.descriptionHtml,
      hiringOrganization: organization?.name,
      jobLocation: [posting.locationName ?? '', ...(posting.secondaryLocationNames ?? [])],
      jobLocationType: posting.workplaceType,
      employmentType: posting.employmentType,
      datePosted: posting.publishedDate,
      validThrough: posting.applicationDeadline,
      baseSalary: posting.scrapeableCompensationSalarySummary,
    };
  },
};

/** Ashby. Its pages carry JSON-LD and their program's data; their classes are generated. */
export const ashby: ApplicantTracking = { name: 'Ashby', hosts: ['jobs.ashbyhq.com'], form: /\/application\/?$/, states: [state] };
