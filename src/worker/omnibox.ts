import { PostingKey } from '../posting/posting';
import type { ListRow } from '../store/listing';
import type { Shelf } from '../store/shelf';

/** How many saved postings are suggested; Chrome shows no more than this below what is typed. */
const MOST = 6;

/** One line below the address bar: `content` is what Enter gives, `description` is what the browser shows. */
export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** The saved postings that fit what is typed, the best first. `describe` writes a row as the browser wants it. */
export async function suggestions(
  typed: string,
  shelf: Pick<Shelf, 'list'>,
  describe: (row: ListRow) => string = inMarkup,
): Promise<Suggestion[]> {
  const { items } = await shelf.list({ query: typed.trim(), offset: 0, limit: MOST });
  return items.map((row) => ({ content: row.key, description: describe(row) }));
}

/** What Enter opens: the suggestion that was chosen, else the best match of the words; nothing where nothing fits. */
export async function chosen(entered: string, shelf: Pick<Shelf, 'list' | 'find'>): Promise<PostingKey | undefined> {
  const key = PostingKey.safeParse(entered);
  if (key.success && (await shelf.find(key.data)) !== undefined) return key.data;
  const { items } = await shelf.list({ query: entered.trim(), offset: 0, limit: 1 });
  return items[0]?.key;
}

/** A row in plain words, as Firefox wants it, which would show Chrome's markup as it is written. */
export function inWords({ key, title, company, place }: ListRow): string {
  return [title ?? key, company, place].filter((part) => part !== undefined).join(' · ');
}

/** A row in the markup of `chrome.omnibox`: `match` and `dim` are its elements. */
export function inMarkup({ key, title, company, place }: ListRow): string {
  const rest = [company, place].filter((part) => part !== undefined).join(' · ');
  return `<match>${escapeXml(title ?? key)}</match>${rest === '' ? '' : ` <dim>${escapeXml(rest)}</dim>`}`;
}

/** XML, in which a character that it does not have makes Chrome drop all suggestions. */
function escapeXml(text: string): string {
  const printable = text.replace(/[^\t\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ');
  return printable.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
