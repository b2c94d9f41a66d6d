import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/chromium/launch';
import * as z from '../../src/posting/zod';

const root = resolve(import.meta.dirname, '../..');
const Names = z.array(z.string());
const manifest = z
  .object({
    icons: z.record(z.string(), z.string()),
    permissions: Names,
    optional_permissions: Names,
    optional_host_permissions: Names,
  })
  .parse(JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8')));

/** Width and height of a PNG, from its header. */
function sizeOf(path: string): [number, number] {
  const png = readFileSync(path);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('what the stores are given', () => {
  it.each(Object.entries(manifest.icons))('has an icon of %s pixels', (size, path) => {
    expect(sizeOf(join(builtExtension, path))).toEqual([Number(size), Number(size)]);
  });

  it('has five pictures of their size, and a logo', () => {
    const folder = join(root, 'docs/store');
    const pictures = readdirSync(folder).filter((name) => /^\d-.*\.png$/.test(name));
    expect(pictures).toHaveLength(5);
    for (const name of pictures) expect(sizeOf(join(folder, name)), name).toEqual([1280, 800]);
    expect(sizeOf(join(folder, 'logo-300.png'))).toEqual([300, 300]);
    const listing = readFileSync(join(folder, 'listing.md'), 'utf8');
    for (const name of [...pictures, 'logo-300.png']) expect(listing).toContain(`](${name})`);
  });

  it('has a name and a summary that fit, in every language', () => {
    for (const locale of readdirSync(join(builtExtension, '_locales'))) {
      const messages = JSON.parse(readFileSync(join(builtExtension, '_locales', locale, 'messages.json'), 'utf8'));
      const { extensionName, extensionDescription } = z
        .object({ extensionName: z.object({ message: z.string() }), extensionDescription: z.object({ message: z.string() }) })
        .parse(messages);
      expect(extensionName.message.length, locale).toBeLessThanOrEqual(50);
      expect(extensionDescription.message.length, locale).toBeLessThanOrEqual(132);
    }
  });

  it('says why it asks for each permission, and for no other', () => {
    const form = readFileSync(join(root, 'docs/store/privacy-form.md'), 'utf8');
    const answered = [...form.matchAll(/^\| `([^`]+)` \| \S+/gm)].map(([, name]) => name);
    const asked = [...manifest.permissions, ...manifest.optional_permissions, ...manifest.optional_host_permissions];
    expect(answered.sort()).toEqual(asked.sort());
  });
});
