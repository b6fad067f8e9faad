import type { AstroPrerenderer, PathWithRoute } from 'astro';
import type { PlannedSite } from './derive-site.ts';
import type { PictureCopies } from './picture-copies.ts';
import type { PublishedModules } from './published-modules.ts';
import { type Recipe, type RecipeOf, recipeWriter } from './recipes.ts';
import { withBase } from './view/link.ts';

/** What has become another file than it was, by its way from the published folder, with `/` on every system. */
export interface Rerendered {
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
  /** The pages among them, by id. */
  readonly pages: ReadonlyMap<string, string>;
}

/**
 * Renders again what another site shows otherwise, with the program that the last build has bundled: an edit of words
 * seldom changes more than a few files.
 *
 * @returns undefined where only a whole build will do
 */
export type Rerender = (site: PlannedSite) => Promise<Rerendered | undefined>;

interface Bundle {
  /** That of the last build, after it has rendered. */
  readonly prerenderer: AstroPrerenderer;
  readonly modules: PublishedModules;
  readonly copies: PictureCopies;
  /** Astro's `site` and `base`. */
  readonly origin: string;
  readonly base: string;
}

/** @param built the site of the last build */
export async function rerenderer(bundle: Bundle, built: PlannedSite): Promise<Rerender | undefined> {
  const recipesOf = recipeWriter();
  const last = new Map<string, Recipe | undefined>();
  const sameBytes = new Map<string, Buffer>();
  const paths = async (site: PlannedSite) => {
    const shown = await bundle.modules.show(site);
    if (!shown || !forgetPaths(bundle.prerenderer)) return undefined;
    const isOurs = Object.keys(site.model.settings.components).length === 0;
    const recipeOf: RecipeOf = isOurs ? recipesOf(shown, site) : () => undefined;
    const all = await bundle.prerenderer.getStaticPaths();
    return new Map(all.map(path => [fileOf(path), { path, recipe: recipeOf(path) }]));
  };
  const first = await paths(built);
  if (!first) return undefined;
  for (const [file, { recipe }] of first) last.set(file, recipe);
  return async site => {
    const next = await paths(site);
    if (!next) return undefined;
    const written = new Map<string, Uint8Array>();
    const pages = new Map<string, string>();
    const other = [...next].filter(([file, { recipe }]) => recipe === undefined || last.get(file) !== recipe);
    const bodies = await bodiesOf(
      other.map(([, { path }]) => path),
      bundle,
    );
    if (!bodies) return undefined;
    for (const [at, [file, { path, recipe }]] of other.entries()) {
      const body = bodies[at] as Buffer;
      last.set(file, recipe);
      if (sameBytes.get(file)?.equals(body)) continue;
      if (recipe === undefined) sameBytes.set(file, body);
      written.set(file, body);
      if (path.route.route === pageRoute)
        pages.set(file.slice(0, -'/index.html'.length), body.toString('utf8'));
    }
    const removed = [...last.keys()].filter(file => !next.has(file));
    for (const file of removed) last.delete(file);
    return { written, removed, pages };
  };
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
async function bodyOf({ pathname, route }: PathWithRoute, { prerenderer, origin, base }: Bundle) {
  const isPage = route.type === 'page' && pathname !== '/404';
  const url = new URL(withBase(base, isPage ? `${pathname.replace(/\/$/, '')}/` : pathname), origin);
  const rendered = await prerenderer.render(new Request(url), { routeData: route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  const isWhole = response.body && (response.status === 200 || pathname === '/404');
  return isWhole ? Buffer.from(await response.arrayBuffer()) : undefined;
}

/** Where Astro writes it. */
function fileOf({ pathname, route }: PathWithRoute): string {
  const name = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return name;
  if (name === '404') return '404.html';
  return name === '' ? 'index.html' : `${name}/index.html`;
}

/** Astro asks a route for its paths once; the program keeps what it said. */
function forgetPaths(prerenderer: AstroPrerenderer): boolean {
  const { app } = prerenderer as { readonly app?: { readonly routeCache?: { clearAll?: () => void } } };
  app?.routeCache?.clearAll?.();
  return app?.routeCache?.clearAll !== undefined;
}
