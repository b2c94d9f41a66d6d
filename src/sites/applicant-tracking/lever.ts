import type { ApplicantTracking } from './system';

/** Lever. The text stands in several `.section` elements, so the general reader takes it; the captions under the title are its own. */
export const lever: ApplicantTracking = {
  name: 'Lever',
  hosts: ['jobs.lever.co', 'jobs.eu.lever.co'],
  form: /\/(?:apply|thanks)\/?$/,
  markers: {
    present: '.posting-headline',
    title: ['.posting-headline h2', '.posting-headline h1'],
    // The description's element holds the introduction alone; its lists stand in sections beside it.
    text: ['.section-wrapper.page-full-width:not(.accent-section)', '[data-qa="job-description"]'],
    facts: {
      location: ['.posting-categories .location', '.posting-category.location'],
      employment: ['.posting-categories .commitment', '.posting-category.commitment'],
      workplace: ['.posting-categories .workplaceTypes', '.posting-category.workplaceTypes'],
      function: ['.posting-categories .department', '.posting-category.department'],
    },
  },
};
