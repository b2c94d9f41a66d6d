import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../../src/posting/problem';
import type { BackupState } from '../../src/protocol/backup';
import { type AutomaticBackup, defaultSettings } from '../../src/settings/settings';
import { automaticBackups, BACKUP_CHANGES, isDue, ON_ITS_WAY } from '../../src/worker/automatic-backup';

const now = new Date('2026-03-10T12:00:00.000Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const last = (hours: number) => ({ last: { at: hoursAgo(hours), filename: 'a.zip', count: 1 } });

describe('a backup', () => {
  it.each<[string, BackupState, AutomaticBackup, boolean]>([
    ['is off', { changes: 99 }, 'off', false],
    ['has nothing new', { changes: 0, ...last(99) }, 'daily', false],
    ['was never made', { changes: 1 }, 'daily', true],
    ['was made 23 hours ago', { changes: 9, ...last(23) }, 'daily', false],
    ['was made a day ago', { changes: 1, ...last(24) }, 'daily', true],
    ['lacks 24 changes', { changes: 24, ...last(99) }, 'changes', false],
    ['lacks 25 changes', { changes: 25, ...last(1) }, 'changes', true],
    ['is on its way', { changes: 99, begun: { at: hoursAgo(0.1), changes: 99 } }, 'changes', false],
    ['got lost on its way', { changes: 99, begun: { at: hoursAgo(1), changes: 99 } }, 'changes', true],
  ])('that %s', (_what, state, when, due) => {
    expect(isDue(state, when, now)).toBe(due);
  });
});

function bench(automaticBackup: AutomaticBackup) {
  const values: Record<string, unknown> = {};
  const clock = { time: now.getTime(), now: () => new Date(clock.time), wait: async () => undefined };
  const isAllowed = vi.fn(async () => true);
  const prepare = vi.fn(async (id: string) => ({ id, filename: 'backup.zip', count: 3, bytes: 10, lacking: [] }));
  const hand = vi.fn(async () => undefined);
  const backups = automaticBackups({
    settings: {
      read: async () => ({ ...defaultSettings, automaticBackup }),
      change: async () => ({ ...defaultSettings, automaticBackup }),
    },
    area: {
      get: async (key) => (key in values ? { [key]: values[key] } : {}),
      set: async (entries) => void Object.assign(values, entries),
    },
    clock,
    isAllowed,
    prepare,
    hand,
  });
  return { backups, clock, isAllowed, prepare, hand };
}

describe('automatic backups', () => {
  it('count every change, make one backup when it is due, and keep the changes that came meanwhile for the next', async () => {
    const { backups, prepare, hand } = bench('changes');
    await Promise.all(Array.from({ length: BACKUP_CHANGES + 3 }, () => backups.changed()));
    expect(prepare).toHaveBeenCalledTimes(1);
    expect(hand).toHaveBeenCalledTimes(1);
    const { begun } = await backups.state();
    await backups.kept({ filename: 'backup.zip', count: 3 });
    expect(await backups.state()).toEqual({
      changes: BACKUP_CHANGES + 3 - (begun?.changes ?? 0),
      last: { at: now.toISOString(), filename: 'backup.zip', count: 3 },
    });
  });

  it('say why one failed, and try again with the next change', async () => {
    const { backups, isAllowed, prepare } = bench('daily');
    isAllowed.mockResolvedValueOnce(false);
    await backups.changed();
    expect(await backups.state()).toMatchObject({ changes: 1, failure: { code: 'permission-missing' } });
    prepare.mockRejectedValueOnce(new Problem('storage-full', 'The disk is full.'));
    await backups.changed();
    expect(await backups.state()).toMatchObject({ changes: 2, failure: { code: 'storage-full' } });
    await backups.changed();
    await backups.kept({ code: 'backup-interrupted', message: 'Interrupted.' });
    expect(await backups.state()).toMatchObject({ changes: 3, failure: { code: 'backup-interrupted' } });
    await backups.changed();
    await backups.kept({ filename: 'backup.zip', count: 3 });
    expect(await backups.state()).not.toHaveProperty('failure');
  });

  it('make none of a shelf from which everything was deleted', async () => {
    const { backups, prepare, hand } = bench('daily');
    prepare.mockImplementation(async (id) => ({ id, filename: 'backup.zip', count: 0, bytes: 10, lacking: [] }));
    await backups.changed();
    expect(hand).not.toHaveBeenCalled();
    expect(await backups.state()).toEqual({ changes: 0 });
  });

  it('make another when a page never told what became of one', async () => {
    const { backups, clock, prepare } = bench('daily');
    await backups.changed();
    await backups.look();
    expect(prepare).toHaveBeenCalledTimes(1);
    clock.time += ON_ITS_WAY;
    await backups.look();
    expect(prepare).toHaveBeenCalledTimes(2);
  });

  it('make none while they are off, and count all the same', async () => {
    const { backups, prepare } = bench('off');
    await backups.changed();
    expect(prepare).not.toHaveBeenCalled();
    expect((await backups.state()).changes).toBe(1);
  });
});
