/** Attacks the built extension with hostile pages, files and senders: `npm run attack -- [--only PATTERN] [--verbose]`. */
import { parseArgs } from 'node:util';
import { attacks } from './attack/corpus';
import { files } from './attack/families/files';
import { runAttacks } from './attack/run';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, verbose: { type: 'boolean', default: false } } });
const only = new RegExp(values.only, 'i');
const isMeant = ({ family, name }: { readonly family: string; readonly name: string }) => only.test(`${family}, ${name}`);

const report = await runAttacks({
  pages: attacks.filter(isMeant),
  files: files.filter(isMeant),
  onOutcome(family, name, { came, answered, shown, faults }) {
    if (!values.verbose && faults.length === 0) return;
    const times = `${answered.toFixed(0)} ms, ${shown.toFixed(0)} ms`;
    process.stderr.write(`${faults.length === 0 ? ' ' : '✗'} ${family}, ${name.slice(0, 100)}: ${came}, ${times} ${faults.join('; ')}\n`);
  },
});

const families = new Map<string, { all: number; records: number; refusals: number; unopened: number; slowest: number }>();
for (const { family, outcome } of report.outcomes) {
  const row = families.get(family) ?? { all: 0, records: 0, refusals: 0, unopened: 0, slowest: 0 };
  row.all += 1;
  if (outcome.came === 'record') row.records += 1;
  else if (outcome.came === 'not opened') row.unopened += 1;
  else row.refusals += 1;
  families.set(family, { ...row, slowest: Math.max(row.slowest, outcome.answered) });
}
const rows = [...families].map(
  ([family, { all, records, refusals, unopened, slowest }]) =>
    `| ${family} | ${all} | ${records} | ${refusals} | ${unopened} | ${(slowest / 1000).toFixed(1)} s |`,
);
process.stdout.write(
  [
    '| family | attacks | right records | refusals | not opened by Chromium | slowest answer |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `${report.outcomes.length} attacks, ${report.messages} messages of others`,
    `${report.ran.length} programs run and ${report.policy.length} reports of the policy in pages of ours`,
    `${report.ours.length} requests of ours, ${report.foreign.length} of pages to other hosts, ${report.logged.length} more in Chromium’s log`,
    ...report.faults.map((fault) => `✗ ${fault}`),
    report.faults.length === 0 ? 'Everything held.' : `${report.faults.length} did not hold.`,
    '',
  ].join('\n'),
);
process.exitCode = report.faults.length === 0 ? 0 : 1;
