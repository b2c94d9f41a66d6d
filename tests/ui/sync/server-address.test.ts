import { expect, test } from 'vitest';
import { serverAddress } from '../../../src/ui/sync/server-address';

test.each([
  ['https://cloud.example/dav/me', 'https://cloud.example/dav/me', 'https://cloud.example/*'],
  ['  cloud.example/dav/me  ', 'https://cloud.example/dav/me', 'https://cloud.example/*'],
  ['https://cloud.example:8443/dav/', 'https://cloud.example:8443/dav/', 'https://cloud.example/*'],
  ['HTTPS://Cloud.Example', 'https://cloud.example/', 'https://cloud.example/*'],
  // What does not belong to a folder's address goes, a password above all.
  ['https://ann:secret@cloud.example/dav?x=1#y', 'https://cloud.example/dav', 'https://cloud.example/*'],
  ['http://127.0.0.1:8080/dav', 'http://127.0.0.1:8080/dav', 'http://127.0.0.1/*'],
  ['http://localhost/dav', 'http://localhost/dav', 'http://localhost/*'],
  ['https://192.168.1.20/dav', 'https://192.168.1.20/dav', 'https://192.168.1.20/*'],
])('%s is the folder %s, and Chrome is asked for %s', (typed, address, origin) => {
  expect(serverAddress(typed)).toMatchObject({ ok: true, address, origin });
});

test.each([
  ['', 'no-address'],
  ['my cloud', 'no-address'],
  ['cloud', 'no-address'],
  ['ftp://cloud.example/dav', 'no-address'],
  ['javascript://cloud.example/%0aalert(1)', 'no-address'],
  ['https://', 'no-address'],
  ['http://cloud.example/dav', 'insecure'],
  // In the same network is not on this computer.
  ['http://192.168.1.20/dav', 'insecure'],
  ['http://127.0.0.1.example/dav', 'insecure'],
  // This computer as well, but a content security policy cannot name it.
  ['http://[::1]:8080/dav', 'insecure'],
  ['http://localhost.example/dav', 'insecure'],
])('%s is refused: %s', (typed, problem) => {
  expect(serverAddress(typed)).toEqual({ ok: false, problem });
});
