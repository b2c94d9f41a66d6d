import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LockFile } from '../../scripts/release/licences-page';
import * as z from '../../src/posting/zod';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const Names = z.record(z.string(), z.string());
const manifest = z
  .object({ version: z.string(), scripts: Names, dependencies: Names, devDependencies: Names })
  .parse(JSON.parse(read('package.json')));
const lock = LockFile.parse(JSON.parse(read('package-lock.json')));
const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '');

describe('what is installed', () => {
  it('comes from the registry, which is where npm looks where nothing is said, each with a checksum', () => {
    const registry = 'https://registry.npmjs.org/';
    const others = packages.filter(
      ([, { resolved = registry, integrity = '' }]) => !resolved.startsWith(registry) || !integrity.startsWith('sha512-'),
    );
    expect(others.map(([folder]) => folder)).toEqual([]);
  });

  it('runs no script of its own while it is installed', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    // Who has one, and is not missed: esbuild's looks for its own program, spawn-sync's is for Node 0.10.
    const asking = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
    expect([...new Set(asking)].sort()).toEqual(['esbuild', 'spawn-sync']);
  });

  it('is one version each, named to the last figure', () => {
    const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    for (const [name, version] of named) expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  });

  it('gives the extension no package twice', () => {
    const folders = packages.filter(([, { dev }]) => dev !== true).map(([folder]) => folder);
    expect(folders.filter((folder) => folder.lastIndexOf('node_modules/') > 0)).toEqual([]);
  });
});

describe('the version', () => {
  it('stands in package.json alone; the lock file follows', () => {
    expect(lock.version).toBe(manifest.version);
    expect(lock.packages['']?.version).toBe(manifest.version);
    expect(read('wxt.config.ts')).not.toMatch(/\bversion:/);
  });

  it('has its part in the changelog, or is the one that is being made', () => {
    const parts = [...read('CHANGELOG.md').matchAll(/^## (?:\[?([\w.]+)\]?)/gm)].map(([, name]) => name);
    expect(parts[0] === 'Unreleased' || parts[0] === manifest.version, `the changelog begins with ${parts[0]}`).toBe(true);
  });
});
