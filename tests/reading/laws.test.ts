import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureHome, labelledPages } from '../../scripts/labelled-pages';
import { escapeText } from '../../src/dom/markup';
import { Posting } from '../../src/posting/posting';
import { SNAPSHOT_VERSION, type Snapshot } from '../../src/posting/snapshot';
import { type ReadResult, readSnapshot, readText } from '../../src/read';
import { timed } from '../processor-time';
import { arbitraryData, arbitraryPage } from './arbitrary-page';
import { type Mutation, mutate, mutation } from './mutation';
import { openPage, snapshotOfPage } from './opened-page';

const SEED = 20_261_120;
/** In milliseconds. A page that takes longer keeps its reader waiting. */
const LONGEST_READING = 2_000;
const TIMEOUT = 120_000;

const capturedAt = '2026-11-20T10:00:00.000Z';
const fixtures = labelledPages(fixtureHome);

/** An address of each site, and of each of LinkedIn's ways to a posting. */
const addresses = [
  'https://www.linkedin.com/jobs/view/4000000001/',
  'https://www.linkedin.com/jobs/search/?currentJobId=4000000001',
  'https://lifeattiktok.com/search/7550000000000000001',
  'https://careers.tiktok.com/position/7550000000000000001/detail',
  'https://careers.fjord.example/jobs/17',
  'https://boards.greenhouse.io/fjord/jobs/17',
  '',
];

/** Reads within the time that a reader may take, and holds what comes to the laws of every record. */
function readLawfully(read: () => ReadResult): ReadResult {
  const { result, milliseconds } = timed(read);
  expect(milliseconds).toBeLessThan(LONGEST_READING);
  if (result.ok) expectLawful(result.posting);
  return result;
}

function expectLawful(posting: Posting): void {
  expect(Posting.parse(posting)).toEqual(posting);
  expect(withoutColons(joined(posting.sections))).toBe(withoutColons(posting.description ?? ''));
  for (const { source, quote } of Object.values(posting.evidence)) if (source === 'text') expect(posting.description).toContain(quote);
  expect(Object.keys(posting.evidence).filter((field) => !(field in posting))).toEqual([]);
}

/** What sections hold, a line each. */
function joined(sections: Posting['sections'] = []): string {
  return sections
    .flatMap(({ heading, text }) => [heading ?? '', text])
    .filter((part) => part !== '')
    .join('\n');
}

/** A section's heading stands without its last colon. */
function withoutColons(text: string): string {
  return text.replace(/\s*[:：]\s*$/gmu, '');
}

function snapshotWith(url: string, tree: string): Snapshot {
  return { url, title: 'Cooper | Fjord', lang: 'en', capturedAt, version: SNAPSHOT_VERSION, tree };
}

// The first reading builds the tables of dates and currencies.
beforeAll(() => {
  for (const labelled of fixtures.slice(0, 5)) readSnapshot(snapshotOfPage(openPage(labelled), labelled));
}, TIMEOUT);

describe('reading is total, quick, lawful and the same again', () => {
  it.each(addresses)(
    'on any tree at "%s"',
    (address) => {
      const outcomes = new Set<boolean>();
      fc.assert(
        fc.property(arbitraryPage, (tree) => {
          const snapshot = snapshotWith(address, tree);
          const result = readLawfully(() => readSnapshot(snapshot));
          outcomes.add(result.ok);
          expect(readSnapshot(snapshot)).toEqual(result);
        }),
        { seed: SEED, numRuns: 120 },
      );
      expect(outcomes).toEqual(new Set([true, false]));
    },
    TIMEOUT,
  );

  it(
    'on pages with nodes deleted, doubled and moved, texts cut, attributes dropped and ids swapped',
    () => {
      let records = 0;
      fc.assert(
        fc.property(
          fc.constantFrom(...fixtures),
          fc.array(mutation, { minLength: 1, maxLength: 12 }),
          (labelled, mutations: readonly Mutation[]) => {
            const page = openPage(labelled);
            mutate(page.window.document, mutations);
            const snapshot = snapshotOfPage(page, labelled);
            page.window.close();
            const result = readLawfully(() => readSnapshot(snapshot));
            if (result.ok) records += 1;
            expect(readSnapshot(snapshot)).toEqual(result);
          },
        ),
        { seed: SEED, numRuns: 150 },
      );
      expect(records, 'records among the readings').toBeGreaterThan(60);
    },
    TIMEOUT,
  );

  it(
    'on any data where JSON-LD should be, and pollutes nothing',
    () => {
      fc.assert(
        fc.property(arbitraryData, (json) => {
          const tree = `<html><head><script type="application/ld+json">${escapeText(json)}</script></head><body><h1>Cooper</h1></body></html>`;
          readLawfully(() => readSnapshot(snapshotWith('https://careers.fjord.example/jobs/17', tree)));
          readLawfully(() => readSnapshot({ ...snapshotWith('', json), kind: 'json-ld' }));
          expect(Object.keys(Object.prototype)).toEqual([]);
          expect(Reflect.get({}, 'polluted')).toBeUndefined();
          expect(Reflect.get(Object, 'polluted')).toBeUndefined();
        }),
        { seed: SEED, numRuns: 200 },
      );
    },
    TIMEOUT,
  );

  it(
    'on any pasted text',
    () => {
      const line = fc.oneof(fc.constantFrom(...fixtures.flatMap(linesOfLabel)), fc.string({ unit: 'grapheme', maxLength: 60 }));
      fc.assert(
        fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
          readLawfully(() => readText(lines.join('\n'), { capturedAt }));
        }),
        { seed: SEED, numRuns: 150 },
      );
    },
    TIMEOUT,
  );

  it.each([
    ['one line of half a million letters', 'a'.repeat(500_000)],
    ['half a million spaces', `Cooper${' '.repeat(500_000)}wanted`],
    ['fifty thousand lines', 'Must bend oak.\n'.repeat(50_000)],
    ['figures without end', '1,000 '.repeat(80_000)],
    ['brackets without end', '((['.repeat(150_000)],
  ])('on %s', (_, text) => {
    readLawfully(() => readText(text, { capturedAt }));
  });
});

/** Words that postings are made of: the phrases that the fixtures' labels quote. */
function linesOfLabel({ label }: (typeof fixtures)[number]): string[] {
  const headings = (label.sections ?? []).flatMap(({ heading }) => heading ?? []);
  return [...(label.description?.contains ?? []), ...headings];
}
