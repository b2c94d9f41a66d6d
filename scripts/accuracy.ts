/**
 * How right the reader is: `npm run accuracy` reads every labelled page and writes `docs/accuracy.md`. Exits with 1 when a label of the
 * repository's own pages is missed.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { capturePage } from '../src/capture/capture-page';
import { snapshotOf, TOO_LARGE } from '../src/capture/prune';
import { refuse } from '../src/posting/refusal';
import { type ReadResult, readSnapshot } from '../src/read';
import { type Check, checksOf, columns } from './accuracy/label-checks';
import { disagreements, type PhraseScore, scorePhrases } from './accuracy/phrase-tables';
import { fixtureHome, type LabelledPage, labelledPages, realPagesHome } from './labelled-pages';

const target = resolve(import.meta.dirname, '../docs/accuracy.md');

function read({ markup, contentType, label }: LabelledPage): ReadResult {
  const { window } = new JSDOM(markup, { url: label.url, contentType, virtualConsole: new VirtualConsole() });
  const { document, ShadowRoot, XMLSerializer, HTMLIFrameElement } = window;
  const snapshot = snapshotOf(capturePage({ document, ShadowRoot, XMLSerializer, HTMLIFrameElement }, new Date(label.capturedAt)));
  window.close();
  return snapshot === TOO_LARGE ? { ok: false, refusal: refuse('too-large') } : readSnapshot(snapshot);
}

interface Row {
  readonly layout: string;
  readonly pages: number;
  readonly checks: readonly Check[];
}

function rowsOf(pages: readonly LabelledPage[]): Row[] {
  const layouts = [...new Set(pages.map(({ label }) => label.layout))].sort();
  return layouts.map((layout) => {
    const own = pages.filter(({ label }) => label.layout === layout);
    return { layout: `\`${layout}\``, pages: own.length, checks: own.flatMap((page) => checksOf(page.label, read(page))) };
  });
}

function tableOf(rows: readonly Row[]): string {
  const total: Row = { layout: '**all**', pages: sum(rows.map(({ pages }) => pages)), checks: rows.flatMap(({ checks }) => checks) };
  return [
    `| layout | pages | ${columns.join(' | ')} |`,
    `| --- | ---: | ${columns.map(() => '---:').join(' | ')} |`,
    ...[...rows, total].map(
      ({ layout, pages, checks }) => `| ${layout} | ${pages} | ${columns.map((column) => cellOf(checks, column)).join(' | ')} |`,
    ),
  ].join('\n');
}

function cellOf(checks: readonly Check[], column: string): string {
  const own = checks.filter((check) => check.column === column);
  const right = own.filter((check) => check.right).length;
  if (own.length === 0) return '';
  return right === own.length ? `${right}/${own.length}` : `**${right}/${own.length}**`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function phraseTable(scores: readonly PhraseScore[]): string {
  return [
    '| field | right | false values |',
    '| --- | ---: | ---: |',
    ...scores.map(({ field, rows, right, empty, falseValues }) => `| \`${field}\` | ${right}/${rows} | ${falseValues}/${empty} |`),
  ].join('\n');
}

const fixtures = rowsOf(labelledPages(fixtureHome));
const real = rowsOf(labelledPages(realPagesHome));
const phrases = scorePhrases();

writeFileSync(
  target,
  `${[
    '# What to trust',
    'Made by `npm run accuracy`. A cell is how many of the statements that a label makes are right, of how many it makes; a bold cell has misses.',
    '`kept out` is what a careful reader would not take: fields that the page does not state, words of the page around the posting, tools that',
    'only look like skills. `refused` is pages that hold no posting, or none yet, and were refused for the right reason.',
    '## The pages of this repository\n\nInvented, after the markup of each layout; the labels stand beside them in `tests/sites/`.',
    tableOf(fixtures),
    ...(real.length === 0
      ? []
      : [
          '## Labelled real pages\n\nReal postings and real blocks of markup, some in pages built after what is known of a site. Kept outside the repository, because they are not ours to pass on.',
          tableOf(real),
        ]),
    ...(phrases.length === 0
      ? []
      : [
          '## Phrases\n\nTables of labelled phrases, kept outside the repository: a field read from a few words, without a page.',
          phraseTable(phrases),
        ]),
    '### Where we read otherwise than a table\n\nA row, with what its author has for it, and why we do not follow.',
    [
      '| field | row | reason |',
      '| --- | --- | --- |',
      ...disagreements.map(({ field, row, reason }) => `| \`${field}\` | ${row} | ${reason} |`),
    ].join('\n'),
    'Tables write both `-` and `none` where there is no value; both count as that here.',
  ]
    .join('\n\n')
    .replace('misses.\n\n`kept', 'misses.\n`kept')
    .replace('that\n\nonly look', 'that\nonly look')}\n`,
);

for (const [name, rows] of [
  ['fixtures', fixtures],
  ['real pages', real],
] as const) {
  const checks = rows.flatMap((row) => row.checks);
  if (checks.length > 0) console.info(`${name}: ${checks.filter(({ right }) => right).length} of ${checks.length} statements right`);
}
for (const { field, rows, right, empty, falseValues } of phrases)
  console.info(`${field}: ${right} of ${rows} rows right, ${falseValues} of ${empty} false`);
console.info(`written to ${target}`);
process.exitCode = fixtures.every(({ checks }) => checks.every(({ right }) => right)) ? 0 : 1;
