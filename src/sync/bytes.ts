/** Whether both are the same bytes; nothing is the same as nothing else. */
export function isSame(left: Uint8Array | undefined, right: Uint8Array): boolean {
  return left?.byteLength === right.byteLength && left.every((byte, at) => byte === right[at]);
}
