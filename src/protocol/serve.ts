import { Problem } from '../posting/problem';
import type { MessageSender } from './browser-runtime';
import { type MessagesAtWork, messagesAtWork } from './messages-at-work';
import { type AnswerOf, Envelope, isRouteName, type Reply, type RequestOf, type RouteName, type Routes, routeTable } from './routes';

/** One of the extension's own pages. */
export interface PageSender {
  readonly caller: 'page';
}

/** The save button in a tab's main frame, on a host that carries the button. */
export interface ButtonSender {
  readonly caller: 'button';
  readonly tabId: number;
  /** The tab's address as the browser knows it. */
  readonly url: string;
}

/** The message that a request came in. */
export interface MessageInfo {
  /** The same for a message that is sent once more after the worker was stopped. */
  readonly messageId: string;
}

type SenderBy = { page: PageSender; button: ButtonSender };

/** Who may have sent a request of a route. */
export type SenderOf<Name extends RouteName> = SenderBy[Routes[Name]['callers'][number]];

/** One handler a route; leaving one out does not compile. */
export type Handlers = {
  readonly [Name in RouteName]: (request: RequestOf<Name>, sender: SenderOf<Name>, message: MessageInfo) => Promise<AnswerOf<Name>>;
};

/** What the worker knows to be true of its callers. */
export interface Trust {
  /** The extension's own id and origin. */
  readonly id: string;
  readonly origin: string;
  /** Whether the save button may stand at this address. */
  carriesButton(url: URL): boolean;
}

/** Who sent a message; nothing when it is nobody of ours. */
export function identifySender(sender: MessageSender, trust: Trust): PageSender | ButtonSender | undefined {
  if (sender.id !== trust.id || sender.url === undefined || !URL.canParse(sender.url)) return undefined;
  const url = new URL(sender.url);
  // Not `url.origin`, which is "null" for this scheme wherever the browser does not know it.
  if (`${url.protocol}//${url.host}` === trust.origin) return { caller: 'page' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0 || url.protocol !== 'https:' || !trust.carriesButton(url)) return undefined;
  return { caller: 'button', tabId, url: sender.url };
}

function maySend<Name extends RouteName>(name: Name, sender: PageSender | ButtonSender): sender is SenderOf<Name> {
  return routeTable[name].callers.includes(sender.caller);
}

async function handle<Name extends RouteName>(
  name: Name,
  raw: unknown,
  from: PageSender | ButtonSender,
  message: MessageInfo,
  handlers: Handlers,
): Promise<Reply> {
  if (!maySend(name, from)) throw refused();
  const request = routeTable[name].request.safeParse(raw);
  if (!request.success) throw refused();
  return { ok: true, answer: await handlers[name](request.data, from, message) };
}

function refused(): Problem {
  return new Problem('message-refused', 'This message is not known, or its sender may not send it.');
}

/**
 * Answers one message: checks its sender, its form and its right to the route, then asks the handler. Never rejects: an expected failure
 * is a report, a defect is given to `onDefect` and answered as `unexpected`. The message is in `atWork` until then.
 */
export async function serve(
  message: unknown,
  sender: MessageSender,
  handlers: Handlers,
  trust: Trust,
  onDefect: (error: unknown) => void,
  atWork: MessagesAtWork = messagesAtWork(),
): Promise<Reply> {
  try {
    const from = identifySender(sender, trust);
    const envelope = Envelope.safeParse(message);
    if (from === undefined || !envelope.success || !isRouteName(envelope.data.route)) throw refused();
    const { route, request, id = crypto.randomUUID() } = envelope.data;
    return await atWork.during(id, () => handle(route, request, from, { messageId: id }, handlers));
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error.toReport() };
    onDefect(error);
    return { ok: false, problem: { code: 'unexpected', message: 'Something went wrong in Roleshelf.' } };
  }
}
