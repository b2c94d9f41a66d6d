/**
 * The documents that have a term, as places in their segment, ascending. A list is its number of documents and its length in bytes, each by
 * seven bits a byte, low bits first; then a bit for each place where a third of all has the term, else the distances between places in Rice's
 * code, low bits first: as many ones as the distance has whole steps, a zero, and the rest in the bits of a step.
 * @see https://en.wikipedia.org/wiki/Golomb_coding#Rice_coding
 */

/** From this share of a segment's documents on, a list is a bit a document: shorter from there on. */
const DENSE = 1 / 3;

function isDense(documents: number, ofAll: number): boolean {
  return documents > ofAll * DENSE;
}

/** How many bits a step has: about the mean distance's, by which the code is shortest. */
function stepBits(documents: number, ofAll: number): number {
  return 31 - Math.clz32(Math.max(1, Math.floor((ofAll * Math.LN2) / Math.max(1, documents))));
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
  const bytes = riceCoded(places, stepBits(places.length, ofAll));
  writer.number(bytes.length);
  writer.append(bytes);
}

function riceCoded(places: readonly number[], step: number): Uint8Array {
  const last = places.at(-1) ?? 0;
  const bytes = new Uint8Array(Math.ceil((places.length * (step + 1) + (last >> step) + 8) / 8));
  let at = 0;
  const write = (bit: number): void => {
    if (bit === 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
    at += 1;
  };
  let before = -1;
  for (const place of places) {
    const distance = place - before - 1;
    before = place;
    for (let steps = distance >> step; steps > 0; steps -= 1) write(1);
    write(0);
    for (let bit = 0; bit < step; bit += 1) write((distance >> bit) & 1);
  }
  return bytes.subarray(0, (at + 7) >> 3);
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

/** Where lists are unpacked, larger as needed: most searches read thousands of lists, and a call for each place would cost more than the place. */
let unpacked = new Uint32Array(1024);

/** Unpacks the list at `start`. The answer is good until the next list is unpacked. */
function unpack(bytes: Uint8Array, start: number, ofAll: number): Uint32Array {
  const at = { offset: start };
  const count = readNumber(bytes, at);
  const length = readNumber(bytes, at);
  if (unpacked.length < count) unpacked = new Uint32Array(count * 2);
  const places = unpacked.subarray(0, count);
  let found = 0;
  if (isDense(count, ofAll)) {
    for (let index = 0; index < length; index += 1) {
      let byte = bytes[at.offset + index] ?? 0;
      for (let place = index * 8; byte !== 0; place += 1, byte >>= 1) if ((byte & 1) === 1) places[found++] = place;
    }
    return places;
  }
  const step = stepBits(count, ofAll);
  let { offset } = at;
  let bits = 0;
  let left = 0;
  let place = -1;
  while (found < count) {
    let steps = 0;
    for (;;) {
      if (left === 0) {
        bits = bytes[offset++] ?? 0;
        left = 8;
      }
      const bit = bits & 1;
      bits >>= 1;
      left -= 1;
      if (bit === 0) break;
      steps += 1;
    }
    let rest = 0;
    for (let read = 0; read < step; ) {
      if (left === 0) {
        bits = bytes[offset++] ?? 0;
        left = 8;
      }
      const take = Math.min(left, step - read);
      rest |= (bits & ((1 << take) - 1)) << read;
      bits >>= take;
      left -= take;
      read += take;
    }
    place += ((steps << step) | rest) + 1;
    places[found++] = place;
  }
  return places;
}

/** Calls `visit` with each place of the list at `start`. `visit` reads no other list. */
export function visitList(bytes: Uint8Array, start: number, ofAll: number, visit: (place: number) => void): void {
  for (const place of unpack(bytes, start, ofAll)) visit(place);
}

/** Raises `weights` to at least `weight` at each place of the list at `start`. */
export function weighList(bytes: Uint8Array, start: number, ofAll: number, weights: Uint8Array, weight: number): void {
  for (const place of unpack(bytes, start, ofAll)) if ((weights[place] ?? 0) < weight) weights[place] = weight;
}
