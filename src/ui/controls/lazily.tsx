import type { ComponentType, VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Failure } from '../failure';
import { failureOf } from '../failure';
import { ErrorState } from './ErrorState';

/**
 * A component whose code is loaded when it is first drawn. Until then nothing stands in its place; what went wrong, with a
 * button to try again, where that fails.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => VNode | null {
  let Loaded: ComponentType<Props> | undefined;
  return function Lazy(props) {
    const [, draw] = useState(false);
    const [failure, setFailure] = useState<Failure>();
    const attempt = () => {
      setFailure(undefined);
      load().then(
        (component) => {
          Loaded = component;
          draw(true);
        },
        (error: unknown) => setFailure(failureOf(error)),
      );
    };
    useLayoutEffect(() => {
      if (Loaded === undefined) attempt();
    }, []);
    if (failure) return <ErrorState failure={failure} onTryAgain={attempt} />;
    return Loaded ? <Loaded {...props} /> : null;
  };
}
