import { documented } from './documented.ts';
import { indexFile, indexId } from './index-file.ts';
import { passageFile } from './passage-file.ts';

/** Where the passages lie, from the root of the own site. */
export const folder = 'content/checks';

/** What the own site tells of the rules: the text of each file in the folder, by name. */
export async function docsFiles(): Promise<ReadonlyMap<string, string>> {
  const told = documented.map(async one => [`${one.id}.mdx`, await passageFile(one)] as const);
  return new Map([[`${indexId}.mdx`, indexFile()], ...(await Promise.all(told))]);
}
