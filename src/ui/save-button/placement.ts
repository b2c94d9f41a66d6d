/** A box in document coordinates, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Space that is kept free around the button. */
const GAP = 8;

/**
 * Where the button stands: beside the title's words, else above or below it, else wherever the column beside it is free.
 * Never over one of `obstacles` (the page's controls and words). `words` is the box of the title's words, `block` the box that the title may
 * fill, `page` the document's size. Nothing when no place is free: then the button is not shown, and the toolbar serves.
 */
export function placeFor(
  size: Pick<Box, 'width' | 'height'>,
  words: Box,
  block: Box,
  obstacles: readonly Box[],
  page: Pick<Box, 'width' | 'height'>,
): Pick<Box, 'left' | 'top'> | undefined {
  const middle = words.top + (words.height - size.height) / 2;
  const ends = block.left + block.width - size.width;
  const candidates = [
    { left: ends, top: middle },
    { left: words.left + words.width + 2 * GAP, top: middle },
    { left: words.left, top: words.top - size.height - GAP },
    { left: ends, top: words.top - size.height - GAP },
    { left: words.left, top: words.top + words.height + GAP },
    { left: ends, top: words.top + words.height + GAP },
    ...column(page.width - size.width - 2 * GAP, words.top, size.height),
    ...column(2 * GAP, words.top, size.height),
  ];
  return candidates.find((place) => isFree({ ...place, ...size }, obstacles, page));
}

/** Places down one edge of the page, from the title's height on. */
function column(left: number, top: number, height: number): Pick<Box, 'left' | 'top'>[] {
  return Array.from({ length: 12 }, (_, step) => ({ left, top: top + step * (height + GAP) }));
}

function isFree(box: Box, obstacles: readonly Box[], page: Pick<Box, 'width' | 'height'>): boolean {
  const inside = box.left >= 0 && box.top >= 0 && box.left + box.width <= page.width && box.top + box.height <= page.height;
  return inside && !obstacles.some((obstacle) => overlap(box, obstacle));
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left - GAP < b.left + b.width && b.left < a.left + a.width + GAP && a.top - GAP < b.top + b.height && b.top < a.top + a.height + GAP
  );
}
