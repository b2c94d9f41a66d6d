import { type FieldName, fieldNames, type Posting } from './posting';

/** Fields that tell when the page was looked at rather than what the posting says: "2 weeks ago", "Over 100 applicants". */
const momentary: ReadonlySet<FieldName> = new Set<FieldName>(['datePostedText', 'applicants']);

/** Whether a posting's date was worked out from relative words, which moves by a day or more with the hour of the capture. */
function dateIsWorkedOut(posting: Posting): boolean {
  return posting.datePostedText !== undefined && posting.evidence.datePosted?.quote === posting.datePostedText;
}

function equal(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftEntries = Object.entries(left).filter(([, value]) => value !== undefined);
  const rightValues = new Map(Object.entries(right).filter(([, value]) => value !== undefined));
  return leftEntries.length === rightValues.size && leftEntries.every(([name, value]) => equal(value, rightValues.get(name)));
}

/**
 * The fields in which two readings of one posting differ, in the order in which fields are shown. Evidence, warnings and what only tells
 * the moment of the capture do not count: a posting that is captured twice unchanged gives an empty list.
 */
export function changedFields(before: Posting, after: Posting): FieldName[] {
  const bothDatesWorkedOut = dateIsWorkedOut(before) && dateIsWorkedOut(after);
  return fieldNames.filter((field) => {
    if (momentary.has(field) || (field === 'datePosted' && bothDatesWorkedOut)) return false;
    return !equal(before[field], after[field]);
  });
}
