/**
 * A posting as schema.org's `JobPosting`, with the properties that Google asks for.
 * https://schema.org/JobPosting, https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
import type { BaseSalary, EducationLevel, JobLocation, Posting } from '../posting/posting';
import { htmlText } from './html';

type Json = string | number | boolean | Json[] | { [name: string]: Json | undefined };
type Node = { [name: string]: Json | undefined };

/** What Google requires of a job posting. `location` is a `jobLocation` or, of a remote job, `applicantLocationRequirements`. */
export const requiredProperties = ['title', 'description', 'datePosted', 'hiringOrganization', 'location'] as const;
export type RequiredProperty = (typeof requiredProperties)[number];

/** Which of the required properties a posting does not have. None is made up for it. */
export function missingProperties(posting: Posting): RequiredProperty[] {
  const has: Readonly<Record<RequiredProperty, boolean>> = {
    title: posting.title !== undefined,
    description: posting.description !== undefined,
    datePosted: posting.datePosted !== undefined,
    hiringOrganization: posting.hiringOrganization !== undefined,
    location: posting.jobLocations !== undefined,
  };
  return requiredProperties.filter((name) => !has[name]);
}

/** The node of a posting, without `@context`. What the record does not know is absent. */
export function jobPostingNode(posting: Posting): Node {
  const { hiringOrganization, jobLocations, baseSalary, apply, educationRequirements, experienceRequirements } = posting;
  const isRemote = posting.workplaceType === 'remote';
  const countries = isRemote ? [...new Set(jobLocations?.flatMap(({ country }) => country ?? []))] : [];
  return present({
    '@type': 'JobPosting',
    '@id': posting.url,
    url: posting.url,
    title: posting.title,
    description: posting.description === undefined ? undefined : htmlText(posting, 3).replaceAll(' dir="auto"', ''),
    datePosted: posting.datePosted,
    validThrough: posting.validThrough,
    hiringOrganization:
      hiringOrganization &&
      present({
        '@type': 'Organization',
        name: hiringOrganization.name,
        sameAs: hiringOrganization.url,
        logo: hiringOrganization.logo,
      }),
    jobLocation: jobLocations?.map(placeOf),
    jobLocationType: isRemote ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: countries.length === 0 ? undefined : countries.map((name) => ({ '@type': 'Country', name })),
    employmentType: posting.employmentTypes,
    baseSalary: baseSalary === undefined || baseSalary.estimated ? undefined : salaryOf(baseSalary),
    estimatedSalary: baseSalary?.estimated ? salaryOf(baseSalary) : undefined,
    identifier:
      posting.jobCode === undefined
        ? undefined
        : present({ '@type': 'PropertyValue', name: hiringOrganization?.name, value: posting.jobCode }),
    directApply: apply?.kind === 'on-site' ? true : undefined,
    educationRequirements:
      educationRequirements &&
      (educationRequirements.level === undefined
        ? educationRequirements.text
        : {
            '@type': 'EducationalOccupationalCredential',
            credentialCategory: credentials[educationRequirements.level],
            description: educationRequirements.text,
          }),
    experienceRequirements: experienceRequirements && {
      '@type': 'OccupationalExperienceRequirements',
      monthsOfExperience: Math.round(experienceRequirements.years * 12),
      description: experienceRequirements.text,
    },
    skills: posting.skills,
    industry: posting.industries,
    occupationalCategory: posting.jobFunctions,
  });
}

/** Google's words; a doctorate is above the highest of them. */
const credentials: Readonly<Record<EducationLevel, string>> = {
  'high-school': 'high school',
  associate: 'associate degree',
  bachelor: 'bachelor degree',
  master: 'postgraduate degree',
  doctorate: 'postgraduate degree',
};

function placeOf({ text, locality, region, country, postalCode, latitude, longitude }: JobLocation): Node {
  const parts = { addressLocality: locality, addressRegion: region, addressCountry: country, postalCode };
  const isKnown = Object.values(parts).some((part) => part !== undefined);
  return present({
    '@type': 'Place',
    name: text,
    // Words that nothing takes apart are an address as they are: "Remote" is no town.
    address: isKnown ? present({ '@type': 'PostalAddress', ...parts }) : text,
    geo: latitude === undefined || longitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude, longitude },
  });
}

/** Nothing without figures and currency: Google reads a `MonetaryAmount` that lacks its currency as an error. */
function salaryOf({ min, max, currency, period }: BaseSalary): Node | undefined {
  if (currency === undefined || (min === undefined && max === undefined)) return undefined;
  const figures = min === max ? { value: min } : { minValue: min, maxValue: max };
  return { '@type': 'MonetaryAmount', currency, value: present({ '@type': 'QuantitativeValue', ...figures, unitText: period }) };
}

function present(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
}
