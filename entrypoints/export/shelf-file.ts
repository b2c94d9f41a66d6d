import { shelfDatabase } from '../../src/store/database';
import { findExport } from '../../src/store/export-files';

/** A file that stands ready in the store; nothing when it is no longer there. */
export async function shelfFile(id: string): Promise<Blob | undefined> {
  const database = shelfDatabase();
  try {
    return (await findExport(database, id))?.file;
  } finally {
    database.close();
  }
}
