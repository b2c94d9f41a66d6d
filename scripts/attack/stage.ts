/** Where attacks are run: the extension with access to every site, a page of its own that asks, and a page that shows what was kept. */
import type { Page } from 'playwright-core';
import { Reply, type RequestOf, type RouteName, routeTable } from '../../src/protocol/routes';
import type { Browser } from '../chromium/launch';
import type { Attack } from './attack';
import { type Watch, watchPages } from './watch';

const EVERY_SITE = 'https://*/*';

export interface Stage {
  readonly browser: Browser;
  readonly watch: Watch;
  /** A page of the extension's that sends what its pages send. */
  readonly asker: Page;
  /** A page of the extension's in which what was kept is looked at. */
  readonly viewer: Page;
  /** Serves this attack's pages, and nothing else. */
  serve(attack: Attack): void;
}

/** Opens the stage in a fresh browser. */
export async function openStage(browser: Browser): Promise<Stage> {
  const { context } = browser;
  const watch = await watchPages(context);
  let served: Attack | undefined;
  await context.route(/^https?:/, async (route) => {
    const asked = new URL(route.request().url());
    if (served === undefined || !isOf(asked, served)) return route.abort('internetdisconnected');
    return route.fulfill({ body: served.body(), contentType: served.contentType ?? 'text/html; charset=utf-8' });
  });
  const asker = await context.newPage();
  await asker.goto(browser.page('options.html'));
  // Any page may be read from here on, as after the user's gesture on it. What Chrome would ask the user is granted beforehand.
  await browser.grant(EVERY_SITE);
  if (!(await asker.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), EVERY_SITE)))
    throw new Error('no access was granted');
  const viewer = await context.newPage();
  return {
    browser,
    watch,
    asker,
    viewer,
    serve(attack) {
      served = attack;
    },
  };
}

/** All addresses of the attack's host are its own: its programs go from one to the other. */
function isOf(asked: URL, { url }: Attack): boolean {
  const own = url.replace(/^view-source:/, '');
  return URL.canParse(own) && asked.host === new URL(own).host && !/\.(?:js|css|png|jpe?g|svg|ico|woff2?)$/i.test(asked.pathname);
}

/** Asks the worker as a page of the extension's does, and parses what it answers. */
export async function ask<Name extends RouteName>(asker: Page, route: Name, request: RequestOf<Name>) {
  const reply: unknown = await asker.evaluate((message) => chrome.runtime.sendMessage(message), { route, request } as object);
  const parsed = Reply.parse(reply);
  return parsed.ok ? { ok: true as const, answer: routeTable[route].answer.parse(parsed.answer) } : parsed;
}

/** How many postings are on the shelf. */
export async function shelfSize({ asker }: Stage): Promise<number> {
  const reply = await ask(asker, 'shelf/list', { query: '', offset: 0, limit: 1 });
  if (!reply.ok) throw new Error(`the list: ${reply.problem.code}`);
  return reply.answer.all;
}
