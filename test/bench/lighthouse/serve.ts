import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

export interface Server {
  /** `http://localhost:<port>` */
  readonly origin: string;
  /** Takes the files of a built site into memory, each by the path that asks for it. */
  publish(folder: string): Promise<void>;
  close(): void;
}

interface ServedFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const compress = promisify(brotliCompress);

/** A static host: Brotli for texts, and files that have their content in their name for good. */
export async function serve(): Promise<Server> {
  const files = new Map<string, ServedFile>();
  const server = createServer((request, response) => {
    const file = files.get(decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (file) response.writeHead(200, file.headers).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new TypeError('A server listens on a port.');
  return {
    origin: `http://localhost:${address.port}`,
    publish: async folder => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const { parentPath, name } of entries.filter(entry => entry.isFile())) {
        const file = join(parentPath, name);
        const path = `/${relative(folder, file).split(sep).join('/')}`;
        files.set(path.replace(/\/index\.html$/, '/'), await readServed(file, path));
      }
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const texts: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};
const others: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

async function readServed(file: string, path: string): Promise<ServedFile> {
  const bytes = await readFile(file);
  const text = texts[extname(file)];
  const type = text ?? others[extname(file)] ?? 'application/octet-stream';
  const body = text ? await compress(bytes) : bytes;
  return {
    body,
    headers: {
      'content-type': type,
      'content-length': `${body.length}`,
      'cache-control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(text && { 'content-encoding': 'br' }),
    },
  };
}
