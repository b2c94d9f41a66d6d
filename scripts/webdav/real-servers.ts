/** The servers that people run, each from Debian's packages. */
import { apachePackages, startApache } from './apache';
import type { DavServer } from './dav-server';
import { missingOf, type Needed } from './debian-packages';
import { nginxPackages, startNginx } from './nginx';
import { rclonePackages, startRclone } from './rclone';

/** A kind of server, which may not be to be had on this machine. */
export interface RealServer {
  readonly name: 'Apache mod_dav with gzip' | 'nginx with dav-ext' | 'rclone serve webdav';
  /** Installs it where that can be done; answers why it is not there, or nothing. */
  missing(): string | undefined;
  start(): Promise<DavServer>;
}

const of = (needed: Needed) => () => missingOf(needed);

export const realServers: readonly [RealServer, RealServer, RealServer] = [
  { name: 'Apache mod_dav with gzip', missing: of(apachePackages), start: startApache },
  { name: 'nginx with dav-ext', missing: of(nginxPackages), start: startNginx },
  { name: 'rclone serve webdav', missing: of(rclonePackages), start: startRclone },
];
