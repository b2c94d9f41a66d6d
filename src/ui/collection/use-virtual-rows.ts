/** Draws only the rows in sight: `@tanstack/virtual-core` for Preact. */
import { defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

interface VirtualRows {
  readonly count: number;
  /** In pixels. */
  readonly height: number;
  readonly scroller: RefObject<HTMLElement>;
  /** What stands over the rows, in pixels: a row that is scrolled to is not hidden by it. */
  readonly head: number;
  /** This row is drawn wherever it is: it may have the focus, which would be lost with it. */
  readonly kept: number;
  readonly startScroll: number;
}

export function useVirtualRows({ count, height, scroller, head, kept, startScroll }: VirtualRows): Virtualizer<HTMLElement, HTMLElement> {
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 10,
    scrollPaddingStart: head,
    initialOffset: startScroll,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const indexes = defaultRangeExtractor(range);
      if (kept < 0 || kept >= count || indexes.includes(kept)) return indexes;
      return kept < (indexes[0] ?? 0) ? [kept, ...indexes] : [...indexes, kept];
    },
    onChange: () => draw(undefined),
  };
  const made = useRef<Virtualizer<HTMLElement, HTMLElement>>();
  made.current ??= new Virtualizer<HTMLElement, HTMLElement>(options);
  const virtualizer = made.current;
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height]);
  return virtualizer;
}
