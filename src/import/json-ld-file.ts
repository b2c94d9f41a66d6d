import { findJobPostings, resolveReferences } from '../readers/json-ld';
import { toSchemaValue } from '../readers/schema-node';

/** Up to so many parts a document is read as one, so that its nodes may refer to each other; a larger one is a catalogue of whole postings. */
const MOST_AS_ONE = 1_000;

/**
 * Cuts a file of JSON-LD into its postings, each a document of its own that the reader of JSON-LD reads: an array, a `@graph`, an `ItemList`.
 * Empty where it holds none.
 */
export function* postingsInJsonLd(value: unknown): Generator<string> {
  const parts = partsOf(value);
  for (const part of parts.length > MOST_AS_ONE ? parts : [value]) {
    const schema = toSchemaValue(part);
    const { found, byId } = findJobPostings(schema === undefined ? [] : [schema]);
    for (const { node } of found) yield JSON.stringify({ '@context': 'https://schema.org', ...resolveReferences(node, byId) });
  }
}

function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  if ('@graph' in value && Array.isArray(value['@graph'])) return value['@graph'];
  return 'itemListElement' in value && Array.isArray(value.itemListElement) ? value.itemListElement : [value];
}
