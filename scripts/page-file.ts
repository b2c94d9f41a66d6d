import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { capturePage } from '../src/capture/capture-page';
import { snapshotOf, TOO_LARGE } from '../src/capture/prune';
import type { Posting } from '../src/posting/posting';
import { type Refusal, refuse } from '../src/posting/refusal';
import { SNAPSHOT_MAX_LENGTH } from '../src/posting/snapshot';
import { type ReadResult, readJsonLdFile, readSnapshot, readText } from '../src/read';
import { linesOf } from '../src/readers/lines';

/** What the command line prints. */
export type Printed = { ok: true; posting: Posting } | { ok: false; error: Refusal };

/** A page that no address is known of is read as if it stood here. */
const NO_ADDRESS = 'https://unknown.invalid/';

/** Reads a file the way that the extension reads a tab. `file` is a path, or `-` for stdin; what it is tells its ending, else its first character. */
export function readFile(file: string, url: string | undefined, capturedAt: string | undefined): Printed {
  const fileTime = file === '-' ? new Date() : statSync(file).mtime;
  const now = capturedAt === undefined ? fileTime : new Date(capturedAt);
  if (Number.isNaN(now.getTime())) return printed({ ok: false, refusal: refuse('unreadable') });
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  if (text.length > SNAPSHOT_MAX_LENGTH) return printed({ ok: false, refusal: refuse('too-large') });
  const kind = file === '-' ? kindOf(text) : extname(file).slice(1).toLowerCase();
  if (kind === 'txt') return printed(readText(text, { url, capturedAt: now.toISOString() }));
  if (kind === 'json') return printed(readJsonLdFile(text, { url, capturedAt: now.toISOString() }));
  return printed(readMarkup(text, kind === 'xhtml' ? 'application/xhtml+xml' : 'text/html', url ?? NO_ADDRESS, now));
}

function kindOf(text: string): 'html' | 'txt' | 'json' {
  const first = text.trimStart()[0];
  if (first === '<') return 'html';
  return first === '{' || first === '[' ? 'json' : 'txt';
}

function readMarkup(text: string, contentType: string, url: string, now: Date): ReadResult {
  // Scripts of the page do not run, and its complaints about styles are not ours.
  const { window } = new JSDOM(text, { url, contentType, virtualConsole: new VirtualConsole() });
  // jsdom's window is a browser's window with types of its own.
  const view = window as unknown as Window & typeof globalThis;
  const snapshot = snapshotOf(capturePage(view, now));
  window.close();
  return snapshot === TOO_LARGE ? { ok: false, refusal: refuse('too-large') } : readSnapshot(snapshot);
}

function printed(result: ReadResult): Printed {
  return result.ok ? { ok: true, posting: result.posting } : { ok: false, error: result.refusal };
}

/** The words of a phrase that may be a piece of HTML. */
export function textOfMarkup(text: string): string {
  if (!/<\/?[a-z][^>]*>|&(?:#\d+|[a-z]+);/i.test(text)) return text;
  const { window } = new JSDOM(`<body>${text}</body>`);
  return linesOf(window.document.body)
    .map((line) => line.text)
    .join('\n');
}
