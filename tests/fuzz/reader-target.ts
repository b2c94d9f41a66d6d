import { isDeepStrictEqual } from 'node:util';
import { snapshotOfTab } from '../../src/capture/prune';
import { PageReport } from '../../src/posting/page-report';
import { Posting } from '../../src/posting/posting';
import { Refusal } from '../../src/posting/refusal';
import { Capture } from '../../src/posting/snapshot';
import { readSnapshot, readToKeep } from '../../src/read';
import { reportOf } from '../../src/worker/page-report';
import { arbitraryCapture } from './arbitrary-pages';
import { assertQuick, type FuzzTarget } from './target';

/**
 * Whatever a page hands over gives a record that fits its schema, or a refusal; quickly, without a defect. What is kept of the page gives the
 * record again.
 */
export const readerTarget: FuzzTarget<Capture> = {
  name: 'reader',
  arbitrary: arbitraryCapture,
  async check(capture) {
    // The worker parses what a page hands over before it looks at it.
    if (!Capture.safeParse(capture).success) return;
    const from = process.cpuUsage();
    const snapshot = snapshotOfTab(capture);
    if (typeof snapshot === 'string') return assertQuick(from);
    for (const kind of ['page', 'plain-page'] as const) {
      const whole = kind === 'page' ? snapshot : { ...snapshot, kind };
      const reading = readToKeep(whole);
      if (!reading.ok) {
        Refusal.parse(reading.refusal);
        PageReport.parse(reportOf(whole, reading.refusal, '1.0.0'));
        continue;
      }
      Posting.parse(reading.posting);
      const part = reading.part();
      if (!part.isPart) continue;
      const again = readSnapshot(part.snapshot);
      if (!again.ok || !isDeepStrictEqual(again.posting, reading.posting)) throw new Error('the kept part gives another record');
    }
    assertQuick(from);
    if ('polluted' in {}) throw new Error('a prototype is polluted');
  },
};
