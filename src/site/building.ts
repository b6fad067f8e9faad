import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { writeFiles } from '../files/write-files.ts';
import type { Host } from '../model/settings.ts';
import type { BundledProgram, ProgramReader } from './bundled-program.ts';
import type { PlannedSite } from './derive-site.ts';
import { digestsOf, type FollowedBuild, followBuild, searchFolder, shownIn } from './follow-build.ts';
import { prepareForHost } from './hosts/prepare-for-host.ts';
import type { KeptRendering } from './kept-build.ts';
import { type PictureCopies, pictureCopies } from './picture-copies.ts';
import { drawPictures, pictureMaker, publishPictures } from './pictures/draw-pictures.ts';
import type { PublishedModules } from './published-modules.ts';
import { readAlong } from './read-along.ts';
import { pageRoute, rerenderer } from './rerender.ts';
import { searchIndexer } from './search/index-search.ts';
import { endSearch } from './search/pagefind-index.ts';
import { sitemapWriter } from './sitemap-writer.ts';
import type { Address } from './view/link.ts';
import type { SiteView } from './view/site-view.ts';

/** What is ours of a build, while Astro renders. */
export interface Building {
  readonly wrap: (prerenderer: AstroPrerenderer) => AstroPrerenderer;
  /** After the pages have been written. */
  readonly publishPictures: (dir: string) => Promise<void>;
  /** While the program is there that has rendered them, for whoever follows. */
  readonly keepProgram: () => Promise<void>;
  /** After everything else has been. */
  readonly finish: (dir: string) => Promise<void>;
  /** What is needed to publish the next site; undefined where a whole build has to. */
  readonly follow: () => Promise<FollowedBuild | undefined>;
  /** Where nobody follows. */
  readonly end: () => Promise<void>;
}

interface Commission {
  readonly site: PlannedSite;
  readonly viewOf: (site: PlannedSite) => SiteView;
  readonly modules: PublishedModules;
  readonly program: ProgramReader;
  readonly address: Address;
  readonly isSmart: boolean;
  readonly isSitemapOurs: boolean;
  readonly publicDir: string;
  readonly host: Host | undefined;
  /** Where pictures are kept. */
  readonly cache: string;
}

/** Begins what takes long and needs no page: the pictures, and the search. */
export function beginBuild(commission: Commission): Building {
  const { site, viewOf, modules, program, address, isSmart, isSitemapOurs, publicDir, host, cache } =
    commission;
  const { doorway, pages, name, colours } = viewOf(site);
  const pictures = [doorway, ...pages].flatMap(({ picture }) => picture ?? []);
  // Whoever shows a picture elsewhere has to know where it is.
  const isShared = address.site !== undefined;
  const drawing = isShared ? drawPictures(pictures, { name, colours }, cache) : undefined;
  // Until pages are there, nobody waits for them.
  drawing?.catch(() => undefined);
  const indexer = searchIndexer();
  indexer.begin(site);
  let renderedBy: AstroPrerenderer | undefined;
  let copies: PictureCopies | undefined;
  let bundled: BundledProgram | undefined;
  let index: ReadonlyMap<string, Uint8Array> = new Map();
  return {
    wrap(prerenderer) {
      renderedBy = prerenderer;
      copies = pictureCopies();
      // The search is made while the rest is rendered.
      return readAlong(program.listenTo(prerenderer), pageRoute, (path, html) => {
        indexer.read(basename(path), html);
      });
    },
    async publishPictures(dir) {
      if (drawing) await publishPictures(drawing, dir);
    },
    async keepProgram() {
      bundled = await program.read();
    },
    async finish(dir) {
      index = await indexer.files(page => readFile(join(dir, page, 'index.html'), 'utf8'));
      await writeFiles(join(dir, searchFolder), index);
      if (host) await prepareForHost(host, { dir, base: address.base, redirects: site.plan.redirects });
    },
    async follow() {
      // What a host reads is made of all pages.
      if (!renderedBy || !copies || host) return undefined;
      const rerenders = rerenderer({ prerenderer: renderedBy, modules, copies, address, publicDir });
      const recipes = await rerenders.recipesOf(site);
      if (!recipes) return undefined;
      const standing = { ...shownIn(viewOf(site)), recipes, search: digestsOf(index) };
      const pictures = isShared ? cache : undefined;
      const drawPictures = isShared ? pictureMaker(cache) : undefined;
      const given = modules.kept();
      const rendering: KeptRendering | undefined = bundled &&
        given && {
          program: bundled,
          modules: given,
          copies: copies.kept(),
          address,
          isSmart,
          publicDir,
          pictures,
        };
      const sitemapOf = isSitemapOurs ? sitemapWriter(address) : undefined;
      return followBuild(
        { rerenderer: rerenders, indexer, viewOf, drawPictures, sitemapOf, rendering },
        standing,
      );
    },
    end: endSearch,
  };
}
