import { type Outline, readOutline } from '../../model/read-outline.ts';
import { Misuse } from '../misuse.ts';
import { readConfig } from '../read-config.ts';
import { count, onError, say, tameLine } from '../say.ts';
import { today } from '../today.ts';
import { answersFrom, type Given } from './answers.ts';
import { askPassage, neededOfPassage } from './ask-passage.ts';
import { checkWritten } from './check-written.ts';
import type { NewOptions } from './new-persona.ts';
import { commandLine, sayNext } from './next-step.ts';
import { passageFile } from './passage-text.ts';
import { ownTerminal, type Terminal } from './terminal.ts';
import { type Unanswered, unansweredIn } from './unanswered.ts';
import { writeNew } from './write-new.ts';

/** What is known of a passage before anybody is asked. */
interface Beginning {
  /** Of the need, and of the file where no other has it; undefined where it comes from the question. */
  readonly name: string | undefined;
  /** A first wording of the question. */
  readonly question?: string;
}

export async function newPassage(
  { name, question }: Beginning,
  options: NewOptions,
  flags: Given,
  terminal: Terminal | undefined = ownTerminal(),
): Promise<void> {
  const config = await readConfig(options.root);
  const { root } = config;
  const outline = readOutline(root);
  const answers = answersFrom(flags, neededOfPassage(flags['beat']), terminal);
  const unanswered = unansweredIn(outline);
  const wanted =
    name ?? (flags['question'] === undefined ? await askWhich(unanswered, answers.terminal) : undefined);
  const asked = unanswered.find(({ need }) => need === wanted);
  if (asked && answers.terminal) sayWhoAsks(asked, outline);
  const { file, fields, text } = await askPassage(
    answers,
    { name: wanted, question, asked },
    outline,
    today(),
  );
  await writeNew(root, file, passageFile(fields, text));
  await checkWritten(config, file);
  const need = fields.need ?? wanted;
  if (
    asked ||
    outline.journeys.some(({ stops }) => stops.some(stop => need !== undefined && stop.needs.includes(need)))
  )
    sayNext('Write on in the file. What is still open, this says:', 'check', options.root);
  else
    sayNext(
      'No journey asks for it yet, and until one does it is not published. Name it at a stop, or:',
      'new journey',
      options.root,
    );
}

/**
 * Each that nobody has answered, one after the other. Only with somebody there: an answer that nobody wrote would be
 * published as if somebody had.
 */
export async function newPassages(
  options: NewOptions,
  terminal: Terminal | undefined = ownTerminal(),
): Promise<void> {
  const { root } = await readConfig(options.root);
  const unanswered = unansweredIn(readOutline(root));
  if (unanswered.length === 0) return say('Every need has its answer. Nothing is to be written.');
  if (!terminal)
    throw new Misuse(
      [
        `${count(unanswered.length, 'need')} without an answer. Nobody can be asked here how each begins, so write them one by one, with --question, --beat and --text:`,
        ...unanswered.map(({ need }) => `  ${commandLine(`new passage ${need}`, options.root)}`),
      ].join('\n'),
    );
  for (const { need } of unanswered) await newPassage({ name: need }, options, {}, terminal);
}

async function askWhich(
  unanswered: readonly Unanswered[],
  terminal: Terminal | undefined,
): Promise<string | undefined> {
  if (!terminal || unanswered.length === 0) return undefined;
  const choices = unanswered.map(({ need, journeys }) => ({
    value: need,
    label: `${need}, which “${journeys.join('”, “')}” asks for`,
  }));
  const other = { value: '', label: 'Something else' };
  return (await terminal.one('Which question do you answer?', [...choices, other])) || undefined;
}

function sayWhoAsks({ need, journeys, personas }: Unanswered, outline: Outline): void {
  const names = personas.map(id => outline.personas.find(one => one.id === id)?.name || id);
  say(
    onError.dim(tameLine(`“${need}” is asked for in “${journeys.join('”, “')}”, by: ${names.join(', ')}.`)),
  );
}
