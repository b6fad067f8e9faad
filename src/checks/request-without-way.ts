import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Tells of a journey that ends in asking for something, and gives no way to do it. */
export const requestWithoutWay = ruleWith({
  id: 'request-without-way',
  about: 'promises',
  level: 'info',
  why: 'Whoever has come to the end and wants to do it looks for the way, and should not have to search.',
  options: z.strictObject({
    words: z
      .int()
      .nonnegative()
      .default(60)
      .describe(
        'How many words a request may have before it is taken for instructions, which are a way by themselves.',
      ),
  }),
  examples: [
    {
      files: {
        'content/start-moving.mdx': {
          ok: 'Forward one address to [move@inbox.example](mailto:move@inbox.example) today.',
          notOk: 'Forward one address to us today.',
        },
        'journeys/leaving-the-inbox.yaml': {
          ok: '  - needs: [start-moving]',
          notOk: '  - needs: [⟦start-moving⟧]',
        },
      },
    },
  ],
  find: ({ model }, options) => {
    const passages = new Map(model.passages.map(passage => [passage.id, passage]));
    return model.journeys.flatMap(journey => {
      const at = journey.stops.length - 1;
      const last = journey.stops[at];
      const passage = passages.get(last?.passages.at(-1) ?? '');
      if (!last || !passage || passage.beat !== 'action' || passage.words > options.words) return [];
      const isLed = last.action !== undefined || last.also.length > 0;
      const leads = passage.addresses.length + passage.links.length > 0 || passage.parts.includes('Download');
      if (isLed || leads) return [];
      return {
        place: placeOf(journey, 'stops', at, 'needs', last.needs.length - 1),
        reason: `This journey ends at “${passage.question}”, which asks for something, and nothing there leads to it.`,
        remedy: `Give the stop an action with “label” and “href”, or put a link into ${passage.file}.`,
      };
    });
  },
});
