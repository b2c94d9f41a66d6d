import type { Reading } from './reading';

declare global {
  /** Set by `reader.js`. */
  var roleshelfReading: Reading | undefined;
  function importScripts(...urls: string[]): void;
}

const SCRIPT = '/reader.js';

/**
 * Keeps the reader out of the worker's start: Chrome starts the worker for every message, and most need no reader.
 * A service worker may load a script later only if it loaded it once while it was installed, which this sees to; call it at the top level.
 */
export function prepareLazyReader(): void {
  self.addEventListener('install', () => importScripts(SCRIPT));
}

/** The reader, loaded at the first call after each start of the worker. */
export function lazyReading(): Reading {
  if (globalThis.roleshelfReading === undefined) importScripts(SCRIPT);
  if (globalThis.roleshelfReading === undefined) throw new Error(`${SCRIPT} did not bring the reader`);
  return globalThis.roleshelfReading;
}
