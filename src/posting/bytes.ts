/** Whether both are the same bytes; nothing is the same as nothing else. */
export function isSame(left: Uint8Array | undefined, right: Uint8Array): boolean {
  return left?.byteLength === right.byteLength && left.every((byte, at) => byte === right[at]);
}

/** These bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
