import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { onceForEach } from '../model/once-for-each.ts';
import type { PlannedSite } from './derive-site.ts';
import type { PictureCopies } from './picture-copies.ts';
import type { PublishedModules } from './published-modules.ts';
import { type Recipe, type RecipeOf, recipesFor } from './recipes.ts';
import { type Address, withBase } from './view/link.ts';
import type { SiteView } from './view/site-view.ts';

/** What has become another file than it was, by its way from the published folder, with `/` on every system. */
export interface Rerendered {
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
  /** The pages among them, by id. */
  readonly pages: ReadonlyMap<string, string>;
  /** Of all files, as they are now. */
  readonly recipes: Recipes;
}

/** What each file was rendered from, by its way from the published folder; undefined where nobody knows. */
export type Recipes = ReadonlyMap<string, Recipe | undefined>;

/**
 * Renders again what another site shows otherwise, with the program that a build has bundled: an edit of words
 * seldom changes more than a few files. Where only a whole build will do, it says `undefined`.
 */
export interface Rerenderer {
  readonly recipesOf: (site: PlannedSite) => Promise<Recipes | undefined>;
  /** @param last what the files were rendered from that are there */
  readonly rerender: (site: PlannedSite, last: Recipes) => Promise<Rerendered | undefined>;
}

interface Bundle {
  /** With the program of a build, after it has rendered. */
  readonly prerenderer: AstroPrerenderer;
  readonly modules: Pick<PublishedModules, 'show'>;
  readonly copies: Pick<PictureCopies, 'areEnoughFor'>;
  readonly address: Address;
  /** Astro's folder of files that are published as they are, in place of what would be rendered under their names. */
  readonly publicDir: string;
}

export function rerenderer(bundle: Bundle): Rerenderer {
  const sameBytes = new Map<string, Buffer>();
  const pathsOf = pathAsker(bundle.prerenderer);
  const brought = filesBelow(bundle.publicDir);
  const filesOf = async (site: PlannedSite) => {
    const shown = await bundle.modules.show(site);
    const all = shown && (await pathsOf(shown.site));
    if (!all) return undefined;
    const isOurs = Object.keys(site.model.settings.components).length === 0;
    const recipeOf: RecipeOf = isOurs ? recipesFor(shown, site) : () => undefined;
    const files = all.map(path => ({ file: fileOf(path), path, recipe: recipeOf(path) }));
    const standIns = files.filter(({ file }) => brought.has(file));
    // The search has read the page that is not published.
    if (standIns.some(({ path }) => path.route.type === 'page')) return undefined;
    return standIns.length === 0 ? files : files.filter(({ file }) => !brought.has(file));
  };
  const told = (files: readonly { readonly file: string; readonly recipe: Recipe | undefined }[]): Recipes =>
    new Map(files.map(({ file, recipe }) => [file, recipe]));
  return {
    async recipesOf(site) {
      const files = await filesOf(site);
      return files && told(files);
    },
    async rerender(site, last) {
      const files = await filesOf(site);
      if (!files) return undefined;
      const other = files.filter(({ file, recipe }) => recipe === undefined || last.get(file) !== recipe);
      const bodies = await bodiesOf(
        other.map(({ path }) => path),
        bundle,
      );
      if (!bodies) return undefined;
      const written = new Map<string, Uint8Array>();
      const pages = new Map<string, string>();
      for (const [at, { file, path, recipe }] of other.entries()) {
        const body = bodies[at] as Buffer;
        if (sameBytes.get(file)?.equals(body)) continue;
        if (recipe === undefined) sameBytes.set(file, body);
        written.set(file, body);
        if (path.route.route === pageRoute)
          pages.set(file.slice(0, -'/index.html'.length), body.toString('utf8'));
      }
      const recipes = told(files);
      const removed = [...last.keys()].filter(file => !recipes.has(file));
      return { written, removed, pages, recipes };
    },
  };
}

function filesBelow(folder: string): ReadonlySet<string> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return new Set(files.map(file => file.replaceAll(sep, '/')));
}

export const pageRoute = '/[page]';

/** Undefined where one shows what the build has not made. */
async function bodiesOf(paths: readonly PathWithRoute[], bundle: Bundle): Promise<Buffer[] | undefined> {
  const bodies: Buffer[] = [];
  const areThere = await bundle.copies.areEnoughFor(async () => {
    for (const path of paths) {
      const body = await bodyOf(path, bundle);
      if (body) bodies.push(body);
    }
  });
  return areThere && bodies.length === paths.length ? bodies : undefined;
}

/** Nothing but a file, and no address that leads elsewhere. */
async function bodyOf({ pathname, route }: PathWithRoute, { prerenderer, address }: Bundle) {
  const isPage = route.type === 'page' && pathname !== '/404';
  const { origin } = new URL(address.site ?? 'http://localhost');
  const url = new URL(withBase(address.base, isPage ? `${pathname.replace(/\/$/, '')}/` : pathname), origin);
  const rendered = await prerenderer.render(new Request(url), { routeData: route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  const isWhole = response.body && (response.status === 200 || pathname === '/404');
  return isWhole ? Buffer.from(await response.arrayBuffer()) : undefined;
}

/** Where Astro writes it. */
const fileOf = onceForEach(({ pathname, route }: PathWithRoute): string => {
  const name = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return name;
  if (name === '404') return '404.html';
  return name === '' ? 'index.html' : `${name}/index.html`;
});

/**
 * What there is to render. Our own routes take their paths, and what they hand to each, from the view alone.
 *
 * @returns undefined where the program cannot be asked again
 */
function pathAsker(prerenderer: AstroPrerenderer) {
  let last: { readonly view: SiteView; readonly paths: readonly PathWithRoute[] } | undefined;
  return async (view: SiteView): Promise<readonly PathWithRoute[] | undefined> => {
    if (last?.view === view && last.paths.every(({ route }) => route.origin !== 'project')) return last.paths;
    if (!forgetPaths(prerenderer)) return undefined;
    last = { view, paths: await prerenderer.getStaticPaths() };
    return last.paths;
  };
}

/** Astro asks a route for its paths once; the program keeps what it said. */
function forgetPaths(prerenderer: AstroPrerenderer): boolean {
  const { app } = prerenderer as { readonly app?: { readonly routeCache?: { clearAll?: () => void } } };
  app?.routeCache?.clearAll?.();
  return app?.routeCache?.clearAll !== undefined;
}
