import { base64 } from '../posting/base64';
import { sha256 } from '../posting/sha256';
import type { ShelfPosting } from '../posting/shelf-posting';
import {
  BACKUP_VERSION,
  type BackupEnd,
  type BackupManifest,
  type BackupPosting,
  END_PATH,
  MANIFEST_PATH,
  type PartChecksums,
  partPath,
} from './backup-file';
import type { Batches } from './batches';
import type { UnlistedPosting, WholePosting } from './export-file';
import { buildJson } from './json';
import { buildZip, type ZipEntry } from './zip';

/** A page as the shelf keeps it. */
interface KeptPage {
  /** The gzipped JSON of a `Snapshot`. */
  readonly bytes: Uint8Array;
  /** How many bytes the JSON has. */
  readonly length: number;
}

export interface BackupSource {
  /** What will follow, for the manifest. */
  readonly contents: readonly BackupPosting[];
  /** Without their pages. */
  readonly postings: Batches<WholePosting>;
  readonly unlisted: Batches<UnlistedPosting>;
  /** The page of one capture; nothing when none is kept. */
  page(captureId: string): Promise<KeptPage | undefined>;
}

/** An archive lists few entries more (posting/zip-limits.ts). Pages beyond these stand in their part's JSON. */
const PAGES_MAX = 60_000;

/** Builds the backup (backup-file.ts), piece by piece. `now` is the time of the backup. */
export function buildBackup(source: BackupSource, { now }: { readonly now: Date }): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return buildZip(entriesOf(source, now), { now });
}

async function* entriesOf({ contents, postings, unlisted, page }: BackupSource, now: Date): AsyncGenerator<ZipEntry> {
  const encoder = new TextEncoder();
  const checksums: { path: string; sha256: string }[] = [];
  const counts = { postings: 0, pages: 0 };
  let part = 0;
  const entry = async (path: string, value: object): Promise<ZipEntry> => {
    const bytes = encoder.encode(JSON.stringify(value));
    if (path !== END_PATH) checksums.push({ path, sha256: await sha256(bytes) });
    return { path, pieces: [bytes] };
  };

  async function* partOf(batch: { postings: readonly WholePosting[]; unlisted: readonly UnlistedPosting[] }): AsyncGenerator<ZipEntry> {
    part += 1;
    const pages: PartChecksums['pages'] = [];
    const files: ZipEntry[] = [];
    const carry = async <Item extends UnlistedPosting>(item: Item): Promise<Item> => {
      const within = [];
      for (const captureId of versionsOf(item.shelfPosting)) {
        const kept = await page(captureId);
        if (kept === undefined) continue;
        if (counts.pages >= PAGES_MAX) within.push({ captureId, gzip: base64(kept.bytes), length: kept.length });
        else {
          counts.pages += 1;
          const bytes = new Uint8Array(kept.bytes);
          const path = `pages/${encodeURIComponent(captureId)}.json.gz`;
          pages.push({ path, sha256: await sha256(bytes), captureId, length: kept.length });
          files.push({ path, pieces: [bytes] });
        }
      }
      return within.length === 0 ? item : { ...item, pages: within };
    };
    const whole = { postings: [await all(batch.postings, carry)], unlisted: [await all(batch.unlisted, carry)] };
    let text = '';
    for await (const piece of buildJson(whole, { now })) text += piece;
    const bytes = encoder.encode(text);
    const path = partPath('postings', part);
    counts.postings += batch.postings.length + batch.unlisted.length;
    yield { path, pieces: [bytes] };
    yield* files;
    const sums: PartChecksums = { postings: { path, sha256: await sha256(bytes) }, pages };
    yield entry(partPath('checksums', part), sums);
  }

  const manifest: BackupManifest = {
    format: 'roleshelf-backup',
    version: BACKUP_VERSION,
    createdAt: now.toISOString(),
    postings: [...contents],
  };
  yield entry(MANIFEST_PATH, manifest);
  for await (const batch of postings) if (batch.length > 0) yield* partOf({ postings: batch, unlisted: [] });
  for await (const batch of unlisted) if (batch.length > 0) yield* partOf({ postings: [], unlisted: batch });
  const end: BackupEnd = { parts: part, counts, checksums };
  yield entry(END_PATH, end);
}

function versionsOf({ steps }: ShelfPosting): string[] {
  return steps.flatMap((step) => (step.kind === 'version' ? [step.id] : []));
}

/** One after the other: pages are read as they are needed. */
async function all<Item>(items: readonly Item[], work: (item: Item) => Promise<Item>): Promise<Item[]> {
  const done: Item[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}
