/** What the scripts that lay out new files have in common. */

/** Ends the script with a sentence on stderr. `code` 2 is wrong usage. */
export function fail(message: string, code = 1): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** `Acme Jobs` as `acme-jobs`; empty where nothing of it can be in a file's name. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')
    .join('-');
}
