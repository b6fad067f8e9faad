import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Host } from '../../../src/model/settings.ts';
import { prepareForHost } from '../../../src/site/hosts/prepare-for-host.ts';
import { emptyFolder } from '../../model/site-of.ts';

/** A page as small as one can be. */
export const page = (style: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${style}</style></head><body></body></html>`;

const files = {
  'index.html': page('doorway{}').replace('<body>', '<body><search></search>'),
  '404.html': page('missed{}'),
  'one/index.html': page('one{}'),
  'two/index.html': page('two{}'),
  'go/a/index.html': page('go{}'),
  'go/b/index.html': page('go{}'),
  'old/index.html': page('go{}'),
  '_astro/a.js': '',
};

const redirects = [{ from: '/old/', to: '/one/' }];

/** A small site, as it stands in its folder after it was built for a host. */
export async function builtFor(
  host: Host,
  {
    base = '/',
    added = {},
  }: { readonly base?: string; readonly added?: Readonly<Record<string, string>> } = {},
): Promise<Readonly<Record<string, string>>> {
  const dir = await emptyFolder();
  for (const [file, text] of Object.entries({ ...files, ...added })) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  await prepareForHost(host, { dir, base, redirects });
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const written = entries
    .filter(entry => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(dir.length + 1), await readFile(path, 'utf8')] as const;
    });
  return Object.fromEntries(await Promise.all(written));
}
