import { addressShape } from '../capture/address-shape';
import { skeletonOf } from '../capture/page-skeleton';
import { snapshotPage } from '../capture/snapshot-document';
import type { PageReport } from '../posting/page-report';
import { READER_VERSION } from '../posting/reader-version';
import type { Refusal } from '../posting/refusal';
import type { Snapshot } from '../posting/snapshot';
import { siteOf } from '../sites';

/** Describes a page for a maintainer: what was missing, and how the page is built. Holds no word of the page. */
export function reportOf(snapshot: Snapshot, refusal: Refusal | undefined, extension: string): PageReport {
  const { url, document } = snapshotPage(snapshot);
  const site = siteOf(url);
  const route = site.route(url);
  const postingId = route.kind === 'posting' ? route.postingId : undefined;
  return {
    format: 'roleshelf-page-report',
    version: 1,
    extension,
    readerVersion: READER_VERSION,
    site: site.id,
    route: route.kind,
    ...(postingId === undefined ? {} : { postingId }),
    url: addressShape(url.href, url.href, postingId),
    capturedOn: snapshot.capturedAt.slice(0, 10),
    lang: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(snapshot.lang) ? snapshot.lang : '',
    ...(refusal === undefined ? {} : { refusal }),
    skeleton: skeletonOf(document, postingId),
  };
}
