import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { type Listening, listen } from './listen.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Serves a folder by its `_headers`, as hosts that read such a file do: where rules meet, every value is sent. */
export async function serveByRules(folder: string): Promise<Listening> {
  const rules = readRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const found = await readFile(file).catch(() => undefined);
    for (const { isFor, name, value } of rules) if (isFor.test(pathname)) response.appendHeader(name, value);
    const type = found ? types[extname(file)] : types['.html'];
    response.writeHead(found ? 200 : 404, { 'content-type': type ?? 'application/octet-stream' });
    response.end(found ?? (await readFile(join(folder, '404.html'))));
  });
  return listen(server);
}

interface Rule {
  readonly isFor: RegExp;
  readonly name: string;
  readonly value: string;
}

function readRules(text: string): readonly Rule[] {
  return text.split(/\n(?=\/)/).flatMap(rule => {
    const [path = '', ...headers] = rule.trim().split('\n');
    const isFor = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
    return headers.map(header => {
      const [, name = '', value = ''] = /^\s+([\w-]+): (.*)$/.exec(header) ?? [];
      return { isFor, name, value };
    });
  });
}
