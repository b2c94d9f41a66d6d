import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A WebDAV server that runs on this machine, for nobody else. */
export interface DavServer {
  /** The collection that is given to the extension, with a slash at its end. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** Where its files lie. */
  readonly folder: string;
  /** Copies all its files as they lie, to be brought back by `restore`; answers where the copy is. */
  copy(): Promise<string>;
  /** Puts a copy in the place of its files, behind its back, as a host's backup does; without one it is emptied. */
  restore(copy?: string): Promise<void>;
  stop(): Promise<void>;
}

/** What a server is started with. */
export interface Place {
  readonly port: number;
  readonly folder: string;
  /** For configuration, locks and logs. */
  readonly home: string;
  readonly user: string;
  readonly password: string;
}

/** A program, its arguments, and the address of its collection. */
export interface Launching {
  readonly program: string;
  readonly args: readonly string[];
  readonly address: string;
}

const run = promisify(execFile);
const START_TIMEOUT = 15_000;

/** Starts a server on a free port of the loopback with an empty folder. Throws with what it said when it does not come up. */
export async function startServer(prepare: (place: Place) => Promise<Launching>): Promise<DavServer> {
  const home = await mkdtemp(join(tmpdir(), 'roleshelf-webdav-'));
  const folder = join(home, 'files');
  const place: Place = { port: await freePort(), folder, home, user: 'ada', password: 'correct horse: ümlaut' };
  await run('mkdir', ['-p', folder]);
  const { program, args, address } = await prepare(place);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  try {
    await untilItAnswers(address, child);
  } catch (error) {
    child.kill('SIGKILL');
    await rm(home, { recursive: true, force: true });
    throw new Error(`${program} does not start: ${said.join('')}`, { cause: error });
  }
  let copies = 0;
  return {
    address,
    user: place.user,
    password: place.password,
    folder,
    async copy() {
      copies += 1;
      const copy = join(home, `copy-${copies}`);
      // Node's own copy forgets whose the files are.
      await run('cp', ['-a', folder, copy]);
      return copy;
    },
    async restore(copy) {
      for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
      if (copy !== undefined) await run('cp', ['-a', `${copy}/.`, folder]);
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function untilItAnswers(address: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`);
    try {
      await fetch(address, { method: 'OPTIONS' });
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A line of a password file that Apache and nginx both read. */
export function passwordLine(user: string, password: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return `${user}:{SHA}${createHash('sha1').update(password).digest('base64')}\n`;
}
