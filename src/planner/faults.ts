import { answersTo } from '../model/answer.ts';
import type { Numbers } from '../model/numbers.ts';
import type { KeyPath } from '../model/place.ts';

/** One reason why numbers cannot be planned from, and where in them it stands. */
export interface Fault {
  readonly path: KeyPath;
  readonly reason: string;
}

/**
 * What keeps numbers of the right shape from having a plan: ids that are given twice, needs that no passage answers or
 * that two could, and needs that a stop names twice. Empty when `plan` can take them.
 */
export function faultsIn({ passages, journeys }: Numbers): Fault[] {
  return [
    ...repeated(passages, id => `Two passages have the id "${id}".`, ['passages']),
    ...repeated(journeys, id => `Two journeys have the id "${id}".`, ['journeys']),
    ...journeys.flatMap((journey, at) => faultsInJourney(journey, ['journeys', at], passages)),
  ];
}

function faultsInJourney(
  { id, persona, stops }: Numbers['journeys'][number],
  path: KeyPath,
  passages: Numbers['passages'],
): Fault[] {
  return [
    ...repeated(stops, name => `Two stops of journey "${id}" have the id "${name}".`, [...path, 'stops']),
    ...stops.flatMap((stop, stopAt) =>
      stop.needs.flatMap((need, needAt): Fault[] => {
        const needPath = [...path, 'stops', stopAt, 'needs', needAt];
        if (stop.needs.indexOf(need) < needAt) {
          return [{ path: needPath, reason: `Stop "${id}.${stop.id}" asks for "${need}" twice.` }];
        }
        const answers = answersTo(need, persona, passages);
        if (answers.length === 1) return [];
        const asks = `Stop "${id}.${stop.id}" asks for "${need}", and`;
        const names = answers.map(answer => `"${answer.id}"`).join(' and ');
        const reason =
          answers.length === 0 ? `${asks} no passage answers it.` : `${asks} ${names} could each answer it.`;
        return [{ path: needPath, reason }];
      }),
    ),
  ];
}

function repeated(named: readonly { id: string }[], reason: (id: string) => string, path: KeyPath): Fault[] {
  const seen = new Set<string>();
  return named.flatMap(({ id }, at) => {
    if (seen.has(id)) return [{ path: [...path, at, 'id'], reason: reason(id) }];
    seen.add(id);
    return [];
  });
}
