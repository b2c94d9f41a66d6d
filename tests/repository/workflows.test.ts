import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from '../../src/posting/zod';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const Step = z.object({ uses: z.optional(z.string()), run: z.optional(z.string()) });
const Workflow = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.looseObject({ steps: z.array(Step) })),
});
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

describe.each(files)('the workflow $name', ({ text }) => {
  const workflow = Workflow.parse(parse(text));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('takes what others wrote by its commit, with the version beside it for people', () => {
    const used = [...text.matchAll(/^\s*(?:- )?uses:\s*(.+)$/gm)].map(([, what = '']) => what.trim());
    expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    expect(used.filter((what) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/.test(what))).toEqual([]);
  });

  it('may only read', () => {
    expect(Object.values(workflow.permissions).filter((right) => right !== 'read')).toEqual([]);
  });

  it('runs only commands that are there', () => {
    const named = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
