import { isWebUrl } from '../posting/url';

/** What most addresses look like: a host of short names of ASCII letters, and after it whatever: no path is refused. */
const plain = /^https?:\/\/(?:[a-z][a-z\d]{0,30}\.){1,4}[a-z]{2,30}(?:[/?#]|$)/;

/** Browsers have limits of their own for what is much longer. */
const PLAIN_LENGTH = 2_000;

/** What `isWebUrl` says of a text, many times as quickly of most: an import asks of each row, and parsing an address was a tenth of reading a table. */
export function isRowAddress(text: string): boolean {
  return (text.length <= PLAIN_LENGTH && plain.test(text)) || isWebUrl(text);
}
