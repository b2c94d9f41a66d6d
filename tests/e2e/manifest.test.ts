import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/chromium/launch';
import * as z from '../../src/posting/zod';
import { saveButtonMatches } from '../../src/sites/addresses';

const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8'));
const root = resolve(import.meta.dirname, '../..');
const privacy = readFileSync(join(root, 'PRIVACY.md'), 'utf8');
const Names = z.array(z.string());

/** PRIVACY.md's table of permissions: what each is for, and where. */
const namedUses = new Map(
  [...privacy.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \| ([^|]+) \| ([^|]+) \|$/gm)].flatMap(([, names = '', use = '', where = '']) =>
    quoted(names).map((name) => [name, { use, files: quoted(where) }] as const),
  ),
);

function quoted(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);
}

describe('the built manifest', () => {
  it('asks for nothing that PRIVACY.md does not explain, by a use and the file that has it', () => {
    const asked = [
      ...Names.parse(manifest.permissions),
      ...Names.parse(manifest.optional_permissions),
      ...Names.parse(manifest.optional_host_permissions),
    ];
    expect(asked.filter((permission) => namedUses.get(permission) === undefined)).toEqual([]);
    expect([...namedUses.keys()].filter((permission) => !asked.includes(permission))).toEqual([]);
    for (const [permission, { use, files }] of namedUses) {
      expect(use, permission).toMatch(/\w+ \w+/);
      expect(files.length, permission).toBeGreaterThan(0);
      expect(files.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
    }
  });

  it('asks for no more at the installation than these', () => {
    expect(Names.parse(manifest.permissions).sort()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
  });

  it('has what setting up the shelf on several machines needs among what Chrome asks for then, and nowhere else', () => {
    expect(Names.parse(manifest.optional_permissions)).toContain('alarms');
    expect(Names.parse(manifest.optional_host_permissions).sort()).toEqual(['http://*/*', 'https://*/*']);
    expect(namedUses.get('https://*/*')?.use).toContain('*On every machine*');
  });

  it('may read the hosts that carry the save button, and no other', () => {
    expect(manifest.host_permissions).toEqual(saveButtonMatches());
    const [script, ...others] = z.array(z.object({ matches: z.array(z.string()) })).parse(manifest.content_scripts);
    expect(others).toEqual([]);
    expect(script?.matches.sort()).toEqual(saveButtonMatches().sort());
    expect(JSON.stringify(manifest)).not.toContain('linkedin');
    for (const match of saveButtonMatches()) expect(privacy).toContain(new URL(match.replace('/*', '/')).hostname);
  });

  it('shows nothing of itself to pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('forbids its pages everything from outside', () => {
    const { extension_pages: policy } = z.object({ extension_pages: z.string() }).parse(manifest.content_security_policy);
    const [connections, ...rest] = policy.split('; ').sort((one) => (one.startsWith('connect-src') ? -1 : 1));
    // Only to be asked, and only where Chrome's permission lets it: the server that the user sets up. By https, but for this computer itself.
    expect(connections).toBe('connect-src https: http://127.0.0.1:* http://localhost:*');
    expect(rest).toContain("default-src 'none'");
    expect(rest.join()).not.toMatch(/unsafe|https?:|\*/);
  });
});
