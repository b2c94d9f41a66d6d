import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureMarkup } from '../../src/capture/capture-markup';
import { snapshotOf, TOO_LARGE } from '../../src/capture/prune';
import { readSnapshot } from '../../src/read';
import { reportOf } from '../../src/worker/page-report';

const root = resolve(import.meta.dirname, '../..');
const TIMEOUT = 120_000;

/** A copy of the project without its fixtures, so that a test may lay out files and see its tests fail. */
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'roleshelf-copy-'));
  for (const name of ['package.json', 'tsconfig.json', 'vitest.config.ts', 'src', 'scripts'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  cpSync(join(root, 'tests/sites'), join(copy, 'tests/sites'), {
    recursive: true,
    filter: (path) => !/\/sites\/[\w-]+\/|\/sites\/[\w-]+$/.test(path),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(script: string, ...parameters: string[]): { code: number | null; said: string } {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', script), ...parameters], { cwd: copy, encoding: 'utf8' });
  return { code: done.status, said: `${done.stdout}${done.stderr}` };
}
const tsx = (...parameters: string[]) => run('tsx/dist/cli.mjs', ...parameters);
const fixtureTests = () => run('vitest/vitest.mjs', 'run', 'tests/sites/fixtures.test.ts', '--no-color');

describe('npm run new-site', () => {
  it('lays out a reader that is registered, and a fixture that fails until the reader reads it', { timeout: TIMEOUT }, () => {
    expect(tsx('scripts/new-site.ts', 'harbourJobs')).toMatchObject({ code: 0 });
    const registry = readFileSync(join(copy, 'src/sites/applicant-tracking/index.ts'), 'utf8');
    expect(registry).toMatch(/greenhouse';\nimport \{ harbourJobs \} from '\.\/harbour-jobs';\nimport \{ indeed/);
    expect(registry).toMatch(/\n {2}greenhouse,\n {2}harbourJobs,\n {2}indeed,\n/);

    const before = fixtureTests();
    expect(before.code).toBe(1);
    expect(before.said).toContain('hiringOrganization should be');

    const path = join(copy, 'src/sites/applicant-tracking/harbour-jobs.ts');
    const filled = readFileSync(path, 'utf8')
      .replace('.replace-with-an-element-that-only-a-posting-has', '.harbour-jobs-page')
      .replace('.replace-with-the-title', '.harbour-jobs-a')
      .replace('.replace-with-the-employer', '.harbour-jobs-b')
      .replace('.replace-with-the-place', '.harbour-jobs-c')
      .replace('.replace-with-the-text', '.harbour-jobs-d');
    writeFileSync(path, filled);
    expect(fixtureTests()).toMatchObject({ code: 0 });
    rmSync(join(copy, 'tests/sites/harbour-jobs'), { recursive: true });
  });

  it.each([
    [[], 2],
    [['a', 'b'], 2],
    [['42'], 2],
    [['workday'], 1],
  ])('%j changes nothing and exits with %i', { timeout: TIMEOUT }, (parameters, code) => {
    const registry = (): string => readFileSync(join(copy, 'src/sites/applicant-tracking/index.ts'), 'utf8');
    const before = registry();
    expect(tsx('scripts/new-site.ts', ...parameters).code).toBe(code);
    expect(registry()).toBe(before);
  });
});

describe('npm run new-fixture', () => {
  const html = `<html lang="en"><head><title>Bell Founder | LinkedIn</title></head><body><main class="jobs-rebuilt"><div class="card"><h1 class="jobs-new-title">Bell Founder</h1><a href="/in/robin-sample/" aria-label="Robin Sample">Robin Sample</a></div><article class="text"><p>${'You cast bells and tune them. '.repeat(20)}</p></article></main></body></html>`;

  function reportFile(): string {
    const view = new JSDOM('').window;
    const snapshot = snapshotOf(
      captureMarkup(html, 'https://www.linkedin.com/jobs/view/4012345678/?trk=x', new Date('2026-10-03T10:00:00Z'), view),
    );
    if (snapshot === TOO_LARGE) throw new Error('too large');
    const reading = readSnapshot(snapshot);
    if (reading.ok) throw new Error('this page should not be read');
    const path = join(copy, 'report.json');
    writeFileSync(path, JSON.stringify(reportOf(snapshot, reading.refusal, '0.1.0')));
    return path;
  }

  it('makes a page of the same build without its words, and a label that fails until it is filled in', { timeout: TIMEOUT }, () => {
    const made = tsx('scripts/new-fixture.ts', reportFile(), 'New Title');
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('.top-card-layout') });
    const folder = join(copy, 'tests/sites/linkedin/2026-10-new-title');
    const page = readFileSync(join(folder, 'page.xhtml'), 'utf8');
    expect(page).not.toMatch(/bell|robin|sample|cast/i);
    const { document } = new JSDOM(page, { contentType: 'application/xhtml+xml' }).window;
    expect(document.querySelector('main.jobs-rebuilt > .card > h1.jobs-new-title')?.textContent).toHaveLength(16);
    expect(document.querySelector('article.text p')?.textContent.length).toBeGreaterThan(500);
    expect(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))).toMatchObject({
      url: 'https://www.linkedin.com/jobs/view/4012345678/',
      posting: { key: 'linkedin:4012345678' },
    });
    const tests = fixtureTests();
    expect(tests.code).toBe(1);
    expect(tests.said).toContain('should read a posting, refused with');

    expect(tsx('scripts/new-fixture.ts', reportFile(), 'new-title'), 'an existing folder').toMatchObject({ code: 1 });
    rmSync(join(copy, 'tests/sites/linkedin'), { recursive: true });
  });

  it.each([
    ['no JSON', 'posting'],
    ['no report', '{"format":"other"}'],
    ['a report that leads out of its folder', JSON.stringify({ format: 'roleshelf-page-report', version: 1, site: '../../..' })],
  ])('%s is refused', { timeout: TIMEOUT }, (_, content) => {
    const path = join(copy, 'bad.json');
    writeFileSync(path, content);
    expect(tsx('scripts/new-fixture.ts', path).code).toBe(1);
    expect(existsSync(join(copy, 'tests/sites/linkedin'))).toBe(false);
    expect(readdirSync(join(copy, 'tests/sites')).filter((name) => !name.endsWith('.ts'))).toEqual([]);
  });

  it('without a report says how it is used', { timeout: TIMEOUT }, () => {
    expect(tsx('scripts/new-fixture.ts')).toMatchObject({ code: 2, said: expect.stringContaining('usage') });
  });
});
