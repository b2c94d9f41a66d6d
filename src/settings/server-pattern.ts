/**
 * What the browser is asked for, to reach the user's server at this address (absolute): that server and nothing else, on all of its ports, since Firefox's
 * patterns know none.
 */
export function serverPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
