/** What others make of the same postings, in the same page. */
import FlexSearch, { IndexedDB } from 'flexsearch';
import MiniSearch from 'minisearch';
import { shelfDatabase } from '../../src/store/database';
import { inventedPosting, keystrokes } from './invented-postings';
import { timed } from './timed';

export interface Rivals {
  readonly miniSearch: { readonly build: number; readonly bytes: number; readonly load: number[]; readonly query: number[] };
  readonly flexSearch: { readonly build: number; readonly query: number[]; readonly count: number };
  readonly scan: number[];
}

/** A posting's texts, as an index of fields takes them. */
function fieldsOf(number: number): Record<string, string> {
  const { key, title = '', hiringOrganization, jobLocations, skills, description = '' } = inventedPosting(number);
  const [company, place] = [hiringOrganization?.name ?? '', jobLocations?.map((location) => location.text).join(' ') ?? ''];
  return { key, title, company, place, skills: skills?.join(' ') ?? '', text: description };
}

/** MiniSearch: everything in memory, kept as one JSON text. */
async function miniSearch(count: number, queries: readonly string[]): Promise<Rivals['miniSearch']> {
  const options = { idField: 'key', fields: ['title', 'company', 'place', 'skills', 'text'] };
  const built = new MiniSearch<Record<string, string>>(options);
  const build = await timed(async () => {
    for (let number = 0; number < count; number += 1) built.add(fieldsOf(number));
  });
  const json = JSON.stringify(built);
  let loaded = built;
  const load: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    load.push(
      await timed(async () => {
        loaded = MiniSearch.loadJSON<Record<string, string>>(json, options);
      }),
    );
  }
  const query: number[] = [];
  for (const typed of queries) {
    query.push(
      await timed(async () => loaded.search(typed, { prefix: true, combineWith: 'AND', boost: { title: 4, company: 3, place: 2 } })),
    );
  }
  return { build, bytes: new Blob([json]).size, load, query };
}

/** FlexSearch over its IndexedDB storage: prefixes, kept on disk, written in steps of a thousand. */
async function flexSearch(count: number, queries: readonly string[]): Promise<Rivals['flexSearch']> {
  const index = new FlexSearch.Index({ tokenize: 'forward', commit: false });
  const build = await timed(async () => {
    await index.mount(new IndexedDB('bench-flexsearch'));
    for (let number = 0; number < count; number += 1) {
      index.add(number, Object.values(fieldsOf(number)).join(' '));
      if (number % 1_000 === 999) await index.commit();
    }
    await index.commit();
  });
  const query: number[] = [];
  for (const typed of queries) query.push(await timed(async () => index.searchAsync(typed, { limit: 50 })));
  await index.destroy();
  return { build, query, count };
}

/** A plain look at every record. */
async function scan(queries: readonly string[]): Promise<number[]> {
  const database = shelfDatabase();
  const times: number[] = [];
  for (const typed of queries) {
    times.push(
      await timed(() =>
        database.read(['postings'], async (transaction) => {
          for (let cursor = await transaction.objectStore('postings').openCursor(); cursor !== null; cursor = await cursor.continue()) {
            cursor.value.posting.description?.includes(typed);
          }
        }),
      ),
    );
  }
  database.close();
  return times;
}

/** The same texts under others. `flexCount` is how many FlexSearch gets: it takes long to write. */
export async function rivals(count: number, flexCount: number, queries: number): Promise<Rivals> {
  const typed = keystrokes(queries);
  return {
    miniSearch: await miniSearch(count, typed),
    flexSearch: await flexSearch(flexCount, typed),
    scan: await scan(typed.slice(0, 2)),
  };
}
