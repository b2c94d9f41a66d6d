import { t } from '../message';
import type { ButtonAction, ButtonState, ButtonView } from './button-state';
import { viewOf } from './button-state';
import { style } from './style';

/** The host element's name; tests and users' style sheets find it by this. */
export const HOST_NAME = 'roleshelf-save';

/** The button on a page. It knows no message and no address: `onAction` is told what the user pressed. */
export interface SaveButton {
  readonly host: HTMLElement;
  show(state: ButtonState): void;
}

/**
 * Builds the button in an open shadow root. Only what the user really does counts: an event that the page's scripts made is not trusted
 * and does nothing.
 */
export function createSaveButton(document: Document, onAction: (action: ButtonAction) => void): SaveButton {
  const host = document.createElement(HOST_NAME);
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];

  const box = document.createElement('div');
  box.className = 'box';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Roleshelf');
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  box.append(status);
  shadow.append(box);

  box.addEventListener('click', (event) => {
    // The second press of a double click meets the button that came in the place of the first: *Undo* after *Save posting*.
    if (!event.isTrusted || event.detail > 1 || !(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    const action = actions.find((name) => name === button.dataset.action);
    if (action) onAction(action);
  });
  box.addEventListener('keydown', (event) => {
    // So does a key that is held.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
  });
  return { host, show: (state) => draw(viewOf(state), { shadow, box, status }) };
}

const actions: readonly ButtonAction[] = ['save', 'update', 'undo', 'open'];

interface Parts {
  readonly shadow: ShadowRoot;
  readonly box: HTMLElement;
  readonly status: HTMLElement;
}

function draw(view: ButtonView, { shadow, box, status }: Parts): void {
  const focused = shadow.activeElement;
  const focusedAction = focused instanceof HTMLElement ? focused.dataset.action : undefined;
  const document = box.ownerDocument;
  status.replaceChildren(view.status);
  if (view.code !== undefined) {
    const code = document.createElement('small');
    code.textContent = ` (${view.code})`;
    status.append(code);
  }
  box.classList.toggle('framed', view.status !== '');
  const buttons = view.actions.map(({ action, label, main, busy }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.dataset.action = action;
    if (main) button.classList.add('main');
    if (busy) button.setAttribute('aria-disabled', 'true');
    if (action === 'save' && !busy) button.title = t('buttonHint');
    return button;
  });
  // The status itself stays where it is: a live region that is put in anew says nothing.
  while (status.nextSibling) status.nextSibling.remove();
  box.append(...buttons);
  // A pressed button is replaced by what comes next; the keyboard stays where it was.
  if (focused) (buttons.find(({ dataset }) => dataset.action === focusedAction) ?? buttons[0])?.focus();
}
