import type { z } from 'zod';
import { nearest } from '../../model/nearest.ts';
import { Misuse } from '../misuse.ts';
import { tame } from '../say.ts';
import { type Accepted, someText } from './accepted.ts';
import type { Choice, Terminal } from './terminal.ts';

/** What the flags say, by their names. */
export type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Question {
  /** The name of the flag that answers it. */
  readonly flag: string;
  readonly asks: string;
  readonly example?: string | undefined;
  /** What stands there to be changed, or taken as it is. */
  readonly initial?: string | undefined;
}

/**
 * Answers from flags, and from whoever is at the terminal where the flags leave something open that is needed. Whoever
 * has given all that is needed is asked nothing.
 *
 * @throws Misuse if something is open, and nobody is there
 */
export function answersFrom(
  given: Given,
  needed: readonly string[],
  terminal: Terminal | undefined,
): Answers {
  const open = needed.filter(flag => given[flag] === undefined);
  if (open.length === 0) return new Answers(given, undefined);
  if (terminal) return new Answers(given, terminal);
  const flags = open.map(flag => `--${flag}`).join(', ');
  throw new Misuse(
    `Nobody can be asked here, so what is open has to be given: ${flags}. --help says what each is.`,
  );
}

export class Answers {
  /** Whom to ask; undefined where the flags say enough. */
  readonly terminal: Terminal | undefined;
  readonly #given: Given;

  constructor(given: Given, terminal: Terminal | undefined) {
    this.#given = given;
    this.terminal = terminal;
  }

  async text(question: Question, accepted: Accepted = someText): Promise<string> {
    const [given] = this.given(question.flag);
    if (given !== undefined) return acceptedFlag(question.flag, given, accepted);
    if (!this.terminal) throw new Misuse(`--${question.flag} is missing.`);
    return this.#ask(question, accepted);
  }

  async textIfAny(question: Question, accepted: Accepted = someText): Promise<string | undefined> {
    const [given] = this.given(question.flag);
    if (given !== undefined) return acceptedFlag(question.flag, given, accepted);
    if (!this.terminal) return undefined;
    return (await this.#askOrSkip(question, accepted)) || undefined;
  }

  /** One after the other, until nothing is typed. */
  async texts(
    question: Question & { readonly more: string },
    least: 0 | 1,
    accepted: Accepted = someText,
  ): Promise<string[]> {
    const { flag, more } = question;
    const given = this.given(flag);
    if (given.length > 0 || !this.terminal) return given.map(one => acceptedFlag(flag, one, accepted));
    const first = await (least > 0 ? this.#ask(question, accepted) : this.#askOrSkip(question, accepted));
    const typed: string[] = [];
    for (let next = first; next !== ''; ) {
      typed.push(next);
      next = await this.#askOrSkip({ flag, asks: more }, accepted);
    }
    return typed;
  }

  async one<Value extends string>(
    question: Question,
    choices: readonly Choice<Value>[],
    initial?: Value,
  ): Promise<Value> {
    const [given] = this.given(question.flag);
    if (given !== undefined) return chosenFlag(question.flag, given, choices);
    if (!this.terminal) throw new Misuse(`--${question.flag} is missing.`);
    return this.terminal.one(question.asks, choices, initial);
  }

  async several<Value extends string>(
    question: Question,
    choices: readonly Choice<Value>[],
    least: number,
  ): Promise<Value[]> {
    const given = this.given(question.flag);
    if (given.length > 0 || !this.terminal) return given.map(one => chosenFlag(question.flag, one, choices));
    return this.terminal.several(question.asks, choices, least);
  }

  given(flag: string): readonly string[] {
    const given = this.#given[flag];
    return given === undefined ? [] : typeof given === 'string' ? [given] : given;
  }

  async #ask({ asks, example, initial }: Question, accepted: Accepted): Promise<string> {
    const typed = await this.terminal?.text(asks, {
      example,
      initial,
      fault: typed => faultOf(typed, accepted),
    });
    return accepted.schema.parse(typed);
  }

  async #askOrSkip({ asks, example, initial }: Question, accepted: Accepted): Promise<string> {
    const fault = (typed: string) => (typed.trim() === '' ? undefined : faultOf(typed, accepted));
    const typed = (await this.terminal?.text(`${asks} (Enter goes on.)`, { example, initial, fault })) ?? '';
    return typed.trim() === '' ? '' : accepted.schema.parse(typed);
  }
}

function acceptedFlag(flag: string, given: string, accepted: Accepted): string {
  const fault = faultOf(given, accepted);
  if (fault !== undefined) throw new Misuse(`--${flag} cannot be “${tame(given)}”. ${fault}`);
  return accepted.schema.parse(given);
}

function chosenFlag<Value extends string>(
  flag: string,
  given: string,
  choices: readonly Choice<Value>[],
): Value {
  const chosen = choices.find(({ value }) => value === given);
  if (chosen) return chosen.value;
  const values = choices.map(({ value }) => value);
  const meant = nearest(given, values);
  const remedy = meant ? `Did you mean “${meant}”?` : `There is ${values.join(', ')}.`;
  throw new Misuse(`--${flag} cannot be “${tame(given)}”. ${tame(remedy)}`);
}

function faultOf(typed: string, { schema, wanted }: Accepted): string | undefined {
  const checked: z.ZodSafeParseResult<string> = schema.safeParse(typed);
  return checked.success ? undefined : wanted;
}
