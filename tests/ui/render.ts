import { type ComponentChildren, render as preactRender } from 'preact';
import { act } from 'preact/test-utils';

/** Renders into the document, in the place of what was rendered before. Answers the container. */
export function render(children: ComponentChildren): HTMLElement {
  document.body.replaceChildren();
  const container = document.body.appendChild(document.createElement('div'));
  act(() => preactRender(children, container));
  return container;
}

/** Presses a key where the focus is, as a browser would: what nobody prevented on a button clicks it. Answers whether nobody prevented it. */
export function press(key: string): boolean {
  const target = document.activeElement ?? document.body;
  let untouched = true;
  act(() => {
    untouched = target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    if (untouched && key === 'Enter' && target instanceof HTMLElement) target.click();
  });
  return untouched;
}

export function click(element: Element): void {
  act(() => {
    if (element instanceof HTMLElement) {
      element.focus();
      element.click();
    }
  });
}

export function focus(element: Element): void {
  act(() => {
    if (element instanceof HTMLElement) element.focus();
  });
}

/** The one element that `selector` finds. */
export function one(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelectorAll(selector);
  const first = found.item(0);
  if (found.length !== 1 || !(first instanceof HTMLElement)) throw new Error(`${found.length} elements for ${selector}`);
  return first;
}

/** The one button with this name (its text without what is hidden from screen readers, or its label). */
export function button(name: string, within: ParentNode = document): HTMLElement {
  const all = [...within.querySelectorAll<HTMLElement>('button')].filter((element) => nameOf(element) === name);
  const first = all[0];
  if (first === undefined || all.length > 1) throw new Error(`${all.length} buttons named ${name}`);
  return first;
}

export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return copy.textContent.trim();
}
