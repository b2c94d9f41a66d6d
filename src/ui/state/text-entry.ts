/** What the user pasted, typed or dropped to be read, and the request that it makes. */
import { type Capture, SNAPSHOT_MAX_LENGTH } from '../../posting/snapshot';
import { isWebUrl } from '../../posting/url';
import type { TextRequest } from '../../protocol/routes';

export type TextKind = TextRequest['kind'];

/** A chosen or dropped file, its bytes decoded. */
export interface EntryFile {
  readonly name: string;
  readonly kind: TextKind;
  readonly text: string;
}

export interface TextEntry {
  readonly text: string;
  readonly address: string;
  /** Stands in the place of `text`. */
  readonly file?: EntryFile;
}

export const emptyEntry: TextEntry = { text: '', address: '' };

/** Why an entry cannot be asked about. */
export type EntryProblem = 'empty' | 'address' | 'file';

export type EntryRequest = { readonly ok: true; readonly request: TextRequest } | { readonly ok: false; readonly problem: EntryProblem };

/** Turns an entry into a request; `captureMarkup` makes a page of a file of HTML. */
export async function requestOf(
  entry: TextEntry,
  captureMarkup: (html: string, url: string | undefined) => Promise<Capture>,
): Promise<EntryRequest> {
  const text = entry.file?.text ?? entry.text;
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  const url = addressOf(entry.address);
  if (url === undefined && entry.address.trim() !== '') return { ok: false, problem: 'address' };
  const kind = entry.file?.kind ?? kindOfText(text);
  if (kind === 'html') return { ok: true, request: { kind, capture: await captureMarkup(text, url) } };
  return { ok: true, request: { kind, text, ...(url === undefined ? {} : { url }) } };
}

/** An address as people type it, without its scheme too. */
function addressOf(typed: string): string | undefined {
  const address = typed.trim();
  if (/\s/.test(address)) return undefined;
  if (isWebUrl(address)) return address;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/.test(address) && isWebUrl(`https://${address}`) ? `https://${address}` : undefined;
}

/** What a pasted text is: markup and data say so by how they begin. */
export function kindOfText(text: string): TextKind {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^<(?:!doctype\b|!--|\?xml\b|[a-z][a-z\d-]*[\s/>])/i.test(start)) return 'html';
  return /^[[{]/.test(start) && /"@(?:type|graph|context)"/.test(start) ? 'json' : 'text';
}

const kinds: Readonly<Record<string, TextKind>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonld: 'json',
};
/** A character takes up to four bytes. */
const MOST_BYTES = SNAPSHOT_MAX_LENGTH * 4;

/** Reads a file that was chosen or dropped; nothing where it is of no kind that can hold a posting's text. */
export async function readEntryFile(file: File): Promise<EntryFile | undefined> {
  const kind = kinds[/\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''] ?? (file.type.startsWith('text/') ? 'text' : undefined);
  if (kind === undefined || file.size > MOST_BYTES) return undefined;
  const text = decode(new Uint8Array(await file.arrayBuffer()), kind);
  // No text has this character; a program's file with a borrowed name has.
  return text.includes('\0') ? undefined : { name: file.name, kind, text };
}

/** HTML names its encoding in its first 1,024 bytes (HTML standard, "prescan"). */
const PRESCAN = 1_024;

/** A file's text: by its byte order mark, by what its HTML says, as UTF-8, and where it is none, as Windows wrote it. */
function decode(bytes: Uint8Array, kind: TextKind): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const named = kind === 'html' ? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] : undefined;
  return decodeAs(named ?? 'utf-8', bytes) ?? decodeAs('utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

/** Nothing where the bytes are not of this encoding, or it has no such name. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}
