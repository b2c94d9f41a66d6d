import { resolve } from 'node:path';

/** The invented postings that the demonstration opens. */
export const samples = {
  tiktok: resolve(import.meta.dirname, '../tests/sites/tiktok/2026-10-next'),
  linkedin: resolve(import.meta.dirname, '../tests/sites/linkedin/2026-07-server-driven-view'),
};
