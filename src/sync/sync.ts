/**
 * One sync: look at what is on the server, see to what it lost, read what others wrote, send what is noted, keep few files. Each step leaves a state
 * from which another worker goes on, whatever became of this one.
 */
import { checkServer, makeFolders } from './checking';
import { NameInUse } from './numbered-file';
import type { OwnSaying } from './port';
import { freshOwn, freshProgress, readProgress } from './progress';
import { readOthers, readWanted } from './reading';
import { counted, type ListedChanges, listChanges, type Run, type SyncTools, step } from './run';
import { sendNotes, smaller } from './sending';
import { compact, forgetOldBegun, removeCovered, retireOld } from './tidying';

/** What a sync did. */
export interface Synced {
  /** How many postings came or changed. */
  readonly came: number;
  readonly requests: number;
}

/** How often the list is asked for anew within one sync, where another machine puts files together meanwhile. */
const ROUNDS = 3;

/**
 * Syncs. Throws `ServerFailure` where the server did not do all of it; what could be done was. A name that another profile uses is given up, and the
 * sync begun again.
 */
export async function sync(tools: SyncTools): Promise<Synced> {
  for (let attempt = 1; ; attempt += 1) {
    const run = await beginRun(tools);
    try {
      await syncOnce(run);
      return { came: run.came.size, requests: run.requests };
    } catch (error) {
      if (!(error instanceof NameInUse) || attempt > 2) throw error;
      await takeNewName(run, error.sayings);
    } finally {
      if (run.came.size > 0) run.onCame?.();
    }
  }
}

async function beginRun(tools: SyncTools): Promise<Run> {
  const { shelf, seal, now } = tools;
  let progress = await readProgress(shelf);
  if (progress === undefined || progress.own.shelf !== seal.recipient) {
    // Nothing is known of what this machine wrote: it begins under another name.
    progress = freshProgress(seal.recipient, now());
    await shelf.renew({ state: { ...progress }, everything: true }, []);
  }
  const { own } = progress;
  if (own.sending) own.partBytes = smaller(own.partBytes);
  delete own.sending;
  const run: Run = {
    ...tools,
    server: counted(tools.server, () => {
      run.requests += 1;
    }),
    machine: await shelf.installation(),
    progress,
    failures: [],
    came: new Set(),
    requests: 0,
    large: 0,
  };
  return run;
}

/** Before it says anything more: no number of a saying, nor of a file, is ever used twice. All that others wrote is read, its own former self's too. */
async function takeNewName({ shelf, seal, progress }: Run, sayings: readonly OwnSaying[]): Promise<void> {
  progress.own = { ...freshOwn(seal.recipient), partBytes: progress.own.partBytes };
  await shelf.renew({ state: { ...progress }, everything: true }, sayings);
}

async function syncOnce(run: Run): Promise<void> {
  let mine: ListedChanges[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    run.tell?.({ what: 'looking', done: 0, total: 0 });
    let listed = await listChanges(run);
    if (listed === undefined) {
      await makeFolders(run);
      listed = [];
    }
    mine = listed.filter(({ machine }) => machine === run.machine);
    await checkServer(run, listed);
    const others = listed.filter(({ machine }) => machine !== run.machine);
    if (!(await readOthers(run, others))) break;
  }
  // Whoever wrote them may have mended their packs when they had something new to say.
  if (run.thorough || run.came.size > 0) await readWanted(run);
  await sendNotes(run);
  await retireOld(run);
  await forgetOldBegun(run);
  await removeCovered(run, mine);
  await compact(run);
  const [failure] = run.failures;
  if (failure !== undefined) throw failure;
  run.progress.notes.lastSuccess = run.now().toISOString();
  await step(run);
}
