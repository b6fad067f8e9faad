import type { Numbers } from '../../src/model/numbers.ts';
import type { Plan } from '../../src/planner/index.ts';

/** What a plan would say in which these stops share a page, lawful or not, and every other stands alone. */
export function grouped(stops: readonly string[], { settings, passages, journeys }: Numbers): Plan {
  const known = new Map(passages.map(passage => [passage.id, passage]));
  const answers = Map.groupBy(passages, passage => passage.need);
  const standing = journeys.flatMap(({ id, persona, weight, stops: own }) =>
    own.map((stop, place) => {
      const reads = stop.needs.flatMap(need => {
        const all = answers.get(need) ?? [];
        return (
          all.find(one => one.for?.some(who => persona.includes(who))) ?? all.find(one => !one.for) ?? []
        );
      });
      const words = reads.reduce((sum, passage) => sum + passage.words, 0);
      return { stop: `${id}.${stop.id}`, journey: id, weight, place, needs: stop.needs, reads, words };
    }),
  );
  const shared = new Set(stops);
  const groups = [
    standing.filter(({ stop }) => shared.has(stop)),
    ...standing.filter(({ stop }) => !shared.has(stop)).map(one => [one]),
  ].filter(group => group.length > 0);
  const pages = groups.map((here, at) => {
    const readers = Map.groupBy(
      here.flatMap(one => one.reads),
      passage => passage,
    );
    const content = [...readers.keys()];
    return {
      id: `page-${at}`,
      url: `/page-${at}/`,
      core: content.filter(one => readers.get(one)?.length === here.length).map(({ need }) => need),
      passages: content.map(({ id }) => id),
      words: content.reduce((sum, { words }) => sum + words, 0),
      stops: here.map(({ stop }) => stop),
      entries: here.flatMap(({ journey, place }) => (place === 0 ? journey : [])),
    };
  });
  const pageOf = new Map(pages.flatMap(page => page.stops.map(stop => [stop, page])));
  const read = new Set(standing.flatMap(one => one.reads.map(({ id }) => id)));
  return {
    version: 1,
    settings,
    certificate: { pages: pages.length, lowerBound: 0, optimal: false, proven: [] },
    offTopicWords: standing.reduce(
      (sum, { stop, weight, words }) => sum + weight * ((pageOf.get(stop)?.words ?? 0) - words),
      0,
    ),
    passages: Object.fromEntries(
      [...read].map(id => [id, { need: known.get(id)?.need ?? '', words: known.get(id)?.words ?? 0 }]),
    ),
    pages,
    journeys: journeys.map(({ id, persona, weight, stops: own }) => ({
      id,
      persona,
      weight,
      path: own.map(stop => ({
        stop: `${id}.${stop.id}`,
        page: pageOf.get(`${id}.${stop.id}`)?.id ?? '',
        needs: stop.needs,
      })),
    })),
    unneeded: [...known.keys()].filter(id => !read.has(id)),
    redirects: [],
  };
}
