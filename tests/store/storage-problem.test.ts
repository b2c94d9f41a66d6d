import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../src/posting/problem';
import { explainedStorageProblem } from '../../src/store/storage-problem';

afterEach(() => {
  vi.unstubAllGlobals();
});

function withRoom(quota: number, usage: number): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota, usage }) } });
}

/** What Chromium says of a full disk: at the write that meets it, and at each opening after that. */
const fullDisk = [
  new DOMException('Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE', 'UnknownError'),
  new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'),
  new DOMException('', 'AbortError'),
];

describe('a database that fails', () => {
  it.each(fullDisk)('for want of room is a full disk: %s', async (error) => {
    withRoom(638_636, 638_636);
    expect(await explainedStorageProblem(error)).toMatchObject({ code: 'storage-full', cause: error });
  });

  it.each(fullDisk)('with room left is no full disk: %s', async (error) => {
    withRoom(80_000_000_000, 638_636);
    expect(await explainedStorageProblem(error)).toMatchObject({ code: 'storage-unavailable' });
  });

  it('is told as it is where the browser does not say how much room there is', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new TypeError('no storage')) } });
    expect(await explainedStorageProblem(fullDisk[1])).toMatchObject({ code: 'storage-unavailable' });
  });

  it('because another page holds it is not called a full disk', async () => {
    withRoom(0, 0);
    const held = new Problem('storage-unavailable', 'Another Roleshelf page still uses the shelf.');
    expect(await explainedStorageProblem(held)).toBe(held);
  });

  it('is left alone when it is a defect', async () => {
    withRoom(0, 0);
    const defect = new RangeError('a defect');
    expect(await explainedStorageProblem(defect)).toBe(defect);
  });
});
