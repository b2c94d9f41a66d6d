import type { DraftResult } from '../posting/draft';
import type { Page } from '../posting/page';
import { type Refusal, refuse } from '../posting/refusal';
import { readClassic } from './linkedin/classic';
import { readContact } from './linkedin/contact';
import { readGuest } from './linkedin/guest';
import type { Layout, LayoutReading } from './linkedin/layout';
import { canonicalUrl, linkedinAddress } from './linkedin/route';
import { signIn } from './linkedin/selectors';
import { readServerDriven } from './linkedin/server-driven';
import { wordsOf } from './linkedin/text-runs';
import type { Route, Site } from './site';

/** Three families of pages are live at once; which one a reader gets follows from account and route, so the document tells. Newest first. */
const layouts: readonly Layout[] = [readServerDriven, readClassic, readGuest];

/** A page with fewer words than this in its main part has not rendered yet. */
const EMPTY_PAGE = 400;

/** LinkedIn, signed in or not. */
export const linkedin: Site = {
  ...linkedinAddress,
  contactOf: readContact,
  read(page, where): DraftResult {
    const wanted = where.kind === 'posting' ? where.postingId : undefined;
    let refusal: Refusal | undefined;
    for (const layout of layouts) {
      const reading = layout(page, wanted);
      if (reading?.ok) return draftOf(reading);
      // A page that carries markers of two is still changing from one to the other: the first one's word.
      refusal ??= reading?.refusal;
    }
    return { ok: false, refusal: refusal ?? withoutLayout(page, where) };
  },
};

function draftOf({ postingId, claims, texts, parts }: Extract<LayoutReading, { ok: true }>): DraftResult {
  return {
    ok: true,
    draft: {
      identity: { site: 'linkedin', postingId, url: canonicalUrl(postingId) },
      claims,
      bodies: texts.filter(({ lines }) => lines.length > 0),
      warnings: [],
    },
    parts,
  };
}

/** A page of LinkedIn that has no layout's markers: a wall, a shell that is still empty, a list, or something new. */
function withoutLayout({ document }: Page, where: Route): Refusal {
  if (document.querySelector(signIn)) return refuse('not-a-posting', 'sign-in');
  if (where.kind !== 'posting') return refuse('not-a-posting', 'list');
  const words = wordsOf(document.querySelector('main, [role="main"]') ?? document.body) ?? '';
  const missing = ['JobDetails_AboutTheJob', '.jobs-details', '.top-card-layout'];
  return words.length < EMPTY_PAGE ? refuse('not-ready', undefined, missing) : refuse('unreadable', 'unknown-layout', missing);
}
