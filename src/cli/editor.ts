import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import hostedGitInfo from 'hosted-git-info';
import type { Editor } from '../studio/view/studied.ts';
import { git } from './git.ts';

/** The server of `dev` opens the editor of whoever runs it (Vite's launch-editor). */
export function localEditor(root: string): Editor {
  return ({ file, line, column }) => ({
    href: `/__open-in-editor?file=${encodeURIComponent(`${join(root, file)}:${line}:${column}`)}`,
    isLocal: true,
  });
}

/** For whoever is sent the studio: the page on which the host of the site's repository edits a file, if one is known. */
export async function hostsEditor(root: string): Promise<Editor> {
  const repository = (await namedRepository(root)) ?? (await answer(root, ['remote', 'get-url', 'origin']));
  const host = repository ? hostedGitInfo.fromUrl(repository) : undefined;
  if (!host) return () => undefined;
  const folder = (await answer(root, ['rev-parse', '--show-prefix'])) ?? '';
  const branch = (await answer(root, ['rev-parse', '--abbrev-ref', 'origin/HEAD']))?.replace(/^origin\//, '');
  return ({ file, line }) => {
    const href = host.edit(`${folder}${file}`, branch ? { committish: branch } : {});
    return href ? { href: `${href}#L${line}`, isLocal: false } : undefined;
  };
}

/** What `package.json` says of the repository. */
async function namedRepository(root: string): Promise<string | undefined> {
  try {
    const { repository }: { repository?: unknown } = JSON.parse(
      await readFile(join(root, 'package.json'), 'utf8'),
    );
    if (typeof repository === 'string') return repository;
    const isNamed = typeof repository === 'object' && repository !== null && 'url' in repository;
    return isNamed && typeof repository.url === 'string' ? repository.url : undefined;
  } catch {
    return undefined;
  }
}

async function answer(root: string, args: readonly string[]): Promise<string | undefined> {
  const { ok, output } = await git(root, args).catch(() => ({ ok: false, output: Buffer.alloc(0) }));
  return (ok && output.toString().trim()) || undefined;
}
