import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DavServer, type Launching, type Place, passwordLine, startServer } from './dav-server';
import { type Needed, programPath } from './debian-packages';

const modules = '/usr/lib/apache2/modules';
/** `www-data` of every Debian: Apache serves nothing as root. */
const WWW_DATA = 33;

/** The binary and its modules, without the service around them. */
export const apachePackages: Needed = { packages: ['apache2-bin'], files: ['apache2', `${modules}/mod_dav_fs.so`] };

/** Apache with `mod_dav`. `mod_deflate` packs its answers, and writes other ETags than the files' own into them. */
export function startApache(): Promise<DavServer> {
  return startServer(prepare);
}

async function prepare({ port, folder, home, user, password }: Place): Promise<Launching> {
  const passwords = join(home, 'passwords');
  const config = join(home, 'apache.conf');
  await writeFile(passwords, passwordLine(user, password));
  const isRoot = process.getuid?.() === 0;
  await writeFile(
    config,
    `
ServerRoot ${home}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${home}/apache.pid
DefaultRuntimeDir ${home}
Mutex file:${home} default
ErrorLog ${home}/error.log
${isRoot ? 'User www-data\nGroup www-data' : ''}
${['mpm_event', 'authn_core', 'authn_file', 'auth_basic', 'authz_core', 'authz_user', 'filter', 'deflate', 'dav', 'dav_fs']
  .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
  .join('\n')}
StartServers 1
DavLockDB ${home}/locks
DocumentRoot ${folder}
<Directory ${folder}>
  Dav On
  AuthType Basic
  AuthName shelf
  AuthUserFile ${passwords}
  Require valid-user
  SetOutputFilter DEFLATE
</Directory>
`,
  );
  if (isRoot) for (const path of [home, folder, passwords]) await chown(path, WWW_DATA, WWW_DATA);
  return {
    program: programPath('apache2') ?? 'apache2',
    args: ['-f', config, '-DFOREGROUND'],
    address: `http://127.0.0.1:${port}/`,
  };
}
