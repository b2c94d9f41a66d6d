/** What lies on the server: nothing that can be read there, and all of the shelf for who has the passphrase and Debian's `age`. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { mergeShelfPostings, ShelfPosting } from '../../src/posting/shelf-posting';
import * as z from '../../src/posting/zod';
import { fullStep } from '../../src/store/history';
import { PostingRecord, UserEntry } from '../../src/store/schema';
import type { RawShelf } from '../endurance/raw-shelf';
import { missingOf } from '../webdav/debian-packages';
import { saidOf } from './shelf-state';

const run = promisify(execFile);

/** Installs Debian's `age` where that can be done; answers why it is not there, or nothing. */
export function ageMissing(): string | undefined {
  return missingOf({ packages: ['age', 'bsdutils'], files: ['age', 'script'] });
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The words that stand in a file, or in its name, in any of the encodings in which a careless program would leave them. */
export async function plainFaults(folder: string, words: ReadonlySet<string>): Promise<string[]> {
  const faults: string[] = [];
  const encodings = ['utf8', 'utf16le', 'base64'] as const;
  for (const file of await filesBelow(folder)) {
    const bytes = await readFile(file);
    for (const word of words) {
      // Base64 of a part of a text has the word's own in one of three alignments, its ends left out.
      const searched = encodings.flatMap((encoding) =>
        encoding === 'base64'
          ? [0, 1, 2].map((shift) =>
              Buffer.from(
                Buffer.from(' '.repeat(shift) + word)
                  .toString('base64')
                  .slice(shift === 0 ? 0 : 4, -4),
              ),
            )
          : [Buffer.from(word, encoding)],
      );
      if (file.includes(word) || searched.some((one) => one.length > 0 && bytes.includes(one)))
        faults.push(`${file}: “${word}” can be read in it`);
    }
  }
  return faults;
}

/** Opens a file with a passphrase. `age` asks a terminal for that, which `script` gives it. */
async function openWithPassphrase(file: string, passphrase: string, to: string): Promise<void> {
  const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;
  const child = spawn('script', ['-qec', `age -d -o ${quoted(to)} ${quoted(file)}`, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  child.stdin.end(`${passphrase}\n`);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`age does not open ${file}: ${said}`);
}

/** Opens every file with Debian's `age`; their contents by their names, and what `age` says of those that it does not open. */
async function openAll(folder: string, passphrase: string): Promise<{ readonly opened: Map<string, Buffer>; readonly faults: string[] }> {
  const home = await mkdtemp(join(tmpdir(), 'roleshelf-age-'));
  try {
    const key = join(home, 'key');
    const opened = new Map<string, Buffer>();
    const faults: string[] = [];
    const files = await filesBelow(folder);
    const identity = files.find((file) => basename(file) === 'identity.age');
    if (identity === undefined) throw new Error('there is no identity.age');
    await openWithPassphrase(identity, passphrase, key);
    for (const file of files) {
      if (file === identity) continue;
      const name = file.slice(folder.length + 1);
      try {
        const { stdout } = await run('age', ['-d', '-i', key, file], { encoding: 'buffer', maxBuffer: 1 << 30 });
        opened.set(name, stdout);
      } catch (error) {
        faults.push(`${name} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return { opened, faults };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const Line = z.object({ posting: ShelfPosting, pages: z.optional(z.record(z.string(), z.string())) });
type Whole = Parameters<typeof mergeShelfPostings>[0];

/** Opens what lies on the server without any of the extension's sealing, and says in what it differs from this shelf. */
export async function openedFaults(folder: string, passphrase: string, raw: RawShelf): Promise<string[]> {
  const { opened, faults } = await openAll(folder, passphrase);
  const postings = new Map<string, Whole>();
  const pages = new Map<string, Buffer>();
  for (const [name, bytes] of opened) {
    if (name.includes('/pages/')) {
      for (const [entry, page] of Object.entries(unzipSync(bytes)))
        pages.set(decodeURIComponent(entry.replace(/\.json\.gz$/, '')), Buffer.from(page));
      continue;
    }
    const [, ...lines] = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
    for (const line of lines) {
      const { posting } = Line.parse(JSON.parse(line));
      // A version without its posting is refused by the schema, which its type does not say.
      const whole: Whole = { ...posting, steps: posting.steps.flatMap((step) => fullStep(step, undefined) ?? []) };
      const known = postings.get(whole.key);
      postings.set(whole.key, known === undefined ? mergeShelfPostings(whole, whole) : mergeShelfPostings(known, whole));
    }
  }
  return [...faults, ...wordFaults(postings, raw), ...pageFaults(pages, raw)];
}

function wordFaults(postings: ReadonlyMap<string, Whole>, raw: RawShelf): string[] {
  const records = new Map(raw.postings.map((record) => PostingRecord.parse(record)).map((record) => [record.key as string, record]));
  const held = new Map<string, unknown>();
  for (const step of saidOf(raw).history) held.set(step.id, fullStep(step, records.get(step.key)));
  for (const entry of raw.userData.map((one) => UserEntry.parse(one))) held.set(`${entry.key} ${entry.field}`, entry.register);
  const found = new Map<string, unknown>();
  for (const { key, steps, said } of postings.values()) {
    for (const step of steps) found.set(step.id, step);
    for (const { field, register } of said) found.set(`${key} ${field}`, register);
  }
  return [...new Set([...held.keys(), ...found.keys()])].flatMap((name) =>
    isDeepStrictEqual(held.get(name), found.get(name)) ? [] : [`${name} is on the server not what it is on the shelf`],
  );
}

function pageFaults(pages: ReadonlyMap<string, Buffer>, raw: RawShelf): string[] {
  return raw.snapshots.flatMap(({ captureId, snapshot }) =>
    pages.get(captureId)?.equals(snapshot.bytes) ? [] : [`the page of ${captureId} is on the server not what it is on the shelf`],
  );
}
