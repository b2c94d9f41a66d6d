import type { PostingRecord, SummaryRecord } from './schema';

/** The row that lists show of a kept posting. */
export function summaryOf({ key, posting, savedAt }: PostingRecord): SummaryRecord {
  const { site, title, hiringOrganization, jobLocations, workplaceType, baseSalary, datePosted, closed } = posting;
  return {
    key,
    site,
    savedAt,
    ...(title === undefined ? {} : { title }),
    ...(hiringOrganization === undefined ? {} : { company: hiringOrganization.name }),
    ...(jobLocations === undefined ? {} : { place: jobLocations.map((location) => location.text).join(' · ') }),
    ...(workplaceType === undefined ? {} : { workplaceType }),
    ...(baseSalary === undefined ? {} : { baseSalary }),
    ...(datePosted === undefined ? {} : { datePosted }),
    ...(closed === undefined ? {} : { closed }),
  };
}
