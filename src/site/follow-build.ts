import { hash } from 'node:crypto';
import type { PlannedSite } from './derive-site.ts';
import type { KeptBuild, KeptRendering } from './kept-build.ts';
import type { PictureMaker } from './pictures/draw-pictures.ts';
import type { Recipes, Rerenderer } from './rerender.ts';
import type { SearchIndexer } from './search/index-search.ts';
import { endSearch } from './search/pagefind-index.ts';
import type { PictureView } from './view/picture-view.ts';
import type { SiteView } from './view/site-view.ts';

/** What becomes another file, by its way from the published folder, with `/` on every system. */
export interface Amendment {
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
}

/** What stays of a build for whoever publishes the next site by what is different in it. */
export interface FollowedBuild {
  /**
   * What makes the published folder show another site. The search comes after it, since it is made of the whole site.
   *
   * @returns undefined where only a whole build will do
   */
  readonly amend: (site: PlannedSite) => Promise<Amendment | undefined>;
  /** @param htmlOf a published page by its id */
  readonly amendSearch: (htmlOf: (page: string) => Promise<string>) => Promise<Amendment>;
  /** All this for another process, after both; undefined where no other could go on. */
  readonly kept: () => KeptBuild | undefined;
  /** Nobody follows any more. */
  readonly end: () => Promise<void>;
}

/** What is published, as far as it tells what is another in the next site. */
export interface Standing {
  readonly recipes: Recipes;
  /** What the sitemap is made of. */
  readonly listed: string;
  /** The question that each picture shows, by its file. */
  readonly pictures: Questions;
  /** A digest of each file that the search has. */
  readonly search: ReadonlyMap<string, string>;
}

type Questions = ReadonlyMap<string, string>;

interface Build {
  readonly rerenderer: Rerenderer;
  readonly indexer: SearchIndexer;
  readonly viewOf: (site: PlannedSite) => SiteView;
  /** Undefined where no pictures are published. */
  readonly drawPictures: PictureMaker | undefined;
  /** The sitemap's files by their names; undefined where it is not ours. */
  readonly sitemapOf: ((site: PlannedSite) => Promise<ReadonlyMap<string, Uint8Array>>) | undefined;
  /** Undefined where no other process could render with it. */
  readonly rendering: KeptRendering | undefined;
}

/** @param standing what the build has published */
export function followBuild(
  { rerenderer, indexer, viewOf, drawPictures, sitemapOf, rendering }: Build,
  standing: Standing,
): FollowedBuild {
  let { recipes, listed, pictures, search } = standing;
  let view: SiteView | undefined;
  /** What the search does not have yet. */
  let unsought: { readonly site: PlannedSite; readonly pages: ReadonlyMap<string, string> } | undefined;
  return {
    async amend(site) {
      const next = viewOf(site);
      const rendered = await rerenderer.rerender(site, recipes);
      if (!rendered) return undefined;
      const shown = next === view ? { listed, pictures } : shownIn(next);
      const isListedOtherwise = next.address !== undefined && listed !== shown.listed;
      // Of pages that are not ours, Astro alone knows.
      const areOurs = [...rendered.recipes.values()].every(recipe => recipe !== undefined);
      if (isListedOtherwise && !(sitemapOf && areOurs)) return undefined;
      const sitemap = isListedOtherwise ? await sitemapOf?.(site) : undefined;
      unsought = { site, pages: new Map([...(unsought?.pages ?? []), ...rendered.pages]) };
      const drawn = drawPictures ? await drawPictures(otherPictures(pictures, shown.pictures), next) : [];
      const undrawn = drawPictures ? [...pictures.keys()].filter(file => !shown.pictures.has(file)) : [];
      view = next;
      recipes = rendered.recipes;
      ({ listed, pictures } = shown);
      return {
        written: new Map([...rendered.written, ...drawn, ...(sitemap ?? [])]),
        removed: [...rendered.removed, ...undrawn],
      };
    },
    async amendSearch(htmlOf) {
      if (unsought) indexer.begin(unsought.site);
      for (const [page, html] of unsought?.pages ?? []) indexer.read(page, html);
      unsought = undefined;
      const files = await indexer.files(htmlOf);
      const next = digestsOf(files);
      const written = [...files].filter(([file]) => search.get(file) !== next.get(file));
      const removed = [...search.keys()].filter(file => !next.has(file));
      search = next;
      const placed = (file: string) => `${searchFolder}/${file}`;
      return {
        written: new Map(written.map(([file, bytes]) => [placed(file), bytes])),
        removed: removed.map(placed),
      };
    },
    kept: () =>
      rendering && { ...rendering, standing: { recipes, listed, pictures, search }, index: indexer.kept() },
    end: endSearch,
  };
}

/** @returns what stands published of a site, beside what is rendered and sought */
export function shownIn(view: SiteView): Pick<Standing, 'listed' | 'pictures'> {
  const { doorway, pages } = view;
  const pictures = [doorway, ...pages].flatMap(({ picture }) => picture ?? []);
  return {
    listed: listedIn(view),
    pictures: new Map(pictures.map(({ file, question }) => [file, question])),
  };
}

function listedIn({ pages, moved }: SiteView): string {
  return JSON.stringify([pages.map(({ id, updated }) => [id, updated]), moved.map(({ name }) => name)]);
}

function otherPictures(before: Questions, after: Questions): readonly PictureView[] {
  const all = [...after].map(([file, question]) => ({ file, question }));
  return all.filter(({ file, question }) => before.get(file) !== question);
}

/** Of files by their names. */
export function digestsOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map([...files].map(([file, bytes]) => [file, hash('sha256', bytes, 'base64')]));
}

/** Where Pagefind's index is published. */
export const searchFolder = 'pagefind';
