import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linkFolder } from '../files/link-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import type { FollowedBuild } from '../site/follow-build.ts';
import type { Rendered } from './build-with-astro.ts';
import { count } from './say.ts';

/**
 * Makes a site in a new folder from the one that is published, by what is different in it.
 *
 * @param published a folder that is as the last build has left it
 * @returns false, with nothing done, where only a whole build will do
 */
export async function amendInto(
  folder: string,
  published: string,
  built: FollowedBuild,
  { site, stages }: Rendered,
): Promise<boolean> {
  stages.begin('Rendering what has changed');
  // Whatever keeps it from being rendered, a whole build has better words for.
  const amendment = await built.amend(site).catch(() => undefined);
  if (!amendment) {
    stages.abandon();
    return false;
  }
  const { written, removed } = amendment;
  stages.begin(`Indexing for search, with ${count(written.size, 'other file')}`);
  const htmlOf = (page: string) => readFile(join(published, page, 'index.html'), 'utf8');
  const searching = built.amendSearch(htmlOf);
  // Whoever waits for it is told; nobody may, if what comes first fails.
  searching.catch(() => undefined);
  const gone = new Set([...removed, ...written.keys()]);
  linkFolder(published, folder, file => !gone.has(file));
  await writeFiles(folder, written);
  const search = await searching;
  stages.begin('Publishing');
  for (const file of [...search.removed, ...search.written.keys()])
    await rm(join(folder, file), { force: true });
  await writeFiles(folder, search.written);
  return true;
}
