import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type FixturePage, fixturePage } from '../chromium/fixture-pages';

/** A page to measure on. Saved pages have lost programs, pictures and most of what stands around a posting: `length` is the live size. */
export interface BenchPage extends FixturePage {
  readonly name: string;
  /** Characters of markup that the document is filled up to with cards of other jobs. */
  readonly length: number;
}

const fixtures = resolve(import.meta.dirname, '../../tests/sites/linkedin');
/** Labelled real pages are kept outside the repository, beside its folder. */
const labelled = resolve(import.meta.dirname, '../../../shared/pages/linkedin');

function pageOf(real: string, fixture: string, length: number): BenchPage {
  const folder = [join(labelled, real), join(fixtures, fixture)].find((candidate) => existsSync(candidate)) ?? fixture;
  return { ...fixturePage(folder), name: existsSync(join(labelled, real)) ? real : fixture, length };
}

/** Guest pages weighed 190 KB without their programs in August 2026, signed-in split views 160 KB in March 2026. */
export const benchPages = {
  markup: pageOf('2021-08-guest-jsonld-seed', '2026-09-guest-jsonld-de', 190_000),
  signedIn: pageOf('2026-03-sduisplit-motion-product-manager', '2026-03-server-driven-split', 160_000),
};
