import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PART_MAX } from '../../src/sync/progress';
import type { Fetch } from '../../src/sync/web-dav';
import { samplePosting, sampleSnapshot } from '../store/sample';
import { contents } from '../store/shelf-story';
import { type Machine, machineAt, startProgress } from './machines';
import { WebDavServer } from './web-dav-server';

/** A machine that has `count` postings to send, `partBytes` at a time, each with a page of about so many bytes that no packing makes smaller. */
async function withPostings(
  server: WebDavServer,
  count: number,
  { partBytes, pageLength }: { partBytes: number; pageLength: number },
): Promise<Machine> {
  const one = await machineAt(server);
  const { shelf, clock } = one;
  for (let number = 1; number <= count; number += 1) {
    const posting = samplePosting(`${number}`);
    const snapshot = {
      ...sampleSnapshot(posting, clock.now().toISOString()),
      tree: `<html><body>${randomBytes(pageLength).toString('base64')}</body></html>`,
    };
    await shelf.hold({ captureId: `c${number}`, posting, snapshot, readerVersion: 1 });
    await shelf.save(`c${number}`);
  }
  const progress = startProgress(one);
  await shelf.sync.write({ state: { ...progress, own: { ...progress.own, partBytes } } });
  return one;
}

/** A line over which the first `together` files arrive once all of them are under way. */
function held(server: WebDavServer, together: number) {
  const underWay = new Set<string>();
  const order: string[] = [];
  let most = 0;
  let opened = () => {};
  const open = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const fetch: Fetch = async (address, init) => {
    if (init.method !== 'PUT' || address.pathname.endsWith('/identity.age')) return server.fetch(address, init);
    underWay.add(address.pathname);
    most = Math.max(most, underWay.size);
    if (most === together) opened();
    await open;
    const answer = await server.fetch(address, init);
    order.push(address.pathname.includes('/pages/') ? 'pack' : 'changes');
    underWay.delete(address.pathname);
    return answer;
  };
  return { fetch, order, most: () => most };
}

describe('what is sent', () => {
  it.each([
    { line: 'not known to be quick', partBytes: 2_000, pageLength: 0, most: 1 },
    { line: 'quick', partBytes: PART_MAX, pageLength: 2_100_000, most: 3 },
  ])('goes whole over a line that is $line, at most $most at a time, packs before the file that names them', async (way) => {
    const server = new WebDavServer();
    const [one, other] = [await withPostings(server, 4, way), await machineAt(server)];
    const line = held(server, way.most);
    await one.sync({ fetch: line.fetch });
    expect(line.most()).toBe(way.most);
    expect(line.order.at(-1)).toBe('changes');
    await other.sync();
    for (let number = 1; number <= 4; number += 1) {
      const [sent, came] = [await one.shelf.sync.page(`c${number}`), await other.shelf.sync.page(`c${number}`)];
      // `toEqual` takes minutes for megabytes.
      expect(came && Buffer.from(came.bytes).equals(Buffer.from(sent?.bytes ?? []))).toBe(true);
    }
  });

  it.each([1, 2, 3, 4])('ends with its sync, where pack %d of it fails: nothing is written down afterwards', async (failing) => {
    const server = new WebDavServer();
    const one = await withPostings(server, 40, { partBytes: 2_000, pageLength: 0 });
    const { write } = one.shelf.sync;
    let hasEnded = false;
    const late: unknown[] = [];
    const shelf = {
      ...one.shelf.sync,
      write: (step: Parameters<typeof write>[0]) => {
        if (hasEnded) late.push(step);
        return write(step);
      },
    };
    let packs = 0;
    server.before = (method, path) => {
      if (method !== 'PUT' || !path.includes('/pages/')) return undefined;
      packs += 1;
      return packs === failing ? new Response('', { status: 500 }) : undefined;
    };
    await expect(one.sync({ shelf })).rejects.toMatchObject({ code: 'sync-server' });
    hasEnded = true;
    await one.sync();
    expect(late).toEqual([]);
    const other = await machineAt(server);
    await other.sync();
    expect(await contents(other)).toEqual(await contents(one));
  });
});
