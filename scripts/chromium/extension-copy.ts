import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './launch';

/** The members of a built manifest that tests change. */
interface Manifest {
  readonly version: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
}

/** A copy of the built extension. */
export interface ExtensionCopy {
  readonly folder: string;
  /** Makes its manifest the built one with these changes; Chromium sees them at the next start or `Browser.update`. */
  rewrite(change: (built: Manifest) => Partial<Manifest>): Promise<void>;
  /** Has it speak another of its languages: Chromium without that language's own files would speak English. */
  speak(language: string): Promise<void>;
  /** Has the English catalogue say something else, from its key and what it says. */
  reword(words: (key: string, message: string) => string): Promise<void>;
  remove(): Promise<void>;
}

/** Copies the built extension, with changes to its manifest: what Chrome gives only by a press in windows of its own, or another version. */
export async function copyExtension(change: (built: Manifest) => Partial<Manifest> = () => ({})): Promise<ExtensionCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'roleshelf-copy-'));
  await cp(builtExtension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const built: Manifest = JSON.parse(await readFile(file, 'utf8'));
  const copy: ExtensionCopy = {
    folder,
    rewrite: (next) => writeFile(file, JSON.stringify({ ...built, ...next(built) })),
    speak: (language) => cp(join(folder, '_locales', language), join(folder, '_locales/en'), { recursive: true }),
    async reword(words) {
      const catalogueFile = join(folder, '_locales/en/messages.json');
      const catalogue: Record<string, { message: string }> = JSON.parse(await readFile(catalogueFile, 'utf8'));
      for (const [key, entry] of Object.entries(catalogue)) entry.message = words(key, entry.message);
      await writeFile(catalogueFile, JSON.stringify(catalogue));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  await copy.rewrite(change);
  return copy;
}
