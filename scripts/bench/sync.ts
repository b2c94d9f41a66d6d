/** What a shelf on three machines costs: requests and bytes of a change, and how far the first sync is from a bare upload of the same bytes. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PostingKey } from '../../src/posting/posting';
import * as z from '../../src/posting/zod';
import { DATABASE_NAME } from '../../src/store/database';
import { type Machine, setUp, startMachine, syncToEnd, syncUnasked, untilSynced } from '../sync-endurance/machine';
import { startApache } from '../webdav/apache';
import { badNetwork, type Exchange } from '../webdav/bad-network';
import type { DavServer } from '../webdav/dav-server';
import { realServers } from '../webdav/real-servers';
import { builtExtension, scriptOf } from './built';
import type { ExportBench } from './export-side';
import { inventedPosting } from './invented-postings';
import type { Figure, Measured } from './measured';
import { timed } from './timed';

/** How many postings are on the shelf. */
const COUNT = 10_000;
const STRIDE = 1_000;
/** The line of the machine that sends the shelf: 50 Mbit/s each way. The loopback alone is no network. */
const BYTES_PER_SECOND = 6_250_000;
const PASSPHRASE = 'seven lamps on a quiet quay';
/** A first sync may take hours on a slow line; not here. */
const PATIENCE = 900_000;
/** The share of a bare upload's speed that a first sync must have. */
const SHARE = 0.7;

declare const exportBench: ExportBench;

/** Requests and bytes, headers with them, in both directions. */
function costOf(exchanges: readonly Exchange[]): { readonly requests: number; readonly bytes: number } {
  return { requests: exchanges.length, bytes: exchanges.reduce((sum, { sent, received }) => sum + sent + received, 0) };
}

/** What it costs each machine, one after the other, that the first does something and the others come to look by themselves. */
async function costs(
  [first, ...others]: readonly [Machine, Machine, Machine],
  begin?: () => Promise<unknown>,
): Promise<ReturnType<typeof costOf>[]> {
  for (const { network } of [first, ...others]) network.exchanges.length = 0;
  // It goes out by itself after some quiet seconds.
  if (begin === undefined) await syncUnasked(first, PATIENCE);
  else await untilSynced(first, begin, PATIENCE);
  for (const machine of others) await syncUnasked(machine, PATIENCE);
  return [first, ...others].map(({ network }) => costOf(network.exchanges));
}

async function benchMachines(
  count: number,
  machines: readonly [Machine, Machine, Machine],
  server: DavServer,
  unlimited: DavServer,
): Promise<Measured> {
  const [first, ...others] = machines;
  await first.page.goto(first.browser.page('export.html'));
  await first.page.evaluate(await scriptOf('export-side'));
  for (let from = 0; from < count; from += STRIDE)
    await first.page.evaluate(([start, end]) => exportBench.fill(start, end), [from, Math.min(count, from + STRIDE)] as const);

  const account = ({ network: { address } }: Machine) => ({ ...server, address, passphrase: PASSPHRASE });
  const sending = await timed(() => setUp(first, 'start', account(first), PATIENCE));
  const sent = costOf(first.network.exchanges);
  const { bare, bytes } = await bareUpload(server, BYTES_PER_SECOND);
  const joining = await timed(async () => {
    for (const machine of others) await setUp(machine, 'join', account(machine), PATIENCE);
  });
  // Whatever they have to say of their own is said.
  for (const machine of machines) await syncToEnd(machine, PATIENCE);

  const idle = await costs(machines);
  let posting: PostingKey | undefined;
  const saved = await costs(machines, async () => {
    posting = await savePosting(first, count);
  });
  if (posting === undefined) throw new Error('nothing was saved');
  const key = posting;
  const change = await bytesOf(first, key);
  const note = `Call on Tuesday, and ask about the lamps. ${'x'.repeat(160)}`;
  const noted = await costs(machines, () => first.ask('user/change', { key, changes: [{ set: 'notes', value: note }] }));

  // Nothing is left but what the machine itself takes.
  await first.ask('sync/leave', { removeFromServer: false });
  const loopback = await timed(() => setUp(first, 'start', { ...unlimited, passphrase: PASSPHRASE }, PATIENCE));
  const bareLoopback = (await bareUpload(unlimited)).bare;

  const most = (all: readonly ReturnType<typeof costOf>[], what: 'requests' | 'bytes') => Math.max(...all.map((cost) => cost[what]));
  const each = (all: readonly ReturnType<typeof costOf>[]) =>
    `on the machines ${all.map(({ requests, bytes: b }) => `${requests} (${b} bytes)`).join(', ')}`;
  const figures: Figure[] = [
    {
      id: 'first sync',
      size: count,
      value: sending,
      unit: 'ms',
      note: `set-up and passphrase included; ${sent.requests} requests; 50 Mbit/s`,
    },
    { id: 'bare upload of the same files', size: count, value: bare, unit: 'ms', note: 'one after the other over the same line' },
    { id: 'first sync over the loopback', size: count, value: loopback, unit: 'ms', note: 'no line at all: what sealing and reading take' },
    { id: 'bare upload over the loopback', size: count, value: bareLoopback, unit: 'ms' },
    { id: 'what lies on the server', size: count, value: bytes, unit: 'bytes' },
    { id: 'two machines join', size: count, value: joining, unit: 'ms', note: 'one after the other; their lines are not limited' },
    { id: 'nothing changed', size: count, value: most(idle, 'bytes'), unit: 'bytes', note: each(idle) },
    { id: 'a posting with its page, as it is kept', size: count, value: change, unit: 'bytes' },
    { id: 'that posting is saved on the first machine', size: count, value: most(saved, 'bytes'), unit: 'bytes', note: each(saved) },
    { id: 'a note of 200 letters', size: count, value: most(noted, 'bytes'), unit: 'bytes', note: each(noted) },
  ];
  return {
    ratios: [
      { id: 'sync-first', value: sending / bare, limit: 1 / SHARE },
      { id: 'sync-change-requests', value: Math.max(most(saved, 'requests'), most(noted, 'requests')), limit: 4 },
      { id: 'sync-change-bytes', value: most(saved, 'bytes') / change, limit: 3 },
      { id: 'sync-nothing-changed', value: most(idle, 'requests'), limit: 1 },
    ],
    figures,
  };
}

/** Saves one more posting as a user does. */
async function savePosting(machine: Machine, number: number): Promise<PostingKey> {
  const { title, description } = inventedPosting(number);
  const text = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    hiringOrganization: { '@type': 'Organization', name: 'Northern Lamps' },
    description: description
      ?.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join(''),
  });
  const front = await machine.ask('text/read', { kind: 'json', text, url: `https://careers.example/jobs/${number}` });
  if (front?.state !== 'posting') throw new Error(`the posting was not read: ${JSON.stringify(front)}`);
  const saved = await machine.ask('capture/save', { captureId: front.captureId });
  if (saved === undefined) throw new Error('the posting was not saved');
  return PostingKey.parse(saved.key);
}

/** The bytes that a posting has on the shelf: its history as gzipped JSON, and its pages as they are kept. */
async function bytesOf(machine: Machine, key: PostingKey): Promise<number> {
  const found: unknown = await machine.page.evaluate(
    async ({ name, key }) => {
      const database: IDBDatabase = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction(['postings', 'steps', 'snapshots'], 'readonly');
      const record = transaction.objectStore('postings').get(key);
      const steps = transaction.objectStore('steps').getAll(IDBKeyRange.bound([key], [key, []]));
      const pages = transaction.objectStore('snapshots').index('key').getAll(key);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
      const pageBytes = pages.result.reduce((sum, { snapshot }) => sum + snapshot.bytes.byteLength, 0);
      return { text: JSON.stringify([record.result.posting, steps.result]), pageBytes };
    },
    { name: DATABASE_NAME, key },
  );
  const { text, pageBytes } = z.object({ text: z.string(), pageBytes: z.number() }).parse(found);
  return gzipSync(text).length + pageBytes;
}

/** Sends what lies on the server once more, one file after the other, over a line like the first machine's, or without a limit. */
async function bareUpload(
  { address, folder, user, password }: DavServer,
  bytesPerSecond?: number,
): Promise<{ readonly bare: number; readonly bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))));
  const line = await badNetwork(address, { seed: 1, ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }) });
  const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  const send = async (method: string, path: string, body?: Buffer<ArrayBuffer>): Promise<void> => {
    const response = await fetch(`${line.address}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  };
  try {
    await send('MKCOL', 'bare/');
    const bare = await timed(async () => {
      for (const [index, file] of files.entries()) await send('PUT', `bare/${index}`, file);
    });
    return { bare, bytes: files.reduce((sum, { length }) => sum + length, 0) };
  } finally {
    await line.close();
  }
}

/** Throws where Apache cannot be installed. */
export async function benchSync([count = COUNT]: readonly number[] = []): Promise<Measured> {
  const missing = realServers[0].missing();
  if (missing !== undefined) throw new Error(`${realServers[0].name} ${missing}`);
  const [server, unlimited] = [await startApache(), await startApache()];
  const extension = await builtExtension();
  const machines: Machine[] = [];
  const start = async (pace: { readonly bytesPerSecond?: number }): Promise<Machine> => {
    const machine = await startMachine(server, { seed: machines.length, extension: extension.path, ...pace });
    machines.push(machine);
    return machine;
  };
  try {
    const first = await start({ bytesPerSecond: BYTES_PER_SECOND });
    return await benchMachines(count, [first, await start({}), await start({})], server, unlimited);
  } finally {
    for (const machine of machines) await machine.close();
    await extension.remove();
    await server.stop();
    await unlimited.stop();
  }
}
