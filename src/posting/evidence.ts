import * as z from './zod';

/** Where a value was read from. */
export const EvidenceSource = z.enum(['json-ld', 'microdata', 'page-state', 'dom', 'text', 'url', 'article', 'user']);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

/** The words that a value was read from. */
export const Evidence = z.object({ source: EvidenceSource, quote: z.string() });
export type Evidence = z.infer<typeof Evidence>;
