/** What fields and their values are called in the interface. */
import type {
  Apply,
  EducationLevel,
  EmploymentType,
  FieldName,
  JobLocation,
  SectionKind,
  SiteId,
  WorkplaceType,
} from '../../posting/posting';
import { FieldName as FieldNameSchema } from '../../posting/posting';
import { type MessageKey, t } from '../message';

const fields: Record<FieldName, MessageKey> = {
  title: 'fieldTitle',
  hiringOrganization: 'fieldCompany',
  jobLocations: 'fieldPlace',
  workplaceType: 'fieldWorkplace',
  employmentTypes: 'fieldEmployment',
  seniority: 'fieldSeniority',
  jobFunctions: 'fieldFunctions',
  industries: 'fieldIndustries',
  jobCode: 'fieldJobCode',
  baseSalary: 'fieldPay',
  datePosted: 'fieldPosted',
  datePostedText: 'fieldPostedText',
  reposted: 'fieldReposted',
  validThrough: 'fieldValidThrough',
  closed: 'fieldClosed',
  applicants: 'fieldApplicants',
  apply: 'fieldApply',
  educationRequirements: 'fieldEducation',
  experienceRequirements: 'fieldExperience',
  visaSponsorship: 'fieldVisa',
  skills: 'fieldSkills',
  sections: 'fieldText',
  description: 'fieldText',
};

const workplaces: Record<WorkplaceType, MessageKey> = { onsite: 'workplaceOnsite', hybrid: 'workplaceHybrid', remote: 'workplaceRemote' };

const employments: Record<EmploymentType, MessageKey> = {
  FULL_TIME: 'employmentFullTime',
  PART_TIME: 'employmentPartTime',
  CONTRACTOR: 'employmentContractor',
  TEMPORARY: 'employmentTemporary',
  INTERN: 'employmentIntern',
  VOLUNTEER: 'employmentVolunteer',
  PER_DIEM: 'employmentPerDiem',
  OTHER: 'employmentOther',
};

const educations: Record<EducationLevel, MessageKey> = {
  'high-school': 'educationHighSchool',
  associate: 'educationAssociate',
  bachelor: 'educationBachelor',
  master: 'educationMaster',
  doctorate: 'educationDoctorate',
};

const sections: Record<SectionKind, MessageKey> = {
  intro: 'sectionIntro',
  team: 'sectionTeam',
  company: 'sectionCompany',
  responsibilities: 'sectionResponsibilities',
  qualifications: 'sectionQualifications',
  'minimum-qualifications': 'sectionMinimumQualifications',
  'preferred-qualifications': 'sectionPreferredQualifications',
  compensation: 'sectionCompensation',
  benefits: 'sectionBenefits',
  legal: 'sectionLegal',
  other: 'sectionOther',
};

const sites: Record<SiteId, MessageKey> = { linkedin: 'siteLinkedin', tiktok: 'siteTiktok', web: 'siteWeb' };

const applies: Record<Apply['kind'], MessageKey> = { 'on-site': 'applyOnSite', external: 'applyExternal' };

/** A field's label. A name that this version does not know stands for itself. */
export function fieldLabel(name: string): string {
  const known = FieldNameSchema.safeParse(name);
  return known.success ? t(fields[known.data]) : name;
}

export const workplaceWord = (type: WorkplaceType): string => t(workplaces[type]);
export const employmentWord = (type: EmploymentType): string => t(employments[type]);
export const educationWord = (level: EducationLevel): string => t(educations[level]);
export const sectionWord = (kind: SectionKind): string => t(sections[kind]);
export const siteWord = (site: SiteId): string => t(sites[site]);
export const applyWord = (kind: Apply['kind']): string => t(applies[kind]);

/** The places as the page shows them; beyond `most`, how many more there are. */
export function placesText(locations: readonly JobLocation[], most = Number.POSITIVE_INFINITY): string {
  const shown = locations.slice(0, most).map((location) => location.text);
  const more = locations.length - shown.length;
  return more > 0 ? t('placesAndMore', shown.join(' · '), more) : shown.join(' · ');
}
