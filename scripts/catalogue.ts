import type { MessageSource } from '../src/ui/message';

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
