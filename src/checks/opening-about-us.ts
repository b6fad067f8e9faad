import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { isEnglish } from './english.ts';
import { ruleWith } from './rule.ts';

/**
 * Hints at an opening that speaks of whoever makes the site. An opening need not say “you”: “Two people answered the same
 * customer today” tells a visitor where they stand.
 */
export const openingAboutUs = ruleWith({
  id: 'opening-about-us',
  about: 'story',
  level: 'info',
  why: 'Visitors look for themselves in the first sentence.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': {
          ok: 'Two people answered the same customer today.',
          notOk: '⟦We help teams with their inbox.⟧',
        },
      },
    },
  ],
  find: ({ model }) => {
    if (!isEnglish(model.settings.lang)) return [];
    return model.journeys.flatMap(journey => {
      const { opening } = journey.entry;
      const said = ours.exec(opening.replaceAll(quoted, ''))?.[0];
      if (said === undefined || yours.test(opening)) return [];
      return {
        place: placeOf(journey, 'entry', 'opening'),
        reason: `The opening says “${said}”, and does not speak of the visitor.`,
        remedy: 'Say where the visitor stands: “Your brakes squeak, and you want to ride tomorrow.”',
      };
    });
  },
});

/** Small letters, since “US” is a country. */
const ours = /\b([Ww]e|us|[Oo]urs?|[Ww]elcome to)\b/;
/** What somebody says is theirs. */
const quoted = /“[^”]*”|"[^"]*"/g;
const yours = /\b(you|your|yours|yourself|yourselves)\b/i;
