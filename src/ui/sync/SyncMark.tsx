import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AnswerOf } from '../../protocol/routes';
import { failureOf } from '../failure';
import type { Transport } from '../transport';
import type { SyncMarkProps } from './SyncMarkButton';

/** What the mark needs of the worker. */
export interface SyncMarkPorts {
  readonly request: Transport['request'];
  /** Calls `listener` whenever the state of the sync changed. Answers the function that ends this. */
  onSyncChanged(listener: () => void): () => void;
}

interface MarkProps {
  readonly ports: SyncMarkPorts;
  /** Only the sign, where there is no room for words. */
  readonly compact?: boolean;
}

/** How the sync stands, quietly, in popup and full page. Nothing where none is set up, and then no code for it either. */
export function SyncMark({ ports, compact = false }: MarkProps) {
  const [state, setState] = useState<AnswerOf<'sync/state'>>();
  const [Loaded, setLoaded] = useState<ComponentType<SyncMarkProps>>();

  useEffect(() => {
    const load = async () => {
      const state = await ports.request('sync/state', {});
      setState(state);
      if (!state.setUp) return;
      const { SyncMarkButton } = await import('./SyncMarkButton');
      setLoaded(() => SyncMarkButton);
    };
    const ask = () => void load().catch(failureOf);
    ask();
    return ports.onSyncChanged(ask);
  }, [ports]);

  if (!state?.setUp || Loaded === undefined) return null;
  return <Loaded answer={state} compact={compact} onSync={() => void ports.request('sync/now', {}).catch(failureOf)} />;
}
