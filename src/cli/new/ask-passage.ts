import type { z } from 'zod';
import { beatMeanings } from '../../model/meanings.ts';
import { beats } from '../../model/model.ts';
import type { Outline } from '../../model/read-outline.ts';
import type { passageSchema } from '../../model/schema.ts';
import { Misuse } from '../misuse.ts';
import { tame } from '../say.ts';
import { aFolder, anId } from './accepted.ts';
import type { Answers } from './answers.ts';
import { askEvidence } from './ask-evidence.ts';
import { choicesOf, choicesOfNames } from './choices.ts';
import { askId } from './file-name.ts';
import { aBeginning } from './passage-text.ts';
import type { Unanswered } from './unanswered.ts';

export interface AskedPassage {
  /** Relative to the root. */
  readonly file: string;
  readonly fields: z.input<typeof passageSchema>;
  /** What the author begins with. */
  readonly text: string;
}

/** What is known of a passage before anybody is asked. */
export interface Known {
  /** The name that was given: of the need, and of the file where no other has it. */
  readonly name: string | undefined;
  readonly question: string | undefined;
  /** Where journeys ask for it, and for whom. */
  readonly asked: Unanswered | undefined;
}

/** The flags without which somebody has to be asked. */
export function neededOfPassage(beat: unknown): string[] {
  return ['question', 'beat', 'text', ...(beat === 'proof' ? ['evidence', 'source'] : [])];
}

export async function askPassage(
  answers: Answers,
  { name, question: guess, asked }: Known,
  outline: Outline,
  today: string,
): Promise<AskedPassage> {
  const question = await answers.text({
    flag: 'question',
    asks: 'What do they want to know, in their words?',
    example: 'What does moving take?',
    initial: guess ?? (name && questionFrom(name)),
  });
  const audience = await askAudience(answers, name, asked, outline);
  const need = await needOf(answers, name);
  if (need !== undefined) mustBeFree(need, audience, outline);
  const isVariant = need !== undefined && outline.passages.some(passage => passage.id === need);
  const id = await askId(answers, {
    given: isVariant && name === need ? undefined : name,
    from: isVariant ? [need, ...audience].join(' for ') : question,
    files: outline.passages,
  });
  if (need === undefined) mustBeFree(id, audience, outline);
  const beat = await answers.one(
    { flag: 'beat', asks: 'Which part does the answer play in their story?' },
    choicesOf(beats, beatMeanings),
  );
  const evidence =
    beat === 'proof' ? [await askEvidence(answers, 'What does the proof rest on?', today)] : undefined;
  const heading =
    answers.given('heading').length > 0 ? await answers.text({ flag: 'heading', asks: '' }) : undefined;
  const text = await answers.text(
    {
      flag: 'text',
      asks: `How does the answer begin? A sentence or two; you go on in the file. ${beatMeanings[beat]}`,
    },
    aBeginning,
  );
  const folder = await askFolder(answers, outline);
  return {
    file: ['content', ...(folder ? [folder] : []), `${id}.mdx`].join('/'),
    text,
    fields: {
      question,
      ...(heading && { heading }),
      beat,
      ...(need !== undefined && need !== id && { need }),
      ...(audience.length > 0 && { for: audience }),
      ...(evidence && { evidence }),
    },
  };
}

/** What a name says, as a beginning: `moving-costs` becomes “Moving costs?”. */
function questionFrom(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
}

/** The need that it answers, where that is known before the file has its name. */
async function needOf(answers: Answers, name: string | undefined): Promise<string | undefined> {
  return answers.given('need').length > 0 ? answers.text({ flag: 'need', asks: '' }, anId) : name;
}

/** Whom it is for: those who were given, or else those for whom nobody has answered what others were told. */
async function askAudience(
  answers: Answers,
  name: string | undefined,
  asked: Unanswered | undefined,
  { personas, passages }: Outline,
): Promise<string[]> {
  const choices = choicesOfNames(personas.map(({ id, name }) => ({ id, called: name })));
  if (answers.given('for').length > 0) return answers.several({ flag: 'for', asks: '' }, choices, 0);
  const isAnsweredForOthers = passages.some(({ need }) => need === name);
  return isAnsweredForOthers ? [...(asked?.personas ?? [])] : [];
}

/** @throws Misuse if another passage answers the need for the same people */
function mustBeFree(need: string, audience: readonly string[], { passages }: Outline): void {
  const rival =
    audience.length > 0
      ? passages.find(one => one.need === need && one.for.some(id => audience.includes(id)))
      : passages.find(one => one.need === need && one.for.length === 0);
  if (rival)
    throw new Misuse(
      tame(
        `${rival.file} answers “${need}” already. Change that file, or say with --for whom the new one is for.`,
      ),
    );
}

async function askFolder(answers: Answers, { passages }: Outline): Promise<string | undefined> {
  if (answers.given('folder').length > 0) return answers.text({ flag: 'folder', asks: '' }, aFolder);
  const folders = [...new Set(passages.map(({ file }) => file.split('/').slice(1, -1).join('/')))].sort();
  if (!answers.terminal || folders.length < 2) return undefined;
  const choices = folders.map(folder => ({ value: folder, label: folder ? `content/${folder}` : 'content' }));
  return answers.terminal.one('In which folder? For your own order alone.', choices);
}
