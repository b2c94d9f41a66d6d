import { serverPattern } from '../../settings/server-pattern';

/** Why what was typed cannot be the address of a server. */
export type AddressProblem = 'no-address' | 'insecure';

export type ServerAddress =
  | {
      readonly ok: true;
      /** The address without what does not belong to it: name and password, search, fragment. */
      readonly address: string;
      readonly host: string;
      /** What the browser is asked for. */
      readonly origin: string;
    }
  | { readonly ok: false; readonly problem: AddressProblem };

/** This computer, where nobody listens on the way, as the extension's policy names it. */
const loopback = /^(?:localhost|127\.0\.0\.1)$/;

/** Reads the address of a WebDAV folder as people type it: `https://` may be left out. */
export function serverAddress(typed: string): ServerAddress {
  const text = typed.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(whole)) return { ok: false, problem: 'no-address' };
  const url = new URL(whole);
  const { protocol, hostname, host, origin, pathname } = url;
  const isLoopback = loopback.test(hostname);
  // A word alone is no server, wherever it is not this one.
  if ((protocol !== 'https:' && protocol !== 'http:') || !(isLoopback || /[.:]/.test(hostname)))
    return { ok: false, problem: 'no-address' };
  if (protocol === 'http:' && !isLoopback) return { ok: false, problem: 'insecure' };
  return { ok: true, address: `${origin}${pathname}`, host, origin: serverPattern(whole) };
}
