import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Hints at a trigger that sets off no journey. Nothing is said of a persona who takes none: idle-persona does. */
export const idleTrigger = ruleWith({
  id: 'idle-trigger',
  about: 'action',
  level: 'info',
  why: 'Somebody who is set off by it finds no way that begins there.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'personas/support-lead.yaml': {
          ok: '[A customer got two answers.]',
          notOk: '[A customer got two answers., ⟦A colleague leaves.⟧]',
        },
      },
    },
  ],
  find: ({ model }) => {
    const taken = new Map(model.personas.map(({ id }) => [id, new Set<string | undefined>()]));
    for (const { personas, entry } of model.journeys)
      for (const id of personas) taken.get(id)?.add(entry.trigger);
    return model.personas.flatMap(persona => {
      const named = taken.get(persona.id);
      if (!named || named.size === 0) return [];
      return persona.triggers.flatMap((trigger, at) =>
        named.has(trigger)
          ? []
          : {
              place: placeOf(persona, 'triggers', at),
              reason: `This sets off no journey of "${persona.name}".`,
              remedy:
                'Write it as “trigger: …” in the entry of the journey that begins with it, or write that journey.',
            },
      );
    });
  },
});
