/** Files that are sealed with a passphrase, in the age format: to be opened before they are read. */
import { Problem } from '../posting/problem';
import { SEALED_MAX } from '../sync/sealed-limit';

/** How every file in the age format begins: https://age-encryption.org/v1. */
const HEAD = 'age-encryption.org/v1\n';

/** Whether a file is sealed. */
export async function isSealed(file: Blob): Promise<boolean> {
  return (await file.slice(0, HEAD.length).text()) === HEAD;
}

/** Opens a sealed file. Throws `Problem` with `sync-passphrase`, `file-unreadable` where it is damaged, or `file-too-large`. */
export async function openSealed(file: File, passphrase: string): Promise<File> {
  if (file.size > SEALED_MAX) throw new Problem('file-too-large', 'This file is larger than an import takes.');
  const [{ openWithPassphrase }, { Unreadable }] = await Promise.all([import('../sync/sealing'), import('../sync/changes-file')]);
  try {
    const bytes = await openWithPassphrase(new Uint8Array(await file.arrayBuffer()), passphrase);
    return new File([bytes], file.name.replace(/\.age$/, ''), { lastModified: file.lastModified });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.reason === 'foreign') throw new Problem('sync-passphrase', 'This passphrase does not open the file.', { cause: error });
    throw new Problem('file-unreadable', 'This sealed file is damaged.', { cause: error });
  }
}
