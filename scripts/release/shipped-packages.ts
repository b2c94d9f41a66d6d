/** Which packages' code is in the extension, as the bundler put it there, with their licences. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from '../../src/posting/zod';

const Repository = z.union([z.string(), z.object({ url: z.string() })]);
const Manifest = z.object({ name: z.string(), version: z.string(), license: z.string(), repository: Repository });

/** A package from the registry whose code is in the extension. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  /** The licence's words, as the package brings them: whoever passes the code on passes them on. */
  readonly text: string;
}

/** Notes the folder of every package that a bundle takes code from. WXT bundles page by page, so that one note is kept over all of them. */
export function shippedPackages(): { readonly plugin: () => Plugin; readonly read: () => ShippedPackage[] } {
  const folders = new Set<string>();
  return {
    plugin: () => ({
      name: 'shipped-packages',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            const folder = packageFolder(id);
            if (renderedLength > 0 && folder !== undefined) folders.add(folder);
          }
        }
      },
    }),
    read: () => [...folders].map(packageIn).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** The folder of the package that a module comes from; nothing for our own, and for what the bundler brings itself. */
function packageFolder(moduleId: string): string | undefined {
  if (moduleId.startsWith('\0')) return undefined;
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(moduleId.replaceAll('\\', '/'))?.[0];
}

function packageIn(folder: string): ShippedPackage {
  const { name, version, license, repository } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry));
  const source = typeof repository === 'string' ? repository : repository.url;
  // Some of a monorepo's packages come without the licence that stands at its root.
  const text = file === undefined ? `The licence's words stand at ${source}` : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, licence: license.replace(/^\((.*)\)$/, '$1'), text };
}

/** How a package's part begins, after the line that ends the one before. */
const heading = /^={80}\n(\S+) (\d\S*) \((.+)\)$/gm;

/** The file that goes into the extension: a line for each package, and its licence's words below. */
export function licencesFile(packages: readonly ShippedPackage[]): string {
  const head = 'Roleshelf contains code of these packages.\n';
  return [head, ...packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`)].join(
    `\n${'='.repeat(80)}\n`,
  );
}

/** The packages that such a file names. */
export function packagesNamed(file: string): Omit<ShippedPackage, 'text'>[] {
  return [...file.matchAll(heading)].map(([, name = '', version = '', licence = '']) => ({ name, version, licence }));
}
