/**
 * Backups that are made without being asked for, where the user switched that on: a file in the downloads folder. Looked at after each change and
 * when the browser starts, so that it needs no alarm: without a change there is nothing new to back up. A shelf from which everything was
 * deleted is none to back up either.
 */
import { Problem, type ProblemReport } from '../posting/problem';
import { turns } from '../posting/turns';
import { type BackupOutcome, BackupState } from '../protocol/backup';
import type { ExportReady } from '../protocol/exports';
import type { AutomaticBackup } from '../settings/settings';
import type { StorageArea } from '../settings/storage-area';
import type { StoredSettings } from '../settings/stored-settings';
import type { Clock } from './tabs';

/** How many changes make a backup due. */
export const BACKUP_CHANGES = 25;
const DAY = 24 * 60 * 60 * 1000;
/** How long a backup that was begun may be on its way to the disk before the next one is, in milliseconds. */
export const ON_ITS_WAY = 10 * 60 * 1000;

const KEY = 'automaticBackup';

export interface AutomaticBackupTools {
  readonly settings: StoredSettings;
  readonly area: StorageArea;
  readonly clock: Clock;
  /** Whether Roleshelf may put files into the downloads folder. */
  isAllowed(): Promise<boolean>;
  /** Builds a backup and puts it where a page can take it, under `id`. */
  prepare(id: string): Promise<ExportReady>;
  /** Has a page put the file of this id on the disk, and say so by `kept`. */
  hand(id: string): Promise<void>;
}

export interface AutomaticBackups {
  state(): Promise<BackupState>;
  /** The shelf changed. */
  changed(): Promise<void>;
  /** Makes a backup if one is due. */
  look(): Promise<void>;
  /** A page put a backup on the disk, or could not. */
  kept(outcome: BackupOutcome): Promise<void>;
}

/** Whether a backup is due. */
export function isDue({ changes, last, begun }: BackupState, when: AutomaticBackup, now: Date): boolean {
  if (when === 'off' || changes === 0) return false;
  if (begun !== undefined && now.getTime() - Date.parse(begun.at) < ON_ITS_WAY) return false;
  if (when === 'changes') return changes >= BACKUP_CHANGES;
  return last === undefined || now.getTime() - Date.parse(last.at) >= DAY;
}

/** Automatic backups. What is known of them is kept in `tools.area`, so that a worker that is stopped forgets nothing. */
export function automaticBackups(tools: AutomaticBackupTools): AutomaticBackups {
  const { settings, area, clock } = tools;
  const read = async (): Promise<BackupState> => {
    const raw = BackupState.safeParse((await area.get(KEY))[KEY]);
    return raw.success ? raw.data : { changes: 0 };
  };
  const inTurn = turns();
  /** One after the other, so that no change goes uncounted. */
  function change(update: (state: BackupState) => BackupState): Promise<BackupState> {
    return inTurn(async () => {
      const state = update(await read());
      await area.set({ [KEY]: state });
      return state;
    });
  }

  async function look(): Promise<void> {
    const { automaticBackup } = await settings.read();
    if (automaticBackup === 'off') return;
    let due = false;
    await change((state) => {
      due = isDue(state, automaticBackup, clock.now());
      return due ? { ...state, begun: { at: clock.now().toISOString(), changes: state.changes } } : state;
    });
    if (!due) return;
    try {
      if (!(await tools.isAllowed()))
        throw new Problem('permission-missing', 'Chrome no longer lets Roleshelf put files into the downloads folder.');
      const { id, count } = await tools.prepare(`backup-${clock.now().getTime()}`);
      if (count === 0) await change(({ begun: _, ...empty }) => ({ ...empty, changes: 0 }));
      else await tools.hand(id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await fail(error.toReport());
    }
  }

  /** What was to be backed up is still to be: the next change tries again. */
  async function fail(failure: ProblemReport): Promise<void> {
    await change(({ begun: _, ...state }) => ({ ...state, failure }));
  }

  return {
    state: read,
    async changed() {
      await change((state) => ({ ...state, changes: state.changes + 1 }));
      await look();
    },
    look,
    async kept(outcome) {
      if ('code' in outcome) return fail(outcome);
      await change(({ begun, failure: _, ...state }) => ({
        changes: Math.max(0, state.changes - (begun?.changes ?? 0)),
        last: { ...outcome, at: clock.now().toISOString() },
      }));
    },
  };
}
