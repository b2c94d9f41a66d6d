import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const sample = join(root, 'tests/sites/tiktok/2026-10-next/page.html');
const list = join(root, 'tests/sites/tiktok/2026-10-next-list/page.html');
const address = 'https://lifeattiktok.com/search/7550000000000000001';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roleshelf-extract-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function extract(args: readonly string[], input = ''): { status: number | null; lines: unknown[]; stderr: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/extract.ts', ...args], { cwd: root, input, encoding: 'utf8' });
  const lines: unknown[] = run.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { status: run.status, lines, stderr: run.stderr };
}

describe('extract', { timeout: 120_000 }, () => {
  it('reads one page', () => {
    const { status, lines } = extract([sample, '--url', address, '--captured-at', '2026-10-20T09:00:00Z']);
    expect(lines).toMatchObject([{ ok: true, posting: { key: 'tiktok:7550000000000000001', title: 'Data Engineer, Music Catalogue' } }]);
    expect(status).toBe(0);
  });

  it('reads a pasted text from stdin, with the site of the address in it', () => {
    const text = `${address}\n\nResponsibilities\n- Run the nightly pipelines that match recordings with their rights holders\n\nQualifications\n- 4+ years of experience with SQL\n`;
    const { status, lines } = extract(['-'], text);
    expect(lines).toMatchObject([{ ok: true, posting: { key: 'tiktok:7550000000000000001', experienceRequirements: { years: 4 } } }]);
    expect(status).toBe(0);
  });

  it('refuses a list with its reason and exit code 1', () => {
    const { status, lines } = extract([list, '--url', 'https://lifeattiktok.com/search']);
    expect(lines).toMatchObject([{ ok: false, error: { code: 'not-a-posting', reason: 'list' } }]);
    expect(status).toBe(1);
  });

  it('gives a line for each line of a list, whatever one of them is', () => {
    const path = join(folder, 'list.jsonl');
    writeFileSync(
      path,
      [{ file: join(folder, 'missing.html') }, { file: sample, url: address }].map((line) => JSON.stringify(line)).join('\n'),
    );
    const { status, lines, stderr } = extract(['--list', path]);
    expect(lines).toMatchObject([{ ok: false, error: { code: 'unreadable' } }, { ok: true }]);
    expect(stderr).toContain('missing.html');
    expect(status).toBe(0);
  });

  it('reads one field of phrases', () => {
    const path = join(folder, 'phrases.jsonl');
    writeFileSync(path, [{ text: '<p>$30 - $35 an hour</p>' }, { text: 'competitive' }].map((line) => JSON.stringify(line)).join('\n'));
    expect(extract(['--field', 'baseSalary', '--list', path]).lines).toMatchObject([
      { value: { min: 30, max: 35, period: 'HOUR' } },
      { value: null },
    ]);
  });

  it.each([[[]], [['a', 'b']], [['--unknown']], [['--field', 'title', '--list', '-']], [['no-such-file.html']]])(
    'explains itself on %j',
    (args) => {
      const { status, lines, stderr } = extract(args);
      expect(status).toBe(2);
      expect(lines).toEqual([]);
      expect(stderr).toContain('usage');
    },
  );
});
