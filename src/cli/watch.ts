import type { Effort } from '../planner/index.ts';
import { followFiles } from './follow-files.ts';
import { openPublisher } from './publish.ts';
import { publishedSite } from './published-site.ts';
import { publishedFolder, readConfig } from './read-config.ts';
import { onError, say } from './say.ts';
import { siteKeeper } from './site-keeper.ts';
import { startAgain } from './start-again.ts';

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
  const config = await readConfig(root);
  const folder = publishedFolder(config, outDir);
  const publisher = await openPublisher(folder, config.root, publishedSite);
  const files = await followFiles(config);
  try {
    const keeper = siteKeeper(config, { publisher, folder, effort });
    await keeper.build();
    say(`${onError.green('✓')} Following every edit — Ctrl+C ends it.`);
    for (;;) {
      const edits = await files.next(keeper.pause());
      if (!edits) await keeper.catchUp();
      else if (edits.files.some(file => file === config.file)) break;
      else await keeper.follow(edits);
    }
  } finally {
    await files.close();
    publisher.close();
  }
  say(`\n${config.file ?? 'The config'} has changed, and the build starts again.`);
  await startAgain();
}
