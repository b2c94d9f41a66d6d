/** Whether `text` is an absolute http(s) address. Everything that is shown as a link or kept as an address passes here, so `javascript:` never does. */
export function isWebUrl(text: string): boolean {
  // Not `URL.canParse`: of a host with a letter like `å` in it Node 20 says that it is none once it was asked often (seen on 2026-11-29 in 20.20.2).
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
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
