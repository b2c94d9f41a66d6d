import type { Fetch } from '../../src/sync/web-dav';

/** A WebDAV server in memory, as far as a sync uses one: strict where RFC 4918 is. Reached by its own `fetch`. */
export class WebDavServer {
  readonly origin = 'https://cloud.example';
  /** Paths, decoded. Collections end in a slash. */
  files = new Map<string, Uint8Array<ArrayBuffer> | 'folder'>([['/dav/', 'folder']]);
  /** What was asked for, oldest first: `GET /dav/x`. */
  readonly log: string[] = [];
  user = 'ada';
  password = 'lovelace';
  /** Answers instead of the server where it answers something. */
  before: ((method: string, path: string, body: Uint8Array<ArrayBuffer>) => Response | undefined) | undefined;

  /** As `before`, once it is through. */
  hold: ((method: string) => Promise<Response | undefined>) | undefined;

  get address(): string {
    return `${this.origin}/dav/`;
  }

  readonly fetch: Fetch = async (address, { method = 'GET', headers, body }) => {
    const path = decodeURIComponent(address.pathname);
    const bytes = body instanceof Uint8Array ? new Uint8Array(body) : new Uint8Array();
    this.log.push(`${method} ${path}`);
    return (await this.hold?.(method)) ?? this.before?.(method, path, bytes) ?? this.answer(method, path, new Headers(headers), bytes);
  };

  answer(method: string, path: string, headers: Headers, body: Uint8Array<ArrayBuffer>): Response {
    if (headers.get('authorization') !== `Basic ${btoa(`${this.user}:${this.password}`)}`) return status(401);
    const found = this.files.get(path) ?? this.files.get(`${path}/`);
    const parent = path.replace(/[^/]+\/?$/, '');
    switch (method) {
      case 'PROPFIND':
        return found === undefined ? status(404) : this.list(path, found, headers.get('depth') ?? 'infinity');
      case 'GET':
        return found === undefined ? status(404) : found === 'folder' ? status(405) : new Response(found);
      case 'PUT':
        if (this.files.get(parent) !== 'folder') return status(409);
        if (headers.get('if-none-match') === '*' && found !== undefined) return status(412);
        this.files.set(path, body);
        return status(found === undefined ? 201 : 204);
      case 'DELETE':
        if (found === undefined) return status(404);
        for (const name of [...this.files.keys()])
          if (name === path || (path.endsWith('/') && name.startsWith(path))) this.files.delete(name);
        return status(204);
      case 'MKCOL':
        if (found !== undefined) return status(405);
        if (this.files.get(parent) !== 'folder') return status(409);
        this.files.set(path, 'folder');
        return status(201);
      default:
        return status(501);
    }
  }

  private list(path: string, found: Uint8Array | 'folder', depth: string): Response {
    const own = found === 'folder' && !path.endsWith('/') ? `${path}/` : path;
    const members = [...this.files].filter(([name]) => {
      if (name === own) return true;
      const rest = name.slice(own.length);
      return depth === '1' && found === 'folder' && name.startsWith(own) && /^[^/]+\/?$/.test(rest);
    });
    const responses = members.map(([name, file]) => {
      const href = name.split('/').map(encodeURIComponent).join('/');
      const properties =
        file === 'folder'
          ? '<lp1:resourcetype><D:collection/></lp1:resourcetype>'
          : `<lp1:resourcetype/><lp1:getcontentlength>${file.byteLength}</lp1:getcontentlength>`;
      return `<D:response xmlns:lp1="DAV:"><D:href>${href}</D:href><D:propstat><D:prop>${properties}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
    });
    const xml = `<?xml version="1.0" encoding="utf-8"?>\n<D:multistatus xmlns:D="DAV:">${responses.join('')}</D:multistatus>`;
    return new Response(xml, { status: 207 });
  }
}

function status(code: number, headers: Record<string, string> = {}): Response {
  return new Response(code === 204 ? null : '', { status: code, headers });
}
