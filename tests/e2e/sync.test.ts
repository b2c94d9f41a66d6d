import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { seeded } from '../../scripts/endurance/seeded';
import { allowLoopback, type Machine, mayReachLoopback, setUp, startMachines, syncToEnd } from '../../scripts/sync-endurance/machine';
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
import { expectNoFault } from './no-fault';

/** The passphrase's own work takes a second, or several where others work beside it. In milliseconds. */
const PATIENCE = 30_000;
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

  /** The section in the options of a machine, with the server's address and password typed and tested. */
  async function testedServer({ browser }: Machine, server: DavServer): Promise<Page> {
    const options = await browser.context.newPage();
    await options.goto(browser.page('options.html#sync'));
    await options.getByRole('button', { name: 'Set up' }).click();
    await options.getByLabel('WebDAV address').fill(server.address);
    await options.getByLabel('User name').fill(server.user);
    await options.getByLabel('Password', { exact: true }).fill(server.password);
    await options.getByRole('button', { name: 'Test the server' }).click();
    return options;
  }

  it('start a shelf by the options, join it on another computer, and remove everything from the server', { timeout: 120_000 }, async () => {
    const [here, there] = machines;
    if (here === undefined || there === undefined) throw new RangeError('there are no machines');
    const server = await startApache();
    onTestFinished(async () => {
      for (const machine of [here, there]) await allowLoopback(machine);
      await server.stop();
    });
    for (const machine of [here, there]) await machine.ask('shelf/erase', {});
    const user = userOf([here, there], emptyModel(), seeded(7));
    for (const on of [0, 1]) expect(await user.act('save', on)).toEqual([]);

    const first = await testedServer(here, server);
    await first.getByRole('button', { name: 'Start the shelf here' }).waitFor();
    await expectNoFault(first);
    await first.getByRole('button', { name: 'Start the shelf here' }).click();
    await first.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await first.getByLabel('The same once more').fill(passphrase);
    await expectNoFault(first);
    await first.getByRole('button', { name: 'Continue' }).click();
    await first.getByText('Nothing comes').waitFor();
    await first.getByText('1 posting goes to the server').waitFor();
    await expectNoFault(first);
    expect(await readdir(server.folder)).toEqual([]);
    await first.getByRole('button', { name: 'Start syncing' }).click();
    await first.getByText('Last synced').waitFor({ timeout: PATIENCE });

    const second = await testedServer(there, server);
    await second.getByRole('button', { name: 'Join this shelf' }).click();
    await second.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await second.getByRole('button', { name: 'Continue' }).click();
    await second.getByText('1 posting comes to this computer').waitFor({ timeout: PATIENCE });
    await second.getByRole('button', { name: 'Start syncing' }).click();
    await second.getByText('Last synced').waitFor({ timeout: PATIENCE });

    expect(await user.act('notes', 1)).toEqual([]);
    for (const options of [second, first]) await options.getByRole('button', { name: 'Sync now' }).click();
    await syncToEnd(there);
    await syncToEnd(here);
    const [left, right] = await Promise.all([readShelf(here.page, allKeys), readShelf(there.page, allKeys)]);
    expect(left.raw.postings).toHaveLength(2);
    expect(differences(left.digest, right.digest)).toEqual([]);

    for (const options of [second, first]) await options.locator('summary', { hasText: 'Leave' }).click();
    await expectNoFault(first);
    await second.getByRole('button', { name: 'Leave' }).click();
    await second.getByRole('button', { name: 'Set up' }).waitFor();
    await first.locator('#sync').getByLabel('Type delete to confirm').fill('delete');
    await first.getByRole('button', { name: 'Remove everything from the server' }).click();
    await first.getByText('Everything of Roleshelf is gone from the server.').waitFor();
    expect(await readdir(server.folder)).toEqual([]);
    expect((await readShelf(here.page, allKeys)).raw.postings).toHaveLength(2);
    for (const machine of [here, there]) expect(await mayReachLoopback(machine)).toBe(false);
  });

  it('give the access to a server back where the options are closed before it is set up', async () => {
    const [here] = machines;
    if (here === undefined) throw new RangeError('there is no machine');
    onTestFinished(() => allowLoopback(here));
    await here.ask('shelf/erase', {});
    await here.page.evaluate(() => chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] }));
    const options = await testedServer(here, apache);
    await options.getByRole('button', { name: /^(?:Start the shelf here|Join this shelf)$/ }).waitFor();
    expect(await mayReachLoopback(here)).toBe(true);
    await options.close({ runBeforeUnload: true });
    await expect.poll(() => mayReachLoopback(here)).toBe(false);
  });
});
