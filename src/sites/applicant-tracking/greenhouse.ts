import type { ApplicantTracking } from './system';

/** Greenhouse: the boards of 2024 (`job__title`) and the ones before (`app-title`). The form stands below the posting on the same page. */
export const greenhouse: ApplicantTracking = {
  name: 'Greenhouse',
  hosts: ['greenhouse.io'],
  markers: {
    present: '.job__description, #app_body #content',
    title: ['.job__title h1', '.job__title', 'h1.app-title'],
    text: ['.job__description', '#content'],
    facts: { location: ['.job__location', '#header .location', '.app-title ~ .location'], employer: ['#header .company-name'] },
  },
};
