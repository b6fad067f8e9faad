import { hash } from 'node:crypto';
import type { PathWithRoute } from 'astro';
import type { PlannedSite } from './derive-site.ts';
import type { Shown } from './published-modules.ts';

/** A digest of what a path is rendered from: as long as that is the same, so is what is rendered. */
export type Recipe = string;

/** The recipes of all paths that are rendered by our own routes and components. Others have none, and are rendered anew each time. */
export type RecipeOf = (path: Pick<PathWithRoute, 'pathname' | 'route'>) => Recipe | undefined;

/** Reads again only what is another value than the last time. */
export function recipeWriter(): (shown: Shown, site: PlannedSite) => RecipeOf {
  const digestOf = digests();
  return ({ site, prose }, { model }) => {
    const { doorway, pages, entryLinks, moved, ...common } = site;
    const shared = hash('sha256', JSON.stringify(common));
    const of = (...parts: readonly unknown[]): Recipe => hash('sha256', JSON.stringify([shared, ...parts]));
    const textOf = new Map(model.passages.map(({ id, text }) => [id, text]));
    const listed = pages.map(({ twin, title, description, ways }) => [
      twin,
      title,
      description,
      ways[0]?.stop,
    ]);
    const wanted = model.journeys.map(({ stage, stops }) => [stage, stops.map(({ id }) => id)]);
    const byDoorway = of(doorway);
    const recipes = new Map<string, Recipe>([
      ['/ ', byDoorway],
      ['/404 404', byDoorway],
      ['/robots.txt robots.txt', of()],
      ['/favicon.svg favicon.svg', of()],
      ['/llms.txt llms.txt', of(doorway.description, listed, wanted)],
      ['/[twin].md index.md', byDoorway],
      ...pages.flatMap(page => {
        const held = page.sections.map(({ passage }) => passage);
        const texts = held.map(passage => textOf.get(passage));
        return [
          [
            `/[page] ${page.id}`,
            of(
              digestOf(page),
              held.map(passage => digestOf(prose[passage])),
            ),
          ],
          [`/[twin].md ${page.id}.md`, of(digestOf(page), texts)],
        ] as const;
      }),
      ...entryLinks.map(link => [`/go/[journey] go/${link.journey}`, of(link)] as const),
      ...moved.map(one => [`/[moved] ${one.name}`, of(one)] as const),
    ]);
    return ({ pathname, route }) => recipes.get(`${route.route} ${pathname.replace(/^\/|\/$/g, '')}`);
  };
}

/** Of each value once. */
function digests(): (value: object | undefined) => string {
  const known = new WeakMap<object, string>();
  return value => {
    if (!value) return '';
    const digest = known.get(value) ?? hash('sha256', JSON.stringify(value));
    known.set(value, digest);
    return digest;
  };
}
