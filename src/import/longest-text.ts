import { SNAPSHOT_MAX_LENGTH } from '../posting/snapshot';

/** A text longer than this is none of a posting: the longest page that a capture may hold. A message to the worker takes four of them. */
export const LONGEST_TEXT = SNAPSHOT_MAX_LENGTH;

/** Whether something parsed from JSON holds a longer text. Kept pages are left out, which have a limit of their own. */
export function hasLongerText(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LONGEST_TEXT;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasLongerText);
  for (const [name, member] of Object.entries(value)) if (name !== 'pages' && hasLongerText(member)) return true;
  return false;
}
