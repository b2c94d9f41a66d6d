import { Count } from './instant';
import * as z from './zod';

/** A kept page as files and messages carry it. */
export const CarriedPage = z.object({
  /** The `id` of the step of kind `version` that it belongs to. */
  captureId: z.string(),
  /** Base64 of the gzipped JSON of a `Snapshot`. */
  gzip: z.string(),
  /** How many bytes the JSON has. */
  length: Count,
});
export type CarriedPage = z.infer<typeof CarriedPage>;
