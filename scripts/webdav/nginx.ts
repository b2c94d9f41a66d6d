import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DavServer, type Launching, type Place, passwordLine, startServer } from './dav-server';
import { type Needed, programPath } from './debian-packages';

const module = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';

export const nginxPackages: Needed = { packages: ['nginx', 'libnginx-mod-http-dav-ext'], files: ['nginx', module] };

/** nginx with its own DAV methods and the dav-ext module's. It knows no locks, and overwrites whatever `If-None-Match` says. */
export function startNginx(): Promise<DavServer> {
  return startServer(prepare);
}

async function prepare({ port, folder, home, user, password }: Place): Promise<Launching> {
  const config = join(home, 'nginx.conf');
  await writeFile(join(home, 'passwords'), passwordLine(user, password));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join(' ');
  await writeFile(
    config,
    `
load_module ${module};
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${home}/nginx.pid;
error_log ${home}/error.log;
events {}
http {
  access_log off;
  ${paths}
  client_max_body_size 0;
  gzip on;
  gzip_types *;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    auth_basic shelf;
    auth_basic_user_file ${home}/passwords;
    dav_methods PUT DELETE MKCOL COPY MOVE;
    dav_ext_methods PROPFIND OPTIONS;
  }
}
`,
  );
  // Without -e it opens Debian's log before it reads where its own is.
  return {
    program: programPath('nginx') ?? 'nginx',
    args: ['-e', `${home}/error.log`, '-c', config],
    address: `http://127.0.0.1:${port}/`,
  };
}
