/** The most bytes of a file that is sealed with a passphrase: it is opened in memory. */
export const SEALED_MAX = 400_000_000;
