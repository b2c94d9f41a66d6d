/** Whether two names mean the same company or site, whatever their case, signs and legal form. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [foldName(a), foldName(b)];
  return one !== '' && one === other;
}

const legalForms =
  /(?:\s|,)+(?:inc|llc|ltd|limited|plc|gmbh|ag|se|kg|co|corp|corporation|company|sa|sas|sarl|srl|spa|bv|nv|ab|as|asa|oy|oyj|aps|a\/s|pty|pvt|kk|oü)\.?$/i;

/** A name without case, accents, signs and legal form, for comparing: "Acme, Inc." and "ACME" are the same. */
export function foldName(name: string): string {
  return withoutLegalForm(name)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** "Acme" of "Acme, Inc.". */
export function withoutLegalForm(name: string): string {
  return name.trim().replace(legalForms, '').replace(legalForms, '');
}
