import { Problem } from '../posting/problem';
import type { Announcement, Envelope, RequestOf, RouteName } from './routes';

/** What Chrome says when the worker was not there, or was stopped before it answered. */
const workerGone = /receiving end does not exist|message (?:port|channel) closed|message channel is closed/i;

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
 * Asks the worker. A worker that was stopped in the middle is asked once more, under the same id, which does nothing twice.
 * Throws `Problem('unexpected')` when no worker answers.
 */
export async function ask<Name extends RouteName, Reply>(
  route: Name,
  request: RequestOf<Name>,
  to: MessageTransport<Reply>,
): Promise<NonNullable<Reply>> {
  const message: Envelope = { route, request, id: crypto.randomUUID() };
  const reply = (await send(message, to)) ?? (await send(message, to));
  if (reply === undefined || reply === null) throw new Problem('unexpected', 'Roleshelf does not answer. Try again.');
  return reply;
}
