/**
 * What few messages need is kept out of the worker's start: Chrome starts the worker for every message. A service worker may load a script later only
 * if it loaded it once while it was installed. Firefox has a page in its place, which takes them all at its start.
 */
import type { Exporting } from './exporting';
import type { Reading } from './reading';
import type { Syncing } from './syncing';

declare global {
  /** Set by `reader.js`. */
  var roleshelfReading: Reading | undefined;
  /** Set by `exporter.js`. */
  var roleshelfExporting: Exporting | undefined;
  /** Set by `syncer.js`. */
  var roleshelfSyncing: Syncing | undefined;
  function importScripts(...urls: string[]): void;
}

const READER = '/reader.js';
const EXPORTER = '/exporter.js';
const SYNCER = '/syncer.js';

/** All of them; Firefox's manifest names them before the worker's own script. */
export const lazyScripts = [READER, EXPORTER, SYNCER];

/** Sees to it that the scripts can be loaded later. Call it at the top level. */
export function prepareLazyScripts(): void {
  self.addEventListener('install', () => importScripts(...lazyScripts));
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

/** What speaks with the user's server, loaded at the first call after each start of the worker. */
export function lazySyncing(): Syncing {
  if (globalThis.roleshelfSyncing === undefined) importScripts(SYNCER);
  return brought(globalThis.roleshelfSyncing, SYNCER);
}

function brought<Part>(part: Part | undefined, script: string): Part {
  if (part === undefined) throw new Error(`${script} did not bring what it should`);
  return part;
}
