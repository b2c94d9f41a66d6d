/**
 * What most addresses look like: a host of short ASCII labels without hyphens side by side (`xn--` would have to be decoded), the last beginning with a letter
 * (else it could be a number, which would have to be an address of IPv4), and after it whatever: no path is refused.
 */
const plain = /^https?:\/\/(?=[a-z\d.-]{1,63}(?:[/?#]|$))(?:[a-z\d]+(?:-[a-z\d]+)*\.)*[a-z][a-z\d]*(?:-[a-z\d]+)*(?:[/?#]|$)/;

/** Browsers have limits of their own for what is much longer. */
const PLAIN_LENGTH = 2_000;

/** Whether `text` is an absolute http(s) address. Everything that is shown as a link or kept as an address passes here, so `javascript:` never does. */
export function isWebUrl(text: string): boolean {
  // Many times as quick as parsing it, and an import asks of each row.
  if (text.length <= PLAIN_LENGTH && plain.test(text)) return true;
  const url = parsed(text);
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}

/** Not by `URL.canParse`: of a host with a letter like `å` in it Node 20 says that it is none once it was asked often (seen on 2026-11-29 in 20.20.2). */
function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
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
