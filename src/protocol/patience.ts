/** Calls `late` after so many milliseconds, unless the function that it answers is called before. */
export type Timer = (milliseconds: number, late: () => void) => () => void;

/** The browser's own. */
export const browserTimer: Timer = (milliseconds, late) => {
  const timeout = setTimeout(late, milliseconds);
  return () => clearTimeout(timeout);
};

/** What `awaited` comes to; nothing when that takes longer. What it comes to later, a failure too, is nobody's any more. */
export async function within<Value>(milliseconds: number, awaited: Promise<Value>, timer: Timer): Promise<Value | undefined> {
  let stop = (): void => undefined;
  const late = new Promise<undefined>((resolve) => {
    stop = timer(milliseconds, () => resolve(undefined));
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    stop();
  }
}
