/** Raised with every change that makes records differ, so that kept snapshots are read again. Every kept record carries it. */
export const READER_VERSION = 1;
