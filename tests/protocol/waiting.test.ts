import { describe, expect, it } from 'vitest';
import * as button from '../../src/protocol/button-messages';
import { request } from '../../src/protocol/messages';
import { Envelope } from '../../src/protocol/routes';
import { PATIENCE, PROBE_PATIENCE } from '../../src/protocol/send';
import { HandTimer } from './hand-timer';

/** What becomes of one message: it is answered at once or later, fails at once or later, or nothing is ever heard of it. */
type Fate = { readonly after?: number; readonly says?: unknown; readonly fails?: string } | 'never';

const answer: Fate = { says: { ok: true, answer: {} } };
const gone: Fate = { fails: 'Could not establish connection. Receiving end does not exist.' };
const atWork: Fate = { says: { ok: true, answer: { atWork: true } } };
const notAtWork: Fate = { says: { ok: true, answer: { atWork: false } } };

interface Waiting {
  readonly what: string;
  /** The fates of the message, each time that it is sent. */
  readonly sent: readonly Fate[];
  /** The fates of the questions whether the worker is at work on it. */
  readonly asked: readonly Fate[];
  readonly comes: 'answered' | 'worker-silent' | RegExp;
  /** After how long, in milliseconds. */
  readonly at: number;
}

const waits: Waiting[] = [
  { what: 'answered at once', sent: [answer], asked: [], comes: 'answered', at: 0 },
  { what: 'answered just in time', sent: [{ ...answer, after: PATIENCE - 1 }], asked: [], comes: 'answered', at: PATIENCE - 1 },
  { what: 'never answered, nor the question', sent: ['never'], asked: ['never'], comes: 'worker-silent', at: PATIENCE + PROBE_PATIENCE },
  {
    what: 'work that takes long',
    sent: [{ ...answer, after: 3.5 * PATIENCE }],
    asked: [atWork, atWork, atWork],
    comes: 'answered',
    at: 3.5 * PATIENCE,
  },
  { what: 'lost, and answered when it is sent again', sent: ['never', answer], asked: [notAtWork], comes: 'answered', at: PATIENCE },
  { what: 'lost with a worker that is gone', sent: ['never', answer], asked: [gone], comes: 'answered', at: PATIENCE },
  {
    what: 'lost, after the worker was at work on it',
    sent: ['never', answer],
    asked: [atWork, notAtWork],
    comes: 'answered',
    at: 2 * PATIENCE,
  },
  { what: 'lost twice', sent: ['never', 'never'], asked: [notAtWork, notAtWork], comes: 'worker-silent', at: 2 * PATIENCE },
  { what: 'lost, then gone', sent: ['never', gone], asked: [notAtWork], comes: 'worker-silent', at: PATIENCE },
  { what: 'gone, then lost', sent: [gone, 'never'], asked: [notAtWork], comes: 'worker-silent', at: PATIENCE },
  {
    what: 'lost, then answered by nobody at all',
    sent: ['never', 'never'],
    asked: [notAtWork, 'never'],
    comes: 'worker-silent',
    at: 2 * PATIENCE + PROBE_PATIENCE,
  },
  {
    what: 'answered while the question is out',
    sent: [{ ...answer, after: PATIENCE + 5 }],
    asked: ['never'],
    comes: 'answered',
    at: PATIENCE + 5,
  },
  {
    what: 'answered late, when it was given up',
    sent: [{ ...answer, after: 5 * PATIENCE }],
    asked: ['never'],
    comes: 'worker-silent',
    at: PATIENCE + PROBE_PATIENCE,
  },
  {
    what: 'failing late, when it was given up, and the question too',
    sent: [{ after: 5 * PATIENCE, fails: 'Extension context invalidated.' }],
    asked: [{ after: 6 * PATIENCE, fails: 'Extension context invalidated.' }],
    comes: 'worker-silent',
    at: PATIENCE + PROBE_PATIENCE,
  },
  {
    what: 'failing late, when it was sent again',
    sent: [{ after: 5 * PATIENCE, fails: 'Extension context invalidated.' }, answer],
    asked: [notAtWork],
    comes: 'answered',
    at: PATIENCE,
  },
  {
    what: 'asked after with another failure',
    sent: ['never'],
    asked: [{ fails: 'Extension context invalidated.' }],
    comes: /context invalidated/,
    at: PATIENCE,
  },
  ...[
    { ok: false, problem: { code: 'message-refused' } },
    { ok: true, answer: null },
    { ok: true, answer: { atWork: 'yes' } },
    'yes',
    null,
  ].map(
    (says): Waiting => ({
      what: `asked after, and told ${JSON.stringify(says)}`,
      sent: ['never', answer],
      asked: [{ says }],
      comes: 'answered',
      at: PATIENCE,
    }),
  ),
];

/** Hears messages, each of which meets the fate that is written for it. */
function fatedTransport({ sent, asked }: Waiting, time: HandTimer) {
  const heard: { readonly sent: Envelope[]; readonly asked: Envelope[] } = { sent: [], asked: [] };
  return {
    heard,
    sendMessage<Reply>(message: unknown): Promise<Reply | undefined> {
      const envelope = Envelope.parse(message);
      const kind = envelope.route === 'worker/at-work' ? 'asked' : 'sent';
      const fate = (kind === 'asked' ? asked : sent)[heard[kind].length];
      heard[kind].push(envelope);
      if (fate === undefined) throw new Error(`nobody expected this: ${JSON.stringify(message)}`);
      return new Promise((resolve, reject) => {
        if (fate === 'never') return;
        const happen = () => (fate.fails === undefined ? resolve(fate.says as Reply) : reject(new Error(fate.fails)));
        if (fate.after === undefined) happen();
        else time.after(fate.after, happen);
      });
    },
  };
}

describe.each([
  ['a page', request],
  ['the save button', button.request],
] as const)('what %s asks', (_who, ask) => {
  it.each(waits)('$what: $comes', async (waiting) => {
    const time = new HandTimer();
    const transport = fatedTransport(waiting, time);
    const known: { comes?: unknown; at?: number; waiting?: number } = {};
    const know = (comes: unknown) => Object.assign(known, { comes, at: time.now, waiting: time.waiting });
    ask('save/undo', { undoId: 'a' }, transport, time.timer).then(
      () => know('answered'),
      (error: unknown) => know(error instanceof Error && 'code' in error ? error.code : String(error)),
    );
    await time.moveTo(100 * PATIENCE);
    expect(known).toEqual({
      comes: typeof waiting.comes === 'string' ? waiting.comes : expect.stringMatching(waiting.comes),
      at: waiting.at,
      waiting: 0,
    });
    const { sent, asked } = transport.heard;
    expect([sent.length, asked.length]).toEqual([waiting.sent.length, waiting.asked.length]);
    for (const again of sent) expect(again).toEqual(sent[0]);
    for (const question of asked) expect(question.request).toEqual({ id: sent[0]?.id });
  });
});
