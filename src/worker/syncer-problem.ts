import { Problem, ProblemCode } from '../posting/problem';
import * as z from '../posting/zod';

/** Errors of `syncer.js` and `exporter.js` are of classes of their own, which are told by their form. */
const Thrown = z.object({
  name: z.literal('Problem'),
  code: ProblemCode,
  message: z.string(),
  details: z.optional(z.object({ retryAfter: z.optional(z.number()) })),
});

/** A problem, with how long the server asks to be left alone in milliseconds, where it does. */
export class SyncerProblem extends Problem {
  constructor(
    code: ProblemCode,
    message: string,
    readonly retryAfter: number,
    options?: ErrorOptions,
  ) {
    super(code, message, options);
  }
}

/** The problem that something thrown by such a script, or by the worker itself, is; nothing where it is a defect. */
export function problemFrom(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'Unreadable') return new Problem('sync-damaged', 'The shelf’s key is damaged.', { cause: error });
  if (error.name === 'NameInUse')
    return new Problem('sync-server', 'Another browser profile uses this machine’s name on the server.', { cause: error });
  const thrown = Thrown.safeParse(error);
  if (!thrown.success) return undefined;
  const { code, message, details } = thrown.data;
  return new SyncerProblem(code, message, details?.retryAfter ?? 0, { cause: error });
}

/** Does something with `syncer.js`, and throws its problems as such. */
export async function throughSyncer<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw problemFrom(error) ?? error;
  }
}
