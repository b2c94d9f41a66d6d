import { Problem, type ProblemReport } from '../posting/problem';

/** Something that did not work, as the interface tells it: the sentence comes from the catalogue by its code. */
export type Failure = ProblemReport;

/** What to show of a caught error. What was not expected is also reported to the browser, so that a defect is never silent. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Problem) return error.toReport();
  reportError(error);
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}
