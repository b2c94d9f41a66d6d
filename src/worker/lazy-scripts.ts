/**
 * What few messages need is kept out of the worker's start: Chrome starts the worker for every message. A service worker may load a script later only
 * if it loaded it once while it was installed.
 */
import type { Exporting } from './exporting';
import type { Reading } from './reading';

declare global {
  /** Set by `reader.js`. */
  var roleshelfReading: Reading | undefined;
  /** Set by `exporter.js`. */
  var roleshelfExporting: Exporting | undefined;
  function importScripts(...urls: string[]): void;
}

const READER = '/reader.js';
const EXPORTER = '/exporter.js';

/** Sees to it that the scripts can be loaded later. Call it at the top level. */
export function prepareLazyScripts(): void {
  self.addEventListener('install', () => importScripts(READER, EXPORTER));
}

/** The reader, loaded at the first call after each start of the worker. */
export function lazyReading(): Reading {
  if (globalThis.roleshelfReading === undefined) importScripts(READER);
  return brought(globalThis.roleshelfReading, READER);
}

/** What writes files, loaded at the first call after each start of the worker. */
export function lazyExporting(): Exporting {
  if (globalThis.roleshelfExporting === undefined) importScripts(EXPORTER);
  return brought(globalThis.roleshelfExporting, EXPORTER);
}

function brought<Part>(part: Part | undefined, script: string): Part {
  if (part === undefined) throw new Error(`${script} did not bring what it should`);
  return part;
}
