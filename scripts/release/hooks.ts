/** What every build and every package of the extension gets beside its code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WxtHooks } from 'wxt';
import { lazyScripts } from '../../src/worker/lazy-scripts';
import { billOfMaterials } from './bill-of-materials';
import { nameTheBrowser } from './browser-name';
import { repack } from './repack';
import { licencesFile, type ShippedPackage } from './shipped-packages';

/** The hooks of wxt.config.ts. `shipped` tells which packages the build that just ended put into the extension. */
export function releaseHooks(shipped: () => ShippedPackage[]): Partial<WxtHooks> {
  return {
    // WXT 0.20 looks for names to import even where `imports` is false: a parameter called `storage` brought its whole storage into a page.
    'config:resolved'({ config }) {
      config.imports.presets = [];
      config.imports.imports = [];
      // What the surroundings are called decides nothing: under `test` Preact's debugger would come into the package.
      if (config.command === 'build') process.env.NODE_ENV = config.mode;
    },
    'build:manifestGenerated'({ config }, { background }) {
      // Firefox has a page for its worker, which knows no `importScripts`: what Chrome's takes later it has from its start.
      if (config.browser === 'firefox' && background && 'scripts' in background) background.scripts?.unshift(...lazyScripts);
    },
    'build:done'({ config }) {
      if (config.command !== 'build') return;
      writeFileSync(join(config.outDir, 'licences.txt'), licencesFile(shipped()));
      nameTheBrowser(config.outDir, config.browser);
    },
    'zip:extension:start'({ config }) {
      writeFileSync(join(config.outDir, 'sbom.cdx.json'), billOfMaterials(config.root, shipped()));
    },
    'zip:done'(_wxt, zips) {
      for (const zip of zips) writeFileSync(zip, repack(readFileSync(zip)));
    },
  };
}
