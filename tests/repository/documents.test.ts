import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from '../../src/posting/zod';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const namesIn = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });

const documents = [...readdirSync(root), ...namesIn('docs').map((name) => `docs/${name}`)].filter((path) => path.endsWith('.md'));
const sources = ['src', 'entrypoints', 'scripts', 'tests']
  .flatMap((folder) => namesIn(folder).map((name) => `${folder}/${name}`))
  .filter((path) => /\.(?:tsx?|mjs|css)$/.test(path));
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));

/** Files that a text names by their path from the root. Patterns and places to be filled in are none. */
function filesNamedIn(text: string): string[] {
  const paths = text.matchAll(
    /(?<![\w./-])(?:src|tests|scripts|entrypoints|docs|public)\/[\w./-]*\w\.(?:tsx?|mjs|css|html|md|json|png|txt)(?![\w*{<])/g,
  );
  return [...paths].map(([path]) => path);
}

/** Examples of what a command makes. */
const examples = new Set(['src/sites/applicant-tracking/acme.ts', 'src/sites/applicant-tracking/harbour-jobs.ts']);

const missingIn = (text: string): string[] => filesNamedIn(text).filter((path) => !examples.has(path) && !existsSync(join(root, path)));

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('names only files that are there', () => {
    expect(missingIn(text)).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });

  it('names only commands that are there', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('comments', () => {
  it('name only files that are there', () => {
    // Imports are the compiler's to check; they name no path from the root.
    expect(sources.flatMap((path) => missingIn(read(path)).map((missing) => `${path}: ${missing}`))).toEqual([]);
  });
});
