/** Postings side by side: what each says of the same thing, and where they differ. Pure. */
import type { Posting } from '../../posting/posting';
import type { SavedPosting } from '../../protocol/shelf';

/** The fields that stand in rows, in their order. */
export const comparedFields = [
  'hiringOrganization',
  'jobLocations',
  'workplaceType',
  'employmentTypes',
  'seniority',
  'experienceRequirements',
  'educationRequirements',
  'visaSponsorship',
  'datePosted',
  'validThrough',
  'jobFunctions',
  'industries',
] as const;
export type ComparedField = (typeof comparedFields)[number];

export interface ComparedRow {
  readonly field: ComparedField;
  /** Whether the postings that say something of it say different things, or some say nothing. */
  readonly differs: boolean;
}

/** The rows that at least one posting has something for. */
export function comparedRows(postings: readonly Posting[]): readonly ComparedRow[] {
  return comparedFields.flatMap((field) => {
    const told = postings.map((posting) => folded(field, posting));
    if (told.every((value) => value === undefined)) return [];
    return [{ field, differs: new Set(told).size > 1 }];
  });
}

/** A field's value in a form in which equal values are equal texts. */
function folded(field: ComparedField, posting: Posting): string | undefined {
  switch (field) {
    case 'hiringOrganization':
      return posting.hiringOrganization?.name.toLocaleLowerCase();
    case 'jobLocations':
      return posting.jobLocations && sorted(posting.jobLocations.map(({ text }) => text));
    case 'experienceRequirements':
      return posting.experienceRequirements && String(posting.experienceRequirements.years);
    case 'educationRequirements':
      return posting.educationRequirements && (posting.educationRequirements.level ?? posting.educationRequirements.text);
    case 'employmentTypes':
    case 'jobFunctions':
    case 'industries':
      return posting[field] && sorted(posting[field]);
    default:
      return posting[field];
  }
}

function sorted(texts: readonly string[]): string {
  return texts
    .map((text) => text.toLocaleLowerCase())
    .sort()
    .join('\n');
}

export interface ComparedSkills {
  /** What every posting asks for. */
  readonly shared: readonly string[];
  /** What some ask for, and which: the most asked first. */
  readonly some: readonly { readonly skill: string; readonly asked: readonly boolean[] }[];
}

/** The skills that all of the postings ask for, and those that some do. */
export function comparedSkills(postings: readonly Posting[]): ComparedSkills {
  const names = new Map<string, string>();
  const asked = postings.map(({ skills = [] }) => {
    for (const skill of skills) if (!names.has(skill.toLowerCase())) names.set(skill.toLowerCase(), skill);
    return new Set(skills.map((skill) => skill.toLowerCase()));
  });
  const all = [...names].map(([id, skill]) => ({ skill, asked: asked.map((skills) => skills.has(id)) }));
  const count = ({ asked: who }: { readonly asked: readonly boolean[] }) => who.filter(Boolean).length;
  return {
    shared: all.filter((one) => count(one) === postings.length).map(({ skill }) => skill),
    some: all
      .filter((one) => count(one) < postings.length)
      .sort((left, right) => count(right) - count(left) || left.skill.localeCompare(right.skill)),
  };
}

/** What the postings ask for, as their sections say it. */
export function requirementsOf({
  posting,
}: SavedPosting): readonly { readonly heading: string | undefined; readonly items: readonly string[] }[] {
  return (posting.sections ?? [])
    .filter(({ kind }) => kind === 'qualifications' || kind === 'minimum-qualifications' || kind === 'preferred-qualifications')
    .map(({ heading, items, text }) => ({ heading, items: items ?? text.split('\n').filter((line) => line.trim() !== '') }));
}
