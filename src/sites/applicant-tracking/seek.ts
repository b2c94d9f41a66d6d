import type { ApplicantTracking } from './system';

/** SEEK and its sisters: marked with `data-automation`, alone or beside a list (`jobId=`). */
export const seek: ApplicantTracking = {
  name: 'SEEK',
  hosts: ['seek.com', 'seek.com.au', 'seek.co.nz', 'jobstreet.com', 'jobsdb.com'],
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
