import type { ApplicantTracking } from './system';

/** Ashby. Its pages carry JSON-LD; their classes are generated. */
export const ashby: ApplicantTracking = { name: 'Ashby', hosts: ['jobs.ashbyhq.com'], form: /\/application\/?$/ };
