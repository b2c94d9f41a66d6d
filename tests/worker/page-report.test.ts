import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { captureMarkup } from '../../src/capture/capture-markup';
import { snapshotOf, TOO_LARGE } from '../../src/capture/prune';
import { PageReport } from '../../src/posting/page-report';
import { refuse } from '../../src/posting/refusal';
import { reportOf } from '../../src/worker/page-report';
import { labelledSnapshots } from '../sites/labelled-snapshots';

const view = new JSDOM('').window;
const at = new Date('2026-10-03T10:00:00Z');

function report(html: string, url: string): PageReport {
  const snapshot = snapshotOf(captureMarkup(html, url, at, view));
  if (snapshot === TOO_LARGE) throw new Error('too large');
  return reportOf(snapshot, refuse('not-ready', undefined, ['.block-content']), '0.1.0');
}

describe('a report', () => {
  it('tells version, site, posting, what was missing and how the page is built', () => {
    const url = 'https://de.linkedin.com/jobs/search/?keywords=lamps&currentJobId=4012345678&geoId=101';
    expect(report('<html lang="de"><body><p class="c">Lampen</p></body></html>', url)).toEqual({
      format: 'roleshelf-page-report',
      version: 1,
      extension: '0.1.0',
      readerVersion: expect.any(Number),
      site: 'linkedin',
      route: 'posting',
      postingId: '4012345678',
      url: 'https://de.linkedin.com/jobs/search/?currentJobId=4012345678',
      capturedOn: '2026-10-03',
      lang: 'de',
      refusal: refuse('not-ready', undefined, ['.block-content']),
      skeleton: '<html lang="de"><head></head><body><p class="c">xxxxxx</p></body></html>',
    });
  });

  it('of an address without a posting names none', () => {
    const made = report('<p>x</p>', 'https://www.linkedin.com/feed/?member=robin');
    expect(made).toMatchObject({ route: 'elsewhere', url: 'https://www.linkedin.com/feed/' });
    expect(made).not.toHaveProperty('postingId');
  });
});

const shared = resolve(import.meta.dirname, '../../../shared/pages');
const pages = [resolve(import.meta.dirname, '../sites'), shared].filter((home) => existsSync(home)).flatMap(labelledSnapshots);

describe('the report about a labelled page', () => {
  it.each(pages)('$name is well-formed and names nobody', ({ snapshot }) => {
    const made = reportOf(snapshot, undefined, '0.1.0');
    expect(PageReport.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    const parsed = new view.DOMParser().parseFromString(made.skeleton, 'application/xhtml+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(made.skeleton).not.toMatch(/Alex|Sample|Robin/);
    // Of a sentence nothing is left: no text holds two words.
    for (const element of parsed.querySelectorAll('*:not(script)')) {
      for (const node of element.childNodes) if (node.nodeType === 3) expect(node.nodeValue).toMatch(/^[x ·•|]*$/);
    }
  });
});
