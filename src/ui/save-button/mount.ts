import { type Box, placeFor } from './placement';

/** The page's controls and words, which the button never covers. */
const obstacleSelector =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [role="link"], [role="tab"], [tabindex], h1, h2, h3, h4, p, li, span, img, video, iframe';
/** Only what is near the button's possible places is measured. */
const BAND = 700;

/**
 * Puts the host beside `anchor`, the posting's title, in the document's coordinates, so that it scrolls with the page and no control slides
 * under it. Hidden where no place is free. Call again after whatever moves the title.
 */
export function placeBeside(host: HTMLElement, anchor: Element): void {
  const document = host.ownerDocument;
  const view = document.defaultView;
  if (!view) return;
  if (!host.isConnected) document.documentElement.append(host);
  host.hidden = false;
  host.style.setProperty('color-scheme', isDark(view, anchor) ? 'dark' : 'light');

  const origin = { x: view.scrollX, y: view.scrollY };
  const { width, height } = host.getBoundingClientRect();
  const block = boxOf(anchor.getBoundingClientRect(), origin);
  const range = document.createRange();
  range.selectNodeContents(anchor);
  const words = boxOf(range.getBoundingClientRect(), origin);
  const { scrollWidth, scrollHeight } = document.documentElement;
  const room = block.width > words.width + width ? block : columnBox(anchor, block, origin);
  const place = placeFor({ width, height }, words, room, obstaclesNear(document, host, anchor, words, origin), {
    width: scrollWidth,
    height: scrollHeight,
  });
  if (!place) {
    host.hidden = true;
    return;
  }
  host.style.setProperty('left', `${Math.round(place.left)}px`);
  host.style.setProperty('top', `${Math.round(place.top)}px`);
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

function obstaclesNear(document: Document, host: HTMLElement, anchor: Element, words: Box, origin: { x: number; y: number }): Box[] {
  const boxes: Box[] = [words];
  for (const element of document.querySelectorAll(obstacleSelector)) {
    // The title's own block is wider than its words, and what lies beside them is free.
    if (element === host || element === anchor || element.contains(anchor)) continue;
    const rect = element.getBoundingClientRect();
    if (rect.width === 0 || rect.height === 0) continue;
    const box = boxOf(rect, origin);
    if (Math.abs(box.top - words.top) < BAND) boxes.push(box);
  }
  return boxes;
}

/** Whether the page draws light words on a dark ground, whatever the system prefers. */
function isDark(view: Window, element: Element): boolean {
  const [red = 0, green = 0, blue = 0] =
    view
      .getComputedStyle(element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140;
}
