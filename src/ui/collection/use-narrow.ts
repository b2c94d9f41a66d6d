import { useEffect, useState } from 'preact/hooks';

/** Up to this width panes become pages, in CSS pixels; the styles have the same figure. */
const ONE_PANE = 899;

/** Whether the window is at most so wide; without a width, whether it is too narrow for more than one pane. */
export function useNarrow(width = ONE_PANE): boolean {
  const media = `(max-width: ${width}px)`;
  const [narrow, setNarrow] = useState(() => matchMedia(media).matches);
  useEffect(() => {
    const query = matchMedia(media);
    setNarrow(query.matches);
    const onChange = () => setNarrow(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, [media]);
  return narrow;
}
