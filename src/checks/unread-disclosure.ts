import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { ruleWith } from './rule.ts';

/** Warns of an open admission that is worth something to a persona who never reads it. */
export const unreadDisclosure = ruleWith({
  id: 'unread-disclosure',
  about: 'content',
  level: 'warning',
  why: 'What is admitted openly earns trust from those who read it, and from nobody else.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'content/moving-week.mdx': {
          ok: 'beat: setback\n',
          notOk:
            'beat: setback\ndiscloses:\n  value: Nobody is surprised by the slow week\n  to: [support-lead, ⟦inbox-owner⟧]\n',
        },
      },
    },
  ],
  find: checked => {
    const { journeys, personas } = checked.model;
    const names = new Map(personas.map(({ id, name }) => [id, name]));
    const travelling = new Set(journeys.flatMap(journey => journey.personas));
    const readers = new Map<string, Set<string>>();
    for (const { personas, stops } of journeys)
      for (const passage of stops.flatMap(stop => stop.passages))
        readers.set(passage, new Set([...(readers.get(passage) ?? []), ...personas]));
    return publishedPassages(checked).flatMap(passage =>
      (passage.discloses?.to ?? []).flatMap((persona, at) =>
        travelling.has(persona) && !readers.get(passage.id)?.has(persona)
          ? {
              place: placeOf(passage, 'discloses', 'to', at),
              reason: `This is disclosed to "${names.get(persona) ?? persona}", and no journey of theirs comes by it.`,
              remedy: `Name "${passage.need}" at a stop of theirs, or take them out of “to”.`,
            }
          : [],
      ),
    );
  },
});
