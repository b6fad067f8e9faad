import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { PlannedSite } from './derive-site.ts';
import type { PictureMaker } from './pictures/draw-pictures.ts';
import type { Rerender } from './rerender.ts';
import { endSearch, type SearchIndexer } from './search/index-search.ts';
import type { SiteView } from './view/site-view.ts';

/** What becomes another file, by its way from the published folder, with `/` on every system. */
export interface Amendment {
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
}

/** What stays of a build for whoever follows edits: the next site is published by what is different in it. */
export interface FollowedBuild {
  /**
   * What makes the published folder show another site. The search comes after it, since it is made of the whole site.
   *
   * @returns undefined where only a whole build will do
   */
  readonly amend: (site: PlannedSite) => Promise<Amendment | undefined>;
  /** @param htmlOf a published page by its id */
  readonly amendSearch: (htmlOf: (page: string) => Promise<string>) => Promise<Amendment>;
  /** Nobody follows any more. */
  readonly end: () => Promise<void>;
}

interface Build {
  readonly rerender: Rerender;
  readonly indexer: SearchIndexer;
  /** What was published for the search. */
  readonly index: ReadonlyMap<string, Uint8Array>;
  readonly viewOf: (site: PlannedSite) => SiteView;
  /** Undefined where no pictures are published. */
  readonly drawPictures: PictureMaker | undefined;
}

/** @param built the site of the build */
export function followBuild(
  { rerender, indexer, index, viewOf, drawPictures }: Build,
  built: PlannedSite,
): FollowedBuild {
  let view = viewOf(built);
  let digests = digestsOf(index);
  return {
    async amend(site) {
      const next = viewOf(site);
      // What the sitemap says is Astro's to say.
      if (next.address !== undefined && !isDeepStrictEqual(listed(view), listed(next))) return undefined;
      const rendered = await rerender(site);
      if (!rendered) return undefined;
      indexer.begin(site);
      for (const [page, html] of rendered.pages) indexer.read(page, html);
      const pictures = drawPictures ? await drawPictures(otherPictures(view, next), next) : [];
      view = next;
      return { written: new Map([...rendered.written, ...pictures]), removed: rendered.removed };
    },
    async amendSearch(htmlOf) {
      const files = await indexer.files(htmlOf);
      const next = digestsOf(files);
      const written = [...files].filter(([file]) => digests.get(file) !== next.get(file));
      const removed = [...digests.keys()].filter(file => !next.has(file));
      digests = next;
      const placed = (file: string) => `${searchFolder}/${file}`;
      return {
        written: new Map(written.map(([file, bytes]) => [placed(file), bytes])),
        removed: removed.map(placed),
      };
    },
    end: endSearch,
  };
}

/** Where Pagefind's index is published. */
export const searchFolder = 'pagefind';

function listed({ pages, moved }: SiteView) {
  return [pages.map(({ id, updated }) => [id, updated]), moved.map(({ name }) => name)];
}

function otherPictures(before: SiteView, after: SiteView) {
  const of = ({ doorway, pages }: SiteView) => [doorway, ...pages].flatMap(({ picture }) => picture ?? []);
  const known = new Map(of(before).map(({ file, question }) => [file, question]));
  return of(after).filter(({ file, question }) => known.get(file) !== question);
}

function digestsOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map(
    [...files].map(([file, bytes]) => [file, createHash('sha1').update(bytes).digest('base64')]),
  );
}
