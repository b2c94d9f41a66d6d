/**
 * `npm run new-fixture REPORT.json [NAME]` makes a test page of a report that a user copied: `tests/sites/<site>/<yyyy-mm>-<name>/`.
 * The page has the reported page's build and invented words; what is right on it is for the maintainer to write down.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { PageReport } from '../src/posting/page-report';
import * as z from '../src/posting/zod';
import { fail, kebabCase } from './new-files';

const usage = 'usage: new-fixture REPORT.json [NAME]      a report as "Copy report" gives it; - is stdin';
const root = resolve(import.meta.dirname, '..');

const [file, given, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) fail(usage, 2);
const report = parsed(readFileSync(file === '-' ? 0 : file, 'utf8'));
const name = kebabCase(given ?? report.refusal?.code ?? 'page');
if (name === '') fail(`${given} is no name for a folder`, 2);
const folder = join(root, 'tests/sites', report.site, `${report.capturedOn.slice(0, 7)}-${name}`);
if (existsSync(folder)) fail(`${relative(root, folder)} is there already: give another NAME`);

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'page.xhtml'), `${pageOf(report.skeleton)}\n`);
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(labelOf(report, name), undefined, 2)}\n`);
const missing = report.refusal?.missing ?? [];
process.stdout.write(`${relative(root, folder)}/ has page.xhtml and expected.json.
${missing.length > 0 ? `Missing were ${missing.join(', ')}.\n` : ''}1. Write an invented posting into the places of the page that hold one.
2. Write what is right into expected.json, from the page.
3. See it fail: npx vitest run tests/sites/fixtures.test.ts -t ${name}
4. Make the reader read it.
`);

function parsed(text: string): PageReport {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return fail(`this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = PageReport.safeParse(raw);
  return result.success ? result.data : fail(`this is no report:\n${z.prettifyError(result.error)}`);
}

/** The skeleton with words of the same lengths in the places of its texts. */
function pageOf(skeleton: string): string {
  const filled = skeleton.replace(/>([^<]+)</g, (_, text: string) => `>${text.replace(/x{2,}/g, (run) => placeholder(run.length))}<`);
  return filled.replace(/^<html/, '<html xmlns="http://www.w3.org/1999/xhtml"');
}

function placeholder(length: number): string {
  const words = 'Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua ';
  return words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trimEnd()
    .padEnd(length, 'x');
}

function labelOf({ site, postingId, url, capturedOn }: PageReport, layout: string): unknown {
  return {
    url,
    capturedAt: `${capturedOn}T12:00:00.000Z`,
    layout,
    posting: {
      ...(postingId === undefined ? {} : { key: `${site}:${postingId}` }),
      title: 'To be filled in: the title that you wrote into the page',
      hiringOrganization: { name: 'To be filled in' },
    },
    description: { startsWith: 'To be filled in', endsWith: 'To be filled in', lacks: [] },
  };
}
