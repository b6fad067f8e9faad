import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Warns of an entry by a channel by which none of the journey's personas wants to be met. */
export const unchosenChannel = ruleWith({
  id: 'unchosen-channel',
  about: 'people',
  level: 'warning',
  why: 'Nobody begins a journey where they do not come by.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': { ok: 'channel: search', notOk: 'channel: ⟦social⟧' },
      },
    },
  ],
  find: ({ model }) => {
    const personas = new Map(model.personas.map(persona => [persona.id, persona]));
    return model.journeys.flatMap(journey => {
      const { channel } = journey.entry;
      const travelling = journey.personas.flatMap(id => personas.get(id) ?? []);
      if (travelling.some(persona => persona.channels.includes(channel))) return [];
      const names = travelling.map(({ name }) => `"${name}"`).join(', ');
      const chosen = [...new Set(travelling.flatMap(persona => persona.channels))];
      return {
        place: placeOf(journey, 'entry', 'channel'),
        reason: `This journey begins by ${channel}, and that is not among the channels of ${names}.`,
        remedy: `Choose one of theirs (${chosen.join(', ')}), or add “${channel}” to “channels” if that is where they prefer to be met.`,
        expected: chosen,
      };
    });
  },
});
