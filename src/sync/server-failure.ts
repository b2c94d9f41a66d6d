import { Problem, type ProblemCode } from '../posting/problem';

/** A server that did not do what it was asked to. */
export class ServerFailure extends Problem {
  constructor(
    code: ProblemCode,
    message: string,
    readonly details: {
      /** HTTP. */
      readonly status?: number;
      /** How long it asks to be left alone, in milliseconds. */
      readonly retryAfter?: number | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, message, { cause: details.cause });
  }
}

/** What `Retry-After` asks for, in milliseconds: seconds, or a date. */
export function retryAfterOf(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
