import { claim } from '../posting/draft';
import { refuse } from '../posting/refusal';
import type { Site } from './site';
import { isAtsx, readAtsx } from './tiktok/atsx';
import { isNext, readNext } from './tiktok/next';
import { employerOf, tiktokAddress } from './tiktok/route';

/** The careers sites of TikTok, TikTok USDS and ByteDance: two page families, told apart by what is in the document. */
export const tiktok: Site = {
  ...tiktokAddress,
  employerOf,
  read(page, where) {
    if (where.kind !== 'posting') return { ok: false, refusal: refuse('not-a-posting', 'no-posting') };
    const { document } = page;
    const atsx = isAtsx(document);
    if (!atsx && !isNext(document)) return { ok: false, refusal: refuse('not-ready', undefined, ['main', '.jobDetail']) };
    const reading = atsx ? readAtsx(document) : readNext(document, where.postingId);
    if (!reading.ok) return reading;
    const employer = claim('hiringOrganization', { name: employerOf(page.url) }, 'url', page.url.hostname);
    return {
      ok: true,
      draft: {
        identity: { site: 'tiktok', postingId: where.postingId, url: where.url },
        claims: [...reading.claims, employer],
        bodies: [{ source: 'dom', lines: reading.lines }],
        warnings: [],
      },
      parts: reading.parts,
    };
  },
};
