import type { z } from 'zod';
import { channelMeanings, stageMeanings } from '../../model/meanings.ts';
import { channels, stages } from '../../model/model.ts';
import type { Outline, OutlinedPersona } from '../../model/read-outline.ts';
import type { journeySchema } from '../../model/schema.ts';
import { aNumber } from './accepted.ts';
import type { Answers } from './answers.ts';
import { askEnd } from './ask-end.ts';
import { type AskedStops, askStops } from './ask-stops.ts';
import { choicesOf, choicesOfNames } from './choices.ts';
import { askId } from './file-name.ts';

export interface AskedJourney {
  readonly id: string;
  readonly fields: z.input<typeof journeySchema>;
  /** What it asks for and nobody has answered yet. */
  readonly unwritten: AskedStops['unwritten'];
}

/** The flags without which somebody has to be asked. */
export const neededOfJourney = ['title', 'persona', 'stage', 'channel', 'inquiry', 'opening', 'stop'];

export async function askJourney(
  answers: Answers,
  given: string | undefined,
  outline: Outline,
): Promise<AskedJourney> {
  const persona = await answers.several(
    { flag: 'persona', asks: 'Whose journey is it?' },
    choicesOfNames(outline.personas.map(({ id, name }) => ({ id, called: name }))),
    1,
  );
  const people = outline.personas.filter(({ id }) => persona.includes(id));
  const title = await answers.text({
    flag: 'title',
    asks: 'What do you call this journey among yourselves?',
    example: 'Leaving the shared inbox',
  });
  const id = await askId(answers, { given, from: title, files: outline.journeys });
  const stage = await answers.one(
    { flag: 'stage', asks: 'How far have they come with you?' },
    choicesOf(stages, stageMeanings),
  );
  const entry = await askEntry(answers, people);
  const { stops, unwritten } = await askStops(answers, { outline, persona });
  const end = await askEnd(answers, outline.journeys.concat());
  const goal = await askGoal(answers, people);
  const last = stops.length - 1;
  return {
    id,
    unwritten,
    fields: {
      title,
      persona: persona.length === 1 ? (persona[0] ?? persona) : persona,
      stage,
      entry,
      stops: stops.map((stop, at) => (at === last && end ? { ...stop, action: end } : stop)),
      ...(goal && { goal }),
    },
  };
}

async function askEntry(
  answers: Answers,
  people: readonly OutlinedPersona[],
): Promise<z.input<typeof journeySchema>['entry']> {
  const preferred = channels.filter(channel => people.some(one => one.channels.includes(channel)));
  const others = channels.filter(channel => !preferred.includes(channel));
  const channel = await answers.one(
    { flag: 'channel', asks: 'How do they arrive? The ways that they prefer come first.' },
    choicesOf([...preferred, ...others], channelMeanings),
  );
  const inquiry = await answers.text({
    flag: 'inquiry',
    asks: 'What did they type, click or ask, in their words?',
    example: 'shared inbox answered twice',
  });
  const opening = await answers.text({
    flag: 'opening',
    asks: 'Where do they stand as they arrive? Greet them with it: one or two sentences that say “you”.',
    example: 'Two of you answered the same customer today.',
  });
  const trigger = await askTrigger(answers, people);
  return { channel, inquiry, opening, ...(trigger && { trigger }) };
}

async function askTrigger(answers: Answers, people: readonly OutlinedPersona[]): Promise<string | undefined> {
  const known = [...new Set(people.flatMap(({ triggers }) => triggers))];
  if (answers.given('trigger').length === 0 && (known.length === 0 || !answers.terminal)) return undefined;
  const none = { value: '', label: 'None of these' };
  const choices = [...known.map(trigger => ({ value: trigger, label: trigger })), none];
  return (await answers.one({ flag: 'trigger', asks: 'What set them off?' }, choices)) || undefined;
}

async function askGoal(
  answers: Answers,
  people: readonly OutlinedPersona[],
): Promise<z.input<typeof journeySchema>['goal']> {
  const name = await answers.textIfAny({
    flag: 'goal',
    asks: 'What will you count, to see whether it goes well for them?',
    example: people[0]?.success,
  });
  if (name === undefined) return undefined;
  return {
    name,
    baseline: Number(await answers.text({ flag: 'baseline', asks: 'How many are there now?' }, aNumber)),
    target: Number(await answers.text({ flag: 'target', asks: 'How many are there to be?' }, aNumber)),
  };
}
