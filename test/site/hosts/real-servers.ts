import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { emptyFolder } from '../../model/site-of.ts';

export const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
const apacheModules = '/usr/lib/apache2/modules';
export const apache = existsSync(apacheModules) ? ['/usr/sbin/apache2'].find(existsSync) : undefined;

const isRoot = process.getuid?.() === 0;

/** Serves the folder at a path by nginx as Debian has it, for as long as the test runs. */
export async function serveByNginx(root: string, folder: string): Promise<string> {
  const at = await servingFolder();
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const conf = `daemon off; pid ${at}/pid; error_log ${at}/error.log; ${isRoot ? 'user root;' : ''}
events {}
http {
  include /etc/nginx/mime.types; access_log off;
  ${temporary.map(name => `${name}_temp_path ${at}/${name};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${root}; include ${folder}/_nginx.conf; }
}`;
  await writeFile(join(at, 'nginx.conf'), conf);
  return started(nginx ?? '', ['-e', `${at}/error.log`, '-c', `${at}/nginx.conf`], port);
}

/** The same by Apache. */
export async function serveByApache(root: string): Promise<string> {
  const at = await servingFolder();
  const port = await freePort();
  const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'headers', 'mime'];
  const conf = `ServerRoot ${at}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${at}/pid
ErrorLog ${at}/error.log
${isRoot ? 'User www-data\nGroup www-data' : ''}
${modules.map(name => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride FileInfo
  Require all granted
</Directory>
`;
  await writeFile(join(at, 'apache.conf'), conf);
  return started(apache ?? '', ['-D', 'FOREGROUND', '-f', `${at}/apache.conf`], port);
}

async function servingFolder(): Promise<string> {
  const at = await emptyFolder();
  await mkdir(join(at, 'logs'));
  await chmod(at, 0o755);
  return at;
}

async function started(program: string, args: readonly string[], port: number): Promise<string> {
  const server = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  onTestFinished(async () => {
    server.kill('SIGTERM');
    await ended;
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) throw new Error(`${program} ended with ${server.exitCode}.`);
    if (await fetch(origin, { redirect: 'manual' }).catch(() => undefined)) return origin;
    await wait(50);
  }
  throw new Error(`${program} does not answer.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (!address || typeof address === 'string') throw new TypeError('A server listens on a port.');
  return address.port;
}
