/** A proxy between one machine and a server, which does what networks and servers do on bad days, by a seed. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type Seeded, seeded } from '../endurance/seeded';

/** What may become of one request. */
export type Fault =
  /** Cut before the server hears of it. */
  | 'refused'
  /** Done by the server, and cut before the answer. */
  | 'lost-answer'
  /** Cut in the middle of what is sent: the server may keep half of it. */
  | 'cut-upload'
  /** Cut in the middle of the answer. */
  | 'cut-download'
  /** Half an answer that claims to be whole. */
  | 'half-answer'
  /** Half of what was sent reaches the server, which is pleased with it. */
  | 'half-upload'
  /** Takes its time. */
  | 'delayed'
  /** Cut, and yet reaches the server later, after others. */
  | 'late'
  /** Reaches the server twice. */
  | 'doubled'
  /** Done, and called a failure. */
  | 'failed-after'
  | '423'
  | '429'
  | '500'
  | '507';

export const faults: readonly [Fault, ...Fault[]] = [
  'refused',
  'lost-answer',
  'cut-upload',
  'cut-download',
  'half-answer',
  'half-upload',
  'delayed',
  'late',
  'doubled',
  'failed-after',
  '423',
  '429',
  '500',
  '507',
];

/** One request as the machine saw it. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** 0 where no answer came. */
  readonly status: number;
  /** Bytes with their headers, of the request and of its answer. */
  readonly sent: number;
  readonly received: number;
  readonly fault?: Fault;
}

export interface BadNetwork {
  /** What stands for the server's address. */
  readonly address: string;
  /** All that was asked since it was emptied last. */
  readonly exchanges: Exchange[];
  /** From now on `share` of the requests meet a fault, one of `kinds`. */
  worsen(share: number, kinds?: readonly [Fault, ...Fault[]]): void;
  /** Nothing goes through, until `reconnect`. */
  cutOff(): void;
  /** As it was before it was cut off. */
  reconnect(): void;
  /** Resolves when nothing is under way, what is late included. */
  quiet(): Promise<void>;
  /** All goes through again; resolves when what was late has arrived. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

export interface NetworkOptions {
  readonly seed: number;
  /** How much passes in each direction; without it as much as can. */
  readonly bytesPerSecond?: number;
}

interface Answer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** Hop-by-hop, or told anew for what is passed on. */
const OWN_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host']);
/** How long something may be held up, in milliseconds. */
const DELAY = 800;

/** Puts itself between a machine and the server at `target`. */
export async function badNetwork(target: string, { seed, bytesPerSecond }: NetworkOptions): Promise<BadNetwork> {
  const random: Seeded = seeded(seed);
  const exchanges: Exchange[] = [];
  const underWay = new Set<Promise<unknown>>();
  let share = 0;
  let kinds = faults;
  let isCut = false;
  const down = pace(bytesPerSecond);
  const up = pace(bytesPerSecond);

  /** A request that outlives the one that asked for it. */
  function later(work: Promise<unknown>): void {
    // Nobody waits for what it gives, nor for whether it does.
    const settled = work.catch(() => undefined).finally(() => underWay.delete(settled));
    underWay.add(settled);
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = incoming.method ?? '';
    const path = incoming.url ?? '';
    const fault = isCut ? 'refused' : random.chance(share) ? random.pick(kinds) : undefined;
    const wait = random.fraction() * DELAY;
    const sent = `${method} ${path}`.length + lengthOf(incoming.rawHeaders);
    const told = (status: number, body: number, received: number): void =>
      void exchanges.push({ method, path, status, sent: sent + body, received, ...(fault === undefined ? {} : { fault }) });
    if (fault === 'refused') {
      told(0, 0, 0);
      incoming.socket.destroy();
      return;
    }
    const body = await readAll(incoming, up);
    const forward = (part = body) => forwarded(target, method, path, incoming.rawHeaders, part);
    const cut = (): void => {
      told(0, body.length, 0);
      incoming.socket.destroy();
    };
    const answer = async ({ status, headers, body: bytes }: Answer, shown = bytes): Promise<void> => {
      const fields = headers.filter((_, index) => !OWN_HEADERS.has((headers[index - (index % 2)] ?? '').toLowerCase()));
      told(status, body.length, lengthOf(fields) + shown.length);
      const isEmpty = status === 204 || status === 304 || method === 'HEAD';
      response.writeHead(status, isEmpty ? fields : [...fields, 'content-length', String(bytes.length)]);
      for (let at = 0; at < shown.length; at += CHUNK) {
        const chunk = shown.subarray(at, at + CHUNK);
        await down(chunk.length);
        response.write(chunk);
      }
      if (shown.length < bytes.length) incoming.socket.destroy();
      else response.end();
    };
    const failed = (status: number, ...headers: string[]): Promise<void> => answer({ status, headers, body: Buffer.from('No.') });
    const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));

    switch (fault) {
      case undefined:
        return answer(await forward());
      case 'delayed':
        await after(wait);
        return answer(await forward());
      case 'lost-answer':
        await forward();
        return cut();
      case 'late':
        later(after(wait * 3).then(() => forward()));
        return cut();
      case 'doubled':
        await forward();
        return answer(await forward());
      case 'failed-after':
        await forward();
        return failed(500);
      case 'cut-upload':
        if (body.length > 1) await cutShort(target, method, path, incoming.rawHeaders, body);
        return cut();
      case 'half-upload':
        return answer(await forward(method === 'PUT' ? half(body) : body));
      case 'cut-download': {
        const whole = await forward();
        return whole.body.length > 1 ? answer(whole, half(whole.body)) : cut();
      }
      case 'half-answer': {
        const whole = await forward();
        return answer(method === 'GET' ? { ...whole, body: half(whole.body) } : whole);
      }
      case '429':
        return failed(429, 'retry-after', '1');
      case '423':
      case '500':
      case '507':
        return failed(Number(fault));
    }
  }

  const quiet = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };
  const server = createServer((incoming, response) => {
    const work = serve(incoming, response).catch(() => {
      // Whatever breaks here looks like a broken network from where the machine stands.
      incoming.socket.destroy();
    });
    later(work);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = server.address();
  if (own === null || typeof own === 'string') throw new Error('the proxy has no port');
  return {
    address: `http://127.0.0.1:${own.port}${new URL(target).pathname}`,
    exchanges,
    worsen(to, only = faults) {
      share = to;
      kinds = only;
    },
    cutOff() {
      isCut = true;
    },
    reconnect() {
      isCut = false;
    },
    quiet,
    heal() {
      share = 0;
      isCut = false;
      return quiet();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** So much at a time passes a slow line. */
const CHUNK = 16 * 1024;

/** Resolves when so many bytes more have passed a line that is shared by all that use it. */
function pace(bytesPerSecond: number | undefined): (bytes: number) => Promise<void> {
  if (bytesPerSecond === undefined) return () => Promise.resolve();
  let free = 0;
  return (bytes) => {
    free = Math.max(performance.now(), free) + (bytes / bytesPerSecond) * 1000;
    return after(free - performance.now());
  };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function readAll(message: IncomingMessage, pass: (bytes: number) => Promise<void> = () => Promise.resolve()): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    await pass(bytes.length);
  }
  return Buffer.concat(chunks);
}

/** As HTTP/1.1 writes them, with a colon, spaces and a line's end. */
function lengthOf(headers: readonly string[]): number {
  return headers.reduce((sum, text) => sum + text.length + 2, 0);
}

function outgoing(target: string, method: string, path: string, rawHeaders: readonly string[], length: number) {
  const { host, hostname, port } = new URL(target);
  const headers: string[] = ['Host', host];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (!OWN_HEADERS.has(name.toLowerCase())) headers.push(name, value);
  }
  // Without it Node would send an empty body in chunks, which no server expects of MKCOL.
  if (length > 0 || method !== 'GET') headers.push('Content-Length', String(length));
  return request({ hostname, port, method, path, headers, agent: false });
}

async function forwarded(target: string, method: string, path: string, headers: readonly string[], body: Buffer): Promise<Answer> {
  const sending = outgoing(target, method, path, headers, body.length);
  sending.end(body);
  const [response]: IncomingMessage[] = await once(sending, 'response');
  if (response === undefined) throw new Error('the server gave no answer');
  return { status: response.statusCode ?? 0, headers: response.rawHeaders, body: await readAll(response) };
}

/** Sends half of what was announced, and hangs up. */
async function cutShort(target: string, method: string, path: string, headers: readonly string[], body: Buffer): Promise<void> {
  const sending = outgoing(target, method, path, headers, body.length);
  // That the other side minds is the aim.
  sending.on('error', () => undefined);
  const [socket] = await once(sending, 'socket');
  await new Promise<void>((resolve) => sending.write(body.subarray(0, Math.floor(body.length / 2)), () => resolve()));
  await after(20);
  socket.destroy();
}
