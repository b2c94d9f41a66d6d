import type { ButtonPlace } from '../../settings/settings';
import { type Box, placeOf } from './placement';

/** A pointer that moved less than this, in CSS pixels, pressed the grip and did not drag it. */
const DRAG_FROM = 4;
/** How far an arrow key moves the button, in CSS pixels. */
const STEP = 16;

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface MoveListeners {
  /** The button is put somewhere; `done` when it will stay there. */
  onMove(place: ButtonPlace, done: boolean): void;
  /** The grip was pressed and not dragged. */
  onPress(): void;
}

/** Lets the user drag `host` by `grip` with the pointer, and move it by the arrow keys. Events that the page's scripts made do nothing. */
export function makeMovable(host: HTMLElement, grip: HTMLElement, { onMove, onPress }: MoveListeners): void {
  const view = grip.ownerDocument.defaultView;
  if (!view) return;
  const windowSize = () => ({ width: view.document.documentElement.clientWidth, height: view.innerHeight });
  const put = (box: Box, done: boolean) => onMove(placeOf(box, windowSize()), done);
  let drag: { readonly x: number; readonly y: number; readonly box: Box } | undefined;
  let moved = false;

  grip.addEventListener('pointerdown', (event) => {
    moved = false;
    if (!event.isTrusted || event.button !== 0) return;
    grip.setPointerCapture(event.pointerId);
    drag = { x: event.clientX, y: event.clientY, box: host.getBoundingClientRect() };
  });
  const follow = (event: PointerEvent, done: boolean): void => {
    if (!drag) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    moved ||= Math.hypot(x, y) >= DRAG_FROM;
    const { left, top, width, height } = drag.box;
    if (moved) put({ left: left + x, top: top + y, width, height }, done);
  };
  grip.addEventListener('pointermove', (event) => follow(event, false));
  grip.addEventListener('pointerup', (event) => follow(event, true));
  grip.addEventListener('lostpointercapture', () => {
    drag = undefined;
  });
  grip.addEventListener('click', (event) => {
    // A drag ends with a click of the pointer; the keyboard's clicks count none.
    if (event.isTrusted && event.detail < 2 && !(moved && event.detail > 0)) onPress();
  });
  grip.addEventListener('keydown', (event) => {
    const direction = directions[event.key];
    if (!event.isTrusted || direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // Neither the page scrolls nor its own shortcuts hear of it.
    event.preventDefault();
    event.stopPropagation();
    const { left, top, width, height } = host.getBoundingClientRect();
    put({ left: left + direction[0] * STEP, top: top + direction[1] * STEP, width, height }, true);
  });
}
