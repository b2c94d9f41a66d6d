/**
 * A page that downloads a file holds a port of this name until the file is taken. When the page goes away before that (a popup closes on
 * every click beside it), the worker sees the port close and finishes the download in a tab.
 */
const PREFIX = 'export:';

/** The file that a port is held for; nothing for another port. */
export function exportOfPort(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;
}
