import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build as buildScript } from 'vite';
import { build as buildExtension } from 'wxt';

/** Builds one script of this folder, as the extension's are built. */
export async function scriptOf(name: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'roleshelf-bench-'));
  await buildScript({
    root: resolve(import.meta.dirname),
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      lib: { entry: resolve(import.meta.dirname, `${name}.ts`), formats: ['iife'], name: 'script', fileName: () => `${name}.js` },
    },
  });
  const script = await readFile(join(outDir, `${name}.js`), 'utf8');
  await rm(outDir, { recursive: true });
  return script;
}

/** The extension as it is in this tree, built beside the one that others may be running. */
export async function builtExtension(): Promise<{ path: string; remove(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'roleshelf-bench-'));
  await buildExtension({ root: resolve(import.meta.dirname, '../..'), outDir, logger: silent });
  return { path: join(outDir, 'chrome-mv3'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

const nothing = (): void => undefined;
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: console.error,
  fatal: console.error,
  success: nothing,
  level: 0,
};
