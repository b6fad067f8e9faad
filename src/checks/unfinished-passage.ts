import { z } from 'zod';
import type { Passage } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import { publishedPassages } from '../planner/index.ts';
import { type Found, ruleWith } from './rule.ts';

/** Warns of a passage that is published and yet to be written: next to empty, or with a note to its author in it. */
export const unfinishedPassage = ruleWith({
  id: 'unfinished-passage',
  about: 'content',
  level: 'warning',
  why: 'A visitor who was promised an answer finds a gap, and does not come back to see whether it was filled.',
  options: z.strictObject({
    least: z
      .int()
      .min(1)
      .default(3)
      .describe('The words that a passage has at least, if it holds no picture or other part.'),
  }),
  examples: [
    {
      files: {
        'content/find-message.mdx': {
          ok: 'question: How do I find a message?\nbeat: plan\n---\n\nSearch for the address that it came from. Look among those without an owner.',
          notOk: 'question: ⟦How do I find a message?⟧\nbeat: plan\n---\n\nSoon.',
        },
      },
    },
    {
      files: {
        'content/first-week.mdx': {
          ok: 'Close the old inbox on Monday.',
          notOk: 'Close the old inbox on Monday.\n\n⟦TODO: ask who can close it⟧\n\n',
        },
      },
    },
  ],
  find: (checked, { least }) => publishedPassages(checked).flatMap(passage => unfinished(passage, least)),
});

function unfinished(passage: Passage, least: number): Found[] {
  const { words, parts, blocks } = passage;
  const notes = blocks.filter(
    ({ kind, text }) => (kind === 'paragraph' || kind === 'heading') && isNote(text),
  );
  if (notes.length > 0)
    return notes.map(({ text, place }) => ({
      place,
      reason: `“${beginningOf(text)}” is published with the rest, for every visitor to read.`,
      remedy: 'Write what is still missing, or keep the note in a comment: {/* … */}.',
    }));
  if (words >= least || parts.length > 0 || blocks.some(({ kind }) => kind === 'picture')) return [];
  return [
    {
      place: placeOf(passage, 'question'),
      reason: 'This passage asks a question, and there is next to nothing below it.',
      remedy: 'Write the answer, or take the need out of the journeys until it is written.',
    },
  ];
}

/** Capitals tell a note from a word: “TODO: prices”, “the price is TBD”, and not “a to-do list”. */
function isNote(text: string): boolean {
  return (
    /^\W*(TODO|TO DO|FIXME|TK|WIP|DRAFT|PLACEHOLDER)\b(?!-)/.test(text) ||
    /\b(TODO|FIXME|NOTE TO SELF):/.test(text) ||
    /\b(TBD|TBC|TBA|XXX+)\b(?![-/]|\.\w)/.test(text) ||
    /\blorem ipsum\b/i.test(text) ||
    /^\W*((text|copy|content|more|answer|details?) (to follow|to come|follows|coming soon)|coming soon|to be (written|added|done|defined)|under construction)\W*$/i.test(
      text,
    )
  );
}

const longest = 40;

function beginningOf(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
}
