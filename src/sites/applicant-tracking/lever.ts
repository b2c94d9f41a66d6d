import type { ApplicantTracking } from './system';

/** Lever. The text stands in several `.section` elements, so the general reader takes it; the captions under the title are its own. */
export const lever: ApplicantTracking = {
  name: 'Lever',
  hosts: ['jobs.lever.co', 'jobs.eu.lever.co'],
  form: /\/(?:apply|thanks)\/?$/,
  markers: {
    present: '.posting-headline',
    title: ['.posting-headline h2', '.posting-headline h1'],
    text: ['[data-qa="job-description"]', '.section-wrapper.page-full-width'],
    facts: {
      location: ['.posting-categories .location', '.posting-category.location'],
      employment: ['.posting-categories .commitment', '.posting-category.commitment'],
      workplace: ['.posting-categories .workplaceTypes', '.posting-category.workplaceTypes'],
      function: ['.posting-categories .department', '.posting-category.department'],
    },
  },
};
