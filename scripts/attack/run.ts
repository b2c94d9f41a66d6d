/** Runs attacks on the built extension in Chromium, and says what held. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { builtExtension, launch } from '../chromium/launch';
import type { Attack, FileAttack } from './attack';
import { attackFile } from './file-attack';
import { attackPage, type Outcome } from './page-attack';
import { attackAsCuriousPage, attackAsSenders, otherExtension } from './senders';
import { openStage } from './stage';
import { requestsInNetLog } from './watch';

export interface AttackReport {
  readonly outcomes: readonly { readonly family: string; readonly name: string; readonly outcome: Outcome }[];
  /** Messages that were sent by those who may not send them. */
  readonly messages: number;
  /** What ran in a page of ours, and what its policy had to stop. */
  readonly ran: readonly string[];
  readonly policy: readonly string[];
  /** Requests of ours; requests of web pages to others than their own host; what Chromium's own log has beyond those that were answered. */
  readonly ours: readonly string[];
  readonly foreign: readonly string[];
  readonly logged: readonly string[];
  /** All that did not hold. Empty is the aim. */
  readonly faults: readonly string[];
}

export interface AttackOptions {
  readonly pages: readonly Attack[];
  readonly files: readonly FileAttack[];
  onOutcome?(family: string, name: string, outcome: Outcome): void;
}

/** Runs all of it in one browser. */
export async function runAttacks({ pages, files, onOutcome }: AttackOptions): Promise<AttackReport> {
  const folder = await mkdtemp(join(tmpdir(), 'roleshelf-attack-'));
  const netLog = join(folder, 'net-log.json');
  const other = await otherExtension();
  const browser = await launch({ others: [other], netLog });
  const outcomes: { family: string; name: string; outcome: Outcome }[] = [];
  const note = (family: string, name: string, outcome: Outcome): void => {
    outcomes.push({ family, name, outcome });
    onOutcome?.(family, name, outcome);
  };
  let closed = false;
  try {
    const curious = await attackAsCuriousPage(browser, await packaged());
    const senders = await attackAsSenders(browser);
    const stage = await openStage(browser);
    for (const attack of pages) note(attack.family, attack.name, await attackPage(attack, stage).catch(broken));
    for (const attack of files) note(attack.family, attack.name, await attackFile(attack, stage, folder).catch(broken));
    await browser.close();
    closed = true;
    const { ran, policy, ours, foreign } = stage.watch;
    const requests = await requestsInNetLog(netLog);
    const logged = requests.filter(({ ofItself }) => !ofItself).map(({ url, initiator }) => `${initiator} asks for ${url}`);
    return {
      outcomes,
      messages: senders.tried,
      ran,
      policy,
      ours,
      foreign,
      logged,
      faults: [
        ...outcomes.flatMap(({ family, name, outcome }) => outcome.faults.map((fault) => `${family}, ${name.slice(0, 120)}: ${fault}`)),
        ...curious.map((told) => `a web page finds the extension: ${told}`),
        ...senders.faults,
        ...ran.map((what) => `ran: ${what}`),
        ...policy.map((what) => `stopped by the policy: ${what}`),
        ...ours.map((what) => `a request: ${what}`),
        ...foreign.map((what) => `a request: ${what}`),
        ...logged.map((what) => `a request in Chromium’s log: ${what}`),
      ],
    };
  } finally {
    if (!closed) await browser.close();
    await Promise.all([folder, other].map((one) => rm(one, { recursive: true, force: true })));
  }
}

/** An attack that could not be gone through with is one that did not hold; the others are still run. */
function broken(error: unknown): Outcome {
  return { came: 'broken off', answered: 0, shown: 0, faults: [error instanceof Error ? error.message : String(error)] };
}

/** All files of the package. */
async function packaged(): Promise<string[]> {
  const entries = await readdir(builtExtension, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(builtExtension, join(entry.parentPath, entry.name)));
}
