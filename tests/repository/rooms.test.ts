import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What each room of `src/` may import, beside itself. ARCHITECTURE.md says why. */
const rooms: Record<string, readonly string[]> = {
  posting: [],
  dom: [],
  capture: ['posting', 'dom'],
  fields: ['posting'],
  readers: ['posting', 'fields', 'dom'],
  sites: ['posting', 'fields', 'readers'],
  'read.ts': ['posting', 'capture', 'fields', 'readers', 'sites'],
  settings: ['posting'],
  store: ['posting'],
  protocol: ['posting', 'settings'],
  export: ['posting'],
  sync: ['posting'],
  import: ['posting', 'dom', 'fields', 'readers', 'sites', 'export', 'sync'],
  worker: ['posting', 'settings', 'capture', 'sites', 'read.ts', 'store', 'protocol', 'export', 'sync'],
  ui: ['posting', 'settings', 'protocol', 'export', 'import'],
};

/** Rooms of pure code: they run in any JavaScript, so they know neither the browser's extension API nor Preact nor IndexedDB. */
const pure = new Set(['posting', 'dom', 'fields', 'readers', 'sites', 'read.ts', 'settings', 'export', 'sync', 'import']);
const impure = /^(?:wxt|preact|idb|webextension-polyfill)(?:\/|$)/;
const browserApi = /\b(?:chrome|browser)\.(?:runtime|tabs|storage|scripting|action|commands|contextMenus|i18n)\b|\bindexedDB\b/;

/** Every file below a folder of the project, as a path from its root. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return entries.map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`);
}

const files = filesBelow('src').filter((path) => /\.tsx?$/.test(path));

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function importsOf(source: string): string[] {
  const found = [
    ...source.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s*'([^']+)'/g),
  ];
  return found.flatMap(([, named, dynamic, bare]) => [named ?? dynamic ?? bare ?? '']);
}

describe('the rooms of src/', () => {
  it('holds only rooms that the table names', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in rooms))).toEqual([]);
  });

  it.each(files)('%s imports only what its room may', (path) => {
    const source = readFileSync(join(root, path), 'utf8');
    const room = roomOf(path);
    const allowed = new Set([room, ...(rooms[room] ?? [])]);
    const wrong = importsOf(source).filter((target) => {
      if (!target.startsWith('.')) return pure.has(room) && impure.test(target);
      const at = relative(root, resolve(root, dirname(path), target)).replaceAll('\\', '/');
      if (at.startsWith('entrypoints/') || at.startsWith('tests/') || at.startsWith('scripts/')) return true;
      if (!at.startsWith('src/')) return false;
      const other = at === 'src/read' ? 'read.ts' : roomOf(at);
      return !allowed.has(other);
    });
    expect(wrong, `${path} is in the room “${room}”, which may import: ${[...allowed].join(', ')}`).toEqual([]);
  });

  it.each(files.filter((path) => pure.has(roomOf(path))))('%s is pure', (path) => {
    const source = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(browserApi.exec(source)?.[0], `${path} is pure code and must not use the browser's extension API`).toBeUndefined();
  });
});

describe('names', () => {
  it('says what a file is about', () => {
    const drawers = ['src', 'entrypoints', 'scripts', 'tests']
      .flatMap(filesBelow)
      .filter((path) => /(?:^|\/)(?:utils?|helpers?|misc|common|manager)(?:\/|\.|$)/i.test(path));
    expect(drawers, 'a drawer for everything tells nobody where to look').toEqual([]);
  });
});
