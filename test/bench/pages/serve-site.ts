import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { SlowLine } from './slow-line.ts';
import { type Kind, readStaticFiles, type ServedFile } from './static-files.ts';

/** A built site behind a slow line. */
export interface ServedSite {
  /** `http://localhost:<port>` */
  readonly origin: string;
  /** What has been asked for since the last time that somebody took it. */
  takeAnswers(): Answer[];
  close(): void;
}

export interface Answer {
  readonly path: string;
  readonly kind: Kind;
  /** Of the body, as it went over the line. */
  readonly bytes: number;
  /** For a page that nobody has asked for yet, as the browser says. */
  readonly isAhead: boolean;
}

/**
 * Serves every site alike: over HTTP/1.1, since Node's HTTP/2 does not send what matters first; in Brotli; to be kept for
 * an hour, so that whatever is fetched ahead can be used.
 */
export async function serveSite(folder: string, line: SlowLine): Promise<ServedSite> {
  const files = await readStaticFiles(folder);
  let answers: Answer[] = [];
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = files.get(path);
    answers.push({
      path,
      kind: file?.kind ?? 'other',
      bytes: file?.body.length ?? 0,
      isAhead: /prefetch/.test(`${request.headers['sec-purpose']}`),
    });
    void answer(request, response, file, line);
  });
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new TypeError('A server listens on a port.');
  return {
    origin: `http://localhost:${address.port}`,
    takeAnswers: () => {
      const taken = answers;
      answers = [];
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  file: ServedFile | undefined,
  line: SlowLine,
): Promise<void> {
  await line.asked(request.rawHeaders.join('  ').length);
  if (!file) {
    response.writeHead(404, { 'content-length': 0 }).end();
    return;
  }
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.body.length,
    'cache-control': 'public, max-age=3600',
    ...(file.isCompressed && { 'content-encoding': 'br' }),
  });
  await line.send(file.body, packet => {
    if (response.destroyed) return false;
    response.write(packet);
    return true;
  });
  response.end();
}
