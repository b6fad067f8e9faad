import { z } from 'zod';
import type { Journey } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';

/** Warns of two journeys that begin with the same inquiry. */
export const twinInquiry = ruleWith({
  id: 'twin-inquiry',
  about: 'story',
  level: 'warning',
  why: 'The doorway shows every inquiry, and nobody can tell which of two equal ones is theirs.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'shared inbox answered twice',
          notOk: '⟦Where is my lost message?⟧',
        },
        'journeys/a-message-is-lost.yaml': {
          ok: 'where is my lost message',
          notOk: '⟦where is my lost message⟧',
        },
      },
    },
  ],
  find: ({ model }) => {
    const byInquiry = Map.groupBy(model.journeys, ({ entry }) => bare(entry.inquiry));
    return [...byInquiry.values()].flatMap(journeys =>
      journeys.flatMap((journey, at) => {
        const twin: Journey | undefined = journeys[at === 0 ? 1 : 0];
        if (!twin) return [];
        return {
          place: placeOf(journey, 'entry', 'inquiry'),
          reason: `The journey "${twin.id}" begins with the same inquiry.`,
          remedy:
            'Where both visitors want the same, make it one journey of both personas; otherwise say in each inquiry what only this visitor asks.',
        };
      }),
    );
  },
});

/** The words alone, in small letters. */
function bare(inquiry: string): string {
  return (inquiry.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [inquiry]).join(' ');
}
