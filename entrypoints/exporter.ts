import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exporting } from '../src/worker/exporting';

/** Loaded by the worker when it first writes a file: see src/worker/lazy-scripts.ts. */
export default defineUnlistedScript(() => {
  globalThis.roleshelfExporting = exporting;
});
