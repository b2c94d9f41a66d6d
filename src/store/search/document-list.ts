/**
 * The documents that have a term, as places in their segment, ascending. A list is its number of documents, its length in bytes, and then
 * either the distances between places, or a bit for each place where that is shorter. Numbers go by seven bits a byte, low bits first.
 */

/** From this share of a segment's documents on, a list is a bit a document. */
const DENSE = 1 / 8;

function isDense(documents: number, ofAll: number): boolean {
  return documents > ofAll * DENSE;
}

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  number(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written, and begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }
}

/** Writes a list of `places`, ascending, in a segment of `ofAll` documents. */
export function writeList(writer: ByteWriter, places: readonly number[], ofAll: number): void {
  writer.number(places.length);
  if (isDense(places.length, ofAll)) {
    const bits = new Uint8Array(Math.ceil(ofAll / 8));
    for (const place of places) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
    writer.number(bits.length);
    writer.append(bits);
    return;
  }
  const distances = new ByteWriter();
  let last = -1;
  for (const place of places) {
    distances.number(place - last - 1);
    last = place;
  }
  const bytes = distances.take();
  writer.number(bytes.length);
  writer.append(bytes);
}

/** Where each of `count` lists begins. */
export function listStarts(bytes: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count);
  const at = { offset: 0 };
  for (let index = 0; index < count; index += 1) {
    starts[index] = at.offset;
    readNumber(bytes, at);
    const length = readNumber(bytes, at);
    at.offset += length;
  }
  return starts;
}

function readNumber(bytes: Uint8Array, at: { offset: number }): number {
  let value = 0;
  let shift = 0;
  for (;;) {
    const byte = bytes[at.offset++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
    shift += 7;
  }
}

/** Calls `visit` with each place of the list at `start`. */
export function visitList(bytes: Uint8Array, start: number, ofAll: number, visit: (place: number) => void): void {
  const at = { offset: start };
  const count = readNumber(bytes, at);
  const length = readNumber(bytes, at);
  if (isDense(count, ofAll)) {
    for (let index = 0; index < length; index += 1) {
      let byte = bytes[at.offset + index] ?? 0;
      while (byte !== 0) {
        const lowest = byte & -byte;
        visit(index * 8 + 31 - Math.clz32(lowest));
        byte ^= lowest;
      }
    }
    return;
  }
  let place = -1;
  for (let index = 0; index < count; index += 1) {
    place += readNumber(bytes, at) + 1;
    visit(place);
  }
}

/** Raises `weights` to at least `weight` at each place of the list at `start`. As `visitList`, without a call for each place. */
export function weighList(bytes: Uint8Array, start: number, ofAll: number, weights: Uint8Array, weight: number): void {
  const at = { offset: start };
  const count = readNumber(bytes, at);
  const length = readNumber(bytes, at);
  let offset = at.offset;
  if (isDense(count, ofAll)) {
    for (let index = 0; index < length; index += 1) {
      let byte = bytes[offset + index] ?? 0;
      for (let place = index * 8; byte !== 0; place += 1, byte >>= 1) {
        if ((byte & 1) === 1 && (weights[place] ?? 0) < weight) weights[place] = weight;
      }
    }
    return;
  }
  const end = offset + length;
  let place = -1;
  while (offset < end) {
    let byte = bytes[offset++] ?? 0;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[offset++] ?? 0;
      distance |= (byte & 127) << shift;
    }
    place += distance + 1;
    if ((weights[place] ?? 0) < weight) weights[place] = weight;
  }
}
