import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from '../../src/posting/zod';
import { packagesNamed } from './shipped-packages';

/** npm's lock file, as far as licences and sources go. Packages by their folder; the project itself has the empty one. */
export const LockFile = z.object({
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      license: z.optional(z.string()),
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      hasInstallScript: z.optional(z.boolean()),
      dev: z.optional(z.boolean()),
    }),
  ),
});

/**
 * docs/licences.md: what is in the extension, from the `licences.txt` of the build, and what only builds and tests it, from the lock file.
 * `root` is the project's folder, with a build of the extension in it.
 */
export function licencesPage(root: string): string {
  const shipped = packagesNamed(readFileSync(join(root, '.output/chrome-mv3/licences.txt'), 'utf8'));
  const { packages } = LockFile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const names = new Set(shipped.map(({ name }) => name));
  const tools = new Map<string, Set<string>>();
  for (const [folder, { license }] of Object.entries(packages)) {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (folder === '' || names.has(name)) continue;
    const licence = license ?? 'not named';
    tools.set(licence, (tools.get(licence) ?? new Set()).add(name));
  }
  const rows = [...tools].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  return `# Licences

Made by \`npm run licences\` after \`npm run build\`; a test holds it to the build and to the lock file. Roleshelf itself is under the [MIT licence](../LICENSE).

## In the extension

The bundler's own account of whose code is in it. The licences' words are in the package, in \`licences.txt\`.

| package | version | licence |
| --- | --- | --- |
${shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}

## What only builds and tests it

| licence | packages | which, where they are few |
| --- | --- | --- |
${rows.map(([licence, which]) => `| ${licence} | ${which.size} | ${which.size > 12 ? '' : [...which].sort().join(', ')} |`).join('\n')}
`;
}
