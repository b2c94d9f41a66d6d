import type { BackupOutcome } from '../../protocol/backup';

/** The folder within the downloads folder. */
const BACKUP_FOLDER = 'Roleshelf';

/** The part of `browser.downloads` that is needed; there only while the user allows it. */
export interface Downloads {
  download(options: { url: string; filename: string; conflictAction: 'uniquify'; saveAs: false }): Promise<number>;
  search(query: { id: number }): Promise<readonly { state: string; error?: string | undefined }[]>;
  readonly onChanged: {
    addListener(listener: (change: { id: number; state?: { current?: string | undefined } | undefined }) => void): void;
    removeListener(listener: (change: { id: number; state?: { current?: string | undefined } | undefined }) => void): void;
  };
}

/** A backup that stands ready. */
interface ReadyBackup {
  readonly filename: string;
  readonly count: number;
  readonly file: Blob;
}

/** Puts a backup into the downloads folder, beside whatever is there, and answers once it is on the disk or could not get there. */
export async function keepBackup({ filename, count, file }: ReadyBackup, downloads: Downloads | undefined): Promise<BackupOutcome> {
  if (downloads === undefined)
    return { code: 'permission-missing', message: 'Chrome no longer lets Roleshelf put files into the downloads folder.' };
  const url = URL.createObjectURL(file);
  try {
    const id = await downloads.download({ url, filename: `${BACKUP_FOLDER}/${filename}`, conflictAction: 'uniquify', saveAs: false });
    const state = await ended(id, downloads);
    return state === 'complete'
      ? { filename, count }
      : { code: 'backup-interrupted', message: 'The backup could not be written to the downloads folder.' };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** How a download ends: `complete`, or another state. */
function ended(id: number, downloads: Downloads): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = async (): Promise<void> => {
      const [item] = await downloads.search({ id });
      if (item?.state === 'in_progress') return;
      downloads.onChanged.removeListener(listen);
      resolve(item?.state ?? 'interrupted');
    };
    const listen = (change: { id: number; state?: { current?: string | undefined } | undefined }): void => {
      if (change.id === id && change.state !== undefined) look().catch(reject);
    };
    downloads.onChanged.addListener(listen);
    // It may have ended before anybody listened.
    look().catch(reject);
  });
}
