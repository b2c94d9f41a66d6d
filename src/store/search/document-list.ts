/**
 * The documents that have a term, as places in their segment, ascending. A list is its number of documents and its length in bytes, each by
 * seven bits a byte, low bits first; then, from a third of all documents on, a bit for each place, else the distances between places in Rice's
 * code, low bits first: as many ones as the distance has whole steps, a zero, and the rest in the bits of a step. Where more than two thirds
 * have the term, the places are those of the documents that do not.
 * @see https://en.wikipedia.org/wiki/Golomb_coding#Rice_coding
 */

import { ByteReader, type ByteWriter } from './bytes';

/** Between these shares of a segment's documents a list is a bit a document: shorter there. */
const DENSE = 1 / 3;
const MOST = 2 / 3;

type Form = 'distances' | 'bits' | 'others';

function formOf(documents: number, ofAll: number): Form {
  if (documents <= ofAll * DENSE) return 'distances';
  return documents <= ofAll * MOST ? 'bits' : 'others';
}

/** How many bits a step has: about the mean distance's, by which the code is shortest. */
function stepBits(documents: number, ofAll: number): number {
  return 31 - Math.clz32(Math.max(1, Math.floor((ofAll * Math.LN2) / Math.max(1, documents))));
}

/** Places in their order. */
export type PlaceList = readonly number[] | Int32Array;

/** Writes a list of what stands in `places` from `from` up to `to`, ascending, in a segment of `ofAll` documents. */
export function writeList(writer: ByteWriter, places: PlaceList, ofAll: number, from = 0, to = places.length): void {
  const count = to - from;
  writer.number(count);
  switch (formOf(count, ofAll)) {
    case 'distances':
      writeRice(writer, places, from, to, stepBits(count, ofAll));
      break;
    case 'others': {
      const others = othersOf(places, from, to, ofAll);
      writeRice(writer, others, 0, others.length, stepBits(others.length, ofAll));
      break;
    }
    case 'bits': {
      const length = Math.ceil(ofAll / 8);
      writer.number(length);
      const start = writer.room(length);
      const { bytes } = writer;
      bytes.fill(0, start, start + length);
      for (let index = from; index < to; index += 1) {
        const place = places[index] ?? 0;
        const at = start + (place >> 3);
        bytes[at] = (bytes[at] ?? 0) | (1 << (place & 7));
      }
    }
  }
}

/** The places up to `ofAll` that are not among `places`. */
function othersOf(places: PlaceList, from: number, to: number, ofAll: number): Int32Array {
  const others = new Int32Array(ofAll - (to - from));
  let length = 0;
  let next = 0;
  for (let index = from; index < to; index += 1) {
    const place = places[index] ?? 0;
    while (next < place) others[length++] = next++;
    next = place + 1;
  }
  while (next < ofAll) others[length++] = next++;
  return others;
}

function writeRice(writer: ByteWriter, places: PlaceList, from: number, to: number, step: number): void {
  let length = (to - from) * (step + 1);
  let before = -1;
  for (let index = from; index < to; index += 1) {
    const place = places[index] ?? 0;
    length += (place - before - 1) >> step;
    before = place;
  }
  writer.number((length + 7) >> 3);
  let at = writer.room((length + 7) >> 3);
  const { bytes } = writer;
  const mask = (1 << step) - 1;
  // The bits that are not written yet: fewer than eight before each distance.
  let bits = 0;
  let count = 0;
  before = -1;
  for (let index = from; index < to; index += 1) {
    const place = places[index] ?? 0;
    const distance = place - before - 1;
    before = place;
    let steps = distance >> step;
    for (; steps >= 16; steps -= 16) {
      bits |= 0xffff << count;
      bytes[at++] = bits & 255;
      bytes[at++] = (bits >>> 8) & 255;
      bits >>>= 16;
    }
    bits |= ((1 << steps) - 1) << count;
    count += steps + 1;
    while (count >= 8) {
      bytes[at++] = bits & 255;
      bits >>>= 8;
      count -= 8;
    }
    bits |= (distance & mask) << count;
    count += step;
    while (count >= 8) {
      bytes[at++] = bits & 255;
      bits >>>= 8;
      count -= 8;
    }
  }
  if (count > 0) bytes[at] = bits & 255;
}

/** Where each of `count` lists begins. */
export function listStarts(bytes: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count);
  const reader = new ByteReader(bytes);
  for (let index = 0; index < count; index += 1) {
    starts[index] = reader.offset;
    reader.number();
    const length = reader.number();
    reader.offset += length;
  }
  return starts;
}

/** Where lists are unpacked, larger as needed: most searches read thousands of lists, and a call for each place would cost more than the place. */
let unpacked = new Uint32Array(1024);
let unpackedOthers = new Uint32Array(1024);

/** Unpacks the list at `start`. The answer is good until the next list is unpacked. */
function unpack(bytes: Uint8Array, start: number, ofAll: number): Uint32Array {
  const reader = new ByteReader(bytes, start);
  const count = reader.number();
  const length = reader.number();
  if (unpacked.length < count) unpacked = new Uint32Array(count * 2);
  const places = unpacked.subarray(0, count);
  switch (formOf(count, ofAll)) {
    case 'distances':
      unpackRice(bytes, reader.offset, stepBits(count, ofAll), places);
      break;
    case 'bits': {
      let found = 0;
      for (let index = 0; index < length; index += 1) {
        let byte = bytes[reader.offset + index] ?? 0;
        for (let place = index * 8; byte !== 0; place += 1, byte >>= 1) if ((byte & 1) === 1) places[found++] = place;
      }
      break;
    }
    case 'others': {
      const count = ofAll - places.length;
      if (unpackedOthers.length < count) unpackedOthers = new Uint32Array(count * 2);
      const others = unpackedOthers.subarray(0, count);
      unpackRice(bytes, reader.offset, stepBits(count, ofAll), others);
      let found = 0;
      let next = 0;
      for (const other of others) {
        while (next < other) places[found++] = next++;
        next = other + 1;
      }
      while (next < ofAll) places[found++] = next++;
      break;
    }
  }
  return places;
}

function unpackRice(bytes: Uint8Array, start: number, step: number, places: Uint32Array): void {
  const mask = (1 << step) - 1;
  const count = places.length;
  let offset = start;
  // The bits that were read and not used yet, never more than 31.
  let bits = 0;
  let left = 0;
  let place = -1;
  for (let found = 0; found < count; found += 1) {
    let steps = 0;
    for (;;) {
      while (left <= 23) {
        bits |= (bytes[offset++] ?? 0) << left;
        left += 8;
      }
      const zeros = ~bits;
      const ones = 31 - Math.clz32(zeros & -zeros);
      if (ones < left) {
        steps += ones;
        bits >>>= ones + 1;
        left -= ones + 1;
        break;
      }
      steps += left;
      bits = 0;
      left = 0;
    }
    while (left < step) {
      bits |= (bytes[offset++] ?? 0) << left;
      left += 8;
    }
    place += ((steps << step) | (bits & mask)) + 1;
    bits >>>= step;
    left -= step;
    places[found] = place;
  }
}

/** Calls `visit` with each place of the list at `start`. `visit` reads no other list. */
export function visitList(bytes: Uint8Array, start: number, ofAll: number, visit: (place: number) => void): void {
  for (const place of unpack(bytes, start, ofAll)) visit(place);
}

/**
 * Puts where the documents of the list at `start` stand elsewhere, as `newPlaces` has it, into `places` from `from` on; those that it has below 0 are left out.
 * Answers where they end.
 */
export function moveList(
  { lists, start }: { readonly lists: Uint8Array; readonly start: number },
  newPlaces: Int32Array,
  places: Int32Array,
  from: number,
): number {
  const list = unpack(lists, start, newPlaces.length);
  let to = from;
  for (let index = 0; index < list.length; index += 1) {
    const place = newPlaces[list[index] ?? 0] ?? -1;
    if (place < 0) continue;
    places[to] = place;
    to += 1;
  }
  return to;
}

/** Raises `weights` to at least `weight` at each place of the list at `start`. */
export function weighList(bytes: Uint8Array, start: number, ofAll: number, weights: Uint8Array, weight: number): void {
  for (const place of unpack(bytes, start, ofAll)) if ((weights[place] ?? 0) < weight) weights[place] = weight;
}
