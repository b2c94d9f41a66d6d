/** All composite keys that begin with this part. An array comes after every number and text. */
export function rangeOf(first: string | number): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}
