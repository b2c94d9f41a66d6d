import { packTerms } from './src/store/search/segment';
import { textsOf } from './src/store/search/delta';
import { shown } from './src/store/shown-posting';
import { inventedPosting } from './scripts/bench/invented-postings';
const N = 4096;
const docs = Array.from({ length: N }, (_, i) => { const posting = inventedPosting(i); return { key: posting.key, posting }; });
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const shownOf = (p: any) => shown({ key: p.key, posting: p.posting, readerVersion: 1, version: 'x', savedAt: '2026-01-01T00:00:00.000Z', capturedAt: '2026-01-01T00:00:00.000Z', captures: 1 } as any, []);
for (const size of [512, 512, 512, 2048, 4096]) {
  let t = cpu(); let bytes = 0, chunks = 0; let tt = 0;
  for (let from = 0; from < N; from += size) {
    const batch = docs.slice(from, from + size);
    const u = cpu();
    const texts = batch.map((d) => textsOf(shownOf(d)));
    tt += cpu() - u;
    const packed = packTerms(batch.map((d) => d.key), texts.map((x) => ({ texts: x })), 40_000);
    chunks += packed.chunks.length;
  }
  console.log(size, 'cpu a posting', ((cpu() - t) / N).toFixed(3), 'texts', (tt / N).toFixed(3), chunks);
}
