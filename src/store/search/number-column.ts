/**
 * A column of numbers, of which some may be absent. Whole numbers are written as differences, each to the last number before it, in the
 * largest unit that measures them all: without its sign in the last bit, plus one, by seven bits a byte, low bits first; 0 is absent.
 * A column with a number that is not whole is written as it is.
 */
import type { ByteReader, ByteWriter } from './bytes';

/** A day, a second and one: times are mostly whole days or seconds, and pay is mostly whole thousands. */
const UNITS = [86_400_000, 1_000, 1] as const;
/** In the place of a unit's number. */
const AS_IT_IS = UNITS.length;

/** Writes a column; NaN is absent. */
export function writeColumn(writer: ByteWriter, values: readonly number[]): void {
  const present = values.filter((value) => !Number.isNaN(value));
  const unit = UNITS.findIndex((size) =>
    present.every((value) => Number.isSafeInteger(value) && Math.abs(value) < 2 ** 50 && value % size === 0),
  );
  if (unit < 0) {
    writer.number(AS_IT_IS);
    writer.append(new Uint8Array(Float64Array.from(values).buffer));
    return;
  }
  writer.number(unit);
  const size = UNITS[unit] ?? 1;
  let before = 0;
  for (const value of values) {
    if (Number.isNaN(value)) writer.number(0);
    else {
      const difference = value / size - before;
      writer.number((difference < 0 ? -2 * difference - 1 : 2 * difference) + 1);
      before = value / size;
    }
  }
}

/** Reads a column of as many numbers as `into` has places. */
export function readColumn(reader: ByteReader, into: Float64Array): void {
  const unit = reader.number();
  if (unit === AS_IT_IS) {
    const bytes = reader.take(into.length * Float64Array.BYTES_PER_ELEMENT);
    into.set(new Float64Array(bytes.slice().buffer));
    return;
  }
  const size = UNITS[unit] ?? Number.NaN;
  const { bytes } = reader;
  let before = 0;
  for (let place = 0; place < into.length; place += 1) {
    // Most numbers are a byte.
    const byte = bytes[reader.offset] ?? 0;
    if (byte < 128) reader.offset += 1;
    const code = (byte < 128 ? byte : reader.number()) - 1;
    if (code < 0) into[place] = Number.NaN;
    else {
      before += code % 2 === 1 ? -(code + 1) / 2 : code / 2;
      into[place] = before * size;
    }
  }
}
