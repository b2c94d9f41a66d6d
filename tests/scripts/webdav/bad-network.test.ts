import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { badNetwork, type Fault, faults } from '../../../scripts/webdav/bad-network';

const ANSWER = 'the answer, whole';
const SENT = 'a file of 20 letters';
/** What reached the server: method and body, cut where it was cut. */
let reached: string[] = [];
const server = createServer((incoming, response) => {
  let body = '';
  incoming.on('data', (chunk) => {
    body += String(chunk);
  });
  incoming.on('close', () => reached.push(`${incoming.method} ${body}`));
  incoming.on('end', () => response.writeHead(incoming.method === 'PUT' ? 201 : 200, { etag: '"1"' }).end(ANSWER));
});
let target = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  target = `http://127.0.0.1:${address.port}/dav/`;
});
afterAll(() => void server.close());

/** Status and text as the machine got them, or `cut`. */
async function seen(address: string, method: string): Promise<string> {
  try {
    const response = await fetch(`${address}file`, method === 'PUT' ? { method, body: SENT } : { method });
    return `${response.status} ${await response.text()}`;
  } catch {
    return 'cut';
  }
}

async function network(share: number, kinds?: readonly [Fault, ...Fault[]]) {
  reached = [];
  const proxy = await badNetwork(target, { seed: 1 });
  onTestFinished(() => proxy.close());
  proxy.worsen(share, kinds);
  return proxy;
}

describe('the bad network', () => {
  const whole = `PUT ${SENT}`;
  it.each<[fault: Fault, got: string, reached: readonly string[]]>([
    ['refused', 'cut', []],
    ['lost-answer', 'cut', [whole]],
    ['cut-upload', 'cut', ['PUT a file of ']],
    ['half-upload', `201 ${ANSWER}`, ['PUT a file of ']],
    ['cut-download', 'cut', [whole]],
    ['half-answer', `201 ${ANSWER}`, [whole]],
    ['delayed', `201 ${ANSWER}`, [whole]],
    ['late', 'cut', [whole]],
    ['doubled', `201 ${ANSWER}`, [whole, whole]],
    ['failed-after', '500 No.', [whole]],
    ['423', '423 No.', []],
    ['429', '429 No.', []],
    ['500', '500 No.', []],
    ['507', '507 No.', []],
  ])('%s: the machine gets %s', async (fault, got, arrived) => {
    const proxy = await network(1, [fault]);
    expect(await seen(proxy.address, 'PUT')).toBe(got);
    await proxy.heal();
    await expect.poll(() => reached).toEqual(arrived);
  });

  it('gives half of a file as if it were all', async () => {
    const proxy = await network(1, ['half-answer']);
    expect(await seen(proxy.address, 'GET')).toBe('200 the answ');
  });

  it('does the same for the same seed', async () => {
    const met = async () => {
      const proxy = await network(0.5);
      for (let count = 0; count < 12; count += 1) await seen(proxy.address, 'GET');
      await proxy.heal();
      return proxy.exchanges.map(({ fault }) => fault);
    };
    const first = await met();
    expect(await met()).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(2);
    expect(first.every((fault) => fault === undefined || faults.includes(fault))).toBe(true);
  });

  it('cuts off, heals, and counts', async () => {
    const proxy = await network(0);
    proxy.cutOff();
    expect(await seen(proxy.address, 'PUT')).toBe('cut');
    await proxy.heal();
    expect(await seen(proxy.address, 'PUT')).toBe(`201 ${ANSWER}`);
    expect(proxy.exchanges.map(({ status }) => status)).toEqual([0, 201]);
    const [, done] = proxy.exchanges;
    expect(done?.sent).toBeGreaterThan(SENT.length);
    expect(done?.received).toBeGreaterThan(ANSWER.length);
  });

  it('lets only so much through', async () => {
    const proxy = await badNetwork(target, { seed: 1, bytesPerSecond: 100_000 });
    onTestFinished(() => proxy.close());
    const from = performance.now();
    await fetch(`${proxy.address}file`, { method: 'PUT', body: 'x'.repeat(30_000) });
    expect(performance.now() - from).toBeGreaterThan(290);
  });
});
