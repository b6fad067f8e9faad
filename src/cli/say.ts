import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';

const { env } = process;
const wantsNoColour = Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';

/** Colours for each stream: none into a pipe, none where NO_COLOR is set. */
export const onOutput = picocolors.createColors(process.stdout.isTTY === true && !wantsNoColour);
export const onError = picocolors.createColors(process.stderr.isTTY === true && !wantsNoColour);
export type Colours = typeof onOutput;

/** Words for people, on standard error. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** What was asked for, on standard output. Resolves when it is written, however slow the reader. */
export async function print(output: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(output.endsWith('\n') ? output : `${output}\n`, error =>
      error ? reject(error) : resolve(),
    );
  });
}

/** Text from a file, safe to show on a terminal: what would move its cursor, colour it or turn it round is taken out. */
export function tame(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');
}

export function count(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : several}`;
}
