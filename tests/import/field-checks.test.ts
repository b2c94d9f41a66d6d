import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickChecks } from '../../src/import/field-checks';
import { EmploymentType, PayPeriod, PostingFields, WorkplaceType } from '../../src/posting/posting';
import { nastyTexts } from '../export/nasty-text';

const optional = (text: fc.Arbitrary<unknown>) => fc.option(text, { nil: undefined });

const amount = fc.oneof(fc.integer({ min: 1 }), fc.double({ min: Number.MIN_VALUE, noNaN: true }));
const plainSalary = fc.record(
  { text: fc.string(), min: amount, max: amount, currency: fc.constantFrom('USD', 'EUR'), period: fc.constantFrom(...PayPeriod.options) },
  { requiredKeys: ['text'] },
);
const oddMember = fc.constantFrom(
  ...[{ text: '' }, { min: 0 }, { min: -5 }, { min: Number.NaN }, { max: Number.POSITIVE_INFINITY }, { max: '5' }],
  ...[{ currency: 'usd' }, { currency: 'EURO' }, { period: 'year' }, { estimated: true }, { estimated: false }, { other: 1 }],
);
/** Pay, with a member now and then that does not fit. */
const salary = fc.oneof(
  plainSalary,
  fc.tuple(plainSalary, oddMember).map(([pay, odd]) => ({ ...pay, ...odd })),
);

/** What is put together from several columns: mostly one member, now and then another one, or something that is no member. */
const thing = fc.oneof(
  fc.record({ name: fc.string() }),
  fc.record({ text: fc.string() }),
  salary,
  fc.record(
    { name: fc.oneof(fc.string(), fc.anything()), url: optional(fc.webUrl()), other: optional(fc.anything()) },
    { requiredKeys: [] },
  ),
  fc.record(
    { text: fc.oneof(fc.string(), fc.anything()), country: optional(fc.string()), other: optional(fc.anything()) },
    { requiredKeys: [] },
  ),
);

const word = fc.constantFrom<string>(...WorkplaceType.options, ...EmploymentType.options, 'Remote', 'full time');

const day = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.stringMatching(/^\d{3,4}-\d{1,2}-\d{1,2}\n?$/),
);

/** What a table, or the head of a note, may have in a column; and anything else. */
const value = fc.oneof(
  fc.string(),
  thing,
  fc.array(thing, { maxLength: 3 }),
  word,
  fc.array(fc.oneof(word, fc.string()), { maxLength: 3 }),
  day,
  fc.constantFrom('', ...nastyTexts),
  fc.array(fc.string(), { maxLength: 4 }),
  fc.array(fc.oneof(fc.string(), fc.anything()), { maxLength: 4 }),
  fc.anything(),
);

/** What a field mostly has, where that is of a form of its own. */
const likely: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  baseSalary: salary,
  hiringOrganization: thing,
  jobLocations: fc.array(thing, { maxLength: 3 }),
  workplaceType: word,
  employmentTypes: fc.array(word, { maxLength: 3 }),
  datePosted: day,
  validThrough: day,
};

function outcome(checked: { readonly success: boolean; readonly data?: unknown }): object {
  return checked.success ? { success: true, data: checked.data } : { success: false };
}

describe.each(Object.entries(quickChecks))('the quick check of %s', (name, check) => {
  const field = Object.entries(PostingFields.shape).find(([one]) => one === name)?.[1] ?? expect.fail(`${name} is no field`);

  it('is its schema’s, whatever a row has', () => {
    fc.assert(
      fc.property(fc.oneof(likely[name] ?? value, value), (given) => {
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
