import fc from 'fast-check';

/** Any text, and texts that are made of these pieces in any order: those that a reader looks for. */
export function textOf(...pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((chosen) => chosen.join('')),
  );
}
