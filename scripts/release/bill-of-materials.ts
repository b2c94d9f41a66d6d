import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from '../../src/posting/zod';

/** A component has more than is named here, and all of it is kept. */
const Component = z.looseObject({ 'bom-ref': z.string() });
const Bom = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(Component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
const Own = z.object({ name: z.string() });

/**
 * The extension's bill of materials in CycloneDX's JSON: npm's own list of what the lock file names, cut down to the packages whose code is in the
 * extension. What npm makes up anew each time (a serial number, the time) or takes from the machine (its own version, the folder's name) is left
 * out, so that the same sources give the same bytes.
 */
export function billOfMaterials(root: string, shipped: readonly { readonly name: string; readonly version: string }[]): string {
  const made = execFileSync(
    'npm',
    ['sbom', '--include', 'dev', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    },
  );
  const { serialNumber: _serialNumber, ...bom } = Bom.parse(JSON.parse(made));
  const { timestamp: _timestamp, tools: _tools, ...metadata } = bom.metadata;
  const { name } = Own.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const own = metadata.component['bom-ref'];
  const refs = new Set(shipped.map((one) => `${one.name}@${one.version}`));
  const missing = [...refs].filter((ref) => !bom.components.some((component) => component['bom-ref'] === ref));
  if (missing.length > 0) throw new Error(`the lock file does not name ${missing.join(', ')}, whose code is in the extension`);
  const kept = (ref: string): boolean => ref === own || refs.has(ref);
  const cut = {
    ...bom,
    metadata: { ...metadata, component: { ...metadata.component, name } },
    components: bom.components.filter((component) => refs.has(component['bom-ref'])),
    dependencies: bom.dependencies
      .filter(({ ref }) => kept(ref))
      .map((edge) => ({ ...edge, dependsOn: edge.ref === own ? [...refs] : edge.dependsOn.filter(kept) })),
  };
  return `${JSON.stringify(cut, undefined, 2)}\n`;
}
