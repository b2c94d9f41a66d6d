import type { ApplicantTracking } from './system';

/** SuccessFactors. Its pages carry microdata without `itemscope`, mostly under the employer's own host; the form is in the "talent community". */
export const successFactors: ApplicantTracking = {
  name: 'SuccessFactors',
  hosts: ['successfactors.com', 'successfactors.eu', 'jobs2web.com'],
  form: /^\/talentcommunity\/apply\//,
};
