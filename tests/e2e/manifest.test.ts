import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/chromium/launch';
import * as z from '../../src/posting/zod';
import { saveButtonMatches } from '../../src/sites/addresses';

const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8'));
const privacy = readFileSync(resolve(import.meta.dirname, '../../PRIVACY.md'), 'utf8');

describe('the built manifest', () => {
  it('asks for nothing that PRIVACY.md does not explain', () => {
    const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    expect(manifest.permissions).toHaveLength(permissions.length);
    expect(new Set(Object.values(manifest.permissions ?? {}))).toEqual(new Set(permissions));
    for (const permission of permissions) expect(privacy).toContain(`\`${permission}\``);
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
    const policy = JSON.stringify(manifest.content_security_policy);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});
