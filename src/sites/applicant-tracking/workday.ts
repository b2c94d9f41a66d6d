import type { ApplicantTracking } from './system';

/** Workday. Its pages are an app that marks its parts with `data-automation-id`, unchanged since 2022; classes are generated. */
export const workday: ApplicantTracking = {
  name: 'Workday',
  hosts: ['myworkdayjobs.com', 'myworkdaysite.com'],
  form: /\/apply(?:\/[^/]+)?\/?$/,
  markers: {
    present: '[data-automation-id="jobPostingDescription"]',
    title: ['[data-automation-id="jobPostingHeader"]'],
    text: ['[data-automation-id="jobPostingDescription"]'],
    facts: {
      location: ['[data-automation-id="locations"] dd'],
      employment: ['[data-automation-id="time"] dd'],
      workplace: ['[data-automation-id="remoteType"] dd'],
      posted: ['[data-automation-id="postedOn"] dd'],
      code: ['[data-automation-id="requisitionId"] dd'],
    },
  },
};
