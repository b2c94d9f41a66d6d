import { Problem } from '../posting/problem';
import { browserTimer, type Timer, within } from './patience';
import type { Announcement, Envelope, RequestOf, RouteName } from './routes';

/** What Chrome says when the worker was not there, or was stopped before it answered. */
const workerGone = /receiving end does not exist|message (?:port|channel) closed|message channel is closed/i;

/** How long an answer is waited for before the worker is asked whether it is at work on it, in milliseconds. Most answers come within one second. */
export const PATIENCE = 10_000;
/** How long that question is waited for: a worker that is busy or only starting has answered it long before. */
export const PROBE_PATIENCE = 20_000;

/** Carries messages. `Reply` is what the caller takes for granted of a reply: `unknown` where it is parsed. */
export interface MessageTransport<Reply = unknown> {
  sendMessage(message: unknown): Promise<Reply | undefined>;
}

/** Sends once; nothing is answered when nobody did. */
export async function send<Reply>(message: Envelope | Announcement, to: MessageTransport<Reply>): Promise<Reply | undefined> {
  try {
    return await to.sendMessage(message);
  } catch (error) {
    if (error instanceof Error && workerGone.test(error.message)) return undefined;
    throw error;
  }
}

/**
 * Asks the worker, and waits for as long as that is at work. A message that was lost, with a worker that was stopped in the middle or before it
 * came to one, is sent once more, under the same id, which does nothing twice. Throws `Problem('worker-silent')` when it was lost again, and
 * when no worker says that it is at work: now and then the browser starts none any more, and neither answers nor says so.
 */
export async function ask<Name extends RouteName, Reply>(
  route: Name,
  request: RequestOf<Name>,
  to: MessageTransport<Reply>,
  timer: Timer = browserTimer,
): Promise<NonNullable<Reply>> {
  const message = { route, request, id: crypto.randomUUID() };
  const reply = (await replyTo(message, to, timer)) ?? (await replyTo(message, to, timer));
  if (reply === undefined || reply === null) throw silent();
  return reply;
}

/** Sends once, and waits while the worker is at work on it; nothing when the message was lost. What comes after that is heard by nobody. */
async function replyTo<Reply>(
  message: Envelope & { readonly id: string },
  to: MessageTransport<Reply>,
  timer: Timer,
): Promise<Reply | undefined> {
  const replied = send(message, to).then((reply) => ({ reply }));
  for (;;) {
    const soon = await within(PATIENCE, replied, timer);
    if (soon !== undefined) return soon.reply;
    const asked = send({ route: 'worker/at-work', request: { id: message.id }, id: crypto.randomUUID() }, to);
    const known = await within(PROBE_PATIENCE, Promise.race([replied, asked.then((reply) => ({ atWork: saysAtWork(reply) }))]), timer);
    if (known === undefined) throw silent();
    if ('reply' in known) return known.reply;
    if (!known.atWork) return undefined;
  }
}

/** Read without a schema: the save button asks so, too, and carries no parser. */
function saysAtWork(reply: unknown): boolean {
  if (typeof reply !== 'object' || reply === null || !('answer' in reply)) return false;
  const { answer } = reply;
  return typeof answer === 'object' && answer !== null && 'atWork' in answer && answer.atWork === true;
}

function silent(): Problem {
  return new Problem('worker-silent', 'Roleshelf does not answer. Try again.');
}
