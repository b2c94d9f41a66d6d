import type { ApplicantTracking } from './system';

/** SmartRecruiters. Its pages carry microdata; the form has a path of its own. */
export const smartRecruiters: ApplicantTracking = { name: 'SmartRecruiters', hosts: ['smartrecruiters.com'], form: /^\/oneclick-ui\// };
