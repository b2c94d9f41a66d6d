import { defaultSizes } from '../../src/store/search/index-sizes';
import { type Figure, quantile, type Ratio } from './measured';
import type { StoreBench } from './store-side';

/** One frame of a 60 Hz screen, in milliseconds. */
const FRAME = 1000 / 60;
/** What a posting with its page may take on average, in bytes. */
const POSTING_BYTES = 35_000;
/** What the popup may use more with 100,000 saved than with 10, in megabytes. */
const POPUP_MEGABYTES = 60;

/** What was measured at one size. */
export interface SizeFigures {
  readonly size: number;
  /** Milliseconds that it took to bring the postings onto the shelf, their making included. */
  readonly fill: number;
  readonly warm: readonly number[];
  readonly cold: readonly number[];
  readonly open: readonly number[];
  readonly popup: readonly number[];
  readonly popupMegabytes: number | undefined;
  readonly indexBytes: number;
  readonly saves: Awaited<ReturnType<StoreBench['saves']>>;
  /** The index's work, in milliseconds a save, over many. */
  readonly upkeep: number;
  readonly rivals: Awaited<ReturnType<StoreBench['rivals']>> | undefined;
  readonly imports: Awaited<ReturnType<StoreBench['imports']>> | undefined;
  readonly listWhileImporting: readonly number[] | undefined;
}

/** What the labelled real pages take. */
export interface KeptFigures {
  readonly count: number;
  readonly bytes: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const p95 = (values: readonly number[]): number => quantile(values, 0.95);
const median = (values: readonly number[]): number => quantile(values, 0.5);
const mean = (values: readonly number[]): number => sum(values) / values.length;

function sizeRatios(figures: SizeFigures, small: SizeFigures | undefined): Ratio[] {
  const { size, warm, cold, open, popup, popupMegabytes, indexBytes, saves, rivals, imports } = figures;
  const save = { value: (sum(saves.save) + saves.maintain) / sum(saves.bare), limit: 2 };
  const popupOpen = small && median(popup) / median(small.popup);
  const memory = small?.popupMegabytes === undefined || popupMegabytes === undefined ? undefined : popupMegabytes - small.popupMegabytes;
  const ratios: (Ratio | undefined)[] = [];
  switch (size) {
    case 10:
      ratios.push({ id: 'save-10', ...save });
      break;
    case 10_000:
      ratios.push(
        popupOpen === undefined ? undefined : { id: 'popup-open-10k', value: popupOpen, limit: 1.3 },
        { id: 'search-warm-10k', value: p95(warm) / FRAME, limit: 1 },
        { id: 'search-cold-10k', value: p95(cold) / FRAME, limit: 4 },
        rivals && { id: 'search-open-vs-minisearch', value: median(open) / median(rivals.miniSearch.load), limit: 0.1 },
        rivals && { id: 'search-disk-vs-minisearch', value: indexBytes / rivals.miniSearch.bytes, limit: 0.125 },
        imports && { id: 'import-10k', value: imports.merge / imports.bare, limit: 3 },
      );
      break;
    case 100_000:
      ratios.push(
        popupOpen === undefined ? undefined : { id: 'popup-open-100k', value: popupOpen, limit: 1.6 },
        { id: 'search-warm-100k', value: p95(warm) / FRAME, limit: 3 },
        { id: 'save-100k', ...save },
        memory === undefined ? undefined : { id: 'popup-memory-100k', value: memory / POPUP_MEGABYTES, limit: 1 },
      );
      break;
  }
  return ratios.filter((ratio) => ratio !== undefined);
}

/** The ratios of what was measured. One that needs a size, or pages, that were not there is left out. */
export function ratiosOf(sizes: readonly SizeFigures[], kept: KeptFigures | undefined): Ratio[] {
  const small = sizes.find(({ size }) => size === 10);
  return [
    ...sizes.flatMap((figures) => sizeRatios(figures, small)),
    ...(kept === undefined ? [] : [{ id: 'disk-per-posting', value: kept.bytes / kept.count / POSTING_BYTES, limit: 1 }]),
  ];
}

/** The figures behind the ratios, for people. */
export function figuresOf(figures: SizeFigures): Figure[] {
  const { size, warm, cold, open, popup, popupMegabytes, indexBytes, saves, upkeep, rivals, imports, listWhileImporting, fill } = figures;
  const ms = (id: string, value: number, note?: string): Figure => ({
    id,
    size,
    value,
    unit: 'ms',
    ...(note === undefined ? {} : { note }),
  });
  return [
    ms('taken in, a posting', fill / size, 'the making of it included'),
    ms('search, warm, p95', p95(warm), `of ${warm.length} keystrokes, with 50 rows`),
    ms('search, warm, median', median(warm)),
    ms('search, cold, p95', p95(cold), `of ${cold.length}, nothing in memory`),
    ms('search index, opened', median(open)),
    ms('popup, first rows painted', median(popup), `median of ${popup.length}`),
    ...(popupMegabytes === undefined
      ? []
      : [{ id: 'popup and worker, memory', size, value: popupMegabytes, unit: 'MB' as const, note: 'page processes, after a search' }]),
    ms('save', mean(saves.save), `mean of ${saves.save.length}`),
    ms('index, folded, a save', saves.maintain / saves.save.length),
    ms('index, folded, sorted and merged, a save', upkeep, `mean of ${defaultSizes.fold * defaultSizes.fanOut}`),
    ms('bare put of the same bytes', mean(saves.bare)),
    ms('page packed and held before a save by the popup', mean(saves.held)),
    { id: 'search index', size, value: indexBytes, unit: 'bytes' },
    ...(imports === undefined
      ? []
      : [
          ms('import, a posting', imports.merge / size, 'history, row and index included'),
          ms('bare bulk put, a posting', imports.bare / size),
        ]),
    ...(listWhileImporting === undefined
      ? []
      : [ms('list while postings are taken in, p95', p95(listWhileImporting), `of ${listWhileImporting.length}`)]),
    ...(rivals === undefined
      ? []
      : [
          ms('MiniSearch, built', rivals.miniSearch.build),
          ms('MiniSearch, loadJSON', median(rivals.miniSearch.load)),
          ms('MiniSearch, query, p95', p95(rivals.miniSearch.query), 'keys alone, without rows'),
          { id: 'MiniSearch, JSON', size, value: rivals.miniSearch.bytes, unit: 'bytes' as const },
          ms(
            'FlexSearch with IndexedDB, built, a posting',
            rivals.flexSearch.build / rivals.flexSearch.count,
            `of ${rivals.flexSearch.count}`,
          ),
          ms('FlexSearch with IndexedDB, query, p95', p95(rivals.flexSearch.query), `among ${rivals.flexSearch.count}`),
          ms('plain scan of every record', median(rivals.scan)),
        ]),
  ];
}
