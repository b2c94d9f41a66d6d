import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../failure';
import type { KeptPageProps } from './KeptPage';

type Loaded = typeof import('./KeptPage')['KeptPage'];

/** The kept page, whose code is loaded when one is opened first. */
export function LazyKeptPage(props: KeptPageProps) {
  const [loaded, setLoaded] = useState<{ readonly KeptPage: Loaded }>();
  const { onClose } = props;
  useEffect(() => {
    import('./KeptPage').then(
      ({ KeptPage }) => setLoaded({ KeptPage }),
      (error: unknown) => {
        failureOf(error);
        onClose();
      },
    );
    // Once: a page that is drawn anew loads nothing anew.
  }, []);
  return loaded ? <loaded.KeptPage {...props} /> : null;
}
