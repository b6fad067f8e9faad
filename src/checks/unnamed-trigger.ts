import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Hints at an entry that does not say what sets its visitor off, though something is known to. */
export const unnamedTrigger = ruleWith({
  id: 'unnamed-trigger',
  about: 'action',
  level: 'info',
  why: 'Visitors act at a moment, and a journey that knows the moment can begin there.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'channel: search\n  inquiry: shared inbox answered twice\n  opening: Two people answered the same customer today.\n  trigger: A customer got two answers.\n',
          notOk:
            '⟦channel: search\n  inquiry: shared inbox answered twice\n  opening: Two people answered the same customer today.⟧\n',
        },
      },
    },
  ],
  find: ({ model }) => {
    const triggers = new Map(model.personas.map(persona => [persona.id, persona.triggers]));
    return model.journeys.flatMap(journey => {
      if (journey.entry.trigger !== undefined) return [];
      const known = journey.personas.flatMap(id => triggers.get(id) ?? []);
      if (known.length === 0) return [];
      return {
        place: placeOf(journey, 'entry', 'trigger'),
        reason: 'The entry does not say what sets the visitor off.',
        remedy: `Add “trigger: …” with what does, as the persona has it: ${listed(known)}.`,
      };
    });
  },
});

function listed(triggers: readonly string[]): string {
  const few = triggers.slice(0, 3).map(trigger => `“${trigger}”`);
  return `${few.join(', ')}, or one more that you add there`;
}
