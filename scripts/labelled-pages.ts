import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from '../src/posting/zod';
import type { ExpectedRecord } from '../tests/sites/expected-record';

const Label = z.looseObject({ url: z.string(), capturedAt: z.string(), layout: z.string() });

/** A page that was saved with the label of what a careful reader takes from it. */
export interface LabelledPage {
  /** `<site>/<folder>/<file>`. */
  readonly name: string;
  readonly site: string;
  readonly markup: string;
  readonly contentType: 'text/html' | 'application/xhtml+xml';
  readonly label: ExpectedRecord;
}

/** The invented pages of this repository. */
export const fixtureHome = resolve(import.meta.dirname, '../tests/sites');
/** Labelled real pages, kept outside the repository, beside its folder; not on every machine. */
export const realPagesHome = resolve(import.meta.dirname, '../../shared/pages');

/** Every `<home>/<site>/<folder>/page.html` and `page.xhtml` with a label beside it, by name. None where there is no such folder. */
export function labelledPages(home: string): LabelledPage[] {
  if (!existsSync(home)) return [];
  return foldersIn(home).flatMap((site) =>
    foldersIn(join(home, site)).flatMap((folder) => pagesOfFolder(join(home, site, folder), { site, name: `${site}/${folder}` })),
  );
}

function foldersIn(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

function pagesOfFolder(path: string, { site, name }: Pick<LabelledPage, 'site' | 'name'>): LabelledPage[] {
  const labelPath = join(path, 'expected.json');
  if (!existsSync(labelPath)) return [];
  const label: ExpectedRecord = Label.parse(JSON.parse(readFileSync(labelPath, 'utf8')));
  return (['page.html', 'page.xhtml'] as const).flatMap((file) => {
    if (!existsSync(join(path, file))) return [];
    const contentType = file === 'page.html' ? 'text/html' : 'application/xhtml+xml';
    return [{ name: `${name}/${file}`, site, markup: readFileSync(join(path, file), 'utf8'), contentType, label }];
  });
}
