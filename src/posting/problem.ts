import * as z from './zod';

/** What can go wrong outside of reading, each with a sentence for the user in the interface. docs/errors.md lists them all. */
export const ProblemCode = z.enum([
  /** The tab is a browser page, the web store, a PDF, or another page that Chrome keeps extensions out of. */
  'page-not-allowed',
  /** The tab was closed or went elsewhere while it was read. */
  'page-gone',
  /** The page did not answer in time. */
  'page-timeout',
  /** Access to a page that only the user can grant was not granted. */
  'permission-missing',
  /** A captured page that was to be saved is no longer there; read the page once more. */
  'capture-expired',
  /** No saved posting has this key. */
  'posting-unknown',
  /** A kept record does not fit its schema. */
  'record-invalid',
  /** The disk or the browser's quota is full. */
  'storage-full',
  /** IndexedDB does not open. */
  'storage-unavailable',
  /** The shelf was written by a newer version of Roleshelf. */
  'storage-newer',
  /** A file that no importer knows, or whose form is damaged as a whole. */
  'file-unreadable',
  /** A file that a newer version of Roleshelf wrote. */
  'file-newer',
  /** A file, or what it unpacks to, is larger than an import takes. */
  'file-too-large',
  /** A table that has more columns than anybody would explain. */
  'table-too-wide',
  /** An import that is to be gone on with or taken back is no longer known. */
  'import-unknown',
  /** The user ended an export before its file was built. */
  'export-cancelled',
  /** More than one zip archive holds. */
  'archive-too-large',
  /** A file that is to be sealed with a passphrase has more than can be opened again. */
  'sealed-too-large',
  /** A message that no route knows, or from a sender that may not send it. */
  'message-refused',
  /** No worker answers: it was stopped twice in the middle, or the browser does not start it any more. */
  'worker-silent',
  /** An automatic backup did not reach the downloads folder. */
  'backup-interrupted',
  /** No address of a WebDAV folder by HTTPS, or one that leads to another origin. */
  'sync-address',
  /** The server does not answer: this machine is offline, or the server is. */
  'sync-offline',
  /** The server refuses the user name or the password, or this user may not write there. */
  'sync-sign-in',
  /** The passphrase does not open the shelf on the server, or a sealed file. */
  'sync-passphrase',
  /** The server fails, or answers as no WebDAV server should. */
  'sync-server',
  /** The server has no space left. */
  'sync-full',
  /** There is no shelf to join at the address, or there is one already where one was to be started. */
  'sync-none',
  /** The key on the server is gone, damaged, or another shelf's. */
  'sync-damaged',
  /** A sync was asked for where none is set up. */
  'sync-not-set-up',
  /** A defect in Roleshelf: reported in the worker's console, told to the user without detail. */
  'unexpected',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** The wire form of a problem. */
export const ProblemReport = z.object({ code: ProblemCode, message: z.string() });
export type ProblemReport = z.infer<typeof ProblemReport>;

/** An expected failure. Whatever else is thrown is a defect, and is reported once where it surfaces. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  toReport(): ProblemReport {
    return { code: this.code, message: this.message };
  }
}
