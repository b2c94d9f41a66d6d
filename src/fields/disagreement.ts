import type { Claim } from '../posting/draft';
import type { FieldName } from '../posting/posting';
import { sourcesDisagree, type Warning } from '../posting/warning';

/** Fields that two sources state in the same terms, so that a difference means something. */
const compared: ReadonlySet<FieldName> = new Set([
  'title',
  'hiringOrganization',
  'workplaceType',
  'employmentTypes',
  'baseSalary',
  'datePosted',
  'validThrough',
]);

/** A warning for each field of which a source says something else than the claim that was chosen. */
export function disagreements(chosen: ReadonlyMap<FieldName, Claim>, claims: readonly Claim[]): Warning[] {
  const warnings: Warning[] = [];
  const warned = new Set<FieldName>();
  for (const other of claims) {
    const first = chosen.get(other.field);
    if (!first || first === other || warned.has(other.field) || !compared.has(other.field) || agree(first, other)) continue;
    warned.add(other.field);
    warnings.push(sourcesDisagree(other.field, first.evidence, other.evidence));
  }
  return warnings;
}

function agree(a: Claim, b: Claim): boolean {
  if (a.field === 'baseSalary' && b.field === 'baseSalary') {
    const [x, y] = [a.value, b.value];
    if (x.estimated || y.estimated) return true;
    // An hourly and a yearly figure of the same job are two ways of saying it; what one source leaves out contradicts nothing.
    if (x.period !== undefined && y.period !== undefined && x.period !== y.period) return true;
    if (x.currency !== undefined && y.currency !== undefined && x.currency !== y.currency) return false;
    return same(x.min, y.min) && same(x.max, y.max);
  }
  if (a.field === 'employmentTypes' && b.field === 'employmentTypes') return a.value.some((type) => b.value.includes(type));
  if (a.field === 'hiringOrganization' && b.field === 'hiringOrganization') return includes(a.value.name, b.value.name);
  if (a.field === 'title' && b.field === 'title') return includes(a.value, b.value);
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}

/** Pills round to hundreds ("$136.8K"), texts do not. */
function same(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return Math.abs(a - b) <= Math.max(a, b) * 0.005;
}

function includes(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  return x.includes(y) || y.includes(x);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
