import { z } from 'zod';
import type { Passage } from '../model/model.ts';
import { type Place, placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { firstMeetings, says, spacedWords } from './own-words.ts';
import { keeping } from './remembering.ts';
import { ruleWith } from './rule.ts';

/**
 * Hints at a passage that begins with a word of ours, where everyone who comes by has another for it, meets it here first,
 * and does not find their own beside it.
 */
export const unfamiliarWord = ruleWith({
  id: 'unfamiliar-word',
  about: 'content',
  level: 'info',
  why: 'Visitors look for their own word, and pass over an answer that has another in its place.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'personas/inbox-owner.yaml': {
          ok: 'channels: [product, email]\n',
          notOk: 'channels: [product, email]\nwords: { back office: second line }\n',
        },
        'content/old-habits.mdx': {
          ok: 'question: Why do people fall back into the old inbox?',
          notOk: 'question: ⟦Why does the second line fall back into the old inbox?⟧',
        },
      },
    },
  ],
  find: checked => {
    const { model } = checked;
    const { lang } = model.settings;
    const textOf = new Map(publishedPassages(checked).map(passage => [passage.id, wholeOf(passage, lang)]));
    const meetings = Map.groupBy(firstMeetings(model, textOf), ({ passage }) => passage);
    return model.passages.flatMap(passage => {
      const met = meetings.get(passage.id)?.map(({ word }) => word);
      if (!met) return [];
      const readers = model.journeys.filter(({ stops }) =>
        stops.some(stop => stop.passages.includes(passage.id)),
      );
      return [...Map.groupBy(met, ({ ours }) => ours)].flatMap(([ours, words]) => {
        const [word] = words;
        const theirs = words.flatMap(one => one.theirs);
        const text = textOf.get(passage.id) ?? '';
        if (!word || words.length < readers.length || theirs.some(own => says(text, own, lang))) return [];
        const place = beginningsOf(passage).find(one => says(spacedWords(one.text), ours, lang))?.place;
        if (!place) return [];
        return {
          place,
          reason: `This answer begins with “${ours}”, and "${word.persona.name}" says “${word.theirs[0]}”.`,
          remedy: `Begin with “${word.theirs[0]}”, or say once that the two are the same.`,
        };
      });
    });
  },
});

interface Beginning {
  readonly text: string;
  readonly place: Place;
}

function beginningsOf(passage: Passage): Beginning[] {
  const { question, heading, blocks } = passage;
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  return [
    { text: question, place: placeOf(passage, 'question') },
    { text: heading, place: placeOf(passage, 'heading') },
    ...(first ? [first] : []),
  ];
}

function wholeOf({ question, heading, blocks }: Passage, lang: string): string {
  return `${spacedWords(question, heading)}${bodyOf(blocks, lang).text}`;
}

const bodyOf = keeping((blocks: Passage['blocks']) => ({
  text: spacedWords(...blocks.map(({ text }) => text)).slice(1),
}));
