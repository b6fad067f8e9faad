import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Effort } from '../planner/index.ts';
import { followFiles, followSite } from './follow-files.ts';
import { Misuse } from './misuse.ts';
import { openPublisher } from './publish.ts';
import { publishedSite } from './published-site.ts';
import { configFiles, publishedFolder, readConfig } from './read-config.ts';
import { onError, say } from './say.ts';
import { siteKeeper } from './site-keeper.ts';
import { isStarting, startAgain } from './start-again.ts';

interface WatchOptions {
  readonly root: string;
  readonly outDir?: string;
  readonly effort: Effort;
}

/**
 * Builds, and stays: what an edit changes is published as soon as it is saved, and the search after it. Whoever looks finds
 * a whole site at any moment, as after a build.
 */
export async function watch({ root, outDir, effort }: WatchOptions): Promise<void> {
  if (await isStarting()) return;
  const config = await readConfig(root).catch(error => onceMended(root, error));
  const folder = publishedFolder(config, outDir);
  const publisher = await openPublisher(folder, config.root, publishedSite);
  const files = await followSite(config);
  try {
    const keeper = siteKeeper(config, { publisher, folder, effort });
    await keeper.build();
    say(`${onError.green('✓')} Following every edit — Ctrl+C ends it.`);
    for (;;) {
      const edits = await files.next(keeper.pause());
      if (!edits) await keeper.catchUp(files.edited());
      else if (edits.files.some(file => configFiles.includes(file))) break;
      else await keeper.follow(edits);
    }
  } finally {
    await files.close();
    publisher.close();
  }
  say(`\n${config.file ?? 'The config'} has changed, and the build starts again.`);
  startAgain();
}

/** Whoever edits a config saves it half-done now and then. */
async function onceMended(root: string, error: unknown): Promise<never> {
  const isThere = configFiles.some(name => existsSync(join(root, name)));
  if (!(error instanceof Misuse) || !isThere) throw error;
  const files = await followFiles(resolve(root), configFiles);
  say(`${onError.red('✗')} ${error.message}\nSave it again, and the build starts.`);
  await files.next();
  await files.close();
  return startAgain();
}
