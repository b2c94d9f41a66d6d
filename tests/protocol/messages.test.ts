import { describe, expect, it, vi } from 'vitest';
import { Problem, type ProblemReport } from '../../src/posting/problem';
import * as button from '../../src/protocol/button-messages';
import { announce, request } from '../../src/protocol/messages';
import type { MessageTransport } from '../../src/protocol/send';

/** Answers one message after the other. */
function transportOf(...answers: (unknown | Error)[]): MessageTransport & { sendMessage: ReturnType<typeof vi.fn> } {
  const sendMessage = vi.fn(async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { sendMessage };
}

const listing = { items: [], total: 0, all: 0, setAside: 0 };
const ask = (transport: MessageTransport) => request('shelf/list', { query: '', offset: 0, limit: 1 }, transport);
const gone = new Error('Could not establish connection. Receiving end does not exist.');
const closed = new Error(
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
);

describe('a request', () => {
  it('goes out with its route and gives the answer', async () => {
    const transport = transportOf({ ok: true, answer: listing });
    expect(await ask(transport)).toEqual(listing);
    expect(transport.sendMessage).toHaveBeenCalledExactlyOnceWith({
      route: 'shelf/list',
      request: { query: '', offset: 0, limit: 1 },
      id: expect.stringMatching(/^[\w-]{36}$/),
    });
  });

  it('throws the problem that the worker reports', async () => {
    const answer = ask(transportOf({ ok: false, problem: { code: 'storage-full', message: 'Full.' } }));
    await expect(answer).rejects.toBeInstanceOf(Problem);
    await expect(answer).rejects.toMatchObject({ code: 'storage-full', message: 'Full.' });
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['no receiver', gone],
    ['a channel that closed', closed],
  ])('is sent once more after %s', async (_what, first) => {
    const transport = transportOf(first, { ok: true, answer: listing });
    expect(await ask(transport)).toEqual(listing);
    expect(transport.sendMessage).toHaveBeenCalledTimes(2);
    const [once, again] = transport.sendMessage.mock.calls;
    expect(again).toEqual(once);
  });

  it('gives up after the second silence', async () => {
    const transport = transportOf(undefined, gone, { ok: true, answer: listing });
    await expect(ask(transport)).rejects.toMatchObject({ code: 'worker-silent' });
    expect(transport.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('is not sent again after a failure of another kind', async () => {
    const transport = transportOf(new Error('Extension context invalidated.'), { ok: true, answer: listing });
    await expect(ask(transport)).rejects.toThrow('Extension context invalidated.');
    expect(transport.sendMessage).toHaveBeenCalledOnce();
  });

  it('does not believe an answer of another form', async () => {
    await expect(ask(transportOf({ ok: true, answer: { items: 'many' } }))).rejects.toThrow();
    await expect(ask(transportOf('ok'))).rejects.toThrow();
  });
});

describe('the news of a change', () => {
  it('is no failure when no page is open', async () => {
    const transport = transportOf(gone);
    await expect(announce({ event: 'shelf-changed' }, transport)).resolves.toBeUndefined();
    expect(transport.sendMessage).toHaveBeenCalledExactlyOnceWith({ event: 'shelf-changed' });
  });
});

describe('a request of the save button', () => {
  type Said = { ok: true; answer: Record<string, never> } | { ok: false; problem: ProblemReport };

  /** A worker that says one thing after the other; it is silent where it says nothing. */
  function workerSaying(...replies: (Said | undefined)[]) {
    const sendMessage = vi.fn(async (_message: unknown) => replies.shift());
    return { sendMessage };
  }

  it('gives the answer, after it was sent once more into silence', async () => {
    const worker = workerSaying(undefined, { ok: true, answer: {} });
    expect(await button.request('posting/open', { key: 'tiktok:1' }, worker)).toEqual({});
    const [once, again] = worker.sendMessage.mock.calls;
    expect(again).toEqual(once);
  });

  it('throws what the worker reports', async () => {
    const worker = workerSaying({ ok: false, problem: { code: 'storage-full', message: 'Full.' } });
    await expect(button.request('posting/open', { key: 'tiktok:1' }, worker)).rejects.toMatchObject({
      name: 'Problem',
      code: 'storage-full',
    });
  });

  it('gives up after the second silence', async () => {
    await expect(button.request('posting/open', { key: 'tiktok:1' }, workerSaying())).rejects.toMatchObject({ code: 'worker-silent' });
  });
});
