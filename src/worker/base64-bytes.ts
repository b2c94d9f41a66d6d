import { base64 } from '../export/base64';

export const bytesBase64 = base64;

/** The bytes of a base64 text. */
export function base64Bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
