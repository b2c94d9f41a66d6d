import { Problem } from '../posting/problem';
import { type MessageTransport, onMessage, transport } from './browser-runtime';
import { type AnswerOf, type Envelope, Reply, type RequestOf, type RouteName, routeTable, ShelfChanged } from './routes';

/** What Chrome says when the worker was not there, or was stopped before it answered. */
const workerGone = /receiving end does not exist|message (?:port|channel) closed|message channel is closed/i;

/** Sends once; nothing is answered when no worker did. */
async function send(message: Envelope | ShelfChanged, to: MessageTransport): Promise<unknown> {
  try {
    return await to.sendMessage(message);
  } catch (error) {
    if (error instanceof Error && workerGone.test(error.message)) return undefined;
    throw error;
  }
}

/**
 * Asks the worker. A worker that was stopped in the middle is asked once more, which does nothing twice.
 * Throws the `Problem` that the worker reports, and `Problem('unexpected')` when no worker answers.
 */
export async function request<Name extends RouteName>(
  name: Name,
  payload: RequestOf<Name>,
  to: MessageTransport = transport,
): Promise<AnswerOf<Name>> {
  const message: Envelope = { route: name, request: payload, id: crypto.randomUUID() };
  const raw = (await send(message, to)) ?? (await send(message, to));
  if (raw === undefined || raw === null) throw new Problem('unexpected', 'Roleshelf does not answer. Try again.');
  const reply = Reply.parse(raw);
  if (!reply.ok) throw new Problem(reply.problem.code, reply.problem.message);
  return routeTable[name].answer.parse(reply.answer);
}

/** Calls `listener` whenever the worker says that the shelf changed. Answers the function that ends this. */
export function onShelfChanged(listener: () => void): () => void {
  return onMessage((message) => {
    if (ShelfChanged.safeParse(message).success) listener();
    return undefined;
  });
}

/** Tells every open page that the shelf changed. That no page is open is no failure. */
export async function announceShelfChanged(to: MessageTransport = transport): Promise<void> {
  const message: ShelfChanged = { event: 'shelf-changed' };
  await send(message, to);
}
