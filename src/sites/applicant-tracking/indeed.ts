import type { ApplicantTracking } from './system';

/** Indeed: the posting alone (`viewjob?jk=`), or open beside a list (`vjk=`). */
export const indeed: ApplicantTracking = {
  name: 'Indeed',
  hosts: ['indeed.com'],
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
