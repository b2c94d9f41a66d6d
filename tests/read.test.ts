import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { captureMarkup } from '../src/capture/capture-markup';
import { snapshotOf, TOO_LARGE } from '../src/capture/prune';
import { SNAPSHOT_VERSION, type Snapshot } from '../src/posting/snapshot';
import { readSnapshot, readToKeep } from '../src/read';

const capturedAt = '2026-11-21T09:00:00.000Z';
const words = `Harbour Lamp Engineer

About the role
You keep the lamps of three harbours burning and write down what they need.

What you will do
- Trim and fill forty lamps
- Repair clockwork and lenses

What you bring
- At least 4 years of experience with optics
- A head for heights

Salary: $61,000 - $72,000 per year`;

function textSnapshot(tree: string, rest: Partial<Snapshot> = {}): Snapshot {
  return { kind: 'text', url: '', title: '', lang: '', capturedAt, version: SNAPSHOT_VERSION, tree, ...rest };
}

function fileSnapshot(html: string, url?: string): Snapshot {
  const snapshot = snapshotOf(captureMarkup(html, url, new Date(capturedAt), new JSDOM('').window));
  if (snapshot === TOO_LARGE) throw new Error('too large');
  return snapshot;
}

const page = `<html><title>Harbour Lamp Engineer</title><body><main><h1>Harbour Lamp Engineer</h1><h2>What you will do</h2><ul><li>Trim and fill forty lamps</li><li>Repair clockwork and lenses in all three harbours of the coast</li></ul><h2>What you bring</h2><ul><li>At least 4 years of experience with optics</li><li>A head for heights</li></ul><p>Salary: $61,000 - $72,000 per year</p><a href="/apply">Apply now</a></main></body></html>`;

describe('a text', () => {
  it('reads from what is kept of it as it read at first', () => {
    const kept = readToKeep(textSnapshot(words));
    expect(kept).toMatchObject({
      ok: true,
      posting: {
        site: 'web',
        title: 'Harbour Lamp Engineer',
        baseSalary: { min: 61000, max: 72000 },
        experienceRequirements: { years: 4 },
      },
    });
    if (!kept.ok) return;
    expect(kept.posting.url).toBeUndefined();
    expect(readSnapshot(kept.part().snapshot)).toEqual({ ok: true, posting: kept.posting });
  });

  it('at an address of a site is the posting that the address names', () => {
    const kept = readToKeep(textSnapshot(words, { url: 'https://de.linkedin.com/jobs/view/4012345678/?trk=mail' }));
    expect(kept).toMatchObject({ posting: { key: 'linkedin:4012345678', url: 'https://www.linkedin.com/jobs/view/4012345678/' } });
  });

  it('that is none is refused', () => {
    expect(readToKeep(textSnapshot('Thanks for the lamp.'))).toMatchObject({ ok: false, refusal: { code: 'not-a-posting' } });
  });
});

describe('a file of JSON-LD', () => {
  it('reads from what is kept of it', () => {
    const json = JSON.stringify({
      '@type': 'JobPosting',
      title: 'Keeper',
      hiringOrganization: 'Harbour Board',
      description: `<p>${words}</p>`,
    });
    const kept = readToKeep(textSnapshot(json, { kind: 'json-ld' }));
    expect(kept).toMatchObject({ ok: true, posting: { title: 'Keeper', hiringOrganization: { name: 'Harbour Board' } } });
    if (kept.ok) expect(readSnapshot(kept.part().snapshot)).toEqual({ ok: true, posting: kept.posting });
  });

  it.each(['', 'nothing', '{}', '[', '{"@type":"Person","name":"Robin Sample"}'])('%j is refused', (json) => {
    expect(readToKeep(textSnapshot(json, { kind: 'json-ld' }))).toMatchObject({ ok: false });
  });
});

describe('a page that came as a file', () => {
  it('without an address is known by its words, and names no address that it has not', () => {
    const kept = readToKeep(fileSnapshot(page));
    expect(kept).toMatchObject({ ok: true, posting: { site: 'web', title: 'Harbour Lamp Engineer', baseSalary: { max: 72000 } } });
    if (!kept.ok) return;
    expect(JSON.stringify(kept.posting)).not.toMatch(/about:|invalid|extension/);
    expect(readSnapshot(kept.part().snapshot)).toEqual({ ok: true, posting: kept.posting });
    const other = readToKeep(fileSnapshot(page.replace('optics', 'brass')));
    expect(other.ok && other.posting.key).not.toBe(kept.posting.key);
  });

  it('with its address is the posting of that address', () => {
    const kept = readToKeep(fileSnapshot(page, 'https://jobs.example/lamps/41?utm_source=mail'));
    expect(kept).toMatchObject({ ok: true, posting: { url: 'https://jobs.example/lamps/41' } });
  });
});

it('refuses a snapshot of a newer version, and one whose address is none', () => {
  expect(readToKeep(textSnapshot(words, { version: SNAPSHOT_VERSION + 1 }))).toMatchObject({ refusal: { code: 'unreadable' } });
  expect(readSnapshot(textSnapshot(words, { url: 'nowhere' }))).toMatchObject({ refusal: { code: 'unreadable' } });
});

describe('what is kept of a page', () => {
  const others = '<h2>Similar jobs</h2><ul><li><a href="/jobs/2">Bell Founder</a></li><li><a href="/jobs/3">Rope Maker</a></li></ul>';
  const person = '<div><a href="https://www.linkedin.com/in/robin-sample">Robin Sample</a> knows this team</div>';
  const url = 'https://jobs.example/lamps/41';
  const around = (before: string, within: string): string =>
    page.replace('<body>', `<body>${before}`).replace('</main>', `${within}</main><p>Alex Sample wrote to you.</p>`);

  it('is the posting without other jobs, menus and people', () => {
    const kept = readToKeep(fileSnapshot(around('<nav><a href="/a">News of the board</a></nav>', `${others}${person}`), url));
    expect(kept).toMatchObject({ ok: true, posting: { title: 'Harbour Lamp Engineer' } });
    if (!kept.ok) return;
    const part = kept.part();
    expect(part.isPart).toBe(true);
    expect(part.snapshot.tree).not.toMatch(/Bell Founder|Rope Maker|News of the board|Sample/);
    expect(readSnapshot(kept.part().snapshot)).toEqual({ ok: true, posting: kept.posting });
  });

  it('is the whole page without its people, where the posting’s part alone would read otherwise', () => {
    const notice = '<div class="notice">This position has been filled.</div>';
    const kept = readToKeep(fileSnapshot(around(`${notice}${person}<p>The board’s news.</p>`, ''), url));
    expect(kept).toMatchObject({ ok: true, posting: { closed: true } });
    if (!kept.ok) return;
    const part = kept.part();
    expect(part.isPart).toBe(false);
    expect(part.snapshot.tree).toContain('The board’s news.');
    expect(part.snapshot.tree).not.toContain('Robin Sample');
    expect(readSnapshot(kept.part().snapshot)).toEqual({ ok: true, posting: kept.posting });
  });
});
