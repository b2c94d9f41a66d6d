/** Whether `text` is an absolute http(s) address. Everything that is shown as a link or kept as an address passes here, so `javascript:` never does. */
export function isWebUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:';
}
