import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { seeded } from '../../scripts/endurance/seeded';
import { type Machine, setUp, startMachines, syncToEnd } from '../../scripts/sync-endurance/machine';
import { runSchedules } from '../../scripts/sync-endurance/schedules';
import { ageMissing, openedFaults, plainFaults } from '../../scripts/sync-endurance/server-bytes';
import { differences, readShelf } from '../../scripts/sync-endurance/shelf-state';
import { emptyModel } from '../../scripts/sync-endurance/sync-model';
import { allKeys, userOf } from '../../scripts/sync-endurance/user';
import { apachePackages, startApache } from '../../scripts/webdav/apache';
import type { DavServer } from '../../scripts/webdav/dav-server';
import { missingOf } from '../../scripts/webdav/debian-packages';
import { realServers } from '../../scripts/webdav/real-servers';
import { SyncProbe } from '../../src/protocol/sync';

const passphrase = 'seven lamps on a quiet quay';
/** The short form of `npm run endurance:sync`. */
const SCHEDULES = 3;
const SEED = 3;

const noApache = missingOf(apachePackages);
const noAge = ageMissing();

describe.skipIf(noApache !== undefined)(`three machines${noApache === undefined ? '' : ` (skipped: Apache ${noApache})`}`, () => {
  let apache: DavServer;
  let machines: Machine[] = [];
  beforeAll(async () => {
    apache = await startApache();
    machines = await startMachines(apache, { seed: SEED });
  });
  afterAll(async () => {
    for (const machine of machines) await machine.close();
    await apache?.stop();
  });

  it.each(realServers)('two of them share a shelf on $name', async ({ name, missing, start }) => {
    const why = missing();
    if (why !== undefined) {
      console.warn(`skipped: ${name} ${why}`);
      return;
    }
    const server = await start();
    onTestFinished(() => server.stop());
    const [here, there] = machines;
    if (here === undefined || there === undefined) throw new RangeError('there are no machines');
    const { address, user, password } = server;
    const probe = SyncProbe.parse(await here.ask('sync/probe', { address, user, password }));
    expect(probe.abilities.filter(({ ok }) => !ok).map(({ ability }) => ability)).toEqual(
      name === 'Apache mod_dav with gzip' ? [] : ['no-overwrite'],
    );
    await setUp(here, 'start', { ...server, passphrase });
    await setUp(there, 'join', { ...server, passphrase });

    const people = userOf([here, there], emptyModel(), seeded(SEED));
    for (const action of ['save', 'save', 'save', 'notes', 'notes', 'say', 'remove', 'save'] as const)
      for (const on of [0, 1]) expect(await people.act(action, on)).toEqual([]);
    for (const machine of [here, there, here]) expect(await syncToEnd(machine)).toMatchObject({ phase: 'idle', unreadable: [] });
    // Nobody tidies up while others look.
    for (const machine of [here, there]) await machine.stopWorker('stopAllWorkers');
    const [left, right] = await Promise.all([readShelf(here.page, allKeys), readShelf(there.page, allKeys)]);
    expect(left.raw.postings.length).toBeGreaterThan(2);
    expect(differences(left.digest, right.digest)).toEqual([]);
    expect(await plainFaults(server.folder, people.written)).toEqual([]);
    if (noAge === undefined) expect(await openedFaults(server.folder, passphrase, left.raw)).toEqual([]);

    await there.ask('sync/leave', { removeFromServer: false });
    await here.ask('sync/leave', { removeFromServer: true });
    expect(await readdir(server.folder)).toEqual([]);
  });

  it('are kept apart by the passphrase', async () => {
    const [here, there] = machines;
    const { address, user, password } = apache;
    await here?.ask('sync/set-up', { address, user, password, passphrase, how: 'start' });
    const asked = there?.ask('sync/set-up', { address, user, password, passphrase: 'another', how: 'join' });
    await expect(asked).rejects.toMatchObject({ code: 'sync-passphrase' });
    await here?.ask('sync/leave', { removeFromServer: true });
  });

  it(`lose nothing and come to the same in ${SCHEDULES} schedules (seed ${SEED}) on a bad network`, { timeout: 120_000 }, async () => {
    for (const machine of machines) await machine.ask('shelf/erase', {});
    const report = await runSchedules({ machines, server: apache, schedules: SCHEDULES, seed: SEED, passphrase });
    expect(report.faults).toEqual([]);
    // A network that did no harm would prove nothing.
    expect([...report.met.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
    expect(await plainFaults(apache.folder, report.written)).toEqual([]);
  });
});
