/** The invented posting that attacks are built on, and the page that holds it. */
export const TITLE = 'Harbour Pilot';

const text =
  'Bring ships in and out of the harbour by day and by night. You will plan each passage with the master, and keep the log of every movement. ' +
  'What you bring: five years of experience on the bridge, a pilot’s licence, and English at the level of the trade. We offer a boat of your own.';

export interface PostingPage {
  readonly title?: string;
  /** Members of the JobPosting beside, or in the place of, the usual ones. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** The JSON-LD as it stands in the page, where it is not the usual one; empty for none. */
  readonly json?: string;
  readonly head?: string;
  /** Markup in front of the posting's own. */
  readonly before?: string;
  readonly after?: string;
  readonly htmlAttributes?: string;
  readonly bodyAttributes?: string;
}

/** The posting as schema.org data. */
export function jobPosting(members: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: TITLE,
    hiringOrganization: { '@type': 'Organization', name: 'Tideway Pilots' },
    description: `<p>${text}</p>`,
    ...members,
  };
}

/** JSON that may stand in a script element. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

export function escapeMarkup(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A page that holds the posting as data and as text. */
export function postingPage({ title = TITLE, members, json, head = '', before = '', after = '', ...rest }: PostingPage = {}): string {
  const data = json ?? inScript(jobPosting({ title, ...members }));
  return [
    `<!doctype html><html lang="en" ${rest.htmlAttributes ?? ''}><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title>`,
    data === '' ? '' : `<script type="application/ld+json">${data}</script>`,
    `${head}</head><body ${rest.bodyAttributes ?? ''}>${before}<main><h1>${escapeMarkup(title)}</h1><p>${text}</p></main>${after}</body></html>`,
  ].join('');
}

/** A script element. */
export function script(program: string): string {
  return `<script>${program}</script>`;
}
