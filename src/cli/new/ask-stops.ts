import { answersTo } from '../../model/answer.ts';
import { idFrom } from '../../model/id.ts';
import { beats } from '../../model/model.ts';
import { nearest } from '../../model/nearest.ts';
import type { Outline, OutlinedPassage } from '../../model/read-outline.ts';
import { Misuse } from '../misuse.ts';
import { tame } from '../say.ts';
import { newId, someText } from './accepted.ts';
import type { Answers } from './answers.ts';
import type { Choice, Terminal } from './terminal.ts';

export interface AskedStops {
  readonly stops: readonly { readonly needs: string[]; readonly action?: string }[];
  readonly unwritten: readonly Unwritten[];
}

/** A need that a stop asks for and that no passage answers yet. */
export interface Unwritten {
  readonly need: string;
  /** In the visitor's words. */
  readonly question: string;
}

interface Asking {
  readonly outline: Outline;
  /** Whose journey it is. */
  readonly persona: readonly string[];
}

export async function askStops(answers: Answers, asking: Asking): Promise<AskedStops> {
  if (answers.given('stop').length > 0 || !answers.terminal) return givenStops(answers, asking);
  const { terminal } = answers;
  const stops: AskedStops['stops'][number][] = [];
  const unwritten: Unwritten[] = [];
  for (;;) {
    const needs = await askNeeds(terminal, stops.length + 1, asking, unwritten);
    const action = await terminal.text(
      'Which words lead on to the next stop? Begin with what to do, six words at the most. (Enter: this stop is the last.)',
      { example: 'See what it costs', fault: typed => (typed.trim() === '' ? undefined : someFault(typed)) },
    );
    if (action.trim() === '') return { stops: [...stops, { needs }], unwritten };
    stops.push({ needs, action: action.trim() });
  }
}

/** Of several, those that tell the story first come first. */
async function askNeeds(
  terminal: Terminal,
  number: number,
  { outline, persona }: Asking,
  unwritten: Unwritten[],
): Promise<string[]> {
  const asked = `Stop ${number}. What do they want to know here?`;
  const choices = [
    ...knownNeeds(outline, persona),
    ...unwritten.map(({ need, question }) => told(need, question)),
  ];
  const chosen =
    choices.length === 0
      ? []
      : await terminal.several(`${asked} (None, if nothing of it is written yet.)`, choices, 0);
  const typed: string[] = [];
  for (;;) {
    const isFirst = chosen.length === 0 && typed.length === 0;
    const question = await terminal.text(
      isFirst ? `${asked} In their words.` : 'What else, that nobody has written yet? (Enter goes on.)',
      {
        example: 'What does moving take?',
        fault: text => (text.trim() === '' && !isFirst ? undefined : someFault(text)),
      },
    );
    if (question.trim() === '') break;
    const need = await askNeed(terminal, question, [
      ...outline.passages.map(passage => passage.need),
      ...unwritten.map(one => one.need),
    ]);
    unwritten.push({ need, question: question.trim() });
    typed.push(need);
  }
  const order = choices.map(({ value }) => value);
  return [...chosen.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)), ...typed];
}

function askNeed(terminal: Terminal, question: string, taken: readonly string[]): Promise<string> {
  const { schema, wanted } = newId(new Map(taken.map(need => [need, need])));
  return terminal.text('And its name, for addresses and other files?', {
    initial: idFrom(question),
    fault: typed => (schema.safeParse(typed).success ? undefined : wanted),
  });
}

/** The needs that are answered for these people, in the order in which a story tells them. */
function knownNeeds({ passages }: Outline, persona: readonly string[]): Choice[] {
  const order = ({ beat }: OutlinedPassage) => (beat ? beats.indexOf(beat) : beats.length);
  return passages
    .filter(({ need, id }) => answersTo(need, persona, passages)[0]?.id === id)
    .toSorted((one, other) => order(one) - order(other))
    .map(({ need, question, beat }) => told(need, beat ? `${beat}: ${question}` : question));
}

function told(need: string, called: string): Choice {
  return { value: need, label: `${called} (${need})` };
}

/** `--stop one,another --action "Words that lead on" --stop last`, in this order. */
function givenStops(answers: Answers, { outline, persona }: Asking): AskedStops {
  const stops = answers.given('stop').map(one => [...new Set(one.split(',').map(need => need.trim()))]);
  const actions = answers.given('action');
  if (actions.length !== stops.length - 1)
    throw new Misuse(
      `Every stop but the last has words that lead on: ${stops.length} --stop take ${stops.length - 1} --action, and there are ${actions.length}.`,
    );
  for (const need of stops.flat()) mustBeAnswered(need, outline, persona);
  return {
    unwritten: [],
    stops: stops.map((needs, at) => {
      const action = actions[at];
      if (action === undefined) return { needs };
      const fault = someFault(action);
      if (fault) throw new Misuse(`--action cannot be “${tame(action)}”. ${fault}`);
      return { needs, action: action.trim() };
    }),
  };
}

/** @throws Misuse if nobody has answered it for these people: what is written here is to pass its checks */
function mustBeAnswered(need: string, { passages }: Outline, persona: readonly string[]): void {
  if (answersTo(need, persona, passages).length > 0) return;
  const meant = nearest(
    need,
    passages.map(one => one.need),
  );
  const remedy = meant ? `Did you mean “${meant}”?` : `Write it first: throughline new passage ${need}`;
  throw new Misuse(tame(`No passage answers “${need}” for ${persona.join(', ')}. ${remedy}`));
}

function someFault(typed: string): string | undefined {
  return someText.schema.safeParse(typed).success ? undefined : someText.wanted;
}
