/** Moves the focus from mark to mark of a chart by the arrow keys; the tab key finds the one that had it last. */
export function stepThrough(chart: Element | null, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const marks = [...(chart?.querySelectorAll<HTMLElement | SVGElement>('[data-mark]') ?? [])];
  const at = marks.findIndex((mark) => mark.matches(':focus'));
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : step === undefined ? undefined : at + step;
  if (to === undefined || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = marks[to];
  event.preventDefault();
  event.stopPropagation();
  if (next === undefined) return;
  marks[at]?.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}
