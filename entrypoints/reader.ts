import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { reading } from '../src/worker/reading';

/** Loaded by the worker when it first reads a page: see src/worker/lazy-scripts.ts. */
export default defineUnlistedScript(() => {
  globalThis.roleshelfReading = reading;
});
