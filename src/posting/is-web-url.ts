/** Whether `text` is an absolute http(s) address. Everything that is shown as a link or kept as an address passes here, so `javascript:` never does. */
export function isWebUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:';
}

/**
 * Whether `text` is such an address without a name or password in it: `https://linkedin.com@evil.example/` leads elsewhere than it looks.
 * What a page gives as a link is kept, and shown as one, where it passes here.
 */
export function isPublicUrl(text: string): boolean {
  if (!isWebUrl(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
