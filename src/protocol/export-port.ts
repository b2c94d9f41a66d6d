/**
 * A page that exports holds a port of this name from before the file is built until it is taken. When the page goes away before that (a
 * popup closes on every click beside it), the worker sees the port close and finishes in a tab.
 */
const PREFIX = 'export:';

/** The name of the port that is held for a file. */
export function exportPort(id: string): string {
  return `${PREFIX}${id}`;
}

/** The file that a port is held for; nothing for another port. */
export function exportOfPort(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;
}
