import { z } from 'zod';
import { placeOf } from '../model/place.ts';
import { ruleWith } from './rule.ts';
import { journeysWithPeople } from './ways-to-people.ts';

/** As labels and addresses have them. */
const peopleAnswer =
  'ask call chat community contact email forum help helpdesk issues mail message phone ring speak support talk telephone ticket write'.split(
    ' ',
  );

/**
 * Warns of a journey at the stage of service on which nobody can be reached: no action, side way or link leads to a
 * mailbox or a telephone, to a web address that is said to have people behind it, or on to a journey or an answer with such a way.
 */
export const serviceWithoutPerson = ruleWith({
  id: 'service-without-person',
  about: 'people',
  level: 'warning',
  why: 'Where no answer helped, a person can, and whoever finds none gives up on more than the answer.',
  options: z.strictObject({
    words: z
      .array(z.string())
      .default(peopleAnswer)
      .describe('What says, in the label or in the address of a way to the web, that people are behind it.'),
  }),
  examples: [
    {
      files: {
        'journeys/a-message-is-lost.yaml': {
          ok: `stage: service
entry:
  channel: email
  inquiry: where is my lost message
  opening: A customer says that they wrote, and you cannot find it.
stops:
  - needs: [lost-message, find-message]
    action: Write to a person
  - needs: [reach-a-person]
    action: { label: Write to us, href: 'mailto:help@inbox.example' }
`,
          notOk: `stage: ⟦service⟧
entry:
  channel: email
  inquiry: where is my lost message
  opening: A customer says that they wrote, and you cannot find it.
stops:
  - needs: [lost-message, find-message]
`,
        },
      },
    },
  ],
  find: ({ model }, { words }) => {
    const withPeople = journeysWithPeople(model, words);
    return model.journeys
      .filter(journey => journey.stage === 'service' && !withPeople.has(journey.id))
      .map(journey => ({
        place: placeOf(journey, 'stage'),
        reason: 'This journey is for when something goes wrong, and nothing on it leads to a person.',
        remedy:
          'Give a stop an action or a side way (“also”) to “mailto:…” or “tel:…”, or put such a link into a passage.',
      }));
  },
});
