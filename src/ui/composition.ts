/**
 * Keeps the keys of an input method to itself. Where Japanese, Chinese or Korean is typed, Enter takes over the word that is being composed and
 * Escape gives it up; neither is meant for the page. Such keys are stopped before any listener of ours, while the browser still gives them to the
 * input method. https://w3c.github.io/uievents/#events-composition-key-events
 */
export function keepComposingKeys(target: Pick<Window, 'addEventListener'>): void {
  target.addEventListener('keydown', (event) => event.isComposing && event.stopImmediatePropagation(), true);
}
