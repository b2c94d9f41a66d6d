import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { syncing } from '../src/worker/syncing';

/** Loaded by the worker when it first speaks with the user's server: see src/worker/lazy-scripts.ts. */
export default defineUnlistedScript(() => {
  globalThis.roleshelfSyncing = syncing;
});
