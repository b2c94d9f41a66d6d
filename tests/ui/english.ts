import messages from '../../public/_locales/en/messages.json';
import { speakFrom } from '../../src/ui/message';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export const catalogue: Readonly<Record<string, Entry>> = messages;

/** Speaks from the English catalogue as Chrome would: `$name$` stands for the placeholder of that name, whose content is `$1` to `$9`. */
export function speakEnglish(): void {
  speakFrom((key, substitutions) => {
    const entry = catalogue[key];
    if (entry === undefined) return '';
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return substitutions[Number(content.slice(1)) - 1] ?? '';
    });
  }, 'en-US');
}
