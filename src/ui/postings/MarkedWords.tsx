/** A part of a text, in UTF-16 code units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with what a search found in it marked. Where that is, the index says: a phrase or a word's beginning is no plain substring. */
export function MarkedWords({ text, marks = [] }: { readonly text: string; readonly marks?: readonly Span[] | undefined }) {
  return (
    <>
      {/* No fragment in between: Preact 10.29 loses its place among keyed ones whose text becomes a mark. */}
      {cutAtMarks(text, marks).map((piece) => (piece.marked ? <mark key={piece.start}>{piece.text}</mark> : piece.text))}
    </>
  );
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text where its marks begin and end. Marks may come in any order and overlap; what lies outside of the text is left out. */
export function cutAtMarks(text: string, marks: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const cut = (to: number, marked: boolean): void => {
    const end = Math.min(to, text.length);
    if (end <= at) return;
    pieces.push({ start: at, text: text.slice(at, end), marked });
    at = end;
  };
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    cut(start, false);
    cut(end, true);
  }
  cut(text.length, false);
  return pieces;
}
