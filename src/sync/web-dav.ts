/**
 * The part of WebDAV (RFC 4918) that a sync needs, by plain `fetch`: six requests, without locks and without ETags, which servers rewrite. Each has a
 * time-out, and none follows a redirect: the password goes to the origin that the user named, and nowhere else.
 */
import { base64 } from '../posting/base64';
import { readAtMost, TooLarge } from '../posting/gzip';
import { Problem } from '../posting/problem';
import { type Listed, parseListing } from './listing';
import { retryAfterOf, ServerFailure } from './server-failure';

export type Fetch = (address: URL, init: RequestInit) => Promise<Response>;

/** Where the user's folder is, and who they are there. */
export interface ServerAccess {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** Paths are below the user's folder; those of collections end in a slash. All methods throw `ServerFailure`. */
export interface WebDav {
  /** The members of a collection; nothing where there is none. */
  list(path: string): Promise<Listed[] | undefined>;
  /** How long a file is; nothing where there is none, or the server does not say. */
  lengthOf(path: string): Promise<number | undefined>;
  /** A file, of about `length` bytes; nothing where there is none. */
  get(path: string, length?: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Writes a file that must not be there; answers whether there was none. */
  put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** Deletes a file, or a collection with all that is in it; one that is not there is no failure. */
  remove(path: string): Promise<void>;
  /** Makes a collection; one that is there is no failure. */
  makeFolder(path: string): Promise<void>;
}

/** For what has no body worth mentioning, and for each 20 kB of one that has, in milliseconds. */
const PATIENCE = 45_000;
const PER_BYTE = 1000 / 20_000;
/** The most bytes of an answer. */
const ANSWER_MAX = 128_000_000;

const LIST = '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

/**
 * The folder's address. Throws `Problem('sync-address')` for one that is none, has a password in it, or is not encrypted on its way: `http:` is
 * for servers on this machine.
 */
export function folderAddress(address: string): URL {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) throw new Problem('sync-address', 'This is no address.');
  const url = new URL(trimmed);
  const isHere = url.protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !isHere) throw new Problem('sync-address', 'The address must begin with https://.');
  if (url.username !== '' || url.password !== '') throw new Problem('sync-address', 'The address must not have a password in it.');
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

export function webDav({ address, user, password }: ServerAccess, fetch: Fetch, now: () => Date): WebDav {
  const folder = folderAddress(address);
  const authorization = `Basic ${base64(new TextEncoder().encode(`${user}:${password}`))}`;

  async function ask(method: string, path: string, { headers = {}, body, allowed = [], expected = 0 }: Asked = {}): Promise<Answer> {
    const url = new URL(path, folder);
    const patience = AbortSignal.timeout(Math.ceil(PATIENCE + ((body?.byteLength ?? 0) + expected) * PER_BYTE));
    let response: Response;
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      response = await fetch(url, {
        method,
        headers: { ...headers, ...(user === '' && password === '' ? {} : { authorization }) },
        body: body ?? null,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: patience,
      });
      bytes = await bodyOf(response);
    } catch (error) {
      if (error instanceof Problem) throw error;
      // What `fetch` throws tells nothing of why: no network, no server, an answer that broke off, or the time-out.
      throw new ServerFailure('sync-offline', 'The server does not answer.', { cause: error });
    }
    const { status } = response;
    if ((status >= 200 && status < 300) || allowed.includes(status)) return { status, bytes };
    throw failureOf(response, method, now());
  }

  async function propfind(path: string, depth: '0' | '1'): Promise<Listed[] | undefined> {
    const { status, bytes } = await ask('PROPFIND', path, {
      headers: { depth, 'content-type': 'application/xml; charset=utf-8' },
      body: new TextEncoder().encode(LIST),
      allowed: [404],
    });
    if (status === 404) return undefined;
    // Of a file itself, what is asked for is what is said of its own address.
    const listed = parseListing(new TextDecoder().decode(bytes), depth === '0' ? folder : new URL(path, folder));
    if (status !== 207 || listed === undefined)
      throw new ServerFailure('sync-server', 'The server gave no list of the folder.', { status });
    return listed;
  }

  return {
    list: (path) => propfind(path, '1'),
    lengthOf: async (path) => (await propfind(path, '0'))?.[0]?.length,
    async get(path, length) {
      const { status, bytes } = await ask('GET', path, { allowed: [404, 410], expected: length ?? 0 });
      return status === 404 || status === 410 ? undefined : bytes;
    },
    async put(path, bytes) {
      const headers = { 'if-none-match': '*', 'content-type': 'application/octet-stream' };
      return (await ask('PUT', path, { headers, body: bytes, allowed: [412] })).status !== 412;
    },
    async remove(path) {
      const { status } = await ask('DELETE', path, { allowed: [404] });
      if (status === 207) throw new ServerFailure('sync-server', 'The server did not delete everything.', { status });
    },
    async makeFolder(path) {
      await ask('MKCOL', path, { allowed: [405] });
    },
  };
}

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Statuses that are answers as well. */
  readonly allowed?: readonly number[];
  /** About how many bytes come, for the time-out. */
  readonly expected?: number;
}

interface Answer {
  readonly status: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function bodyOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (Number(response.headers.get('content-length')) > ANSWER_MAX) throw new TooLarge(`more than ${ANSWER_MAX} bytes`);
    return response.body === null ? new Uint8Array() : await readAtMost(response.body, ANSWER_MAX);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    throw new ServerFailure('sync-server', 'The server sent more than any file of ours has.', { cause: error });
  }
}

function failureOf({ status, type, headers }: Response, method: string, now: Date): ServerFailure {
  const details = { status, retryAfter: retryAfterOf(headers.get('retry-after'), now) };
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return new ServerFailure('sync-address', 'The server sends on to another address. Give that one.', details);
  }
  if (status === 401 || status === 403) return new ServerFailure('sync-sign-in', `The server refuses ${method} (${status}).`, details);
  if (status === 507) return new ServerFailure('sync-full', 'The server has no space left.', details);
  return new ServerFailure('sync-server', `The server answered ${method} with ${status}.`, details);
}
