/** Three machines that share a shelf over a bad network: `npm run endurance:sync -- [--schedules 300] [--seed 1] [--server apache|nginx|rclone]`. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from './chromium/launch';
import { startMachines, syncUntilAtRest } from './sync-endurance/machine';
import { runSchedules } from './sync-endurance/schedules';
import { ageMissing, openedFaults, plainFaults } from './sync-endurance/server-bytes';
import { readShelf } from './sync-endurance/shelf-state';
import { allKeys } from './sync-endurance/user';
import { realServers } from './webdav/real-servers';

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    server: { type: 'string', default: '' },
    extension: { type: 'string', default: builtExtension },
  },
});
const [schedules, seed] = [Number(values.schedules), Number(values.seed)];
const servers = realServers.filter(({ name }) => name.toLowerCase().startsWith(values.server.toLowerCase()));
if (!Number.isInteger(schedules) || schedules < 1 || !Number.isInteger(seed) || servers.length === 0) {
  process.stderr.write('usage: endurance:sync [--schedules 300] [--seed 1] [--server apache|nginx|rclone] [--extension FOLDER]\n');
  process.exit(2);
}
for (const { name, missing } of servers) {
  const why = missing();
  if (why === undefined) continue;
  process.stderr.write(`${name} ${why}\n`);
  process.exit(2);
}

/** After so many the machines are new ones, and the server is another. */
const A_SHELF = 25;
/** One fault has many more behind it. */
const MOST_FAULTS = 20;
const PASSPHRASE = 'seven lamps on a quiet quay';

const copy = await mkdtemp(join(tmpdir(), 'roleshelf-endurance-'));
await cp(values.extension, copy, { recursive: true });
const faults: string[] = [];
const met = new Map<string, number>();
const done = new Map<string, number>();
let requests = 0;
let run = 0;
const from = performance.now();
for (let shelf = 0; run < schedules && faults.length === 0; shelf += 1) {
  const server = await servers[shelf % servers.length]?.start();
  if (server === undefined) throw new RangeError('there is no server');
  const machines = await startMachines(server, { seed: seed * 1_000 + shelf, extension: copy });
  try {
    const onSchedule = (): void => {
      run += 1;
      if (run % 5 === 0) process.stderr.write(`${run} of ${schedules}, ${((performance.now() - from) / 1000).toFixed(0)} s\n`);
    };
    const count = Math.min(A_SHELF, schedules - run);
    const report = await runSchedules({
      machines,
      server,
      schedules: count,
      seed: seed * 1_000 + shelf,
      passphrase: PASSPHRASE,
      onSchedule,
    });
    if (report.faults.length === 0) await syncUntilAtRest(machines);
    // What one machine tidies up meanwhile could not be opened.
    for (const { network } of machines) network.cutOff();
    for (const { network } of machines) await network.quiet();
    const [machine] = machines;
    if (report.faults.length === 0 && machine !== undefined && ageMissing() === undefined)
      faults.push(...(await openedFaults(server.folder, PASSPHRASE, (await readShelf(machine.page, allKeys)).raw)));
    faults.push(...report.faults, ...(await plainFaults(server.folder, report.written)));
    requests += report.requests;
    for (const [fault, count] of report.met) met.set(fault, (met.get(fault) ?? 0) + count);
    for (const [what, count] of report.done) done.set(what, (done.get(what) ?? 0) + count);
  } finally {
    for (const machine of machines) await machine.close();
    await server.stop();
  }
}
await rm(copy, { recursive: true, force: true });
const counted = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort()
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
process.stdout.write(
  [
    `${run} schedules, seed ${seed}, ${((performance.now() - from) / 1000).toFixed(0)} s, ${servers.map(({ name }) => name).join(', ')}`,
    `  done: ${counted(done)}`,
    `  ${requests} requests, of which met: ${counted(met)}`,
    faults.length === 0
      ? '0 acknowledged changes lost, 0 deleted that came back; all shelves the same, and as the model has them'
      : `${faults.length} faults\n${faults
          .slice(0, MOST_FAULTS)
          .map((fault) => `✗ ${fault}`)
          .join('\n')}`,
    '',
  ].join('\n'),
);
process.exitCode = faults.length === 0 ? 0 : 1;
