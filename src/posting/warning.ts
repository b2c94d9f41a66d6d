import { Evidence } from './evidence';
import * as z from './zod';

const Text = z.string().check(z.minLength(1));

/** What the reader of a record should know of how it was read. */
export const Warning = z.object({
  /** A `WarningCode`; a record of a newer version may carry another. */
  code: Text,
  /** One plain English sentence, for files. The interface says it by code. */
  message: Text,
  /** The field that it speaks of, where it is one. */
  field: z.optional(Text),
  /** The words that it speaks of, in the order of the sentence. */
  quotes: z.optional(z.array(Evidence)),
});
export type Warning = z.infer<typeof Warning>;

/** Every warning that is given. */
export const WarningCode = z.enum(['sources-disagree', 'several-pays', 'pay-implausible']);
export type WarningCode = z.infer<typeof WarningCode>;

type Given = Warning & { readonly code: WarningCode };

/** The page's data give figures that do not fit their period, so that the record leaves the period out. */
export function payImplausible(): Given {
  return {
    code: 'pay-implausible',
    message: 'The page gives a pay whose figures do not fit its period; the period was left out.',
    field: 'baseSalary',
  };
}

/** A posting that states pay for several zones or levels: the record has one of them. `others` are the rest, in its own words. */
export function severalPays(others: readonly Evidence[]): Given {
  return {
    code: 'several-pays',
    message: `The posting states pay more than once: ${others.map(({ quote }) => `“${quote}”`).join(', ')}`,
    field: 'baseSalary',
    quotes: [...others],
  };
}

/** Two sources say different things of one field: `kept` stands in the record, `other` does not. */
export function sourcesDisagree(field: string, kept: Evidence, other: Evidence): Given {
  return {
    code: 'sources-disagree',
    message: `${field}: “${kept.quote}” (${kept.source}), but “${other.quote}” (${other.source})`,
    field,
    quotes: [kept, other],
  };
}
