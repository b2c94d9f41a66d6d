import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRowAddress } from '../../src/import/row-address';
import { isWebUrl } from '../../src/posting/is-web-url';

it('is an address where the parser of addresses says so, whatever could be one', () => {
  const scheme = fc.constantFrom('', 'http://', 'https://', 'HTTPS://', 'https:/', 'https:', 'ftp://', ' https://');
  const piece = fc.constantFrom(
    ...['a', 'b1', 'a.example', 'a.ex4mple', '-', '--', '.', 'xn--', 'xn--a', '0x1', '127', '1', 'com', '%41', '%', 'a'.repeat(64)],
    ...[':', ':80', '/', '?', '#', '@', '\\', '[', ']', '<', '^', '|', '_', ' ', '\t', '\n', '\u0000'],
  );
  const address = fc.tuple(scheme, fc.array(piece, { maxLength: 9 })).map(([begins, pieces]) => begins + pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(address, fc.webUrl(), fc.string()), (text) => {
      expect(isRowAddress(text)).toBe(isWebUrl(text));
    }),
    { numRuns: 5_000 },
  );
});
