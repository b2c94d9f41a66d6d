/** Measures what the extension does, against what others do in the same place: `npm run bench read [-- --json FILE]`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Measured } from './bench/measured';
import { asTable, shortOf } from './bench/measured';

const benches: Readonly<Record<string, () => Promise<Measured>>> = {
  read: async () => (await import('./bench/read')).benchRead(),
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const bench = benches[positionals[0] ?? ''];
if (bench === undefined || positionals.length !== 1) {
  process.stderr.write(`usage: bench ${Object.keys(benches).join('|')} [--json FILE]\n`);
  process.exit(2);
}
const measured = await bench();
process.stdout.write(`${asTable(measured)}\n`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
process.exitCode = shortOf(measured).length === 0 ? 0 : 1;
