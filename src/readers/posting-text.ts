import { saying } from '../fields/heading';
import type { Line } from '../posting/draft';
import { linesOfMarkup } from './markup';
import { isNode, type SchemaNode, textOf, valuesOf } from './schema-node';

/** The properties that hold a part of the posting's text, in the order in which postings tell them, with the heading that the property's name is. */
const parts: readonly (readonly [string, string | undefined])[] = [
  ['description', undefined],
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['experienceRequirements', 'Experience requirements'],
  ['educationRequirements', 'Education requirements'],
  ['skills', 'Skills'],
  ['physicalRequirement', 'Physical requirements'],
  ['securityClearanceRequirement', 'Security clearance'],
  ['jobBenefits', 'Benefits'],
  ['incentiveCompensation', 'Incentives'],
  ['employerOverview', 'About the employer'],
];

/** The names of the properties that hold text, for markup that stands in the page itself. */
export const textProperties: readonly string[] = [...parts.map(([name]) => name), 'benefits'];

/** The lines of a JobPosting's text. A part that the description repeats anyway is not told twice. */
export function readSchemaText(posting: SchemaNode): Line[] {
  const lines: Line[] = [];
  let told = '';
  for (const [name, heading] of parts) {
    const added = partLines(posting, name).filter((line) => !told.includes(line.text.toLowerCase()));
    if (added.length === 0) continue;
    if (heading !== undefined && !opensWithHeading(added)) lines.push({ kind: 'heading', text: heading });
    lines.push(...added);
    told = lines.map((line) => line.text.toLowerCase()).join('\n');
  }
  return lines;
}

function partLines(posting: SchemaNode, name: string): Line[] {
  const texts = valuesOf(posting, name).flatMap((value) => {
    if (typeof value === 'string') return [value];
    // Credentials and months are fields of their own; only what is written out as text belongs to the text.
    return isNode(value) ? (textOf(value, 'description') ?? []) : [];
  });
  const lines = texts.flatMap(linesOfMarkup);
  if (texts.length < 2 || name === 'description') return lines;
  return lines.map((line) => (line.kind === 'paragraph' ? { ...line, kind: 'item' } : line));
}

function opensWithHeading(lines: readonly Line[]): boolean {
  return lines.length > 1 && lines[0]?.kind === 'heading';
}

/** How much text lines hold, in Latin characters. */
export function textLength(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + saying(line.text), 0);
}
