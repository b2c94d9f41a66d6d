import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickChecks } from '../../src/import/field-checks';
import { PostingFields } from '../../src/posting/posting';
import { nastyTexts } from '../export/nasty-text';

/** What a table, or the head of a note, may have in a column; and anything else. */
const value = fc.oneof(
  fc.string(),
  fc.constantFrom('', ...nastyTexts),
  fc.array(fc.string(), { maxLength: 4 }),
  fc.array(fc.oneof(fc.string(), fc.anything()), { maxLength: 4 }),
  fc.anything(),
);

function outcome(checked: { readonly success: boolean; readonly data?: unknown }): object {
  return checked.success ? { success: true, data: checked.data } : { success: false };
}

describe.each(Object.entries(quickChecks))('the quick check of %s', (name, check) => {
  const field = Object.entries(PostingFields.shape).find(([one]) => one === name)?.[1] ?? expect.fail(`${name} is no field`);

  it('is its schema’s, whatever a row has', () => {
    fc.assert(
      fc.property(value, (given) => {
        // No value is none of a row’s.
        if (given !== undefined) expect(outcome(check.safeParse(given))).toEqual(outcome(field.safeParse(given)));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['', []],
    ['', ['']],
    ['a', ['a', '']],
  ])('knows what is empty: %j, %j', (text, list) => {
    for (const given of [text, list]) expect(outcome(check.safeParse(given))).toEqual(outcome(field.safeParse(given)));
  });
});
