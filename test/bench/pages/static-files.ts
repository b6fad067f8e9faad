import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

export const kinds = ['HTML', 'CSS', 'JS', 'fonts', 'images', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** A file as it goes over the line. */
export interface ServedFile {
  readonly type: string;
  readonly kind: Kind;
  readonly body: Buffer;
  readonly isCompressed: boolean;
}

interface Format {
  readonly type: string;
  readonly kind: Kind;
  /** Brotli makes nothing of what is compressed already. */
  readonly isText: boolean;
}

const compress = promisify(brotliCompress);

const formats: Readonly<Record<string, Format>> = {
  '.html': { type: 'text/html; charset=utf-8', kind: 'HTML', isText: true },
  '.css': { type: 'text/css; charset=utf-8', kind: 'CSS', isText: true },
  '.js': { type: 'text/javascript; charset=utf-8', kind: 'JS', isText: true },
  '.mjs': { type: 'text/javascript; charset=utf-8', kind: 'JS', isText: true },
  '.svg': { type: 'image/svg+xml', kind: 'images', isText: true },
  '.ico': { type: 'image/x-icon', kind: 'images', isText: true },
  '.json': { type: 'application/json', kind: 'other', isText: true },
  '.xml': { type: 'application/xml', kind: 'other', isText: true },
  '.md': { type: 'text/markdown; charset=utf-8', kind: 'other', isText: true },
  '.txt': { type: 'text/plain; charset=utf-8', kind: 'other', isText: true },
  '.woff2': { type: 'font/woff2', kind: 'fonts', isText: false },
  '.woff': { type: 'font/woff', kind: 'fonts', isText: false },
  '.png': { type: 'image/png', kind: 'images', isText: false },
  '.jpg': { type: 'image/jpeg', kind: 'images', isText: false },
  '.webp': { type: 'image/webp', kind: 'images', isText: false },
  '.avif': { type: 'image/avif', kind: 'images', isText: false },
};
const unknownFormat: Format = { type: 'application/octet-stream', kind: 'other', isText: false };

/** Every file of a built site by the path that asks for it, texts by Brotli at its best. */
export async function readStaticFiles(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const served = files.map(
    async file => [pathOf(relative(folder, file)), await readStaticFile(file)] as const,
  );
  return new Map(await Promise.all(served));
}

function pathOf(file: string): string {
  return `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}

async function readStaticFile(file: string): Promise<ServedFile> {
  const { type, kind, isText } = formats[extname(file)] ?? unknownFormat;
  const bytes = await readFile(file);
  const body = isText ? await compress(bytes, atItsBest(bytes.length)) : bytes;
  return { type, kind, body, isCompressed: isText };
}

function atItsBest(size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}
