import { readEmploymentTypes } from '../fields/employment-types';
import { placesOfLabel } from '../fields/job-locations';
import { readWorkplaceLabel } from '../fields/workplace-type';
import { type Claim, claim } from '../posting/draft';
import type { Page } from '../posting/page';
import { foldSpace } from './lines';
import { wordsOfName } from './page-chrome';

/**
 * Facts in a page's `meta` elements: the ones that careers software writes about the job (`job-location`, `job-workingmode`; 2026).
 * `og:site_name` is never an employer: it is the board's name as often.
 */
export function readMeta({ document }: Page): Claim[] {
  const claims: Claim[] = [];
  for (const meta of [...document.querySelectorAll('meta[content]')].slice(0, 300)) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? '';
    const value = foldSpace(meta.getAttribute('content') ?? '').replace(/\s*~\s*/g, ', ');
    const words = wordsOfName(name);
    if (!/^(?:job|vacancy|position)$/.test(words[0] ?? '') || value === '' || value.length > 120) continue;
    claims.push(...readJobMeta(words.slice(1).join(''), value));
  }
  return claims;
}

function readJobMeta(name: string, value: string): Claim[] {
  if (/^(?:locations?|city)$/.test(name)) {
    const places = placesOfLabel(value);
    return places.length === 0 ? [] : [claim('jobLocations', places, 'dom', value)];
  }
  if (/^(?:workingmode|workmode|workplace|workplacetype|remote|locationtype)$/.test(name)) {
    const label = readWorkplaceLabel(value);
    return label === undefined ? [] : [claim('workplaceType', label.value, 'dom', value)];
  }
  if (/^(?:employmenttype|type|contracttype|contract)$/.test(name)) {
    const types = readEmploymentTypes(value);
    return types === undefined ? [] : [claim('employmentTypes', types.value, 'dom', value)];
  }
  return /^(?:id|code|reference|requisitionid|reqid|number)$/.test(name) && /\d/.test(value) ? [claim('jobCode', value, 'dom', value)] : [];
}
