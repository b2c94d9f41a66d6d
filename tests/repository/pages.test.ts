import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const entrypoints = resolve(import.meta.dirname, '../../entrypoints');
const pages = readdirSync(entrypoints, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('every page of ours', () => {
  it.each(pages)('%s has the chosen theme before it is drawn, its width from the window, and our styles', (page) => {
    const html = readFileSync(join(entrypoints, page, 'index.html'), 'utf8');
    expect(html).toContain('<script vite-ignore src="/theme.js"></script>');
    expect(html).toContain('<meta name="viewport" content="width=device-width" />');
    expect(html.indexOf('/theme.js')).toBeLessThan(html.indexOf('src/ui/theme.css'));
  });
});
