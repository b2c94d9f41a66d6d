/** What must never happen in a page of the extension's, and every request of the run. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Request } from 'playwright-core';
import * as z from '../../src/posting/zod';

export interface Watch {
  /** What a text did in one of our pages that took it for a program. */
  readonly ran: readonly string[];
  /** Reports of our pages' content security policy: something tried to load or run. */
  readonly policy: readonly string[];
  /** What our pages or the worker asked the network for. */
  readonly ours: readonly string[];
  /** What web pages asked other hosts for than their own. */
  readonly foreign: readonly string[];
}

const OWN = 'chrome-extension://';

/** Watches every page that is opened from now on. */
export async function watchPages(context: BrowserContext): Promise<Watch> {
  const watch = { ran: [] as string[], policy: [] as string[], ours: [] as string[], foreign: [] as string[] };
  await context.exposeBinding('tellAct', ({ frame }, kind: 'ran' | 'policy', what: string) => {
    if (frame.url().startsWith(OWN)) watch[kind].push(`${frame.url()}: ${what}`);
  });
  await context.addInitScript(() => {
    if (location.protocol !== 'chrome-extension:') return;
    const tell: (kind: string, what: string) => void = Reflect.get(globalThis, 'tellAct');
    for (const name of ['alert', 'confirm', 'prompt']) Reflect.set(globalThis, name, () => tell('ran', name));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      tell('policy', `${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  context.on('request', (request) => {
    const host = webHostOf(request.url());
    if (host === undefined) return;
    const from = initiatorOf(request);
    if (from === undefined || from.startsWith(OWN)) watch.ours.push(`${from ?? 'the worker'} asks for ${request.url()}`);
    else if (/^https?:/.test(from) && webHostOf(from) !== host) watch.foreign.push(`${from} asks for ${request.url()}`);
  });
  return watch;
}

/** The host of an address of the web as Chromium writes it; Node takes some of those for invalid: hosts of mixed scripts. */
function webHostOf(address: string): string | undefined {
  return /^(?:https?|wss?):\/\/(?:[^/?#@]*@)?([^/?#:]+)/.exec(address)?.[1];
}

/** The address of the page that asks; nothing for a worker. */
function initiatorOf(request: Request): string | undefined {
  if (request.serviceWorker() !== null) return undefined;
  // A page that is going somewhere asks for itself.
  if (request.isNavigationRequest()) return request.url();
  return request.frame().url();
}

const NetLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.looseObject({
      type: z.number(),
      params: z.optional(z.looseObject({ url: z.optional(z.string()), initiator: z.optional(z.string()) })),
    }),
  ),
});

/** What Chromium asks its maker for by itself, extension or not. */
const OF_CHROMIUM = /^https?:\/\/[\w.-]+\.(?:google|googleapis|gstatic|gvt1)\.com\//;

interface LoggedRequest {
  readonly url: string;
  readonly initiator: string;
  /** A page's request to its own host. */
  readonly ofItself: boolean;
}

function loggedRequest(url: string, initiator: string): LoggedRequest {
  return { url, initiator, ofItself: webHostOf(initiator) !== undefined && webHostOf(initiator) === webHostOf(url) };
}

/**
 * The requests for hosts in Chromium's own log, each with who asked. The pages of a run are answered before the network is, so that of
 * theirs only those are in it that Chromium sent while a page went away, to its own host; what Chromium itself asks for, which no page or worker began, is left out. Throws when the file is none.
 */
export async function requestsInNetLog(file: string): Promise<LoggedRequest[]> {
  const { constants, events } = NetLog.parse(JSON.parse(await readFile(file, 'utf8')));
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) =>
    type === start && params?.url !== undefined && /^(?:https?|wss?):/.test(params.url) && !isOfChromium(params.url, params.initiator)
      ? [loggedRequest(params.url, params.initiator ?? 'not known')]
      : [],
  );
}

function isOfChromium(url: string, initiator: string | undefined): boolean {
  return (initiator === undefined || initiator === 'not an origin') && OF_CHROMIUM.test(url);
}
