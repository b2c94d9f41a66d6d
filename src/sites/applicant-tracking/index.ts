import type { Page } from '../../posting/page';
import type { MarkupPosting } from '../../readers/job-posting-node';
import type { PageClues } from '../../readers/page-clues';
import { ashby } from './ashby';
import { greenhouse } from './greenhouse';
import { indeed } from './indeed';
import { lever } from './lever';
import { personio } from './personio';
import { seek } from './seek';
import { smartRecruiters } from './smart-recruiters';
import { readState } from './state';
import { successFactors } from './success-factors';
import { type ApplicantTracking, readByMarkers } from './system';
import { workday } from './workday';

/** The systems that more is known of than their markup. A new one is one file beside this one and one line here. */
const applicantTracking: readonly ApplicantTracking[] = [
  ashby,
  greenhouse,
  indeed,
  lever,
  personio,
  seek,
  smartRecruiters,
  successFactors,
  workday,
];

/** The system that runs a host, compared by whole labels. */
export function systemOf({ hostname }: URL): ApplicantTracking | undefined {
  return applicantTracking.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
}

/** The posting by the markers of whichever system built the page: employers run them under their own hosts as well. */
export function readBySystem(page: Page): MarkupPosting[] {
  return applicantTracking.flatMap(({ markers }) => (markers === undefined ? [] : (readByMarkers(page, markers) ?? []))).slice(0, 1);
}

/** The posting by the data of its page's own program. */
export function readByState(page: Page, clues: PageClues): MarkupPosting[] {
  const states = applicantTracking.flatMap((system) => system.states ?? []);
  return states.flatMap((state) => readState(page, clues, state) ?? []).slice(0, 1);
}
