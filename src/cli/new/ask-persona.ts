import type { z } from 'zod';
import { channelMeanings, kindMeanings } from '../../model/meanings.ts';
import { channels, kinds } from '../../model/model.ts';
import type { Outline } from '../../model/read-outline.ts';
import type { personaSchema } from '../../model/schema.ts';
import { aPair, pairIn } from './accepted.ts';
import type { Answers } from './answers.ts';
import { askEvidence } from './ask-evidence.ts';
import { choicesOf } from './choices.ts';
import { askId } from './file-name.ts';

export interface AskedPersona {
  readonly id: string;
  readonly fields: z.input<typeof personaSchema>;
}

/** The flags without which somebody has to be asked. */
export const neededOfPersona = [
  'name',
  'summary',
  'kind',
  'problem',
  'aspiration',
  'success',
  'channel',
  'evidence',
  'source',
];

export async function askPersona(
  answers: Answers,
  given: string | undefined,
  outline: Outline,
  today: string,
): Promise<AskedPersona> {
  const name = await answers.text({
    flag: 'name',
    asks: 'Who comes? A short name for this kind of visitor.',
    example: 'Support lead',
  });
  const id = await askId(answers, { given, from: name, files: outline.personas });
  const summary = await answers.text({
    flag: 'summary',
    asks: 'Who are they, in one sentence?',
    example: 'Answers customers from an inbox that five people share.',
  });
  const kind = await answers.one(
    { flag: 'kind', asks: 'What are they to you?' },
    choicesOf(kinds, kindMeanings),
  );
  const problems = await answers.texts(
    {
      flag: 'problem',
      asks: 'What is wrong for them, in their words?',
      example: 'Two of us answer the same message.',
      more: 'What else is wrong?',
    },
    1,
  );
  const aspirations = await answers.texts(
    {
      flag: 'aspiration',
      asks: 'What do they hope for, in their words?',
      example: 'I want to know who answers what.',
      more: 'What else do they hope for?',
    },
    1,
  );
  const success = await answers.text({
    flag: 'success',
    asks: 'How would they themselves say that it went well?',
    example: 'Nobody asks any more who replied.',
  });
  const met = await answers.several(
    { flag: 'channel', asks: 'Where do they prefer to be met?' },
    choicesOf(channels, channelMeanings),
    1,
  );
  const triggers = await answers.texts(
    {
      flag: 'trigger',
      asks: 'Which event sets them off?',
      example: 'A customer got two answers.',
      more: 'Which other event?',
    },
    0,
  );
  const words = await askWords(answers);
  const evidence = await askEvidence(answers, 'What does all this rest on?', today, {
    what: 'Assumed, and nobody asked yet',
    source: 'Our own guess',
  });
  return {
    id,
    fields: {
      name,
      summary,
      kind,
      problems,
      aspirations,
      success,
      channels: met,
      ...(triggers.length > 0 && { triggers }),
      ...(Object.keys(words).length > 0 && { words }),
      evidence: [evidence],
    },
  };
}

/** Their word and ours, with “=” between them where they are given as a flag. */
async function askWords(answers: Answers): Promise<Record<string, string>> {
  const pairs = await answers.texts(
    {
      flag: 'word',
      asks: 'Which word of theirs do you have another for? Theirs = yours.',
      example: 'ticket = message',
      more: 'Which other word?',
    },
    0,
    aPair,
  );
  const words: Record<string, string> = {};
  for (const [theirs, ours] of pairs.map(pairIn).filter(pair => pair !== undefined)) words[theirs] = ours;
  return words;
}
