/**
 * `npm run new-site NAME` lays out a reader for a site, its line in the registry, and a fixture that fails until the reader reads it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fail, kebabCase } from './new-files';

const root = resolve(import.meta.dirname, '..');
const [given, ...rest] = process.argv.slice(2);
if (given === undefined || rest.length > 0) fail('usage: new-site NAME      NAME as in acme or acme-jobs', 2);
const name = kebabCase(given);
if (!/^[a-z]/.test(name)) fail(`${given} is no name for a file: begin with a letter`, 2);

const sites = join(root, 'src/sites/applicant-tracking');
const reader = join(sites, `${name}.ts`);
const registry = join(sites, 'index.ts');
const fixture = join(root, 'tests/sites', name, `${new Date().toISOString().slice(0, 7)}-page`);
for (const path of [reader, fixture]) if (existsSync(path)) fail(`${relative(root, path)} is there already`);

const title = name.replace(/(?:^|-)([a-z\d])/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
const variable = name.replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase());

writeFileSync(registry, registered(readFileSync(registry, 'utf8')));
writeFileSync(reader, readerFile());
mkdirSync(fixture, { recursive: true });
writeFileSync(join(fixture, 'page.html'), pageFile());
writeFileSync(join(fixture, 'expected.json'), `${JSON.stringify(labelFile(), undefined, 2)}\n`);

process.stdout.write(`laid out: ${[reader, fixture].map((path) => relative(root, path)).join(', ')}, and a line in ${relative(root, registry)}
See it fail: npx vitest run tests/sites/fixtures.test.ts -t ${name}
`);

/** The registry with the new site in its places: imports and list are in alphabetical order. */
function registered(source: string): string {
  const withImport = insertSorted(source, /^import \{ \w+ \} from '\.\/[\w-]+';$/gm, `import { ${variable} } from './${name}';`, fileOf);
  const changed = insertSorted(withImport, /^ {2}\w+,$/gm, `  ${variable},`, (line) => line);
  if (!changed.includes(`'./${name}'`) || !changed.includes(`\n  ${variable},\n`))
    fail(`${relative(root, registry)} has another form than this script knows`);
  return changed;
}

function fileOf(line: string): string {
  return /'([^']+)'/.exec(line)?.[1] ?? line;
}

/** Puts a line in front of the first of its kind that sorts behind it, else behind the last. */
function insertSorted(source: string, kind: RegExp, line: string, keyOf: (line: string) => string): string {
  const lines = [...source.matchAll(kind)];
  const next = lines.find(([other]) => keyOf(other) > keyOf(line));
  const last = lines.at(-1);
  if (next) return `${source.slice(0, next.index)}${line}\n${source.slice(next.index)}`;
  if (last === undefined) return source;
  const end = last.index + last[0].length;
  return `${source.slice(0, end)}\n${line}${source.slice(end)}`;
}

function readerFile(): string {
  const month = new Date().toISOString().slice(0, 7);
  return `import type { ApplicantTracking } from './system';

/** ${title} (seen ${month}). Say here what holds still in its pages; what schema.org markup says, the general readers take. */
export const ${variable}: ApplicantTracking = {
  name: '${title}',
  hosts: ['${name}.example'],
  markers: {
    present: '.replace-with-an-element-that-only-a-posting-has',
    title: ['.replace-with-the-title'],
    text: ['.replace-with-the-text'],
    facts: { employer: ['.replace-with-the-employer'], location: ['.replace-with-the-place'] },
  },
};
`;
}

/** An invented posting that no general reader understands whole: its facts have neither labels nor telling names. */
function pageFile(): string {
  return `<!doctype html>
<html lang="en">
  <head><title>Lighthouse Keeper</title></head>
  <body>
    <main class="${name}-page">
      <h1 class="${name}-a">Lighthouse Keeper</h1>
      <div class="${name}-b">Northern Lights Board</div>
      <div class="${name}-c">Skerry Point</div>
      <div class="${name}-d">
        <h2>What you will do</h2>
        <ul>
          <li>Keep the lamp burning from dusk to dawn</li>
          <li>Log every ship that passes the point</li>
        </ul>
        <h2>What you bring</h2>
        <ul>
          <li>Two years of experience with lamps</li>
          <li>A head for heights</li>
        </ul>
      </div>
    </main>
  </body>
</html>
`;
}

function labelFile(): unknown {
  return {
    url: `https://${name}.example/jobs/1`,
    capturedAt: new Date().toISOString(),
    layout: 'page',
    posting: {
      title: 'Lighthouse Keeper',
      hiringOrganization: { name: 'Northern Lights Board' },
      jobLocations: [{ text: 'Skerry Point' }],
      experienceRequirements: { years: 2 },
    },
    description: { startsWith: 'What you will do', endsWith: 'A head for heights', lacks: ['Northern Lights Board'] },
    sections: [{ kind: 'responsibilities' }, { kind: ['qualifications', 'minimum-qualifications'] }],
  };
}
