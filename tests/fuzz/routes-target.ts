import fc from 'fast-check';
import { Problem } from '../../src/posting/problem';
import { READER_VERSION } from '../../src/posting/reader-version';
import { importTable } from '../../src/protocol/import';
import { messagesAtWork } from '../../src/protocol/messages-at-work';
import { Reply, routes } from '../../src/protocol/routes';
import { serve } from '../../src/protocol/serve';
import { syncTable } from '../../src/protocol/sync';
import { storedSettings } from '../../src/settings/stored-settings';
import { exporting } from '../../src/worker/exporting';
import { createExports } from '../../src/worker/exports';
import { createHandlers } from '../../src/worker/handlers';
import { carriesButton, keyOf, samePosting } from '../../src/worker/posting-address';
import { reading } from '../../src/worker/reading';
import { syncing } from '../../src/worker/syncing';
import { freshArea } from '../settings/fresh-area';
import { freshShelf } from '../store/sample';
import { FakeClock, FakeTabs } from '../worker/sample';
import { arbitraryCapture } from './arbitrary-pages';
import { arbitraryOf, hostileText } from './arbitrary-values';
import { assertQuick, type FuzzTarget } from './target';

/** What a browser says of its storage, where there is none. */
if (!('navigator' in globalThis) || !('storage' in navigator))
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { storage: { estimate: async () => ({ usage: 1_000 }) } } });

/** A passphrase costs seconds by design, which would be taken for slowness. */
const quickSealing: typeof syncing = { ...syncing, sealPieces: (pieces, passphrase) => syncing.sealPieces(pieces, passphrase, 1) };

const trust = { id: 'roleshelf', origin: 'chrome-extension://roleshelf', carriesButton };

type RouteTable = Record<
  string,
  {
    readonly callers: readonly string[];
    readonly request: Parameters<typeof arbitraryOf>[0] & { safeParse(raw: unknown): { success: boolean } };
    readonly answer: { safeParse(raw: unknown): { success: boolean } };
  }
>;
const table: RouteTable = { ...routes };
for (const [name, { request, answer }] of Object.entries({ ...importTable, ...syncTable })) {
  // The table of all routes leaves the parsing of these to their handlers.
  table[name] = { callers: ['page'], request: request as never, answer };
}

const senders = {
  page: { id: 'roleshelf', url: 'chrome-extension://roleshelf/popup.html' },
  button: { id: 'roleshelf', url: 'https://lifeattiktok.com/search/7550000000000000001', frameId: 0, tab: { id: 7 } },
  'another site': { id: 'roleshelf', url: 'https://evil.example/', frameId: 0, tab: { id: 8 } },
  'another extension': { id: 'other', url: 'chrome-extension://other/page.html' },
};
const who = fc.oneof(
  { weight: 6, arbitrary: fc.constant('page' as const) },
  { weight: 3, arbitrary: fc.constant('button' as const) },
  fc.constantFrom('another site' as const, 'another extension' as const),
);

/** Few, so that messages are sent once more. */
const messageIds = ['0b6f1a52-7d0e-4c1b-9f3c-5a2e8d417c01', '0b6f1a52-7d0e-4c1b-9f3c-5a2e8d417c02', '0b6f1a52-7d0e-4c1b-9f3c-5a2e8d417c03'];
const message = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...Object.keys(table)).chain((route) =>
      fc.record({
        route: fc.constant(route),
        request: arbitraryOf(table[route]?.request ?? routes['bin/list'].request),
        id: fc.constantFrom(...messageIds),
      }),
    ),
  },
  { weight: 2, arbitrary: fc.constant({ route: 'front/read', request: { tabId: 7 }, id: '0b6f1a52-7d0e-4c1b-9f3c-5a2e8d417c04' }) },
  { weight: 1, arbitrary: fc.record({ route: hostileText, request: fc.jsonValue() }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

interface Talk {
  readonly shows: readonly unknown[];
  readonly messages: readonly { readonly from: keyof typeof senders; readonly message: unknown }[];
}

/** Nothing is asked of a server here. */
const offline = async () => {
  throw new Problem('sync-offline', 'There is no server.');
};
const noServer = { probe: offline, look: offline, setUp: offline, signIn: offline, now: offline };

/** Whether a message asks its route, by a page of ours, for what that answers. */
function mustBeHeard(message: unknown, from: keyof typeof senders): boolean {
  const { route: name, request } = Object(message);
  const route = Object.hasOwn(table, String(name)) ? table[String(name)] : undefined;
  return from === 'page' && route?.callers.includes(from) === true && route.request.safeParse(request).success;
}

/**
 * Any messages from anybody: each is answered in its form or refused; what a page of ours says in its form reaches its route; nobody is answered whom the
 * route does not name; the shelf stays whole.
 */
export const routesTarget: FuzzTarget<Talk> = {
  name: 'routes',
  arbitrary: fc.record({
    shows: fc.array(fc.oneof({ weight: 4, arbitrary: arbitraryCapture }, { weight: 1, arbitrary: fc.jsonValue() }), {
      minLength: 1,
      maxLength: 3,
    }),
    messages: fc.array(fc.record({ from: who, message }), { minLength: 1, maxLength: 12 }),
  }),
  async check({ shows, messages }) {
    const { shelf } = freshShelf();
    const tabs = new FakeTabs(...shows);
    const clock = new FakeClock();
    const defects: unknown[] = [];
    const settings = storedSettings(freshArea());
    const atWork = messagesAtWork();
    const handlers = createHandlers({
      atWork,
      shelf,
      settings,
      exports: createExports({ shelf, tabs, clock, exporting: () => exporting, syncing: () => quickSealing }),
      sync: { ...noServer, state: async () => ({ setUp: false }), leave: async () => undefined, changed: async () => undefined },
      backups: { state: async () => ({ changes: 0 }), kept: async () => undefined },
      tabs,
      clock,
      reader: {
        version: READER_VERSION,
        ...reading,
        report: (snapshot, refusal) => reading.report(snapshot, refusal, '1.0.0'),
        samePosting,
      },
      keyOf,
      onChanged: () => undefined,
      onBrought: () => undefined,
      onButtonSave: async () => undefined,
      onDefect: (error) => void defects.push(error),
      onSettingsChanged: () => undefined,
      onButtonKept: () => undefined,
      access: { giveBack: async () => undefined },
      local: freshArea(),
      buttonHosts: [],
      linkedInOrigins: [],
      switchLinkedIn: async () => undefined,
    });
    for (const { from, message } of messages) {
      const began = process.cpuUsage();
      const reply = Reply.parse(await serve(message, senders[from], handlers, trust, (error) => void defects.push(error), atWork));
      assertQuick(began);
      const [defect] = defects;
      if (defect !== undefined) throw defect;
      if (!reply.ok) {
        if (reply.problem.code === 'message-refused' && mustBeHeard(message, from)) throw new Error('a page of ours was not heard');
        continue;
      }
      const name = String(Object(message).route);
      const route = table[name];
      if (route === undefined || !route.callers.includes(from)) throw new Error(`${from} was answered: ${name}`);
      if (!route.answer.safeParse(reply.answer).success) throw new Error(`the answer of ${name} has not its form`);
    }
    const list = await shelf.list({ query: '', offset: 0, limit: 500 });
    if (list.setAside > 0) throw new Error('a record does not fit');
    if ('polluted' in {}) throw new Error('a prototype is polluted');
  },
};
