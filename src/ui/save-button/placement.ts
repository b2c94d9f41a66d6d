import type { ButtonPlace } from '../../settings/settings';

/** A box in CSS pixels, in the document's or the window's coordinates. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;
type Corner = Pick<Box, 'left' | 'top'>;

/** Space that is kept free around the button. */
const GAP = 8;
/** How far a button that the user put into a corner is from the window's edges. */
const MARGIN = 16;

/**
 * Where the button stands: beside the title's words, else above or below it, else wherever the column beside it is free.
 * Never over one of `obstacles` (the page's controls and words). `words` is the box of the title's words, `block` the box that the title may
 * fill, `bounds` the part of the page that it stands in. Nothing when no place is free: then the button is not shown, and the toolbar serves.
 */
export function placeFor(
  size: Size,
  words: Box,
  block: Box,
  obstacles: readonly Box[],
  bounds: Box,
  direction: 'ltr' | 'rtl' = 'ltr',
): Corner | undefined {
  const middle = words.top + (words.height - size.height) / 2;
  const above = words.top - size.height - GAP;
  const below = words.top + words.height + GAP;
  const right = { outer: block.left + block.width - size.width, inner: words.left + words.width - size.width };
  const left = { outer: block.left, inner: words.left };
  const [start, end, behind] =
    direction === 'ltr'
      ? [left.inner, right.outer, words.left + words.width + 2 * GAP]
      : [right.inner, left.outer, words.left - 2 * GAP - size.width];
  const edges = [bounds.left + bounds.width - size.width - 2 * GAP, bounds.left + 2 * GAP];
  const candidates = [
    { left: end, top: middle },
    { left: behind, top: middle },
    { left: start, top: above },
    { left: end, top: above },
    { left: start, top: below },
    { left: end, top: below },
    ...(direction === 'ltr' ? edges : edges.reverse()).flatMap((edge) => column(edge, words.top, size.height)),
  ];
  return candidates.find((place) => isFree({ ...place, ...size }, obstacles, bounds));
}

/** Places down one edge of the page, from the title's height on. */
function column(left: number, top: number, height: number): Corner[] {
  return Array.from({ length: 12 }, (_, step) => ({ left, top: top + step * (height + GAP) }));
}

function isFree(box: Box, obstacles: readonly Box[], bounds: Box): boolean {
  return isInside(box, bounds) && !obstacles.some((obstacle) => overlap(box, obstacle));
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.top >= bounds.top &&
    box.left + box.width <= bounds.left + bounds.width &&
    box.top + box.height <= bounds.top + bounds.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left - GAP < b.left + b.width && b.left < a.left + a.width + GAP && a.top - GAP < b.top + b.height && b.top < a.top + a.height + GAP
  );
}

/** The place of a box that was moved, measured from the edges that it is nearest to: there it stays when the window gets another size. */
export function placeOf(box: Box, window: Size): ButtonPlace {
  const { left, top } = within(box, box, window);
  const right = Math.max(0, window.width - left - box.width);
  const bottom = Math.max(0, window.height - top - box.height);
  return {
    ...(left <= right ? { edgeX: 'left', x: left } : { edgeX: 'right', x: right }),
    ...(top <= bottom ? { edgeY: 'top', y: top } : { edgeY: 'bottom', y: bottom }),
  };
}

/** Where a moved button stands in a window: as it was put, and wholly inside whatever the window's size and zoom. */
export function cornerAt(place: ButtonPlace, size: Size, window: Size): Corner {
  return within(
    {
      left: place.edgeX === 'left' ? place.x : window.width - place.x - size.width,
      top: place.edgeY === 'top' ? place.y : window.height - place.y - size.height,
    },
    size,
    window,
  );
}

function within({ left, top }: Corner, size: Size, window: Size): Corner {
  return {
    left: Math.max(0, Math.min(left, window.width - size.width)),
    top: Math.max(0, Math.min(top, window.height - size.height)),
  };
}

/** The first corner of the window where a button of this size lies over none of `controls` (in the window's coordinates); the lower right one where none is free. */
export function clearCorner(size: Size, window: Size, controls: readonly Box[]): ButtonPlace {
  const first = nextCorner(undefined);
  const corners = [first];
  while (corners.length < 4) corners.push(nextCorner(corners.at(-1)));
  const isClear = (place: ButtonPlace) => {
    const box = { ...cornerAt(place, size, window), ...size };
    return !controls.some((control) => overlap(box, control));
  };
  return corners.find(isClear) ?? first;
}

/** The corner after that of a place, clockwise; from the place beside the title the first one is the lower right. */
export function nextCorner(place: ButtonPlace | undefined): ButtonPlace {
  const at = place === undefined ? 'top right' : `${place.edgeY} ${place.edgeX}`;
  const corner = { x: MARGIN, y: MARGIN };
  switch (at) {
    case 'top right':
      return { edgeX: 'right', edgeY: 'bottom', ...corner };
    case 'bottom right':
      return { edgeX: 'left', edgeY: 'bottom', ...corner };
    case 'bottom left':
      return { edgeX: 'left', edgeY: 'top', ...corner };
    default:
      return { edgeX: 'right', edgeY: 'top', ...corner };
  }
}
