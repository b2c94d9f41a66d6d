import type { Serialisation } from '../../src/capture/capture-page';
import { refuse } from '../../src/posting/refusal';
import { Capture } from '../../src/posting/snapshot';
import type { PageReader } from '../../src/worker/front-page';
import type { Tabs, Clock as WorkerClock } from '../../src/worker/tabs';
import { samplePosting } from '../store/sample';

export const ADDRESS = 'https://lifeattiktok.com/search/1';

/** What the capture script gives for a page; its tree is all that the reader below looks at. */
export function sampleCapture(tree: string, url = ADDRESS): Capture {
  return { url, title: 'A page', lang: 'en', capturedAt: '2026-03-01T09:00:00.000Z', page: { tree, inlays: [] } };
}

/** Reads `posting <title>` and `posting <title> by <contact>` as a posting, `large` as too large, `altered` as not given back by HTML, `loading` and `stale` as what passes, and nothing else. */
export const plainReader: PageReader = {
  version: 3,
  snapshotOf: ({ page, ...rest }) =>
    page.tree === 'large'
      ? 'too-large'
      : page.tree === 'altered'
        ? 'altered'
        : { url: rest.url, title: rest.title, lang: rest.lang, capturedAt: rest.capturedAt, version: 1, tree: page.tree },
  read(snapshot) {
    const { tree } = snapshot;
    if (tree === 'loading') return { ok: false, refusal: refuse('not-ready') };
    if (tree === 'stale') return { ok: false, refusal: refuse('stale-pane') };
    if (!tree.startsWith('posting ')) return { ok: false, refusal: refuse('not-a-posting', 'list') };
    const [title, name] = tree.slice('posting '.length).split(' by ');
    return {
      ok: true,
      posting: samplePosting('1', { title }),
      part: () => ({ snapshot }),
      contact: () => (name === undefined ? undefined : { name }),
    };
  },
  report: (snapshot, refusal) => ({
    format: 'roleshelf-page-report',
    version: 1,
    extension: '0.0.1',
    readerVersion: 3,
    site: 'tiktok',
    route: 'posting',
    url: snapshot.url,
    capturedOn: '2026-03-01',
    lang: 'en',
    ...(refusal === undefined ? {} : { refusal }),
    skeleton: '<html></html>',
  }),
  samePosting: (left, right) => left === right,
};

/** A tab that shows one thing after the other, the last for ever; a whole capture that is shown takes the tab to its address. */
export class FakeTabs implements Tabs {
  readonly opened: string[] = [];
  address: string | undefined | Error = ADDRESS;
  readonly serialisations: Serialisation[] = [];
  readonly #shows: unknown[];

  constructor(...shows: unknown[]) {
    this.#shows = shows;
  }

  async capture(_tabId: number, serialisation: Serialisation): Promise<unknown> {
    this.serialisations.push(serialisation);
    const shown = this.#shows.length > 1 ? this.#shows.shift() : this.#shows[0];
    if (shown instanceof Error) throw shown;
    if (typeof shown === 'string') return sampleCapture(shown);
    const capture = Capture.safeParse(shown);
    if (capture.success) this.address = capture.data.url;
    return shown;
  }

  async addressOf(): Promise<string | undefined> {
    if (this.address instanceof Error) throw this.address;
    return this.address;
  }

  async open(path: string): Promise<void> {
    this.opened.push(path);
  }
}

/** A clock whose short waits pass at once; the long one, for a page that never answers, passes when `impatient`. */
export class FakeClock implements WorkerClock {
  #time = Date.parse('2026-03-01T09:00:00.000Z');
  readonly waits: number[] = [];

  constructor(readonly impatient = false) {}

  now(): Date {
    return new Date(this.#time);
  }

  wait(milliseconds: number): Promise<void> {
    if (milliseconds > 5_000) return this.impatient ? Promise.resolve() : new Promise(() => undefined);
    this.waits.push(milliseconds);
    this.#time += milliseconds;
    return Promise.resolve();
  }
}
