import type { PathWithRoute } from 'astro';
import type { Shown } from './published-modules.ts';

/** What a path is rendered from, in a text: as long as that is the same, so is what is rendered. */
export type Recipe = string;

/**
 * The recipes of all paths that are rendered by our own routes and components. Of others, and of what shows a good part of
 * the site, there is none, and they are rendered anew each time.
 */
export type RecipeOf = (path: Pick<PathWithRoute, 'pathname' | 'route'>) => Recipe | undefined;

/** Compares a site with the last that it was asked about. */
export function recipeWriter(): (shown: Shown) => RecipeOf {
  const serialOf = serialNumbers();
  let last = { common: '', serial: 0 };
  return ({ site, prose, twins }) => {
    const { doorway: _, pages, entryLinks, moved, ...common } = site;
    const text = JSON.stringify(common);
    if (text !== last.common) last = { common: text, serial: last.serial + 1 };
    const of = (...parts: readonly unknown[]): Recipe => JSON.stringify([last.serial, ...parts]);
    const recipes = new Map<string, Recipe>([
      ...pages.map(page => {
        const texts = page.sections.map(({ passage }) => serialOf(prose[passage]));
        return [`/[page] ${page.id}`, of(serialOf(page), texts)] as const;
      }),
      ...entryLinks.map(link => [`/go/[journey] go/${link.journey}`, of(link)] as const),
      ...moved.map(one => [`/[moved] ${one.name}`, of(one)] as const),
      ...Object.entries(twins.pages).map(([name, twin]) => [`/[twin].md ${name}.md`, of(twin)] as const),
    ]);
    return ({ pathname, route }) => recipes.get(`${route.route} ${pathname.replace(/^\/|\/$/g, '')}`);
  };
}

/** A number for each value, so that one that is still the same need not be read. */
function serialNumbers(): (value: object | undefined) => number {
  const numbers = new WeakMap<object, number>();
  let next = 1;
  return value => {
    if (!value) return 0;
    const number = numbers.get(value) ?? next++;
    numbers.set(value, number);
    return number;
  };
}
