import { SNAPSHOT_MAX_LENGTH } from '../posting/snapshot';

/** A text longer than this is none of a posting: the longest page that a capture may hold. A message to the worker takes four of them. */
export const LONGEST_TEXT = SNAPSHOT_MAX_LENGTH;

/** Whether something parsed from JSON holds a longer text, however deep. Kept pages are left out, which have a limit of their own. */
export function hasLongerText(value: unknown): boolean {
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string') {
      if (one.length > LONGEST_TEXT) return true;
    } else if (Array.isArray(one)) {
      for (const member of one) waiting.push(member);
    } else if (isRecord(one)) {
      for (const name of Object.keys(one)) if (name !== 'pages') waiting.push(one[name]);
    }
  }
  return false;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
