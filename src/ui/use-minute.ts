import { useEffect, useState } from 'preact/hooks';

/** The present, anew each minute, so that ages stay true in a page that stays open. */
export function useMinute(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 60_000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
