import { z } from 'zod';
import { isFullAddress } from './address.ts';
import { idSchema } from './id.ts';
import { beatMeanings, channelMeanings, kindMeanings, stageMeanings } from './meanings.ts';
import { beats, channels, kinds, stages } from './model.ts';
import type { Referent } from './site-names.ts';
import { textSchema as text } from './text.ts';
import { weightSchema } from './weight.ts';

/**
 * The files' shapes. References between files are resolved afterwards (see resolve.ts);
 * messages are made from zod's issues, at the issue's place, in schema-findings.ts.
 * What each key is for stands in its description, which editors show (see editor-schema.ts).
 */

const id = idSchema.meta({
  patternErrorMessage:
    'A name has small letters, digits and single hyphens, such as leaving-the-inbox, and is none that Windows keeps for a device, such as con.',
});
const idOf = (refersTo: Referent, description: string) => id.meta({ description, refersTo });

const said = (description: string, ...examples: string[]) => text.meta({ description, examples });

const chosen = <const Words extends readonly [string, ...string[]]>(
  words: Words,
  meanings: Readonly<Record<Words[number], string>>,
  description: string,
) => {
  const enumDescriptions = words.map((word: Words[number]) => meanings[word]);
  return z.enum(words).meta({ description, enumDescriptions });
};

const date = (description: string) =>
  z.iso
    .date()
    .meta({ description, examples: ['2026-03-31'], patternErrorMessage: 'A date such as 2026-03-31.' });

/** Where an editor finds what it knows of the file: for tools that read a key and not a comment. */
const $schema = z.string().optional().meta({ doNotSuggest: true });

const evidence = (description: string) =>
  z
    .array(
      z.strictObject({
        what: said(
          'What was found out, or seen, or counted.',
          'Nine interviews with teams that share an inbox',
        ),
        source: said('Where it can be looked up, or who can be asked.', 'Interview notes, spring 2026'),
        date: date('When it was found out: year, month, day.'),
      }),
    )
    .default([])
    .meta({ description });

const personaId = idOf('persona', 'A persona, by the name of its file without the ending.');

const channelOf = (description: string) => chosen(channels, channelMeanings, description);

export const personaSchema = z
  .strictObject({
    $schema,
    name: said('What you call this kind of visitor: a role, and not a person’s name.', 'Support lead'),
    summary: said(
      'Who they are, in one sentence.',
      'Answers customers from an inbox that five people share.',
    ),
    kind: chosen(kinds, kindMeanings, 'What they are to you.'),
    problems: z
      .array(said('One thing that is wrong for them.', 'Two of us answer the same message.'))
      .min(1)
      .meta({ description: 'What is wrong for them, in their words, as they would say it. One at least.' }),
    aspirations: z
      .array(said('One thing that they hope for.', 'I want to know who answers what.'))
      .min(1)
      .meta({ description: 'What they hope for, in their words. One at least.' }),
    success: said('How they themselves would say that it went well.', 'Nobody asks any more who replied.'),
    channels: z
      .array(channelOf('One way on which they prefer to be met.'))
      .min(1)
      .meta({ description: 'Where they prefer to be met. One at least.' }),
    triggers: z
      .array(said('One event that sets them off.', 'A customer got two answers.'))
      .default([])
      .meta({ description: 'The events that set them off. A journey can begin with one of them.' }),
    words: z.record(text, text).default({}).meta({
      description: 'Their word, a colon, and yours for the same thing.',
    }),
    influences: z
      .array(personaId)
      .default([])
      .meta({ description: 'The personas whose decisions they sway.' }),
    evidence: evidence('What this persona rests on. Without any, it is a guess.'),
  })
  .meta({ description: 'A persona: one kind of visitor, and what they want.' });

const address = text
  .refine(isFullAddress, 'an address off this site, such as https://example.com/')
  .meta({ description: 'The address off this site that it leads to.', examples: ['https://example.com/'] });

const sideWay = z
  .strictObject({
    label: said(
      'The words of the link. They are a promise: what they say is what the visitor finds behind it.',
      'Ask your head of finance',
    ),
    href: address.optional(),
    journey: idOf('journey', 'The journey that it leads into, by the name of its file.').optional(),
  })
  .refine(way => way.href !== undefined || way.journey !== undefined, {
    path: ['href'],
    message: 'the address it leads to, or “journey: …” instead',
  })
  .refine(way => way.href === undefined || way.journey === undefined, {
    path: ['journey'],
    message: 'one of “href” and “journey”: a way leads to one place',
  });

/** A stop's name may be written as a number: `id: 2`. */
const stopName = z.union([id, z.int().nonnegative()]).transform(String);

const stop = z.strictObject({
  id: stopName
    .optional()
    .meta({ description: 'The stop’s name, as addresses have it. Without one it is its number, from 1.' }),
  needs: z
    .array(
      idOf('need', 'One thing that the visitor wants to know, by the name of the passage that answers it.'),
    )
    .min(1)
    .meta({
      description: 'What the visitor wants to know here, in the order in which they read it. One at least.',
    }),
  action: z.union([text, sideWay]).optional().meta({
    description:
      'What the stop asks the visitor to do. On every stop but the last, the words that lead on to the next one. On the last, a label with “href” or “journey”, or nothing: a journey may end in reading.',
  }),
  also: z.array(sideWay).max(2).default([]).meta({
    description:
      'Side ways, never as loud as the action: each a label with “href” or “journey”. Two at most.',
  }),
});

export const journeySchema = z
  .strictObject({
    $schema,
    title: said('What you call this journey among yourselves.', 'Leaving the shared inbox'),
    persona: z
      .union([personaId, z.array(personaId).min(1)])
      .meta({ description: 'Whose journey it is: a persona, or a list of them.' }),
    stage: chosen(stages, stageMeanings, 'How far they have come with you.'),
    entry: z
      .strictObject({
        channel: channelOf('How they arrive.'),
        inquiry: said('What they typed, clicked or asked, in their words.', 'shared inbox answered twice'),
        opening: said(
          'Where they stand as they arrive, in one or two sentences. It greets them on the page.',
          'Two people answered the same customer today.',
        ),
        trigger: text
          .meta({
            description: 'What set them off: one of the persona’s triggers, word for word.',
            refersTo: 'trigger' satisfies Referent,
          })
          .optional(),
      })
      .meta({ description: 'How the journey starts.' }),
    stops: z
      .array(stop)
      .min(1)
      .meta({ description: 'The steps of the journey, from the first page to the last. One at least.' }),
    weight: weightSchema.meta({
      description: 'How many come this way in a month, roughly. 1 if you leave it out.',
    }),
    goal: z
      .strictObject({
        name: said('What is counted.', 'Inboxes moved in a month'),
        baseline: z.number().meta({ description: 'How many there were before.' }),
        target: z.number().meta({ description: 'How many there are to be.' }),
      })
      .optional()
      .meta({ description: 'What you want of this journey, as a figure: counted before, and hoped for.' }),
  })
  .meta({ description: 'A journey: the way that one kind of visitor goes through the site.' });

export const passageSchema = z
  .strictObject({
    $schema,
    question: said('What the visitor wants to know, in their words.', 'What does moving take?'),
    heading: said('A shorter heading, where the question is long.', 'What moving takes').optional(),
    beat: chosen(beats, beatMeanings, 'The passage’s part in the story.'),
    need: idOf('need', 'The need that it answers, if that is not named like this file.').optional(),
    for: z.array(personaId).default([]).meta({
      description: 'Whom this answer is for, where others get another one. Without it, it is for everybody.',
    }),
    evidence: evidence('What the passage rests on. A proof has one at least.'),
    discloses: z
      .strictObject({
        value: said('What the disclosure is worth to them.', 'They can reckon with the slow first week.'),
        to: z
          .array(personaId)
          .min(1)
          .meta({ description: 'The personas to whom it is worth something. One at least.' }),
      })
      .optional()
      .meta({
        description: 'For a passage that tells something to your own disadvantage: what that is worth.',
      }),
    updated: date('When the passage was last held against the facts: year, month, day.').optional(),
  })
  .meta({ description: 'A passage: the answer to one question, at one beat of a story.' });

export type WrittenPersona = z.output<typeof personaSchema>;
export type WrittenJourney = z.output<typeof journeySchema>;
export type WrittenSideWay = z.output<typeof sideWay>;
export type WrittenPassage = z.output<typeof passageSchema>;
