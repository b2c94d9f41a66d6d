import type { ApplicantTracking } from './system';

/** Personio. Its pages carry JSON-LD; the form is a place on the same page. */
export const personio: ApplicantTracking = { name: 'Personio', hosts: ['jobs.personio.de', 'jobs.personio.com'] };
