import type { Published } from './publish.ts';

/** What “build” publishes. A site that somebody made by hand has a front page too, but not both. */
export const publishedSite: Published = {
  option: '--out-dir',
  isKnownBy: files => files.includes('index.html') && files.includes('pagefind'),
};
