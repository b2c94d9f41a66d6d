/**
 * The words of the interface: every visible one stands in `public/_locales/<language>/messages.json`.
 * Chrome's catalogue has no plurals, so a counted sentence has one key a plural category: `postings_one`, `postings_other`.
 */

import type catalogue from '../../public/_locales/en/messages.json';
import { numberFormat } from '../posting/intl-formats';

export type MessageKey = keyof typeof catalogue;
type CountedKey<Key> = Key extends `${infer Stem}_other` ? Stem : never;
/** The stem of a counted sentence's keys. */
export type PluralKey = CountedKey<MessageKey>;

/** Looks a key up; empty when the catalogue lacks it. */
export type MessageSource = (key: string, substitutions: string[]) => string;

// `chrome` and not WXT's `browser`: WXT types keys by a catalogue module of its own, which is not used here.
const source: { lookUp: MessageSource; uiLanguage: () => string; locale?: string | undefined } = {
  lookUp: (key, substitutions) => chrome.i18n.getMessage(key, substitutions),
  uiLanguage: () => chrome.i18n.getUILanguage(),
};

/** Speaks from another catalogue than the browser's: for tests, and for pages that run outside the extension. */
export function speakFrom(lookUp: MessageSource, uiLanguage: string): void {
  source.lookUp = lookUp;
  source.uiLanguage = () => uiLanguage;
  source.locale = undefined;
}

/** The sentence of `key` in the user's language, placeholders filled in order. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return source.lookUp(key, substitutions.map(String)) || key;
}

/** The sentence for `count` things; the count is its first placeholder. */
export function tn(key: PluralKey, count: number, ...substitutions: readonly (string | number)[]): string {
  const values = [formatNumber(count), ...substitutions.map(String)];
  const category = new Intl.PluralRules(locale()).select(count);
  return source.lookUp(`${key}_${category}`, values) || source.lookUp(`${key}_other`, values) || key;
}

/**
 * The locale for dates and figures: the browser's where it is a variant of the catalogue's language (`en-GB` for English),
 * else the catalogue's own, so that a German date never stands in an English sentence.
 */
export function locale(): string {
  // Neither changes while a page stands, and each row of a list asks several times.
  source.locale ??= chooseLocale(t('catalogueLanguage'), source.uiLanguage());
  return source.locale;
}

function chooseLocale(spoken: string, preferred: string): string {
  return preferred === spoken || preferred.startsWith(`${spoken}-`) ? preferred : spoken;
}

/** The catalogue's language by its own name: "English", "Deutsch". */
export function languageName(): string {
  const spoken = t('catalogueLanguage');
  return new Intl.DisplayNames(spoken, { type: 'language' }).of(spoken) ?? spoken;
}

/** A figure as the reader's language writes it. */
export function formatNumber(value: number): string {
  return numberFormat(locale()).format(value);
}

/** `a, b and c`. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as the reader's language writes it, in the unit that keeps the figure short: "3.4 MB". */
export function formatBytes(bytes: number): string {
  const step = Math.min(byteUnits.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const unit = byteUnits[step] ?? 'byte';
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: step < 2 ? 0 : 1 }).format(
    bytes / 1000 ** step,
  );
}
