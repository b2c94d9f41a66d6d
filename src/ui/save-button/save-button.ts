import type { ButtonPlace } from '../../settings/settings';
import { t } from '../message';
import { actionNamed, type ButtonAction, type ButtonView } from './button-state';
import { makeMovable } from './move';
import { style } from './style';

/** The host element's name; tests and users' style sheets find it by this. */
const HOST_NAME = 'roleshelf-save';

/** What the user does with the button. */
export interface ButtonListeners {
  onAction(action: ButtonAction): void;
  /** The grip was pressed. */
  onArrange(): void;
  /** The button is moved; `done` when it will stay there. */
  onMove(place: ButtonPlace, done: boolean): void;
}

/** The button on a page. It knows no message and no address. */
export interface SaveButton {
  readonly host: HTMLElement;
  /** Draws a view; `arranging` tells whether the grip's actions stand there. */
  show(view: ButtonView, arranging: boolean): void;
}

/**
 * Builds the button in an open shadow root. Only what the user really does counts: an event that the page's scripts made is not trusted
 * and does nothing.
 */
export function createSaveButton(document: Document, { onAction, onArrange, onMove }: ButtonListeners): SaveButton {
  const host = document.createElement(HOST_NAME);
  // The page may be written from right to left; what the button says is not.
  host.lang = t('catalogueLanguage');
  host.dir = t('catalogueDirection');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];

  const box = document.createElement('div');
  box.className = 'box';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Roleshelf');
  const grip = createGrip(document);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.dir = 'auto';
  box.append(grip, status);
  shadow.append(box);

  makeMovable(host, grip, { onMove, onPress: onArrange });
  box.addEventListener('click', (event) => {
    // The second press of a double click meets the button that came in the place of the first: *Undo* after *Save posting*.
    if (!event.isTrusted || event.detail > 1 || !(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    const action = actionNamed(button.dataset.action);
    if (action) onAction(action);
  });
  box.addEventListener('keydown', (event) => {
    // So does a key that is held.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    if (event.key === 'Escape' && grip.getAttribute('aria-expanded') === 'true') onAction('done');
  });
  return { host, show: (view, arranging) => draw(view, arranging, { shadow, box, grip, status }) };
}

function createGrip(document: Document): HTMLButtonElement {
  const grip = document.createElement('button');
  grip.type = 'button';
  grip.className = 'grip';
  grip.title = t('buttonArrange');
  grip.setAttribute('aria-label', t('buttonArrange'));
  return grip;
}

interface Parts {
  readonly shadow: ShadowRoot;
  readonly box: HTMLElement;
  readonly grip: HTMLElement;
  readonly status: HTMLElement;
}

function draw(view: ButtonView, arranging: boolean, { shadow, box, grip, status }: Parts): void {
  const focused = shadow.activeElement;
  const document = box.ownerDocument;
  grip.hidden = !view.grip;
  grip.setAttribute('aria-expanded', String(arranging));
  status.replaceChildren(view.status);
  if (view.code !== undefined) {
    const code = document.createElement('small');
    code.textContent = ` (${view.code})`;
    status.append(code);
  }
  box.classList.toggle('framed', view.status !== '' || arranging);
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
  // Grip and status stay where they are: a live region that is put in anew says nothing, and a grip that is taken away lets go of the pointer.
  while (status.nextSibling) status.nextSibling.remove();
  box.append(...buttons);
  // A pressed button is replaced by what comes next; the keyboard stays where it was.
  if (!(focused instanceof HTMLElement) || (focused === grip && view.grip)) return;
  (buttons.find(({ dataset }) => dataset.action === focused.dataset.action) ?? buttons[0])?.focus();
}
