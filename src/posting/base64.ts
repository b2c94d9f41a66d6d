/** How many bytes become characters in one call: the arguments of a call are limited. */
const STRIDE = 0x8000;

/** Base64 as RFC 4648 has it, with padding. */
export function base64(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += STRIDE) characters += String.fromCharCode(...bytes.subarray(start, start + STRIDE));
  return btoa(characters);
}

/** The bytes of a base64 text. Throws `DOMException` for what is none. */
export function base64Bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
