import type { FieldName, PostingFields } from './posting';

/**
 * Whether a table's word on a field says what stands there: a table writes less of a place or an employer than a page does, and folds white
 * space and case. What it does not say is no difference.
 */
export function agrees<Field extends FieldName>(field: Field, shelf: PostingFields[Field], file: PostingFields[Field]): boolean {
  if (field === 'baseSalary') return sameFigures(shelf, file) || within(shelf, file);
  return within(shelf, file);
}

function within(shelf: unknown, file: unknown): boolean {
  if (typeof shelf === 'string' && typeof file === 'string') return folded(shelf) === folded(file);
  if (Array.isArray(shelf) && Array.isArray(file)) return shelf.length === file.length && shelf.every((item, at) => within(item, file[at]));
  if (typeof shelf !== 'object' || typeof file !== 'object' || shelf === null || file === null) return shelf === file;
  const known = new Map(Object.entries(shelf));
  return Object.entries(file).every(([name, value]) => value === undefined || !known.has(name) || within(known.get(name), value));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Pay in other words, but with the same figures. */
function sameFigures(shelf: unknown, file: unknown): boolean {
  const [left, right] = [figuresOf(shelf), figuresOf(file)];
  return left !== undefined && right !== undefined && left === right;
}

function figuresOf(pay: unknown): string | undefined {
  if (typeof pay !== 'object' || pay === null) return undefined;
  const { min, max } = { min: undefined, max: undefined, ...pay };
  return min === undefined && max === undefined ? undefined : JSON.stringify([min, max]);
}
