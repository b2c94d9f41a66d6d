import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { MessageKey, MessageSource } from '../src/ui/message';

/** A message of `_locales/<language>/messages.json`: `$name$` stands for the placeholder of that name, whose content is `$1` to `$9`. */
export interface CatalogueEntry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** Looks a catalogue's messages up as Chrome does. */
export function lookUpIn(catalogue: Readonly<Record<string, CatalogueEntry>>): MessageSource {
  return (key, substitutions) => {
    const entry = catalogue[key];
    if (entry === undefined) return '';
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return substitutions[Number(content.slice(1)) - 1] ?? '';
    });
  };
}

const catalogues = resolve(import.meta.dirname, '../public/_locales');

/** A message as the extension says it in one language. */
export type Say = (key: MessageKey, ...substitutions: readonly (string | number)[]) => string;

/** The words of one language. What it does not say is a RangeError. */
export async function wordsOf(language: string): Promise<Say> {
  const catalogue: Readonly<Record<string, CatalogueEntry>> = JSON.parse(
    await readFile(join(catalogues, language, 'messages.json'), 'utf8'),
  );
  const lookUp = lookUpIn(catalogue);
  return (key, ...substitutions) => {
    const said = lookUp(key, substitutions.map(String));
    if (said === '') throw new RangeError(`${language} does not say ${key}`);
    return said;
  };
}
