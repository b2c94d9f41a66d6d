import type { CDPSession } from 'playwright-core';

/** DevTools of a target that Playwright does not hand out: the toolbar's popup, the extension's worker. */
export interface TargetSession {
  /** Throws what DevTools answers as an error. */
  send(method: string, params: object): Promise<unknown>;
  detach(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Attaches to a target by the browser's own session. */
export async function targetSession(session: CDPSession, targetId: string): Promise<TargetSession> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const hear = (event: { readonly sessionId: string; readonly message: string }): void => {
    if (event.sessionId !== sessionId) return;
    const message: { id?: number; result?: unknown; error?: { message: string } } = JSON.parse(event.message);
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (message.id === undefined || !asked) return;
    waiting.delete(message.id);
    if (message.error) asked.reject(new Error(message.error.message));
    else asked.resolve(message.result);
  };
  session.on('Target.receivedMessageFromTarget', hear);
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: last, method, params }) }).catch(reject);
      }),
    async detach() {
      session.off('Target.receivedMessageFromTarget', hear);
      await session.send('Target.detachFromTarget', { sessionId });
    },
  };
}
