// Holds the built files to their budgets, gzipped. `node scripts/size-budget.mjs` prints the table; exit 1 when one is over.
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const built = join(dirname(fileURLToPath(import.meta.url)), '..', '.output', 'chrome-mv3');

/** What counts to each budget: the files themselves and, for a page, all that it loads at its start. In bytes. */
const budgets = [
  { name: 'save button', entry: 'content-scripts/save-button.js', limit: 10 * 1024 },
  // What a file needs to be read is loaded when such a file comes.
  { name: 'import', entry: 'import.html', limit: 60 * 1024 },
  { name: 'worker', entry: 'background.js', limit: 120 * 1024 },
  // Loaded by the worker when it first reads a page, not at its start. Half of it is words: headings, pay, dates and degrees in thirty languages.
  { name: 'reader', entry: 'reader.js', limit: 236 * 1024 },
  { name: 'LinkedIn button', entry: 'linkedin-button.js', limit: 10 * 1024 },
  // Loaded by the worker when it first writes a file.
  { name: 'exporter', entry: 'exporter.js', limit: 40 * 1024 },
  // Loaded by the worker when it first speaks with the user's server; half of it is the cryptography.
  { name: 'syncer', entry: 'syncer.js', limit: 88 * 1024 },
  { name: 'popup', entry: 'popup.html', limit: 70 * 1024 },
  // The charts are loaded when they are opened.
  { name: 'full page', entry: 'collection.html', limit: 125 * 1024 },
  { name: 'options', entry: 'options.html', limit: 60 * 1024 },
  { name: 'welcome', entry: 'welcome.html', limit: 60 * 1024 },
];

function read(path) {
  return readFileSync(join(built, path));
}

/** A page with its scripts and styles, and the modules that those import at once; lazily loaded ones do not count. */
function loadedBy(entry) {
  if (!entry.endsWith('.html')) return new Set([entry]);
  const found = new Set([entry]);
  const wanted = [
    ...read(entry)
      .toString()
      .matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g),
  ].map(([, path]) => path);
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (!path.endsWith('.js')) continue;
    const code = read(path).toString();
    for (const [, relative] of code.matchAll(/(?:import|from)\s*["'](\.[^"']+\.js)["']/g)) {
      wanted.push(posix.join(posix.dirname(path), relative));
    }
  }
  return found;
}

/** Measures every budget: `{ name, bytes, limit, ok }` each. Throws when a built file is missing. */
export function measureBudgets() {
  return budgets.map(({ name, entry, limit }) => {
    const bytes = [...loadedBy(entry)].reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0);
    return { name, bytes, limit, ok: bytes <= limit };
  });
}

/** One line a budget, for people. */
export function budgetLine({ name, bytes, limit, ok }) {
  return `${ok ? '✓' : '✗'} ${name.padEnd(16)} ${(bytes / 1024).toFixed(1).padStart(6)} KB of ${limit / 1024} KB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = measureBudgets();
  for (const row of rows) console.log(budgetLine(row));
  process.exitCode = rows.every((row) => row.ok) ? 0 : 1;
}
