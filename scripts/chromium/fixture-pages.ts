import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import * as z from '../../src/posting/zod';

const Label = z.looseObject({ url: z.string() });

/** A page of `tests/sites` (or a folder of the same form): its address, its markup, and the label beside it. */
export interface FixturePage {
  readonly url: string;
  readonly body: string;
  readonly contentType: string;
  readonly label: Readonly<Record<string, unknown>>;
}

/** Reads a fixture's folder: `page.xhtml` where the tree is one that an HTML parser would take apart, else `page.html`. */
export function fixturePage(folder: string): FixturePage {
  const label = Label.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const xhtml = existsSync(join(folder, 'page.xhtml'));
  return {
    url: label.url,
    body: readFileSync(join(folder, xhtml ? 'page.xhtml' : 'page.html'), 'utf8'),
    contentType: xhtml ? 'application/xhtml+xml; charset=utf-8' : 'text/html; charset=utf-8',
    label,
  };
}

const LabelledPosting = z.looseObject({ key: z.string(), title: z.string(), hiringOrganization: z.looseObject({ name: z.string() }) });

/** What a fixture's label says of its posting. Throws where it names none, or one without title or employer. */
export function postingOn({ label }: Pick<FixturePage, 'label'>): z.infer<typeof LabelledPosting> {
  return LabelledPosting.parse(label.posting);
}

/** Serves a page at its real address, query and all. Nothing else of that host is there. */
export async function servePage(context: BrowserContext, page: Pick<FixturePage, 'url' | 'body' | 'contentType'>): Promise<void> {
  const asked = withoutFragment(page.url);
  await context.route(
    (url) => withoutFragment(url.href) === asked,
    (route) => route.fulfill({ body: page.body, contentType: page.contentType }),
  );
}

/** A request never carries the fragment. */
function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
