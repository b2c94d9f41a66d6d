import { type DavServer, type Launching, type Place, startServer } from './dav-server';
import type { Needed } from './debian-packages';

export const rclonePackages: Needed = { packages: ['rclone'], files: ['rclone'] };

/** `rclone serve webdav`, below a path of its own. It is told to remember no listing: files change behind its back. */
export function startRclone(): Promise<DavServer> {
  return startServer(async ({ port, folder, user, password }: Place): Promise<Launching> => {
    const options = ['--addr', `127.0.0.1:${port}`, '--baseurl', '/remote.php/dav', '--user', user, '--pass', password];
    return {
      program: 'rclone',
      args: ['serve', 'webdav', folder, '--config', '/dev/null', '--dir-cache-time', '1ms', ...options],
      address: `http://127.0.0.1:${port}/remote.php/dav/`,
    };
  });
}
