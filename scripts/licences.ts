/** Writes docs/licences.md anew: `npm run licences` after `npm run build`. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { licencesPage } from './release/licences-page';

const root = resolve(import.meta.dirname, '..');
writeFileSync(join(root, 'docs/licences.md'), licencesPage(root));
