import { Fragment } from 'preact';

/** A text with the query's words marked. */
export function MarkedWords({ text, query }: { readonly text: string; readonly query: string }) {
  return (
    <>
      {cutAtWords(text, query).map((piece) => (
        <Fragment key={piece.start}>{piece.marked ? <mark>{piece.text}</mark> : piece.text}</Fragment>
      ))}
    </>
  );
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text where words of the query begin and end, letters' case disregarded. */
export function cutAtWords(text: string, query: string): readonly Piece[] {
  const words = query.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [{ start: 0, text, marked: false }];
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})`, 'giu');
  const pieces: Piece[] = [];
  let start = 0;
  // Split on a captured group gives texts and matches in turn.
  for (const [index, piece] of text.split(pattern).entries()) {
    if (piece !== '') pieces.push({ start, text: piece, marked: index % 2 === 1 });
    start += piece.length;
  }
  return pieces;
}
