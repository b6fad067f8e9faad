import type { Numbers } from '../model/numbers.ts';
import type { Page } from './plan.ts';
import type { Visit } from './visits.ts';

/** Focus is a decimal, and its product with words is not exact. */
const rounding = 1e-12;

/** What of a page is not as its stops have it, or breaks one of the rules core, focus, budget and apart. */
export function verifyPage(
  { settings, passages }: Numbers,
  visits: ReadonlyMap<string, Visit>,
): (page: Page) => string[] {
  const known = new Map(passages.map(passage => [passage.id, passage]));
  const needOf = (id: string) => known.get(id)?.need ?? '';
  const shunned = shunnedBy(settings.apart);
  return page => {
    const here = page.stops.flatMap(stop => visits.get(stop) ?? []);
    const readers = countReaders(here);
    const content = [...readers.keys()];
    const words = content.reduce((sum, id) => sum + (known.get(id)?.words ?? Number.NaN), 0);
    const core = content.filter(id => readers.get(id) === here.length);
    const entries = here.flatMap(({ journey, place }) => (place === 0 ? journey.id : []));
    return [
      core.length === 0 && 'its stops have no need in common',
      !isSame(core.map(needOf), page.core) && 'another core is named',
      !isSame(content, page.passages) && 'other passages are named',
      !isSame(entries, page.entries) && 'other entries are named',
      words !== page.words && 'other words are counted',
      here.some(visit => visit.words < settings.focus * words * (1 - rounding)) && 'a stop loses its focus',
      words > settings.budget &&
        !here.some(visit => visit.reads.size === content.length) &&
        'it is over budget, and no stop needs all of it',
      new Set(content.map(needOf)).size < content.length && 'two variants of one need meet',
      hasNeighbours(here, page) && 'consecutive stops of a journey meet',
      ...meetings(here, shunned),
    ].flatMap(offence => (offence ? `Page ${page.id}: ${offence}.` : []));
  };
}

function countReaders(visits: readonly Visit[]): ReadonlyMap<string, number> {
  const readers = new Map<string, number>();
  for (const { reads } of visits) for (const id of reads) readers.set(id, (readers.get(id) ?? 0) + 1);
  return readers;
}

function hasNeighbours(visits: readonly Visit[], { stops }: Page): boolean {
  const standing = new Set(stops);
  return visits.some(({ journey, place }) => {
    const next = journey.stops[place + 1];
    return next !== undefined && standing.has(`${journey.id}.${next.id}`);
  });
}

type Shunned = ReadonlyMap<string, ReadonlySet<string>>;

function shunnedBy(apart: Numbers['settings']['apart']): Shunned {
  const both = apart.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  const grouped = Map.groupBy(both, ([one]) => one);
  return new Map([...grouped].map(([one, pairs]) => [one, new Set(pairs.map(([, other]) => other))]));
}

/** Personas that must keep apart, and do not; those of one journey may, since they are that journey's own. */
function meetings(visits: readonly Visit[], shunned: Shunned): string[] {
  const journeysOf = new Map<string, Set<string>>();
  for (const { journey } of visits)
    for (const persona of journey.persona)
      journeysOf.set(persona, (journeysOf.get(persona) ?? new Set()).add(journey.id));
  return [...journeysOf].flatMap(([persona, journeys]) =>
    [...(shunned.get(persona) ?? [])].flatMap(other => {
      const met = journeysOf.get(other);
      const areSeveral = met !== undefined && new Set([...journeys, ...met]).size > 1;
      return areSeveral ? `${persona} meets ${other}` : [];
    }),
  );
}

/** Whether two lists hold the same, in whatever order. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const held = new Set(one);
  return one.length === other.length && other.every(id => held.delete(id));
}
