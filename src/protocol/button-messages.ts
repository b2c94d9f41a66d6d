/**
 * The save button's side of the messages. It stands in other people's pages and must be small, so it carries no parser (zod alone is 10 KB):
 * what it is answered comes from the worker of the same build, whose answers the compiler holds to the table of routes.
 */
import { Problem, type ProblemReport } from '../posting/problem';
import { onMessage, runtimeTransport } from './browser-runtime';
import type { Timer } from './patience';
import type { Announcement, AnswerOf, RequestOf, RouteName } from './routes';
import { ask, type MessageTransport } from './send';

/** What `serve` answers, as the compiler knows it. */
type TrustedReply<Name extends RouteName> =
  | { readonly ok: true; readonly answer: AnswerOf<Name> }
  | { readonly ok: false; readonly problem: ProblemReport };

/** Asks the worker. Throws the `Problem` that it reports, and `Problem('worker-silent')` when no worker answers. */
export async function request<Name extends RouteName>(
  name: Name,
  payload: RequestOf<Name>,
  to: MessageTransport<TrustedReply<Name>> = runtimeTransport(),
  timer?: Timer,
): Promise<AnswerOf<Name>> {
  const reply = await ask(name, payload, to, timer);
  if (!reply.ok) throw new Problem(reply.problem.code, reply.problem.message);
  return reply.answer;
}

/** Calls `listener` whenever the worker says that the shelf or the settings changed. Answers the function that ends this. */
export function onShelfChanged(listener: () => void): () => void {
  return onAnnouncement(['shelf-changed', 'settings-changed'], listener);
}

/** Calls `listener` when the button of this page's site is switched off. */
export function onButtonOff(listener: () => void): () => void {
  return onAnnouncement(['button-off'], listener);
}

function onAnnouncement(events: readonly Announcement['event'][], listener: () => void): () => void {
  return onMessage((message) => {
    const event = typeof message === 'object' && message !== null && 'event' in message ? message.event : undefined;
    if (events.some((one) => one === event)) listener();
    return undefined;
  });
}
