import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { capturePage } from '../../src/capture/capture-page';
import { snapshotOf, TOO_LARGE } from '../../src/capture/prune';
import type { Snapshot } from '../../src/posting/snapshot';
import * as z from '../../src/posting/zod';

const Label = z.looseObject({ url: z.string(), capturedAt: z.string() });

/** A labelled page as the worker gets it. */
export interface LabelledSnapshot {
  readonly name: string;
  readonly snapshot: Snapshot;
}

/** Every page of the form `<home>/<site>/<folder>/page.html` (or `page.xhtml`), with the label beside it. */
export function labelledSnapshots(home: string): LabelledSnapshot[] {
  const sites = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sites.flatMap((site) =>
    readdirSync(join(home, site.name)).flatMap((folder) =>
      ['page.html', 'page.xhtml'].flatMap((file) => snapshotOfFile(join(home, site.name, folder), file, `${site.name}/${folder}/${file}`)),
    ),
  );
}

function snapshotOfFile(folder: string, file: string, name: string): LabelledSnapshot[] {
  if (!existsSync(join(folder, file)) || !existsSync(join(folder, 'expected.json'))) return [];
  const { url, capturedAt } = Label.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const contentType = file === 'page.xhtml' ? 'application/xhtml+xml' : 'text/html';
  const { window } = new JSDOM(readFileSync(join(folder, file), 'utf8'), { url, contentType, virtualConsole: new VirtualConsole() });
  // jsdom's window is a browser's, with types of its own.
  const snapshot = snapshotOf(capturePage(window as unknown as Window & typeof globalThis, new Date(capturedAt)));
  window.close();
  return snapshot === TOO_LARGE ? [] : [{ name, snapshot }];
}
