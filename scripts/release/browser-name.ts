import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from '../../src/posting/zod';

/** How the other browsers call themselves; the catalogues say “Chrome”, and some sentences are about what the browser does. */
const names: Readonly<Record<string, string>> = { edge: 'Edge', firefox: 'Firefox' };

const Catalogue = z.record(z.string(), z.looseObject({ message: z.string() }));

/** Calls the browser by its own name in the catalogues of a built extension, in all languages. `browser` is WXT's name of it. */
export function nameTheBrowser(built: string, browser: string): void {
  const name = names[browser];
  if (name === undefined) return;
  const locales = join(built, '_locales');
  for (const locale of readdirSync(locales)) {
    const path = join(locales, locale, 'messages.json');
    const catalogue = Catalogue.parse(JSON.parse(readFileSync(path, 'utf8')));
    const renamed = Object.entries(catalogue).map(([key, entry]) => [key, { ...entry, message: entry.message.replaceAll('Chrome', name) }]);
    writeFileSync(path, JSON.stringify(Object.fromEntries(renamed)));
  }
}
