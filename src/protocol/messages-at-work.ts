/** The messages that the worker is serving: whoever waits for an answer asks after theirs. One that no worker serves is lost. */
export interface MessagesAtWork {
  /** Serves a message; it is at work until that is done, however it ends. */
  during<Value>(messageId: string, work: () => Promise<Value>): Promise<Value>;
  has(messageId: string): boolean;
}

/** None at first. */
export function messagesAtWork(): MessagesAtWork {
  // Not the ids: a message that came once more while it was served is served twice, and the end of the one is not that of the other.
  const serving = new Set<{ readonly messageId: string }>();
  return {
    async during(messageId, work) {
      const one = { messageId };
      serving.add(one);
      try {
        return await work();
      } finally {
        serving.delete(one);
      }
    },
    has: (messageId) => [...serving].some((one) => one.messageId === messageId),
  };
}
