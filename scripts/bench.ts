/** Measures what the extension does, against what others do in the same place: `npm run bench read|page|store|transfer|sync|ui [-- --size N,N] [--json FILE]`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Measured } from './bench/measured';
import { asTable, shortOf } from './bench/measured';

const benches: Readonly<Record<string, (sizes: readonly number[]) => Promise<Measured>>> = {
  read: async () => (await import('./bench/read')).benchRead(),
  page: async () => (await import('./bench/page')).benchPage(),
  ui: async (sizes) => (await import('./bench/ui')).benchUi(sizes),
  store: async (sizes) => (await import('./bench/store')).benchStore(sizes),
  transfer: async (sizes) => (await import('./bench/transfer')).benchTransfer(values.size === undefined ? [] : sizes),
  sync: async (sizes) => (await import('./bench/sync')).benchSync(values.size === undefined ? [] : sizes),
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' }, size: { type: 'string' } } });
const bench = benches[positionals[0] ?? ''];
const sizes = (values.size ?? '10,10000,100000').split(',').map(Number);
if (bench === undefined || positionals.length !== 1 || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write(`usage: bench ${Object.keys(benches).join('|')} [--size N,N] [--json FILE]\n`);
  process.exit(2);
}
const measured = await bench(sizes);
process.stdout.write(`${asTable(measured)}\n`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
process.exitCode = shortOf(measured).length === 0 ? 0 : 1;
