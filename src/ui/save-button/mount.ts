import type { ButtonPlace } from '../../settings/settings';
import { type Box, clearCorner, cornerAt, placeFor } from './placement';

/** The page's controls, and with its words what the button never covers. */
const controlSelector =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [role="link"], [role="tab"], [tabindex]';
const obstacleSelector = `${controlSelector}, h1, h2, h3, h4, p, li, span, img, video, iframe`;
/** Only what is near the button's possible places is measured. */
const BAND = 700;

/**
 * Puts the host beside `anchor`, the posting's title, in the document's coordinates, so that it scrolls with the page and no control slides
 * under it. Where no place is free it is hidden. While it is `inUse`, it stands in what the window shows of the page, else in a corner of the window:
 * what has been pressed, and what came of it, stays in sight. Call again after whatever moves the title.
 */
export function placeBeside(host: HTMLElement, anchor: Element, inUse: boolean): void {
  const document = host.ownerDocument;
  const view = document.defaultView;
  if (!view) return;
  unhide(host);
  if (host.dataset.moved !== undefined) delete host.dataset.moved;
  colourLike(host, anchor, view);

  const origin = { x: view.scrollX, y: view.scrollY };
  const { width, height } = host.getBoundingClientRect();
  const block = boxOf(anchor.getBoundingClientRect(), origin);
  const range = document.createRange();
  range.selectNodeContents(anchor);
  const words = boxOf(range.getBoundingClientRect(), origin);
  // Not `scrollWidth`: a button that has just grown where it stood would itself make the page wider, and then stand beyond the window.
  const { clientWidth, scrollHeight } = document.documentElement;
  const room = block.width > words.width + width ? block : columnBox(anchor, block, origin);
  const direction = view.getComputedStyle(anchor).direction === 'rtl' ? 'rtl' : 'ltr';
  const bounds = inUse
    ? { left: origin.x, top: origin.y, ...windowOf(view) }
    : { left: 0, top: 0, width: clientWidth, height: scrollHeight };
  const place = placeFor({ width, height }, words, room, obstaclesNear(document, host, anchor, words, origin), bounds, direction);
  if (place) showAt(host, place);
  else if (inUse) placeInWindow(host, clearCorner({ width, height }, windowOf(view), controlsInWindow(document, host, view)), anchor);
  else host.hidden = true;
}

/** Puts the host where the user moved it, in the window's coordinates; coloured like `anchor`, the posting's title. */
export function placeInWindow(host: HTMLElement, place: ButtonPlace, anchor: Element): void {
  const view = host.ownerDocument.defaultView;
  if (!view) return;
  unhide(host);
  if (host.dataset.moved === undefined) host.dataset.moved = '';
  colourLike(host, anchor, view);
  const { width, height } = host.getBoundingClientRect();
  showAt(host, cornerAt(place, { width, height }, windowOf(view)));
}

function windowOf(view: Window): Pick<Box, 'width' | 'height'> {
  return { width: view.document.documentElement.clientWidth, height: view.innerHeight };
}

/** The boxes of the page's controls that are in the window now, in the window's coordinates. */
function controlsInWindow(document: Document, host: HTMLElement, view: Window): Box[] {
  return [...document.querySelectorAll(controlSelector)].flatMap((element) => {
    const rect = element.getBoundingClientRect();
    return element === host || rect.width === 0 || rect.bottom < 0 || rect.top > view.innerHeight ? [] : rect;
  });
}

/** Puts the host into the page, where nobody sees it yet and it makes no page longer. */
export function attachUnseen(host: HTMLElement): void {
  host.hidden = false;
  setStyle(host, 'visibility', 'hidden');
  putAt(host, { left: 0, top: 0 });
  host.ownerDocument.documentElement.append(host);
}

/** Nothing is written that stands there already: each look at a page that did not change must not make the browser lay it out again. */
function unhide(host: HTMLElement): void {
  if (host.hidden) host.hidden = false;
}

/** Puts it where it is seen. */
function showAt(host: HTMLElement, place: Pick<Box, 'left' | 'top'>): void {
  putAt(host, place);
  if (host.style.getPropertyValue('visibility') !== '') host.style.removeProperty('visibility');
}

function putAt(host: HTMLElement, { left, top }: Pick<Box, 'left' | 'top'>): void {
  setStyle(host, 'left', `${Math.round(left)}px`);
  setStyle(host, 'top', `${Math.round(top)}px`);
}

function setStyle(host: HTMLElement, property: string, value: string): void {
  if (host.style.getPropertyValue(property) !== value) host.style.setProperty(property, value);
}

function boxOf(rect: DOMRect, origin: { x: number; y: number }): Box {
  return { left: rect.left + origin.x, top: rect.top + origin.y, width: rect.width, height: rect.height };
}

/** An inline title is as wide as its words; the column that it stands in is the nearest box that is wider. */
function columnBox(anchor: Element, block: Box, origin: { x: number; y: number }): Box {
  for (let parent = anchor.parentElement; parent; parent = parent.parentElement) {
    const box = boxOf(parent.getBoundingClientRect(), origin);
    if (box.width > block.width + 1) return box;
    if (box.height > 4 * block.height) break;
  }
  return block;
}

/** The boxes of controls and words near the title. What lies wholly outside of the band is not entered: a long list costs what its outermost box does. */
function obstaclesNear(document: Document, host: HTMLElement, anchor: Element, words: Box, origin: { x: number; y: number }): Box[] {
  const boxes: Box[] = [words];
  const [from, to] = [words.top - BAND, words.top + BAND];
  const enter = (parent: Element): void => {
    for (let element = parent.firstElementChild; element; element = element.nextElementSibling) {
      if (element === host) continue;
      const rect = element.getBoundingClientRect();
      const isDrawn = rect.width > 0 && rect.height > 0;
      const box = boxOf(rect, origin);
      // A box without an extent may still hold what stands elsewhere.
      if (isDrawn && (box.top > to || box.top + box.height < from)) continue;
      // The title's own block is wider than its words, and what lies beside them is free.
      if (isDrawn && !element.contains(anchor) && element.matches(obstacleSelector)) boxes.push(box);
      else enter(element);
    }
  };
  enter(document.documentElement);
  return boxes;
}

/** Light words mean that the page draws on a dark ground, whatever the system prefers. */
function colourLike(host: HTMLElement, element: Element, view: Window): void {
  const [red = 0, green = 0, blue = 0] =
    view
      .getComputedStyle(element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const isDark = red * 0.299 + green * 0.587 + blue * 0.114 > 140;
  setStyle(host, 'color-scheme', isDark ? 'dark' : 'light');
}
