import { useLayoutEffect, useState } from 'preact/hooks';

/** Holds a state that only events change. */
export interface Store<State, Event> {
  get(): State;
  emit(event: Event): void;
  subscribe(listener: () => void): () => void;
}

/** A store that begins with `initial`. Listeners are called after each event that changed something, in the order in which they came. */
export function createStore<State, Event>(reduce: (state: State, event: Event) => State, initial: State): Store<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    emit(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's state, rendering anew when it changes. */
export function useStore<State, Event>(store: Store<State, Event>): State {
  const [state, setState] = useState(() => store.get());
  useLayoutEffect(() => {
    // An event may have come between the first render and this effect.
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}
