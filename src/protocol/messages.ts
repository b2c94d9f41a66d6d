import { Problem } from '../posting/problem';
import { onMessage, runtimeTransport } from './browser-runtime';
import type { Timer } from './patience';
import {
  type Announcement,
  type AnswerOf,
  type Parser,
  Reply,
  type RequestOf,
  type RouteName,
  routeTable,
  SettingsChanged,
  ShelfChanged,
  SyncChanged,
} from './routes';
import { ask, type MessageTransport, send } from './send';

/** Asks the worker, and parses what it answers. Throws the `Problem` that the worker reports, and `Problem('worker-silent')` when none answers. */
export async function request<Name extends RouteName>(
  name: Name,
  payload: RequestOf<Name>,
  to: MessageTransport = runtimeTransport(),
  timer?: Timer,
): Promise<AnswerOf<Name>> {
  const reply = Reply.parse(await ask(name, payload, to, timer));
  if (!reply.ok) throw new Problem(reply.problem.code, reply.problem.message);
  return routeTable[name].answer.parse(reply.answer);
}

/** Calls `listener` whenever the worker says that the shelf changed. Answers the function that ends this. */
export function onShelfChanged(listener: () => void): () => void {
  return onAnnouncement(ShelfChanged, listener);
}

/** Calls `listener` whenever the worker says that the settings changed. Answers the function that ends this. */
export function onSettingsChanged(listener: () => void): () => void {
  return onAnnouncement(SettingsChanged, listener);
}

/** Calls `listener` whenever the worker says that the state of the sync changed. Answers the function that ends this. */
export function onSyncChanged(listener: () => void): () => void {
  return onAnnouncement(SyncChanged, listener);
}

function onAnnouncement(form: Pick<Parser<Announcement>, 'safeParse'>, listener: () => void): () => void {
  return onMessage((message) => {
    if (form.safeParse(message).success) listener();
    return undefined;
  });
}

/** Tells whoever listens at `to`. That nobody does is no failure. */
export async function announce(message: Announcement, to: MessageTransport = runtimeTransport()): Promise<void> {
  await send(message, to);
}
