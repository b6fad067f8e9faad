import type { Numbers } from '../../src/model/numbers.ts';

/** A site on which every stop is known as itself, whatever number it has in its journey. */
export interface EditedSite {
  readonly settings: Numbers['settings'];
  readonly passages: Numbers['passages'];
  readonly journeys: readonly EditedJourney[];
}

export interface EditedJourney extends Omit<Numbers['journeys'][number], 'stops'> {
  readonly stops: readonly { readonly who: string; readonly needs: string[] }[];
}

/** An edit of its kind; `name` is one that nothing on the site has. */
type Edit = (site: EditedSite, random: () => number, name: string) => EditedSite;

export const edits: Readonly<Record<string, Edit>> = {
  'a stop added': (site, random, name) => {
    const journey = oneOf(site.journeys, random);
    const place = Math.floor(random() * (journey.stops.length + 1));
    const stop = { who: name, needs: someNeeds(site, random) };
    return withJourney(site, { ...journey, stops: journey.stops.toSpliced(place, 0, stop) });
  },
  'a need renamed': (site, random, name) => {
    const { need } = oneOf(site.passages, random);
    const renamed = (id: string) => (id === need ? name : id);
    return {
      ...site,
      passages: site.passages.map(one => ({ ...one, id: renamed(one.id), need: renamed(one.need) })),
      journeys: site.journeys.map(journey => ({
        ...journey,
        stops: journey.stops.map(({ who, needs }) => ({ who, needs: needs.map(renamed) })),
      })),
    };
  },
  'a journey dropped': (site, random) => {
    const dropped = oneOf(site.journeys, random);
    return { ...site, journeys: site.journeys.filter(journey => journey !== dropped) };
  },
  'a passage lengthened': (site, random) => {
    const longer = oneOf(site.passages, random);
    const words = longer.words + between(20, 150, random);
    return { ...site, passages: site.passages.map(one => (one === longer ? { ...one, words } : one)) };
  },
  'a persona added': (site, random, name) => {
    const stops = Array.from({ length: between(2, 5, random) }, (_, at) => ({
      who: `${name}.${at}`,
      needs: someNeeds(site, random),
    }));
    const journey = { id: name, persona: [name], weight: between(1, 10, random), stops };
    return { ...site, journeys: [...site.journeys, journey] };
  },
};

export function editable({ settings, passages, journeys }: Numbers): EditedSite {
  return {
    settings,
    passages,
    journeys: journeys.map(journey => ({
      ...journey,
      stops: journey.stops.map(({ id, needs }) => ({ who: `${journey.id}.${id}`, needs })),
    })),
  };
}

/** The site as its files would have it, where no stop is given a name and each is called by its number. */
export function numbersOf({ settings, passages, journeys }: EditedSite): Numbers {
  return {
    settings,
    passages,
    journeys: journeys.map(({ stops, ...journey }) => ({
      ...journey,
      stops: stops.map(({ needs }, at) => ({ id: `${at + 1}`, needs })),
    })),
  };
}

/** Who stands where: each stop's own name, by the name that its number gives it. */
export function whoIsWho({ journeys }: EditedSite): ReadonlyMap<string, string> {
  return new Map(
    journeys.flatMap(({ id, stops }) => stops.map(({ who }, at) => [`${id}.${at + 1}`, who] as const)),
  );
}

function withJourney(site: EditedSite, journey: EditedJourney): EditedSite {
  return { ...site, journeys: site.journeys.map(one => (one.id === journey.id ? journey : one)) };
}

/** One to three needs that have an answer for everybody. */
function someNeeds({ passages }: EditedSite, random: () => number): string[] {
  const answered = passages.filter(passage => !passage.for);
  const needs = new Set<string>();
  for (let count = between(1, 3, random); needs.size < count; ) needs.add(oneOf(answered, random).need);
  return [...needs];
}

function oneOf<Entry>(list: readonly Entry[], random: () => number): Entry {
  const entry = list[Math.floor(random() * list.length)];
  if (entry === undefined) throw new RangeError('Nothing is left to choose from.');
  return entry;
}

function between(least: number, most: number, random: () => number): number {
  return least + Math.floor(random() * (most - least + 1));
}
