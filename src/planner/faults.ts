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
  const answers = Map.groupBy(passages, passage => passage.need);
  return [
    ...repeated(passages, 'id', ['passages'], 'Two passages have the id'),
    ...repeated(journeys, 'id', ['journeys'], 'Two journeys have the id'),
    ...journeys.flatMap((journey, at) => faultsInJourney(journey, ['journeys', at], answers)),
  ];
}

function faultsInJourney(
  { id, persona, stops }: Numbers['journeys'][number],
  path: KeyPath,
  answersByNeed: ReadonlyMap<string, Numbers['passages']>,
): Fault[] {
  return [
    ...repeated(stops, 'id', [...path, 'stops'], `Two stops of journey "${id}" have the id`),
    ...stops.flatMap((stop, stopAt) =>
      stop.needs.flatMap((need, needAt): Fault[] => {
        const needPath = [...path, 'stops', stopAt, 'needs', needAt];
        if (stop.needs.indexOf(need) < needAt) {
          return [{ path: needPath, reason: `Stop "${id}.${stop.id}" asks for "${need}" twice.` }];
        }
        const answers = answersTo(need, persona, answersByNeed.get(need) ?? []);
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

/**
 * A fault for each of a list that has under `key` what one before it has.
 *
 * @param path the list's own
 * @param reason up to the name that stands twice
 */
export function repeated<Key extends string>(
  list: readonly Readonly<Record<Key, string>>[],
  key: Key,
  path: KeyPath,
  reason: string,
): Fault[] {
  const seen = new Set<string>();
  return list.flatMap(({ [key]: name }, at) => {
    if (seen.has(name)) return [{ path: [...path, at, key], reason: `${reason} "${name}".` }];
    seen.add(name);
    return [];
  });
}
