import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { githubWorkflow } from './ci/github.ts';
import { gitlabPipeline } from './ci/gitlab.ts';
import type { CodeHost } from './format-names.ts';
import { Misuse } from './misuse.ts';
import { publishedFolder, readConfig } from './read-config.ts';
import { onError, say } from './say.ts';

const pipelines = {
  github: { file: '.github/workflows/throughline.yml', write: githubWorkflow },
  gitlab: { file: '.gitlab-ci.yml', write: gitlabPipeline },
} as const;

/**
 * Writes the file by which a code host checks, builds and deploys the site, for the host that its settings name.
 *
 * @throws Misuse if there is such a file already: it is the user's.
 */
export async function ci(codeHost: CodeHost, { root: given }: { readonly root: string }): Promise<void> {
  const config = await readConfig(given);
  const { file, write } = pipelines[codeHost];
  const path = join(config.root, file);
  const dist = relative(config.root, publishedFolder(config, undefined)) || 'dist';
  const text = write({
    dist,
    host: config.settings.host,
    hasLock: existsSync(join(config.root, 'package-lock.json')),
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' }).catch(error => {
    if (error.code === 'EEXIST')
      throw new Misuse(`${file} is there already. Move it away to have it written anew.`);
    throw error;
  });
  say(
    `${onError.green('✓')} ${file} checks, builds and deploys this site. Its first lines say what it needs; commit it.`,
  );
}
