import { useEffect, useState } from 'preact/hooks';
import { ErrorState } from '../controls/ErrorState';
import type { Failure } from '../failure';
import { failureOf } from '../failure';
import type { CollectionIntent, CollectionState } from '../state/collection-state';
import type { InsightsState } from '../state/insights-service';

interface LazyInsightsProps {
  readonly insights: InsightsState | undefined;
  readonly state: CollectionState;
  readonly send: (intent: CollectionIntent) => void;
}

type Screen = typeof import('../insights/InsightsScreen')['default'];

/** The charts, whose code is loaded when they are opened first. */
export function LazyInsights(props: LazyInsightsProps) {
  const [loaded, setLoaded] = useState<{ readonly Screen: Screen }>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    import('../insights/InsightsScreen').then(
      ({ default: Screen }) => setLoaded({ Screen }),
      (error: unknown) => setFailure(failureOf(error)),
    );
  }, []);
  if (failure) return <ErrorState failure={failure} />;
  return loaded ? <loaded.Screen {...props} /> : null;
}
