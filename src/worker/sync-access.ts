/** Where the user's server is, who they are there, and the shelf's key. In `storage.local`, which no export has in it and no sync carries. */
import * as z from '../posting/zod';
import type { StorageArea } from '../settings/storage-area';

const KEY = 'sync';

const Access = z.object({
  address: z.string(),
  user: z.string(),
  password: z.string(),
  /** `AGE-SECRET-KEY-1…` */
  identity: z.string(),
  /** As it lies on the server, in base64, so that one that is lost there is put back. */
  sealedIdentity: z.string(),
});
export type SyncAccess = z.infer<typeof Access>;

export interface StoredAccess {
  read(): Promise<SyncAccess | undefined>;
  write(access: SyncAccess): Promise<void>;
  forget(): Promise<void>;
}

/** The access as it is kept in a storage area; none where nothing is set up. */
export function storedAccess(area: StorageArea): StoredAccess {
  return {
    async read() {
      const access = Access.safeParse((await area.get(KEY))[KEY]);
      return access.success ? access.data : undefined;
    },
    write: (access) => area.set({ [KEY]: access }),
    // Overwritten, not only let go of.
    forget: () => area.set({ [KEY]: null }),
  };
}
