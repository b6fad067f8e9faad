import type { Readable, Writable } from 'node:stream';
import { autocompleteMultiselect, type CANCEL_SYMBOL, confirm, isCancel, select, text } from '@clack/prompts';
import { Misuse } from '../misuse.ts';
import { tameLine } from '../say.ts';

/** Somebody who can be asked. */
export interface Terminal {
  readonly text: (message: string, options: TextOptions) => Promise<string>;
  readonly one: <Value extends string>(
    message: string,
    choices: readonly Choice<Value>[],
    initial?: Value,
  ) => Promise<Value>;
  /** In the order in which they were chosen. */
  readonly several: <Value extends string>(
    message: string,
    choices: readonly Choice<Value>[],
    least: number,
  ) => Promise<Value[]>;
  readonly confirm: (message: string) => Promise<boolean>;
}

export interface TextOptions {
  /** Shown until something is typed. */
  readonly example?: string | undefined;
  /** Stands there to be changed, or to be taken as it is. */
  readonly initial?: string | undefined;
  /** What is wrong with it, if anything is. */
  readonly fault: (typed: string) => string | undefined;
}

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** Where it types and reads. Both are terminals, or nobody is there to be asked. */
interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

export function terminalOf(streams: Streams = { input: process.stdin, output: process.stderr }): Terminal {
  return {
    text: async (message, { example, initial, fault }) => {
      const typed = await text({
        ...streams,
        message,
        ...(example && { placeholder: example }),
        ...(initial && { initialValue: tameLine(initial) }),
        validate: value => fault(value ?? ''),
      });
      return unlessCancelled(typed);
    },
    one: async (message, choices, initial) => {
      const options = optionsFor(choices);
      const at = await select({
        ...streams,
        message,
        options,
        maxItems: 12,
        ...(initial && { initialValue: String(choices.findIndex(({ value }) => value === initial)) }),
      });
      const [chosen] = chosenOf(choices, [unlessCancelled(at)]);
      if (chosen === undefined) throw new Misuse(nothingWritten);
      return chosen;
    },
    several: async (message, choices, least) => {
      const options = optionsFor(choices);
      const at = await autocompleteMultiselect({
        ...streams,
        message,
        options,
        maxItems: 12,
        required: least > 0,
        placeholder: 'Type to find one; Tab chooses it, Enter goes on.',
      });
      return chosenOf(choices, unlessCancelled(at));
    },
    confirm: async message => unlessCancelled(await confirm({ ...streams, message })),
  };
}

/** The terminal that the command was started from, if there is one on both sides. */
export function ownTerminal(): Terminal | undefined {
  return process.stdin.isTTY && process.stderr.isTTY ? terminalOf() : undefined;
}

const nothingWritten = 'Stopped. Nothing more was written.';

function unlessCancelled<Answer extends string | boolean | readonly string[]>(
  answer: Answer | typeof CANCEL_SYMBOL,
): Answer {
  if (isCancel(answer)) throw new Misuse(nothingWritten);
  return answer;
}

/** By number: what comes back is one of those that were offered, and of their type. */
function optionsFor(choices: readonly Choice[]): { value: string; label: string }[] {
  return choices.map(({ label }, at) => ({ value: String(at), label: tameLine(label) }));
}

function chosenOf<Value extends string>(
  choices: readonly Choice<Value>[],
  numbers: readonly string[],
): Value[] {
  return numbers.flatMap(at => choices[Number(at)]?.value ?? []);
}
