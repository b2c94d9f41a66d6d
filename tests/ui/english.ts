import messages from '../../public/_locales/en/messages.json';
import { type CatalogueEntry, lookUpIn } from '../../scripts/catalogue';
import { speakFrom } from '../../src/ui/message';

export const catalogue: Readonly<Record<string, CatalogueEntry>> = messages;

/** Speaks from the English catalogue as Chrome would. */
export function speakEnglish(): void {
  speakFrom(lookUpIn(catalogue), 'en-US');
}
