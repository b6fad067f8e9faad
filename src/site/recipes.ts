import { hash } from 'node:crypto';
import type { PathWithRoute } from 'astro';
import type { Journey, Passage } from '../model/model.ts';
import { onceForEach } from '../model/once-for-each.ts';
import type { PlannedSite } from './derive-site.ts';
import type { Shown } from './published-modules.ts';
import type { SiteView } from './view/site-view.ts';

/** Digests of all that a path is rendered from: as long as they are the same, so is what is rendered, in whichever process. */
export type Recipe = string;

/** The recipes of all paths that are rendered by our own routes and components. Of others there is none, and they are rendered anew each time. */
export type RecipeOf = (path: NamedPath) => Recipe | undefined;

type NamedPath = Pick<PathWithRoute, 'pathname' | 'route'>;

/** What is still the same value is not read again. */
export function recipesFor({ site, prose }: Shown, { model }: PlannedSite): RecipeOf {
  const shared = sharedBy(site);
  const of = (...digests: readonly string[]): Recipe => [shared, ...digests].join();
  const texts = new Map(model.passages.map(passage => [passage.id, digestOfText(passage)]));
  const byDoorway = of(digestOf(site.doorway));
  const recipes = new Map<string, Recipe>([
    ['/ ', byDoorway],
    ['/404 404', byDoorway],
    ['/robots.txt robots.txt', of()],
    ['/favicon.svg favicon.svg', of()],
    ['/llms.txt llms.txt', of(digestOfList(site), digestOfWants(model.journeys))],
    ['/[twin].md index.md', byDoorway],
    ...site.pages.flatMap(page => {
      const held = page.sections.map(({ passage }) => passage);
      const shown = held.map(passage => digestOf(prose[passage] ?? []));
      const written = held.map(passage => texts.get(passage) ?? '');
      return [
        [`/[page] ${page.id}`, of(digestOf(page), ...shown)],
        [`/[twin].md ${page.id}.md`, of(digestOf(page), ...written)],
      ] as const;
    }),
    ...site.entryLinks.map(link => [`/go/[journey] go/${link.journey}`, of(digestOf(link))] as const),
    ...site.moved.map(one => [`/[moved] ${one.name}`, of(digestOf(one))] as const),
  ]);
  return path => (path.route.origin === 'project' ? undefined : recipes.get(nameOf(path)));
}

const nameOf = onceForEach(
  ({ pathname, route }: NamedPath) => `${route.route} ${pathname.replace(/^\/|\/$/g, '')}`,
);

const digestOf = onceForEach((value: object) => digest(value));

/** What every page may show. */
const sharedBy = onceForEach(({ doorway, pages, entryLinks, moved, needs, ...words }: SiteView) =>
  digest([words, digestOf(needs)]),
);

const digestOfText = onceForEach(({ text }: Passage) => digest(text));

/** What is told of all pages at once. */
const digestOfList = onceForEach(({ doorway, pages }: SiteView) =>
  digest([
    doorway.description,
    pages.map(({ twin, title, description, ways }) => [twin, title, description, ways[0]?.stop]),
  ]),
);

const digestOfWants = onceForEach((journeys: readonly Journey[]) =>
  digest(journeys.map(({ stage, stops }) => [stage, stops.map(({ id }) => id)])),
);

/** 128 bits, which no two of a site's parts share by chance. */
function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url').slice(0, 22);
}
