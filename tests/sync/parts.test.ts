import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip, gzip } from '../../src/posting/gzip';
import { mergeShelfPostings, type ShelfPosting } from '../../src/posting/shelf-posting';
import { buildChanges, changesLine, parseChanges } from '../../src/sync/changes-file';
import { changesName, parseChangesName, parsePackName } from '../../src/sync/file-names';
import { parseListing } from '../../src/sync/listing';
import { buildPack, parsePack, unpackedLength } from '../../src/sync/pack';
import { isWithin, joinedRanges } from '../../src/sync/ranges';
import { newIdentity, openWithPassphrase, sealOf, sealWithPassphrase } from '../../src/sync/sealing';
import { folderAddress } from '../../src/sync/web-dav';
import { acts, shelfAfter } from '../store/shelf-story';
import { identity, seal } from './machines';

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));

describe('names', () => {
  it.each(['x.0-1.age', 'x.2-1.age', 'x.1.age', '.1-2.age', 'a b.1-2.age', 'x.1-2.age.part', 'x.1-2', '../x.1-2.age'])(
    '%s is none of ours',
    (name) => {
      expect(parseChangesName(name)).toBeUndefined();
    },
  );

  it('are read as they are written', () => {
    const name = { machine: '0b5e1d2c-1', range: [3, 17] } as const;
    expect(parseChangesName(changesName(name))).toEqual(name);
    expect(parsePackName(`${'ab'.repeat(32)}.age`)).toBe('ab'.repeat(32));
    expect(parsePackName('identity.age')).toBeUndefined();
  });
});

describe('ranges', () => {
  it('cover what the numbers in them do, whatever their order', () => {
    const range = fc.tuple(fc.nat(20), fc.nat(6)).map(([from, more]): [number, number] => [from, from + more]);
    fc.assert(
      fc.property(fc.array(range), range, (ranges, [from, to]) => {
        const numbers = new Set(ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)));
        const covered = Array.from({ length: to - from + 1 }, (_, at) => from + at).every((number) => numbers.has(number));
        expect(isWithin(joinedRanges(ranges), [from, to])).toBe(covered);
      }),
    );
  });
});

describe('a listing', () => {
  const address = new URL('https://cloud.example/remote.php/dav/files/ada/Roleshelf/changes/');
  const own = '<d:response><d:href>/remote.php/dav/files/ada/Roleshelf/changes/</d:href></d:response>';
  const file = (prefix: string, href: string) =>
    `<${prefix}response><${prefix}href>${href}</${prefix}href><${prefix}propstat><${prefix}prop><${prefix}getcontentlength>12</${prefix}getcontentlength><${prefix}resourcetype/></${prefix}prop><${prefix}status>HTTP/1.1 200 OK</${prefix}status></${prefix}propstat></${prefix}response>`;
  it.each([
    [
      'Nextcloud',
      `<d:multistatus xmlns:d="DAV:">${own}${file('d:', '/remote.php/dav/files/ada/Roleshelf/changes/a.1-1.age')}</d:multistatus>`,
    ],
    ['no prefix', `<multistatus xmlns="DAV:">${file('', '/remote.php/dav/files/ada/Roleshelf/changes/a.1-1.age')}</multistatus>`],
    [
      'whole addresses',
      `<x:multistatus xmlns:x="DAV:">${file('x:', 'https://cloud.example/remote.php/dav/files/ada/Roleshelf/changes/a%2E1-1.age')}</x:multistatus>`,
    ],
  ])('of %s', (_who, xml) => {
    expect(parseListing(`<?xml version="1.0"?>\n${xml}`, address)).toEqual([{ name: 'a.1-1.age', isFolder: false, length: 12 }]);
  });

  it('that is cut anywhere is none: half of one must not pass for files that are gone', () => {
    const whole = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${own}${file('d:', '/x/a.1-1.age')}</d:multistatus>`;
    for (let length = 0; length < whole.length; length += 1) expect(parseListing(whole.slice(0, length), address)).toBeUndefined();
  });
});

describe('a seal', () => {
  it('is opened by its own key alone, and tells what was changed', async () => {
    const other = await sealOf(await newIdentity());
    const sealed = await seal.seal(bytes('lamp'));
    expect(await (await sealOf(identity)).open(sealed)).toEqual(bytes('lamp'));
    await expect(other.open(sealed)).rejects.toMatchObject({ reason: 'foreign' });
    for (const at of [0, 30, sealed.length - 1]) {
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ 1);
      await expect(seal.open(new Uint8Array(changed)), `byte ${at}`).rejects.toMatchObject({ name: 'Unreadable' });
    }
    await expect(seal.open(sealed.slice(0, -1))).rejects.toMatchObject({ reason: 'damaged' });
    await expect(seal.open(bytes(''))).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('by passphrase is foreign to another one', async () => {
    const sealed = await sealWithPassphrase('lamp', 'one', 4);
    expect(await openWithPassphrase(sealed, 'one')).toEqual(bytes('lamp'));
    await expect(openWithPassphrase(sealed, 'two')).rejects.toMatchObject({ reason: 'foreign' });
  });
});

describe('a pack', () => {
  it('is the same bytes for the same pages, whatever their order', async () => {
    const page = await gzip(bytes('{"tree":"<html/>"}'));
    const pack = buildPack(
      new Map([
        ['a/1', page],
        ['b', page],
      ]),
    );
    expect(
      buildPack(
        new Map([
          ['b', page],
          ['a/1', page],
        ]),
      ),
    ).toEqual(pack);
    expect(parsePack(pack)).toEqual(
      new Map([
        ['a/1', page],
        ['b', page],
      ]),
    );
    expect(unpackedLength(page)).toBe((await gunzip(page, 1_000)).byteLength);
    expect(() => parsePack(pack.slice(0, 40))).toThrow('damaged');
  });
});

describe('a file of changes', () => {
  it('that is of a newer version, or no such file, is refused', async () => {
    const text = (lines: string[]) => gzip(bytes(lines.join('\n')));
    const head = { format: 'roleshelf-changes', version: 2, machine: 'a', from: 1, to: 1 };
    await expect(parseChanges(await text([JSON.stringify(head)]))).rejects.toMatchObject({ reason: 'newer' });
    await expect(parseChanges(await text(['{}']))).rejects.toMatchObject({ reason: 'damaged' });
    await expect(parseChanges(bytes('no gzip'))).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('brings a posting in parts, in any order and more than once, to what it is as a whole', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.array(fc.nat(), { minLength: 4, maxLength: 12 }), async (story, order) => {
        const { shelf, database } = await shelfAfter(story);
        for await (const batch of shelf.whole()) {
          for (const whole of batch) {
            const parts: ShelfPosting[] = [
              ...whole.steps.map((step) => ({ key: whole.key, steps: [step], said: [] })),
              ...whole.said.map((said) => ({ key: whole.key, steps: [], said: [said] })),
            ];
            const sent = [...order.map((at) => parts[at % parts.length]), ...parts.toReversed()].flatMap((part) => part ?? []);
            const file = await buildChanges(
              { machine: 'a', from: 1, to: 1 },
              sent.map((posting) => changesLine({ posting, pages: {} })),
            );
            const { lines } = await parseChanges(file);
            const merged = lines.reduce<ShelfPosting>((all, { posting }) => mergeShelfPostings(all, posting), {
              key: whole.key,
              steps: [],
              said: [],
            });
            expect(merged).toEqual(mergeShelfPostings(whole, whole));
          }
        }
        database.close();
      }),
      { numRuns: 12 },
    );
  });
});

describe('an address', () => {
  it.each([
    '',
    'cloud.example',
    'http://cloud.example/',
    'ftp://cloud.example/',
    'https://ada:secret@cloud.example/',
    'http://127.0.0.1.example/',
  ])('%s is refused', (address) => {
    expect(() => folderAddress(address)).toThrow(expect.objectContaining({ code: 'sync-address' }));
  });
  it.each([
    ['https://cloud.example/dav', 'https://cloud.example/dav/'],
    [' http://127.0.0.1:8080/x/?a#b ', 'http://127.0.0.1:8080/x/'],
    ['http://localhost/', 'http://localhost/'],
  ])('%s is a folder', (address, folder) => {
    expect(folderAddress(address).href).toBe(folder);
  });
});
