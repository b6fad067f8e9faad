import { mayMeet, type Rules } from './lawful.ts';
import type { Stop } from './resolve-stops.ts';

/** For each stop, by number, those that it must not meet on a page, among the ones that it could otherwise share one with. */
export function conflictsOf(stops: readonly Stop[], rules: Rules): readonly (readonly number[])[] {
  if (!rules.keepsApart) return stops.map(() => []);
  const near = rules.apart.size > 0 ? neighbours(stops, rules) : ofOneJourney(stops);
  return stops.map((stop, at) =>
    (near(at) ?? []).filter(other => {
      const met = stops[other];
      return (
        met && met !== stop && !mayMeet(stop, met, rules) && (!rules.needsCore || shareAPassage(stop, met))
      );
    }),
  );
}

type Near = (at: number) => readonly number[] | undefined;

/** Only stops of one journey may be consecutive. */
function ofOneJourney(stops: readonly Stop[]): Near {
  const journeys = Map.groupBy(stops.keys(), at => stops[at]?.journey);
  return at => journeys.get(stops[at]?.journey);
}

function neighbours(stops: readonly Stop[], { needsCore }: Rules): Near {
  if (!needsCore) {
    const all = [...stops.keys()];
    return () => all;
  }
  const readers = Map.groupBy(
    stops.flatMap(({ passages }, at) => passages.map(passage => ({ passage, at }))),
    ({ passage }) => passage,
  );
  return at => [
    ...new Set(stops[at]?.passages.flatMap(passage => readers.get(passage)?.map(reader => reader.at) ?? [])),
  ];
}

function shareAPassage(one: Stop, other: Stop): boolean {
  return one.passages.some(passage => other.passages.includes(passage));
}
